/**
 * Goals on the evaluation paper (PM 5.5): what worker, client and others judged of each, side by side, with the levels
 * written beforehand and T; where views differ, and whether it was talked over. A goal that was dropped stays to be read.
 */
import { goalCorrelation } from '../measures/goal-attainment.ts';
import { isNumber, type Measured } from '../measures/no-number.ts';
import { attainmentAt } from '../overviews/attainment.ts';
import { noNumberWords } from '../overviews/single-case/words.ts';
import type { Case } from '../records/case.ts';
import {
  type AttainmentLevel,
  attainmentLevels,
  type Goal,
  type GoalKind,
  standingGoals,
} from '../stages/3-planning/goal.ts';
import { disputesOf } from '../stages/5-evaluation/dispute.ts';
import type { Evaluation } from '../stages/5-evaluation/evaluation.ts';
import { type Judge, judges, type OutcomeJudging, viewsDiffer } from '../stages/5-evaluation/outcome.ts';
import { type ProcessJudging, processAspects } from '../stages/5-evaluation/process.ts';
import {
  judgementWords,
  judgeWords,
  judgingWayWords,
  meanOfWords,
  processAspectWords,
} from '../stages/5-evaluation/words.ts';
import { evaluationPaperWords as w } from './evaluation-words.ts';
import { bullets, heading, type PaperBlock, type Pen, prose, subheading } from './paper.ts';
import { programmePaperWords } from './programme-words.ts';

type Judging = OutcomeJudging | ProcessJudging;

const sideWords = { worker: w.byWorker, client: w.byClient, other: w.byOthers } as const;

export const signed = (level: number): string => (level > 0 ? `+${level}` : String(level).replace('-', '−'));

export const told = ({ say, number }: Pen, value: Measured): string =>
  isNumber(value) ? number(value) : say(noNumberWords[value.noNumber]);

const judgingsAt = (state: Case, evaluation: string): readonly Judging[] =>
  [...Object.values(state.outcomes), ...Object.values(state.processes)].filter(
    (one) => one.evaluation === evaluation,
  );

function judged(judgings: readonly Judging[], goal: Goal, judge: Judge, { say }: Pen): string {
  const lines = judgings
    .filter((one) => one.goal === goal.goal && one.judge === judge)
    .flatMap(({ name, judgement, attainment }) => {
      const said = [
        judgement === undefined ? '' : say(judgementWords[judgement]),
        attainment === undefined ? '' : `(${signed(attainment)})`,
      ].filter((one) => one !== '');
      return said.length === 0 ? [] : [`${name}: ${said.join(' ')}`];
    });
  return lines.length === 0 ? say(w.notJudged) : lines.join('\n');
}

/** The last row of the goals: T of each side, with how many goals it rests on; nothing where no goal is scaled. */
function tRow(state: Case, evaluation: string, kind: GoalKind, sides: readonly Judge[], pen: Pen) {
  const [start] = sides.flatMap((judge) => attainmentAt(state, evaluation, kind, judge) ?? []);
  if (start === undefined) return [];
  const cells = sides.map((judge) => {
    const one = attainmentAt(state, evaluation, kind, judge);
    if (one === undefined || one.scored === 0) return pen.say(w.notJudged);
    const t = pen.say(w.tNow, { t: told(pen, one.t), scored: one.scored, all: one.goals.length });
    if (one.change === undefined) return t;
    const change = `${one.change > 0 ? '+' : ''}${pen.number(one.change)}`;
    return `${t}; ${pen.say(w.tChange, { change })}`;
  });
  return [[pen.say(w.t), told(pen, start.startT), ...cells]];
}

function sidesIn(judgings: readonly Judging[], goals: readonly Goal[]): readonly Judge[] {
  const about = new Set(goals.map((one) => one.goal));
  const others = judgings.some((one) => one.judge === 'other' && about.has(one.goal ?? ''));
  return judges.filter((judge) => judge !== 'other' || others);
}

/** The five levels of a goal, highest first, and who stands where. */
function levelTable(goal: Goal, judgings: readonly Judging[], pen: Pen): readonly PaperBlock[] {
  const { levels } = goal;
  if (levels === undefined) return [];
  const { say } = pen;
  const sides = sidesIn(judgings, [goal]);
  const at = (judge: Judge, level: AttainmentLevel) =>
    judgings
      .filter(
        (one) => one.goal === goal.goal && one.judge === judge && String(one.attainment ?? '') === level,
      )
      .map((one) => one.name)
      .join(', ');
  const who = (goal.levelsWith ?? []).join(', ');
  const title = say(w.goalLevels, { goal: goal.text, weight: pen.number(goal.weight ?? 1) });
  return [
    subheading(title),
    {
      kind: 'rows',
      dense: true,
      whole: true,
      widths: [0.8, 4.6, 1.1, ...sides.map(() => 1.8)],
      head: [
        say(w.level),
        who === '' ? say(w.levelsAlone) : say(w.levels, { who }),
        say(w.atStart),
        ...sides.map((judge) => say(sideWords[judge])),
      ],
      rows: attainmentLevels
        .toReversed()
        .map((level) => [
          signed(Number(level)),
          levels[level],
          String(goal.startsAt ?? '') === level ? '●' : '',
          ...sides.map((judge) => at(judge, level)),
        ]),
    },
  ];
}

