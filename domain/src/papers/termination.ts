/** Minutes of termination (berita acara): reason, results, what is handed over, follow-up; signed by both sides. */
import type { Case } from '../records/case.ts';
import type { Handover } from '../stages/6-termination/ending.ts';
import { endingReasonWords, followUpKindWords } from '../stages/6-termination/words.ts';
import {
  bullets,
  facts,
  heading,
  type Material,
  NothingToPrint,
  opening,
  type Paper,
  type PaperBlock,
  type Pen,
  penFor,
  prose,
  withMark,
  workerNote,
} from './paper.ts';
import { paperWords as w } from './words.ts';

function handoverLine(one: Handover, pen: Pen): string {
  const state =
    one.accepted === undefined
      ? pen.say(w.waiting)
      : pen.say(w.accepted, { by: one.accepted.by, day: pen.day(one.accepted.on) });
  return `${one.what} → ${one.to}: ${state}`;
}

function care(state: Case, pen: Pen): readonly PaperBlock[] {
  const handovers = Object.values(state.ending.handovers).filter((one) => one.fellThrough === undefined);
  const followUps = Object.values(state.followUps).map(
    (one) =>
      `${one.monthOnly === true ? pen.month(one.on) : pen.day(one.on)}: ${pen.say(followUpKindWords[one.kind])} ${one.note ?? ''}`,
  );
  return [
    ...(handovers.length === 0
      ? []
      : [heading(pen.say(w.handovers)), bullets(handovers.map((one) => handoverLine(one, pen)))]),
    ...(followUps.length === 0 ? [] : [heading(pen.say(w.followUps)), bullets(followUps)]),
  ];
}

export function terminationMinutes(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const { state } = material.case;
  const { ended, preparation } = state.ending;
  if (ended === undefined && preparation === undefined) throw new NothingToPrint(w.noEnding);
  const client = opening(material).clientName;
  const signer = ended?.by ?? state.intake.opening?.by;
  const on = ended?.on ?? material.today;
  const approval = ended === undefined ? undefined : state.supervision.approvals[ended.ending];
  const first =
    ended === undefined
      ? say(w.draft)
      : say(w.terminationBody, {
          day: pen.day(ended.on),
          client,
          reason: say(endingReasonWords[ended.reason]),
        });
  return {
    title: say(w.termination),
    number: ended?.letterNumber ?? state.intake.number ?? '',
    blocks: [
      prose(first),
      facts([
        [say(w.caseNumber), state.intake.number],
        [say(w.explanation), ended?.words],
        [say(w.results), ended?.results],
      ]),
      ...(preparation === undefined
        ? []
        : [
            heading(say(w.preparation)),
            prose(preparation.talk),
            facts([
              [say(w.feelings), preparation.feelings],
              [say(w.gains), preparation.gainsToKeep],
              [say(w.unresolved), preparation.unresolved],
            ]),
          ]),
      ...care(state, pen),
      facts([[say(w.retainUntil), pen.day(ended?.retainUntil)]]),
      {
        kind: 'signatures',
        placed: pen.placed(on),
        people: [
          withMark({ as: say(w.client), name: client }, ended?.clientMark),
          withMark(
            { as: say(w.worker), name: pen.workerName(signer), note: workerNote(material, signer) },
            ended?.workerMark,
          ),
          ...(approval?.status === 'given'
            ? [{ as: say(w.knownBy), name: pen.workerName(approval.by) }]
            : []),
        ],
      },
    ],
  };
}
