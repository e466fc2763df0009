/** The behaviour contract as it is signed: what each party undertakes, for how long, and what follows if not (PM 4.2). */
import { type BehaviourContract, unsignedParties } from '../stages/4-implementation/behaviour-contract.ts';
import { behaviourSignatoryWords, keepingWords } from '../stages/4-implementation/words.ts';
import {
  askedFor,
  facts,
  heading,
  type Material,
  type Paper,
  type PaperBlock,
  type Pen,
  penFor,
  prose,
  type SignatureLine,
  signedLine,
  workerNote,
} from './paper.ts';
import { paperWords as w } from './words.ts';

/** Who has signed, then empty lines for the parties who have not. */
function signatories(material: Material, pen: Pen, of: BehaviourContract): readonly SignatureLine[] {
  const worker = {
    as: pen.say(w.mediatedBy),
    name: pen.workerName(of.madeBy),
    note: workerNote(material, of.madeBy),
  };
  return [
    ...of.signatures.map((one) => signedLine(material, pen, one, behaviourSignatoryWords[one.as])),
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
  const found = askedFor(material, all, (one) => one.behaviourContract, w.noBehaviourContract);
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
