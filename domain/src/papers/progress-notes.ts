/** Progress notes: contacts, activities and notes in the order of their days. Restricted notes are never printed. */
import { entryWords } from '../all-words.ts';
import { heldMeetings } from '../methods/community-work/meeting.ts';
import { meetingKindWords } from '../methods/community-work/words.ts';
import type { Case } from '../records/case.ts';
import { contactKindWords } from '../stages/1-engagement/words.ts';
import { heldConferences } from '../stages/4-implementation/conference.ts';
import {
  activityKindWords,
  activityOutcomeWords,
  clientPartWords,
  clientPresenceWords,
} from '../stages/4-implementation/words.ts';
import { workerRoleWords } from '../stages/words.ts';
import { facts, type Material, opening, type Paper, type Pen, penFor } from './paper.ts';
import { paperWords as w } from './words.ts';

interface Line {
  readonly on: string;
  readonly kind: string;
  readonly account: string;
  readonly by: string;
}

function linesOf(state: Case, { say }: Pen): readonly Line[] {
  const contacts = Object.values(state.contacts).map((one) => ({
    on: one.on,
    kind: say(contactKindWords[one.kind]),
    account: one.note,
    by: one.by,
  }));
  const done = Object.values(state.activities).map((one) => ({
    on: one.on,
    kind: [say(activityKindWords[one.kind]), ...one.roles.map((role) => say(workerRoleWords[role]))].join(
      ', ',
    ),
    account: [
      one.what,
      one.result ?? '',
      (one.agreements ?? []).join('; '),
      `${say(clientPartWords[one.clientPart])}; ${say(activityOutcomeWords[one.outcome])}`,
    ]
      .filter((part) => part !== '')
      .join('\n'),
    by: one.by,
  }));
  const sat = heldConferences(state.conferences).map((one) => ({
    on: one.on,
    kind: [
      say(activityKindWords['case-conference']),
      ...(one.roles ?? []).map((role) => say(workerRoleWords[role])),
    ].join(', '),
    account: [
      one.question,
      one.decision ?? say(w.noDecision),
      say(clientPresenceWords[one.clientPresence]),
    ].join('\n'),
    by: one.by,
  }));
  const met = heldMeetings(state.meetings).map((one) => ({
    on: one.on,
    kind: [
      say(meetingKindWords[one.kind]),
      ...(one.roles ?? []).map((role) => say(workerRoleWords[role])),
    ].join(', '),
    account: [one.subject, ...(one.decisions ?? []).map(({ what }) => what)].join('\n'),
    by: one.writtenBy,
  }));
  const notes = Object.values(state.notes)
    .filter((one) => one.restrictedTo === undefined)
    .map((one) => ({ on: one.on, kind: say(entryWords.NoteWritten), account: one.text, by: one.by }));
  return [...contacts, ...done, ...sat, ...met, ...notes].sort((a, b) => a.on.localeCompare(b.on));
}

export function progressNotes(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const { state } = material.case;
  const rows = linesOf(state, pen).map((one) => [
    pen.day(one.on),
    one.kind,
    one.account,
    pen.workerName(one.by),
  ]);
  return {
    title: say(w.notes),
    number: state.intake.number ?? '',
    blocks: [
      facts([[say(w.client), opening(material).clientName]]),
      {
        kind: 'rows',
        widths: [1.5, 1.8, 5, 1.8],
        head: [say(w.date), say(w.kind), say(w.account), say(w.worker)],
        rows,
      },
    ],
  };
}
