/**
 * The exchange form of measures: a file of vectors in, results by vector id out, so that anybody can reckon an
 * evaluation again. A vector that cannot be read is told with its field; the others are reckoned all the same.
 */
import type { z } from 'zod';
import { DistributionPoints, distributionResults } from './distributions.ts';
import { ChangeVector, changeResults, GoalVector, goalResults } from './goals-and-change.ts';
import { AlphaVector, alphaResults, KappaVector, kappaResults } from './reliability.ts';
import { SeveralCasesVector, severalCasesResults } from './several-cases.ts';
import { SingleCaseVector, singleCaseResults } from './single-case.ts';
import { unreckonable } from './told.ts';

/** Version of the methods: raised whenever any result for the same vector changes. */
export const methodVersion = '1';

export interface MeasureFault {
  readonly vector: string;
  /** Path of the field, as in the file. */
  readonly field: string;
  readonly fault: string;
}

export interface MeasureResults {
  readonly results: Readonly<Record<string, unknown>>;
  readonly faults: readonly MeasureFault[];
}

type Reckon = (vector: unknown) => { result: unknown } | { error: z.ZodError };

function reckoning<T>(schema: z.ZodType<T>, results: (vector: T) => unknown): Reckon {
  return (vector) => {
    const read = schema.safeParse(vector);
    return read.success ? { result: results(read.data) } : { error: read.error };
  };
}

const kinds: readonly { readonly by: string; readonly reckon: Reckon }[] = [
  { by: 'series', reckon: reckoning(SingleCaseVector, singleCaseResults) },
  { by: 'scores', reckon: reckoning(GoalVector, goalResults) },
  { by: 'items', reckon: reckoning(AlphaVector, alphaResults) },
  { by: 'levels', reckon: reckoning(KappaVector, kappaResults) },
  { by: 'cases', reckon: reckoning(SeveralCasesVector, severalCasesResults) },
  { by: 'pre', reckon: reckoning(ChangeVector, changeResults) },
  { by: 'norms', reckon: reckoning(ChangeVector, changeResults) },
];

const isRecord = (of: unknown): of is Readonly<Record<string, unknown>> =>
  typeof of === 'object' && of !== null && !Array.isArray(of);

const listed = (of: unknown): readonly unknown[] => (Array.isArray(of) ? of : []);

function faultsOf(vector: string, error: z.ZodError): readonly MeasureFault[] {
  return error.issues.map((issue) => ({ vector, field: issue.path.join('.') || '-', fault: issue.message }));
}

const nothing: MeasureResults = { results: {}, faults: [] };

/** No number is told that is none: all of the vector rests on the same values. */
const beyond = { fault: 'values too large, too small or too close together' };

function pointResults(file: Readonly<Record<string, unknown>>): MeasureResults {
  const read = DistributionPoints.safeParse(file);
  if (!read.success) return { ...nothing, faults: faultsOf('-', read.error) };
  const results = distributionResults(read.data);
  const field = unreckonable(results);
  return field === undefined
    ? { ...nothing, results }
    : { ...nothing, faults: [{ ...beyond, vector: '-', field }] };
}

const noKind = (vector: string): MeasureResults => ({
  ...nothing,
  faults: [{ vector, field: '-', fault: kinds.map(({ by }) => by).join(' | ') }],
});

function vectorResults(vector: unknown, at: number): MeasureResults {
  if (!isRecord(vector)) return noKind(`#${at + 1}`);
  const id = typeof vector.id === 'string' ? vector.id : `#${at + 1}`;
  const found = kinds.find(({ by }) => by in vector)?.reckon(vector);
  if (found === undefined) return noKind(id);
  if ('error' in found) return { ...nothing, faults: faultsOf(id, found.error) };
  const field = unreckonable(found.result);
  if (field !== undefined) return { ...nothing, faults: [{ ...beyond, vector: id, field }] };
  return { ...nothing, results: { [id]: found.result } };
}

/** A second vector of the same id is told: its results would stand in the place of the first's. */
function eachOnce(parts: readonly MeasureResults[]): readonly MeasureResults[] {
  const known = new Set<string>();
  return parts.map((part) => {
    const [id] = Object.keys(part.results);
    if (id === undefined || !known.has(id)) {
      if (id !== undefined) known.add(id);
      return part;
    }
    return { ...nothing, faults: [{ vector: id, field: 'id', fault: 'each once' }] };
  });
}

/** Reckons every vector of a file. `undefined`: nothing in it is a vector. */
export function measureResults(file: unknown): MeasureResults | undefined {
  if (!isRecord(file)) return undefined;
  const vectors = ['vectors', 'alpha', 'kappa'].flatMap((list) => listed(file[list]));
  const hasPoints = ['pnorm', 'qnorm', 'pt', 'qt', 'pbinom'].some((list) => list in file);
  if (vectors.length === 0 && !hasPoints) return undefined;
  const parts = [...(hasPoints ? [pointResults(file)] : []), ...eachOnce(vectors.map(vectorResults))];
  return {
    results: Object.fromEntries(parts.flatMap(({ results }) => Object.entries(results))),
    faults: parts.flatMap(({ faults }) => faults),
  };
}
