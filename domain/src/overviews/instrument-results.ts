/**
 * What instruments showed of one client over time: for each scale, who answered, on which occasion, and how the score
 * moved. A change is called reliable only by the error of measurement that the instrument's own version states with its
 * source (Jacobson & Truax 1991); without that it is described and not classed. Scores of different versions are shown
 * side by side and never subtracted.
 */
import { instrumentKey, type PublishedInstrument } from '../agency/instruments.ts';
import { byDay } from '../kernel/moment.ts';
import type { Scale } from '../measures/instrument/instrument.ts';
import type { NoNumberReason } from '../measures/no-number.ts';
import {
  type ChangeClass,
  changeClass,
  cutOffs,
  type ReliableChange,
  reliableChange,
} from '../measures/reliable-change.ts';
import type { Case } from '../records/case.ts';
import type { InstrumentResponse } from '../stages/2-assessment/instrument-answers.ts';
import type { Rater, RatingOccasion } from '../stages/2-assessment/social-functioning.ts';

export interface ScorePoint {
  readonly response: string;
  readonly on: string;
  readonly occasion: RatingOccasion;
  readonly version: string;
  /** `null`: no score, with the reason. */
  readonly value: number | null;
  readonly because?: NoNumberReason | undefined;
  readonly answered: number;
  readonly missing: number;
}

export interface ScoreChange {
  readonly from: ScorePoint;
  readonly to: ScorePoint;
  /** Score now less score then, as scored. */
  readonly difference: number;
  /** Whether the difference goes the way that is better; `undefined` where nobody has said which way that is. */
  readonly better?: boolean | undefined;
  /** Where the version states deviation and reliability with their sources. */
  readonly reliable?: ReliableChange & { readonly named: ChangeClass };
}

export interface ScoreLine {
  readonly urn: string;
  readonly title: string;
  readonly name: string;
  readonly rater: Rater;
  readonly raterName?: string | undefined;
  readonly scale: string;
  readonly scaleName: string;
  readonly points: readonly ScorePoint[];
  readonly change?: ScoreChange;
  readonly versions: readonly string[];
  /** Least and most the scale can reach, where its newest version says so. */
  readonly range?: readonly [number, number];
}

type Published = Readonly<Record<string, PublishedInstrument>>;

function reliableOf(scale: Scale, before: number, after: number): ScoreChange['reliable'] | undefined {
  const { deviation, reliability, functional, clinical } = scale;
  if (deviation === undefined || reliability === undefined) return undefined;
  if (!(deviation.value > 0) || !(reliability.value >= 0 && reliability.value < 1)) return undefined;
  const improvement = scale.better === 'up' ? 'increase' : 'decrease';
  const precision = { deviation: deviation.value, reliability: reliability.value };
  const change = reliableChange(before, after, precision, improvement);
  const cut =
    functional === undefined || clinical === undefined
      ? undefined
      : cutOffs({ troubled: clinical, untroubled: functional }, improvement).c;
  return { ...change, named: changeClass(before, after, change.change, cut, improvement) };
}

const scaleIn = (published: Published, urn: string, version: string, code: string): Scale | undefined =>
  published[instrumentKey(urn, version)]?.instrument.scales.find((one) => one.scale === code);

const rangeOf = (scale: Scale | undefined): readonly [number, number] | undefined =>
  scale?.least === undefined || scale.most === undefined ? undefined : [scale.least, scale.most];

function changeOf(
  points: readonly ScorePoint[],
  urn: string,
  scaleCode: string,
  published: Published,
): ScoreChange | undefined {
  const scored = points.filter((one): one is ScorePoint & { value: number } => one.value !== null);
  const [from, to] = [scored[0], scored.at(-1)];
  if (from === undefined || to === undefined || from === to || from.version !== to.version) return undefined;
  const difference = to.value - from.value;
  const scale = scaleIn(published, urn, to.version, scaleCode);
  if (scale === undefined) return { from, to, difference };
  const towards = scale.better === 'up' ? difference : -difference;
  const reliable = reliableOf(scale, from.value, to.value);
  const change = { from, to, difference, ...(difference === 0 ? {} : { better: towards > 0 }) };
  return reliable === undefined ? change : { ...change, reliable };
}

const keyOf = (one: InstrumentResponse, scale: string) =>
  JSON.stringify([one.urn, one.name, one.rater, one.raterName ?? '', scale]);

const pointOf = (response: InstrumentResponse, score: InstrumentResponse['scores'][number]): ScorePoint => ({
  response: response.response,
  on: response.on,
  occasion: response.occasion,
  version: response.version,
  value: score.value,
  because: score.because as NoNumberReason | undefined,
  answered: score.answered,
  missing: score.missing,
});

/** One line for each scale, person and rater, in the order in which they were first answered. */
export function instrumentResults(
  { instrumentAnswers }: Pick<Case, 'instrumentAnswers'>,
  published: Published,
): readonly ScoreLine[] {
  const responses = Object.values(instrumentAnswers).sort(byDay);
  const lines = new Map<string, { readonly head: InstrumentResponse; readonly points: ScorePoint[] }>();
  const scaleOf = new Map<string, InstrumentResponse['scores'][number]>();
  for (const response of responses)
    for (const score of response.scores) {
      const key = keyOf(response, score.scale);
      const line = lines.get(key) ?? { head: response, points: [] };
      line.points.push(pointOf(response, score));
      lines.set(key, line);
      scaleOf.set(key, score);
    }
  return [...lines].map(([key, { head, points }]) => {
    const { scale = '', name: scaleName = '' } = scaleOf.get(key) ?? {};
    const change = changeOf(points, head.urn, scale, published);
    const range = rangeOf(scaleIn(published, head.urn, points.at(-1)?.version ?? '', scale));
    return {
      urn: head.urn,
      title: head.title,
      name: head.name,
      rater: head.rater,
      raterName: head.raterName,
      scale,
      scaleName,
      points,
      versions: [...new Set(points.map((one) => one.version))],
      ...(change === undefined ? {} : { change }),
      ...(range === undefined ? {} : { range }),
    };
  });
}
