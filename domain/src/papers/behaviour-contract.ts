/** The behaviour contract as it is signed: what each party undertakes, for how long, and what follows if not (PM 4.2). */
import { signingWayWords } from '../stages/1-engagement/words.ts';
import {
  type BehaviourContract,
  type BehaviourSignature,
  unsignedParties,
} from '../stages/4-implementation/behaviour-contract.ts';
import { behaviourSignatoryWords, keepingWords } from '../stages/4-implementation/words.ts';
import {
  facts,
  heading,
  type Material,
  NothingToPrint,
  type Paper,
  type PaperBlock,
  type Pen,
  penFor,
  prose,
  type SignatureLine,
  withMark,
  workerNote,
} from './paper.ts';
import { paperWords as w } from './words.ts';

function signatory(material: Material, pen: Pen, one: BehaviourSignature): SignatureLine {
  const behalf = one.onBehalfOf === undefined ? '' : ` (${one.onBehalfOf})`;
  const line = {
    as: `${pen.say(behaviourSignatoryWords[one.as])}${behalf}`,
    name: one.name,
    how: `${pen.say(signingWayWords[one.how])}, ${pen.day(one.on)}`,
    note: one.as === 'worker' ? workerNote(material, one.worker) : '',
  };
  return withMark(line, one.mark);
}

/** Who has signed, then empty lines for the parties who have not. */
function signatories(material: Material, pen: Pen, of: BehaviourContract): readonly SignatureLine[] {
  const worker = {
    as: pen.say(w.mediatedBy),
    name: pen.workerName(of.madeBy),
    note: workerNote(material, of.madeBy),
  };
  return [
    ...of.signatures.map((one) => signatory(material, pen, one)),
    ...unsignedParties(of).map((name) => ({ as: pen.say(behaviourSignatoryWords.party), name })),
    ...(of.signatures.some((one) => one.as === 'worker') ? [] : [worker]),
  ];
}

function reviews({ reviews: all }: BehaviourContract, pen: Pen): readonly PaperBlock[] {
  if (all.length === 0) return [];
  const rows = all.flatMap(({ on, kept }) =>
    kept.map((one) => [pen.day(on), one.name, pen.say(keepingWords[one.keeping]), one.note ?? '']),
  );
  const head = [pen.say(w.date), pen.say(w.party), pen.say(w.kept), pen.say(w.remark)];
  return [heading(pen.say(w.reviews)), { kind: 'rows', widths: [2, 3, 2, 4], head, rows }];
}

export function behaviourContractPaper(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const all = Object.values(material.case.state.behaviourContracts);
  const found =
    material.about === undefined ? all.at(-1) : all.find((one) => one.behaviourContract === material.about);
  if (found === undefined) throw new NothingToPrint(w.noBehaviourContract);
  return {
    title: say(w.behaviourContract),
    number: material.case.state.intake.number ?? '',
    blocks: [
      prose(say(w.behaviourBody)),
      prose(found.what),
      ...found.parties.flatMap((one): readonly PaperBlock[] => [
        heading(say(w.undertakes, { name: one.name })),
        { kind: 'numbered', items: one.undertakes },
      ]),
      heading(say(w.terms)),
      facts([
        [say(w.holdsFrom), pen.day(found.from)],
        [say(w.holdsUntil), pen.day(found.until)],
        [say(w.ifNotKept), found.ifNotKept],
        [say(w.reviewOn), pen.day(found.reviewOn)],
      ]),
      prose(say(w.behaviourRights)),
      ...reviews(found, pen),
      {
        kind: 'signatures',
        placed: pen.placed(found.inForceSince ?? found.madeOn),
        people: signatories(material, pen, found),
      },
    ],
  };
}
