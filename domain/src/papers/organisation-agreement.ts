/**
 * What was found in an institution and what it agreed to change, to be signed by its leadership (PM 4.3). Findings stand
 * under whose view they are, never under a name: who told of a weakness must be able to come back to be served.
 */
import { type AgreedChange, lastReview } from '../methods/organisation-work/agreed-change.ts';
import {
  findingsByArea,
  type ServiceArea,
  type ServiceFinding,
} from '../methods/organisation-work/diagnosis.ts';
import {
  changeResultWords,
  findingBearingWords,
  serviceAreaWords,
  serviceViewWords,
} from '../methods/organisation-work/words.ts';
import { organisationPaperWords as w } from './organisation-words.ts';
import {
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
  type SignatureLine,
  subheading,
  workerNote,
} from './paper.ts';

function areaBlocks([area, findings]: readonly [ServiceArea, readonly ServiceFinding[]], { say }: Pen) {
  const rows = findings.map((one) => [
    say(serviceViewWords[one.view]),
    `${say(findingBearingWords[one.bearing])}: ${one.what}`,
    one.evidence ?? '–',
    one.effectOnServed ?? '–',
  ]);
  const head = [w.view, w.finding, w.evidence, w.effect].map((one) => say(one));
  return [
    subheading(say(serviceAreaWords[area])),
    { kind: 'rows', widths: [1.6, 4, 3, 3], head, rows } as const,
  ];
}

function changeRow(change: AgreedChange, material: Material, pen: Pen): readonly string[] {
  const { diagnosis, goals } = material.case.state;
  const last = lastReview(change);
  const known = goals.measures[change.measure ?? '']?.name;
  return [
    change.what,
    change.answers.flatMap((one) => diagnosis[one]?.what ?? []).join('\n'),
    [change.responsible, change.position].filter((one) => one !== undefined).join(', '),
    pen.day(change.by),
    [known, change.seenBy].filter((one) => one !== undefined).join('; ') || '–',
    last === undefined ? '–' : `${pen.say(changeResultWords[last.result])}, ${pen.day(last.on)}`,
  ];
}

function changes(material: Material, pen: Pen): readonly PaperBlock[] {
  const list = Object.values(material.case.state.agreedChanges).sort((a, b) =>
    a.by < b.by ? -1 : Number(a.by > b.by),
  );
  const head = [w.what, w.answers, w.responsible, w.byWhen, w.seenBy, w.lastLook].map((one) => pen.say(one));
  return [
    heading(pen.say(w.changes)),
    list.length === 0
      ? prose(pen.say(w.noChanges))
      : {
          kind: 'rows',
          dense: true,
          widths: [3, 3, 2.2, 1.6, 2.4, 2],
          head,
          rows: list.map((one) => changeRow(one, material, pen)),
        },
  ];
}

function signatures(material: Material, pen: Pen): readonly SignatureLine[] {
  const { mandates, caseload, intake } = material.case.state;
  const leaders = Object.values(mandates).filter((one) => one.withdrawn === undefined);
  const worker = caseload.assignments.find(
    (one) => one.part === 'responsible' && one.until === undefined,
  )?.worker;
  const who = worker ?? intake.opening?.by;
  return [
    ...(leaders.length === 0
      ? [{ as: pen.say(w.leadership), name: '' }]
      : leaders.map((one) => ({ as: one.position ?? pen.say(w.leadership), name: one.by }))),
    { as: pen.say(w.worker), name: pen.workerName(who), note: workerNote(material, who) },
  ];
}

/** @throws NothingToPrint where nothing was found yet */
export function organisationAgreement(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const { state } = material.case;
  const areas = findingsByArea(state.diagnosis);
  if (areas.length === 0) throw new NothingToPrint(w.nothing);
  const mandate = Object.values(state.mandates).findLast((one) => one.withdrawn === undefined);
  return {
    title: say(w.title),
    number: state.intake.number ?? '',
    blocks: [
      facts([
        [say(w.organisation), opening(material).clientName],
        [say(w.agreedTo), mandate?.what],
        [say(w.bounds), mandate?.bounds],
      ]),
      heading(say(w.diagnosis)),
      prose(say(w.views)),
      ...areas.flatMap((one) => areaBlocks(one, pen)),
      ...changes(material, pen),
      { kind: 'signatures', placed: pen.placed(material.today), people: signatures(material, pen) },
    ],
  };
}
