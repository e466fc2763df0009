/**
 * Minutes of a meeting in their official form (berita acara): on which day in words, what was on the agenda, who was there
 * by counts, how it went, what was decided, who does not agree, the closing words, places to sign for chair, note-taker and
 * witnesses; and the attendance list as an annex to be signed.
 */
import { type CountedPart, countedParts } from '../methods/community-work/head-count.ts';
import {
  type HeldMeeting,
  hadQuorum,
  heldMeetings,
  type MeetingDecision,
  numberPresent,
} from '../methods/community-work/meeting.ts';
import { toldCounts } from '../methods/community-work/told-counts.ts';
import { countedPartWords, meetingKindWords } from '../methods/community-work/words.ts';
import { fewestInPublic } from '../stages/1-engagement/contract.ts';
import { dayInWords } from './day-in-words.ts';
import {
  askedFor,
  heading,
  type Material,
  type Paper,
  type PaperBlock,
  type Pen,
  penFor,
  prose,
} from './paper.ts';
import { programmePaperWords as w } from './programme-words.ts';

/** Where a name is written by hand. */
const toBeWritten = '(………………………………)';

/** Empty lines are left for those who were counted but not listed, as many as fit on two pages. */
const mostEmptyLines = 40;

function beginning(held: HeldMeeting, { language }: Material, { say }: Pen): readonly PaperBlock[] {
  const text = say(w.onThisDay, {
    ...dayInWords(held.on, language),
    at: held.at === undefined ? '' : say(w.atHour, { at: held.at }),
    place: held.place === undefined ? '' : say(w.atPlace, { place: held.place }),
    caller: held.calledBy === undefined ? '' : say(w.calledBy, { name: held.calledBy }),
    kind: say(meetingKindWords[held.kind]).toLowerCase(),
    subject: held.subject,
  });
  const agenda = held.agenda ?? [];
  return [
    prose(text),
    ...(agenda.length === 0 ? [] : [heading(say(w.agenda)), { kind: 'numbered', items: agenda } as const]),
  ];
}

function attendance(held: HeldMeeting, pen: Pen, least: number): readonly PaperBlock[] {
  const { say, number } = pen;
  const { count, quorum } = held;
  const total = numberPresent(held);
  if (total === undefined) return [];
  // Everybody was there to see how many came; how they divide is withheld where it concerns few.
  const told = toldCounts([{ ...count, total }], least).rows[0] ?? {};
  const parts = countedParts.filter((part) => told[part] !== undefined);
  const cell = (part: CountedPart) => {
    const value = told[part] ?? 0;
    return value === 'withheld' ? '…' : number(value);
  };
  const isWithheld = parts.some((part) => told[part] === 'withheld');
  const met = hadQuorum(held);
  return [
    heading(say(w.present)),
    {
      kind: 'rows',
      widths: [1, ...parts.map(() => 1)],
      head: [say(countedPartWords.total), ...parts.map((part) => say(countedPartWords[part]))],
      rows: [[number(total), ...parts.map(cell)]],
      whole: true,
    },
    ...(parts.length < 2 ? [] : [prose(say(w.partsOverlap))]),
    ...(isWithheld ? [prose(say(w.smallWithheld, { least }))] : []),
    ...(met === undefined ? [] : [prose(say(met ? w.quorumMet : w.quorumNotMet, { quorum: quorum ?? 0 }))]),
  ];
}

function decisionText({ what, carriedBy: who, by }: MeetingDecision, { say, day }: Pen): string {
  if (who === undefined) return by === undefined ? what : say(w.dueBy, { what, day: day(by) });
  return by === undefined ? say(w.carried, { what, who }) : say(w.carriedBy, { what, who, day: day(by) });
}

function decided(held: HeldMeeting, pen: Pen): readonly PaperBlock[] {
  const { say, day } = pen;
  const decisions = held.decisions ?? [];
  const dissent = held.dissent ?? [];
  return [
    ...(held.course === undefined ? [] : [heading(say(w.course)), prose(held.course)]),
    heading(say(w.decided)),
    decisions.length === 0
      ? prose(say(w.nothingDecided))
      : { kind: 'numbered', items: decisions.map((one) => decisionText(one, pen)) },
    ...(dissent.length === 0
      ? []
      : [
          heading(say(w.dissent)),
          { kind: 'list', items: dissent.map(({ who, why }) => `${who}: ${why}`) } as const,
        ]),
    ...(held.nextOn === undefined ? [] : [prose(say(w.next, { day: day(held.nextOn) }))]),
    prose(say(w.closing)),
  ];
}

function signatures(held: HeldMeeting, { say, placed, day }: Pen): PaperBlock {
  const witnesses = held.witnesses ?? [];
  // Two witnesses sign minutes of a village; who they are may be written by hand.
  const places = Array.from({ length: Math.max(2, witnesses.length) }, (_, at) => ({
    as: say(w.witness, { n: at + 1 }),
    name: witnesses[at] ?? toBeWritten,
  }));
  const chair = { as: say(w.chair), name: held.chair ?? toBeWritten };
  const noteTaker = { as: say(w.noteTaker), name: held.noteTaker ?? toBeWritten };
  // It is signed where the village sat, not where the agency has its office.
  const where = held.place === undefined ? placed(held.on) : `${held.place}, ${day(held.on)}`;
  return { kind: 'signatures', placed: where, people: [chair, noteTaker, ...places] };
}

function annex(held: HeldMeeting, { say }: Pen): readonly PaperBlock[] {
  const listed = (held.attendance ?? []).map((one) => [
    one.name,
    [one.from, one.part].filter((each) => each !== undefined).join('; '),
  ]);
  const unlisted = Math.max(0, (numberPresent(held) ?? 0) - listed.length);
  const empty = Array.from({ length: Math.min(unlisted, mostEmptyLines) }, () => ['', '']);
  const rows = [...listed, ...empty].map((cells, at) => [String(at + 1), ...cells, '']);
  if (rows.length === 0) return [];
  const head = [say(w.no), say(w.name), say(w.from), say(w.signature)];
  return [{ kind: 'cut' }, heading(say(w.annex)), { kind: 'rows', widths: [0.6, 3.4, 3, 2.4], head, rows }];
}

export function meetingMinutes(material: Material): Paper {
  const pen = penFor(material);
  const { state } = material.case;
  const all = heldMeetings(state.meetings);
  const held = askedFor(material, all, (one) => one.meeting, w.noMeeting);
  return {
    title: pen.say(w.minutesOf, { kind: pen.say(meetingKindWords[held.kind]) }),
    number: state.intake.number ?? '',
    // The village keeps it, reads it out and signs it.
    open: true,
    blocks: [
      ...beginning(held, material, pen),
      ...attendance(held, pen, fewestInPublic(state.contract)),
      ...decided(held, pen),
      signatures(held, pen),
      ...annex(held, pen),
    ],
  };
}
