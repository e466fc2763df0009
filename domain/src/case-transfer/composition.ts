/** The head of the document: a Composition with one section for each of the six stages, told in words and by references. */
import { NothingToPrint } from '../papers/paper.ts';
import { type DocumentKind, type Sheet, sheetOf } from '../papers/papers.ts';
import { type Stage, stages } from '../stages/course.ts';
import { stageFullWords } from '../stages/words.ts';
import { blocksHtml, escaped } from './narrative.ts';
import { derivedId, ownCodes, ownConcept, type Placed, pointing } from './resource.ts';
import type { Telling } from './telling.ts';
import { transferWords as w } from './words.ts';

/** Which papers tell a stage. */
export const papersOf: Readonly<Record<Stage, readonly DocumentKind[]>> = {
  engagement: ['intake', 'contract'],
  assessment: ['assessment'],
  planning: ['plan'],
  implementation: ['progress-notes'],
  evaluation: ['evaluation'],
  termination: ['termination'],
};

/** The papers of a stage as far as there is something to say. */
export function sheetsOf(stage: Stage, telling: Telling): readonly Sheet[] {
  return papersOf[stage].flatMap((kind) => {
    try {
      return [sheetOf(kind, telling.material)];
    } catch (error) {
      if (error instanceof NothingToPrint) return [];
      throw error;
    }
  });
}

const narrative = (html: string) => ({
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml">${html}</div>`,
});

function section(stage: Stage, placed: readonly Placed[], telling: Telling) {
  const { say } = telling.pen;
  const sheets = sheetsOf(stage, telling);
  const told = sheets.map((one) => `<h2>${escaped(one.title)}</h2>${blocksHtml(one.blocks, false)}`).join('');
  return {
    title: say(stageFullWords[stage]),
    code: ownConcept('stage', stage, say(stageFullWords[stage])),
    text: narrative(told === '' ? `<p>${escaped(say(w.nothingYet))}</p>` : told),
    entry: placed.filter((one) => one.stage === stage).map((one) => pointing(one.id)),
  };
}

export const compositionId = (telling: Telling): string => derivedId(telling.package.id, 'Composition');

export function composition(placed: readonly Placed[], telling: Telling): Placed {
  const { material, package: made } = telling;
  const { caseload, intake } = material.case.state;
  const responsible = caseload.assignments.findLast((one) => one.part === 'responsible');
  return {
    id: compositionId(telling),
    resource: {
      resourceType: 'Composition',
      language: material.language,
      identifier: { system: ownCodes('package'), value: made.id },
      status: 'final',
      type: ownConcept('document', 'case-transfer', telling.pen.say(w.transfer)),
      subject: telling.subject,
      date: made.madeAt,
      author: [telling.worker(responsible?.worker) ?? telling.organisation],
      title: `${telling.pen.say(w.transfer)} ${intake.number ?? ''}`.trim(),
      confidentiality: 'R',
      custodian: telling.organisation,
      section: stages.map((stage) => section(stage, placed, telling)),
    },
  };
}
