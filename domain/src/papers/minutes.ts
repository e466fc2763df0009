/**
 * Minutes of a case conference: the question, who sat there, what is known, who holds which view, what was decided, who
 * does what by when, who does not agree and why; with room for the signatures of all. Nothing but what is written in
 * the conference and its tasks stands on it: notes never do, open or restricted.
 */
import { type HeldConference, heldConferences } from '../stages/4-implementation/conference.ts';
import type { Task } from '../stages/4-implementation/task.ts';
import { clientPresenceWords } from '../stages/4-implementation/words.ts';
import {
  askedFor,
  facts,
  heading,
  type Material,
  opening,
  type Paper,
  type PaperBlock,
  type Pen,
  penFor,
  prose,
  type SignatureLine,
  workerNote,
} from './paper.ts';
import { paperWords as w } from './words.ts';

/** What somebody from elsewhere, a worker or one of the client's people is at this table. */
const standing = ({ worker, body, role }: HeldConference['present'][number], { say }: Pen): string =>
  [role ?? (worker === undefined ? '' : say(w.ofAgency)), body ?? ''].filter((one) => one !== '').join(', ');

function sitting(held: HeldConference, pen: Pen): readonly PaperBlock[] {
  const { say } = pen;
  const rows = held.present.map((one, at) => [String(at + 1), one.name, standing(one, pen)]);
  const presence = [say(clientPresenceWords[held.clientPresence]), held.whyAbsent ?? '']
    .filter((one) => one !== '')
    .join(': ');
  return [
    heading(say(w.thosePresent)),
    { kind: 'rows', widths: [0.6, 3, 5], head: [say(w.no), say(w.name), say(w.fromWhere)], rows },
    prose(presence),
  ];
}

const told = (title: string, text: string | undefined): readonly PaperBlock[] =>
  text === undefined ? [] : [heading(title), prose(text)];

function said(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly PaperBlock[] {
  return rows.length === 0 ? [] : [heading(title), { kind: 'rows', widths: [2, 6], head, rows }];
}

function agreed(held: HeldConference, steps: readonly Task[], pen: Pen): readonly PaperBlock[] {
  const { say, day } = pen;
  const rows = steps.map((one) => [
    one.assignedName ?? (pen.workerName(one.assignedTo) || say(w.responsibleWorker)),
    one.what,
    day(one.by),
  ]);
  const dropped = steps.flatMap((one, at) => (one.dropped === undefined ? [] : [at]));
  const head = [say(w.who), say(w.doesWhat), say(w.byWhen)];
  return [
    heading(say(w.decision)),
    prose(held.decision ?? say(w.noDecision)),
    ...(rows.length === 0
      ? []
      : [
          heading(say(w.whoDoesWhat)),
          { kind: 'rows', widths: [2, 4.5, 1.8], head, rows, struck: dropped } as const,
        ]),
    ...said(
      say(w.dissent),
      [say(w.name), say(w.why)],
      (held.dissent ?? []).map((one) => [one.who, one.why]),
    ),
  ];
}

const signatures = (material: Material, held: HeldConference, pen: Pen): readonly SignatureLine[] =>
  held.present.map((one) => ({
    as: standing(one, pen) || pen.say(w.present),
    name: one.name,
    note: workerNote(material, one.worker),
  }));

export function conferenceMinutes(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const { state } = material.case;
  const all = heldConferences(state.conferences);
  const held = askedFor(material, all, (one) => one.conference, w.noConference);
  const steps = Object.values(state.tasks).filter((one) => one.conference === held.conference);
  return {
    title: say(w.conference),
    number: state.intake.number ?? '',
    blocks: [
      facts([
        [say(w.client), opening(material).clientName],
        [say(w.date), pen.day(held.on)],
        [say(w.time), held.at],
        [say(w.place), held.place],
        [say(w.question), held.question],
      ]),
      prose(say(held.confidentialityReminded ? w.reminded : w.staysHere)),
      ...sitting(held, pen),
      ...told(say(w.whatIsKnown), held.facts),
      ...said(
        say(w.views),
        [say(w.name), say(w.view)],
        (held.views ?? []).map((one) => [one.who, one.view]),
      ),
      ...agreed(held, steps, pen),
      facts([
        [say(w.nextConference), held.nextOn && pen.day(held.nextOn)],
        [say(w.writtenBy), pen.workerName(held.by)],
      ]),
      { kind: 'signatures', placed: pen.placed(held.on), people: signatures(material, held, pen) },
    ],
  };
}
