/** The service contract as it is signed: problem as both see it, goals, roles, methods, arrangements (PM 5.1). */
import { membersOn } from '../methods/group-work/composition.ts';
import type { ContractVersion } from '../stages/1-engagement/contract.ts';
import { fewestShownWords, signatoryWords } from '../stages/1-engagement/words.ts';
import {
  askedFor,
  bullets,
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
  signedLine,
  workerNote,
} from './paper.ts';
import { paperWords as w } from './words.ts';

const some = (title: string, items: readonly string[]): readonly PaperBlock[] =>
  items.length === 0 ? [] : [heading(title), bullets(items)];

function arrangements({ arrangements: a }: ContractVersion, pen: Pen): PaperBlock {
  const { say } = pen;
  const charged = a.fees === undefined ? undefined : pen.rupiah(a.fees);
  const fees = a.fees === 0 ? say(w.free) : charged;
  return facts([
    [say(w.frequency), a.frequency],
    [say(w.place), a.place],
    [say(w.time), a.time],
    [say(w.length), a.length],
    [say(w.fees), fees],
    [say(w.languageUsed), a.language],
    [say(w.reviewOn), pen.day(a.reviewOn)],
    [say(w.endsOn), pen.day(a.endsOn)],
    [say(w.limits), a.confidentialityLimits],
    [
      say(w.shownInPublic),
      a.fewestShown === undefined ? undefined : say(fewestShownWords, { least: a.fewestShown }),
    ],
    [say(w.otherArrangements), a.other],
  ]);
}

/** Empty lines for those who are to sign: of a group each who belonged when it was drafted. */
function unsigned(material: Material, pen: Pen, version: ContractVersion): readonly SignatureLine[] {
  const members = membersOn(material.case.state.composition, version.draftedOn).map(({ name }) => name);
  const signed = new Set(version.signatures.map((one) => one.name));
  const clients = members.length > 0 ? members : [opening(material).clientName];
  // Of one client a guardian or a child may have signed: then nobody else is asked for.
  const missing = members.length > 0 || signed.size === 0 ? clients.filter((name) => !signed.has(name)) : [];
  return missing.map((name) => ({ as: pen.say(signatoryWords.client), name }));
}

/** Who has signed, and empty lines for those who are to sign. */
function signatories(material: Material, pen: Pen, version: ContractVersion): readonly SignatureLine[] {
  const worker = {
    as: pen.say(signatoryWords.worker),
    name: pen.workerName(version.draftedBy),
    note: workerNote(material, version.draftedBy),
  };
  return [
    ...version.signatures.map((one) => signedLine(material, pen, one, signatoryWords[one.as])),
    ...unsigned(material, pen, version),
    ...(version.signatures.length === 0 ? [worker] : []),
  ];
}

export function serviceContract(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const { versions } = material.case.state.contract;
  const version = askedFor(material, versions, (one) => one.contract, w.noContract);
  return {
    // With a whole community it is agreed between bodies.
    title: say(opening(material).clientKind === 'community' ? w.memorandum : w.contract),
    number: `${material.case.state.intake.number ?? ''} · ${say(w.version, { n: version.version })}`,
    blocks: [
      prose(say(w.contractBody)),
      ...(version.change === undefined ? [] : [heading(say(w.change)), prose(version.change)]),
      heading(say(w.nature)),
      facts([
        [say(w.asClient), version.problem.client],
        [say(w.asWorker), version.problem.worker],
      ]),
      heading(say(w.goals)),
      { kind: 'numbered', items: version.goals },
      ...some(say(w.workerDoes), version.workerRole),
      ...some(say(w.clientDoes), version.clientRole),
      facts([
        [say(w.ofWorker), version.expectations.ofWorker],
        [say(w.ofClient), version.expectations.ofClient],
        [say(w.methods), version.methods.join(', ')],
      ]),
      heading(say(w.arrangements)),
      arrangements(version, pen),
      {
        kind: 'signatures',
        placed: pen.placed(version.inForceSince ?? version.draftedOn),
        people: signatories(material, pen, version),
      },
    ],
  };
}
