/** The assessment report: problem by problem, strengths, functioning, risks, root problem and statement (PM 5.2). */
import type { Case } from '../records/case.ts';
import { functioningAspects } from '../stages/2-assessment/social-functioning.ts';
import {
  attemptResultWords,
  functioningAspectWords,
  raterWords,
  ratingOccasionWords,
  roleGapWords,
  severityWords,
} from '../stages/2-assessment/words.ts';
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
  workerNote,
} from './paper.ts';
import { pictureBlocks } from './pictures.ts';
import { paperWords as w } from './words.ts';

function problems(state: Case, { say }: Pen): readonly PaperBlock[] {
  return Object.values(state.problems)
    .filter((one) => one.setAside === undefined)
    .flatMap((one) => [
      heading(`${say(w.problem)}: ${one.form}`),
      facts([
        [say(w.characteristics), one.characteristics],
        [say(w.scope), one.scope],
        [say(w.causes), one.causes],
        [say(w.effects), one.effects],
        [
          say(w.attempts),
          one.earlierAttempts.map(
            (each) => `${each.what} – ${each.note ?? say(attemptResultWords[each.result])}`,
          ),
        ],
      ]),
    ]);
}

/** Social roles (PM 3.2): what is expected, what is done, what it means, and the gap. */
function roles(state: Case, { say }: Pen): readonly PaperBlock[] {
  const standing = Object.values(state.socialRoles).filter((one) => one.laidDown === undefined);
  if (standing.length === 0) return [];
  const head = [w.position, w.expected, w.done, w.meaning, w.gap].map((one) => say(one));
  const rows = standing.map((one) => [
    `${one.position} (${one.name})`,
    `${one.expected} (${one.expectedBy})`,
    one.done,
    one.meaning ?? '–',
    say(roleGapWords[one.gap]),
  ]);
  return [heading(say(w.socialRoles)), { kind: 'rows', widths: [1.6, 2.6, 2.6, 2.2, 1.3], head, rows }];
}

/** Ratings of all occasions and raters, side by side; what was not rated is a dash. */
function functioning(state: Case, pen: Pen): readonly PaperBlock[] {
  const { say } = pen;
  const ratings = Object.values(state.functioning).sort((a, b) => a.on.localeCompare(b.on));
  if (ratings.length === 0) return [];
  const head = [
    w.name,
    w.rater,
    w.occasion,
    ...functioningAspects.map((one) => functioningAspectWords[one]),
  ].map((one) => say(one));
  const rows = ratings.map((one) => [
    one.name,
    one.raterName ?? say(raterWords[one.rater]),
    `${say(ratingOccasionWords[one.occasion])}, ${pen.day(one.on)}`,
    ...functioningAspects.map((aspect) => (one[aspect] === undefined ? '–' : String(one[aspect]))),
  ]);
  return [
    heading(say(w.functioning)),
    { kind: 'rows', widths: [1.9, 1.9, 1.9, 1.9, 1.9, 1.9], head, rows },
    prose(say(w.functioningNote)),
  ];
}

/** Risks with a restricted entry of this type: what is restricted stays so, whoever prints. */
const restrictedRisks = (material: Material, type: 'RiskReported' | 'RiskDecided'): ReadonlySet<unknown> =>
  new Set(
    material.case.entries
      .filter(({ entry, data }) => entry.type === type && (data.restrictedTo ?? entry.data.restrictedTo))
      .map(({ data }) => data.risk),
  );

function risks(material: Material, pen: Pen): readonly PaperBlock[] {
  const untold = restrictedRisks(material, 'RiskReported');
  const undecided = restrictedRisks(material, 'RiskDecided');
  const list = Object.values(material.case.state.risks).filter((one) => !untold.has(one.risk));
  if (list.length === 0) return [];
  const lines = list.map((one) => {
    const decision = undecided.has(one.risk) ? '' : (one.decision?.decision ?? '');
    return `${pen.moment(one.at)} – ${pen.say(severityWords[one.severity])}: ${one.what}. ${decision}`;
  });
  return [heading(pen.say(w.risks)), bullets(lines)];
}

export function assessmentReport(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const { state } = material.case;
  const statement = state.focus.statements.at(-1);
  if (Object.keys(state.problems).length === 0) throw new NothingToPrint(w.noAssessment);
  const strengths = Object.values(state.strengths).filter((one) => one.lost === undefined);
  const copings = Object.values(state.coping).map((one) =>
    say(w.copingLine, { day: pen.day(one.on), demands: one.demands, coping: one.coping }),
  );
  const signer = statement?.by ?? state.intake.opening?.by;
  return {
    title: say(w.assessment),
    number: state.intake.number ?? '',
    blocks: [
      facts([
        [say(w.client), opening(material).clientName],
        [say(w.date), pen.day(statement?.on ?? material.today)],
        [say(w.tools), statement?.tools.join(', ')],
        [say(w.informants), statement?.informants?.join(', ')],
      ]),
      ...problems(state, pen),
      ...(strengths.length === 0
        ? []
        : [
            heading(say(w.strengths)),
            bullets(
              strengths.map((one) => (one.whose === undefined ? one.text : `${one.text} (${one.whose})`)),
            ),
          ]),
      ...roles(state, pen),
      ...pictureBlocks(material, pen, statement?.on ?? material.today),
      ...functioning(state, pen),
      ...(copings.length === 0 ? [] : [heading(say(w.coping)), bullets(copings)]),
      ...risks(material, pen),
      ...(state.focus.chosen === undefined
        ? []
        : [
            heading(say(w.root)),
            prose(state.focus.chosen.rootProblem),
            facts([[say(w.focus), state.focus.chosen.focus]]),
          ]),
      ...(statement === undefined ? [] : [heading(say(w.statement)), prose(statement.statement)]),
      {
        kind: 'signatures',
        placed: pen.placed(statement?.on ?? material.today),
        people: [{ as: say(w.worker), name: pen.workerName(signer), note: workerNote(material, signer) }],
      },
    ],
  };
}
