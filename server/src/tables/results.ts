/** Results over cases, reckoned from counts: the database hands out how many have the same values, never whose they are. */
import {
  agencyRecord,
  type Consistency,
  consistencyOf,
  functioningAspects,
  functioningParts,
  grouped,
  type ItemTally,
  type LaterOccasion,
  type PairedResult,
  pairedResults,
  type ResultGroup,
  type ResultTally,
  raters,
  read,
  resultKinds,
} from '@pendamping/domain';
import type { Database, Viewer } from '../database/database.ts';
import { openAgency } from '../journal/records.ts';

export interface ResultsWanted {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly programme?: string | undefined;
  readonly after: LaterOccasion;
}

export interface Results {
  /** Cases begun in the period. */
  readonly begun: number;
  readonly results: readonly PairedResult[];
  readonly consistency: readonly Consistency[];
}

const functioning: readonly string[] = [...functioningAspects, ...Object.values(functioningParts).flat()];

/** As a profile is read: roles, needs, problem solving, then their parts; the worker first. */
const inOrder = (one: ResultGroup, other: ResultGroup): number =>
  resultKinds.indexOf(one.what) - resultKinds.indexOf(other.what) ||
  functioning.indexOf(one.key) - functioning.indexOf(other.key) ||
  one.key.localeCompare(other.key) ||
  raters.indexOf(one.rater) - raters.indexOf(other.rater);

type Tallied = Omit<ResultTally, 'what'> & {
  readonly what: ResultTally['what'] | 'case';
  readonly name: string;
  readonly cases: number;
};

const isRated = (one: Tallied): one is Tallied & ResultTally => one.what !== 'case';

const groupsOf = (tallies: readonly (Tallied & ResultTally)[]): readonly ResultGroup[] =>
  grouped(tallies, (one) => `${one.what}|${one.key}|${one.rater}`)
    .map((own) => {
      const [{ what, key, rater, name }] = own;
      return { what, key, rater, name, cases: own.reduce((so, one) => so + one.cases, 0) };
    })
    .toSorted(inOrder);

export async function results(database: Database, viewer: Viewer, wanted: ResultsWanted): Promise<Results> {
  const chosen = [wanted.from ?? null, wanted.to ?? null, wanted.programme ?? null];
  const agency = await openAgency(database, viewer);
  const { instruments } = read(agencyRecord, agency?.entries ?? []).state;
  return database.as(viewer, async (transaction) => {
    const tallies = await transaction.query<Tallied>('select * from access.result_tallies($1, $2, $3, $4)', [
      ...chosen,
      wanted.after,
    ]);
    const items = await transaction.query<ItemTally>('select * from access.result_items($1, $2, $3)', chosen);
    const begun = tallies.reduce((so, one) => so + (isRated(one) ? 0 : one.cases), 0);
    const rated = tallies.filter(isRated);
    return {
      begun,
      results: pairedResults(groupsOf(rated), rated, begun, instruments),
      consistency: consistencyOf(items),
    };
  });
}
