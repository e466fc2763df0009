/**
 * The evaluation (PM 5.5): what was looked back at, the goals as both sides judged them, each measure over time read in
 * the order of the screen, social functioning, the conclusion. It says what came with the help, never what made it.
 */
import { evaluationDecisionWords } from '../stages/5-evaluation/words.ts';
import { functioningBlocks } from './evaluation-functioning.ts';
import { goalBlocks } from './evaluation-goals.ts';
import { seriesBlocks } from './evaluation-series.ts';
import { askedFor, facts, heading, type Material, opening, type Paper, penFor, workerNote } from './paper.ts';
import { paperWords as w } from './words.ts';

export function evaluationReport(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const { state } = material.case;
  const all = Object.values(state.evaluations);
  const evaluation = askedFor(material, all, (one) => one.evaluation, w.noEvaluation);
  const { conclusion } = evaluation;
  const signer = conclusion?.by ?? state.intake.opening?.by;
  return {
    title: say(w.evaluation),
    number: state.intake.number ?? '',
    blocks: [
      facts([
        [say(w.client), opening(material).clientName],
        [say(w.date), pen.day(evaluation.on)],
        [say(w.with), evaluation.with.map((one) => one.name).join(', ')],
        [say(w.ways), evaluation.ways],
        [say(w.success), evaluation.success],
        [say(w.failure), evaluation.failure],
        [say(w.obstacles), evaluation.obstacles],
        [say(w.unexpected), evaluation.unexpected],
      ]),
      ...goalBlocks(state, evaluation, pen),
      ...seriesBlocks(material, pen),
      ...functioningBlocks(state, pen),
      ...(conclusion === undefined
        ? []
        : [
            heading(say(w.decision)),
            facts([
              [say(w.decision), say(evaluationDecisionWords[conclusion.decision])],
              [say(w.reason), conclusion.reasons],
            ]),
          ]),
      {
        kind: 'signatures',
        placed: pen.placed(conclusion?.on ?? evaluation.on),
        people: [
          { as: say(w.client), name: opening(material).clientName },
          { as: say(w.worker), name: pen.workerName(signer), note: workerNote(material, signer) },
        ],
      },
    ],
  };
}