function goalsOf(state: Case, evaluation: string, kind: GoalKind, pen: Pen): readonly PaperBlock[] {
  const { say } = pen;
  const goals = standingGoals(state.goals).filter((goal) => goal.kind === kind);
  const head = heading(say(kind === 'outcome' ? w.goalsHead : w.processGoalsHead));
  if (goals.length === 0) return kind === 'outcome' ? [head, prose(say(w.noGoals))] : [];
  const judgings = judgingsAt(state, evaluation);
  const sides = sidesIn(judgings, goals);
  const t = tRow(state, evaluation, kind, sides, pen);
  return [
    head,
    {
      kind: 'rows',
      widths: [3, 1.2, ...sides.map(() => 2.4)],
      head: [say(w.goal), say(w.atStart), ...sides.map((judge) => say(sideWords[judge]))],
      rows: [
        ...goals.map((goal) => [
          goal.text,
          goal.startsAt === undefined ? '–' : signed(goal.startsAt),
          ...sides.map((judge) => judged(judgings, goal, judge, pen)),
        ]),
        ...t,
      ],
    },
    ...(t.length === 0 ? [] : [prose(say(w.tHint, { rho: pen.number(goalCorrelation) }))]),
    ...goals.flatMap((goal) => levelTable(goal, judgings, pen)),
  ];
}

/** Where worker and client see a goal differently, with whether it was talked over (said in the conclusion). */
function differences(
  state: Case,
  { evaluation, conclusion }: Evaluation,
  { say }: Pen,
): readonly PaperBlock[] {
  const judgings = judgingsAt(state, evaluation);
  const apart = standingGoals(state.goals).filter((goal) =>
    viewsDiffer(judgings.filter((one) => one.goal === goal.goal)),
  );
  const discussed = conclusion?.disagreement;
  if (apart.length === 0 && discussed === undefined) return [];
  return [
    heading(say(w.differ)),
    ...(apart.length === 0 ? [] : [bullets(apart.map((one) => one.text))]),
    prose(discussed === undefined ? say(w.notDiscussed) : say(w.discussed, { words: discussed })),
  ];
}

/** Who does not share what was judged of a goal, beside those judgements and never in their place. */
function disputed(state: Case, evaluation: string, { say }: Pen): readonly PaperBlock[] {
  const lines = Object.values(state.goals.goals).flatMap((goal) =>
    disputesOf(state.disputes, goal.goal, evaluation).map((one) => {
      const judgement = say(judgementWords[one.judgement]).toLowerCase();
      const said = say(programmePaperWords.disputedLine, { goal: goal.text, by: one.disputedBy, judgement });
      return one.words === undefined ? said : `${said}. “${one.words}”`;
    }),
  );
  return lines.length === 0
    ? []
    : [heading(say(programmePaperWords.disputed)), bullets(lines), prose(say(programmePaperWords.bothStand))];
}

function dropped(state: Case, { say, day }: Pen): readonly PaperBlock[] {
  const lines = Object.values(state.goals.goals).flatMap(({ text, dropped: gone }) =>
    gone === undefined ? [] : [say(w.droppedLine, { goal: text, day: day(gone.on), reason: gone.reason })],
  );
  return lines.length === 0 ? [] : [heading(say(w.dropped)), bullets(lines)];
}

const marksGiven = (one: ProcessJudging) => processAspects.some((aspect) => one[aspect] !== undefined);

function help(state: Case, evaluation: string, { say, number }: Pen): readonly PaperBlock[] {
  const list = Object.values(state.processes).filter((one) => one.evaluation === evaluation);
  const marked = list.filter(marksGiven);
  if (marked.length === 0) return [];
  return [
    heading(say(w.helpHead)),
    {
      kind: 'rows',
      widths: [2, 2.4, ...processAspects.map(() => 1.6)],
      head: [say(w.who), say(w.about), ...processAspects.map((one) => say(processAspectWords[one]))],
      rows: marked.map((one) => [
        [
          `${one.name} (${say(judgeWords[one.judge]).toLowerCase()})`,
          ...(one.meanOf === undefined ? [] : [say(meanOfWords, { n: one.meanOf })]),
        ].join(', '),
        one.goal === undefined ? say(w.wholeHelp) : (state.goals.goals[one.goal]?.text ?? ''),
        ...processAspects.map((aspect) => {
          const mark = one[aspect];
          return mark === undefined ? '–' : number(mark);
        }),
      ]),
    },
  ];
}

/** What each said, word for word, the client first, with how it was given. */
function ownWords(state: Case, evaluation: string, { say }: Pen): readonly PaperBlock[] {
  const said = judgingsAt(state, evaluation).filter((one) => one.words !== undefined);
  if (said.length === 0) return [];
  const inOrder = (['client', 'other', 'worker'] as const).flatMap((judge) =>
    said.filter((one) => one.judge === judge),
  );
  return [
    heading(say(w.wordsHead)),
    {
      kind: 'rows',
      widths: [2.6, 2.6, 4],
      head: [say(w.who), say(w.about), say(w.said)],
      rows: inOrder.map((one) => {
        const side = say(judgeWords[one.judge]).toLowerCase();
        const who = { name: one.name, side, way: one.way === undefined ? '' : say(judgingWayWords[one.way]) };
        return [
          say(one.way === undefined ? w.saidPlain : w.saidBy, who),
          one.goal === undefined ? say(w.wholeHelp) : (state.goals.goals[one.goal]?.text ?? ''),
          `“${one.words ?? ''}”`,
        ];
      }),
    },
  ];
}

export function goalBlocks(state: Case, evaluation: Evaluation, pen: Pen): readonly PaperBlock[] {
  return [
    ...goalsOf(state, evaluation.evaluation, 'outcome', pen),
    ...goalsOf(state, evaluation.evaluation, 'process', pen),
    ...help(state, evaluation.evaluation, pen),
    ...ownWords(state, evaluation.evaluation, pen),
    ...disputed(state, evaluation.evaluation, pen),
    ...differences(state, evaluation, pen),
    ...dropped(state, pen),
  ];
}
