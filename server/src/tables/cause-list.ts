/** The causes of the agency, what waits in them, and their figures. */
import {
  type CauseCount,
  type CauseDueKind,
  type CauseFigures,
  type CauseOutcome,
  type CauseStanding,
  causeFigures,
  type NeededThing,
  noFigures,
  type WallKind,
} from '@pendamping/domain';
import type { Database, Transaction, Viewer } from '../database/database.ts';
import { ofStreams, type RecordAnswer, recordsIn } from '../journal/records.ts';
import type { Row } from '../journal/stored-entry.ts';

export interface CauseInList {
  readonly cause: string;
  readonly name: string;
  readonly standing: CauseStanding;
  readonly kind: WallKind | null;
  readonly heldBy: string | null;
  readonly openedOn: string;
  readonly outcome: CauseOutcome | null;
  readonly walls: readonly string[];
  readonly nextOn: string | null;
}

const listQuery = `
  select k.cause, k.name, k.standing, k.kind, k.held_by as "heldBy", k.opened_on::text as "openedOn", k.outcome, k.walls,
    (select min(d."on") from jsonb_to_recordset(k.due) as d("on" text)) as "nextOn"
  from tables.cause_row k where k.agency = access.agency() and k.standing <> 'set-aside'
  order by k.standing <> 'open', "nextOn" nulls last, k.opened_on desc, k.cause limit 500`;

export const causeList = (database: Database, viewer: Viewer): Promise<readonly CauseInList[]> =>
  database.as(viewer, (transaction) => transaction.query<CauseInList>(listQuery));

/** A cause with all its entries; `undefined` where it does not exist or may not be read. */
export function openCause(
  database: Database,
  viewer: Viewer,
  cause: string,
): Promise<RecordAnswer | undefined> {
  return database.as(viewer, async (transaction) => {
    const [row] = await transaction.query(
      'select 1 from tables.cause_row k where k.agency = access.agency() and k.cause = $1',
      [cause],
    );
    if (row === undefined) return undefined;
    return recordsIn(await transaction.query<Row>(ofStreams, [viewer.agency, [cause]]))[0];
  });
}

export interface CaseOfCause {
  readonly case: string;
  readonly number: string | null;
  readonly title: string;
  readonly clientName: string;
}

export interface CountedCause {
  readonly figures: CauseFigures;
  /** Those of its cases that this reader may open. */
  readonly own: readonly CaseOfCause[];
}

/** `*`: of all kinds together. */
interface Counted extends Omit<CauseCount, 'dimension'> {
  readonly dimension: CauseCount['dimension'] | '*';
  readonly events: number;
}

async function figuresIn(transaction: Transaction, cause: string): Promise<CauseFigures> {
  const rows = await transaction.query<Counted>('select * from access.cause_counts($1)', [cause]);
  const whole = rows.find((one) => one.dimension === '*');
  if (whole === undefined) return noFigures;
  const counts = rows.filter((one): one is Counted & CauseCount => one.dimension !== '*');
  return causeFigures(whole.events, whole.cases, counts);
}

const ownQuery = `
  select distinct c.case_id as "case", c.number, c.title, c.client_name as "clientName"
  from tables.cause_case x
  join access.readable_cases() r on r.case_id = x.case_id
  join tables.case_row c on c.agency = access.agency() and c.case_id = x.case_id
  where x.agency = access.agency() and x.cause = $1 and x.left_at is null order by "clientName" limit 200`;

export const countedCause = (database: Database, viewer: Viewer, cause: string): Promise<CountedCause> =>
  database.as(viewer, async (transaction) => ({
    figures: await figuresIn(transaction, cause),
    own: await transaction.query<CaseOfCause>(ownQuery, [cause]),
  }));

export interface SuggestedWall {
  readonly key: string;
  readonly needed: NeededThing;
  /** As it stands in a case of the reader. */
  readonly institution: string | null;
}

/** The wall at one institution says more than the same need alone: that one is kept back while the narrower stands. */
const withoutWider = (walls: readonly SuggestedWall[]): readonly SuggestedWall[] =>
  walls.filter(
    (one) =>
      one.institution !== null ||
      !walls.some((other) => other.institution !== null && other.needed === one.needed),
  );

export interface CausesWaiting {
  readonly due: readonly {
    readonly cause: string;
    readonly name: string;
    readonly kind: CauseDueKind;
    readonly on: string;
    readonly what: string;
  }[];
  /** Results of causes that were not yet told on in a case this reader answers for. */
  readonly results: readonly (CaseOfCause & {
    readonly cause: string;
    readonly name: string;
    readonly outcome: CauseOutcome;
  })[];
  readonly suggested: readonly SuggestedWall[];
}

const dueQuery = `
  select k.cause, k.name, d.kind, d."on", d.what
  from tables.cause_row k, jsonb_to_recordset(k.due) as d(kind text, "on" text, what text, worker uuid)
  where k.agency = access.agency() and coalesce(d.worker, k.opened_by) = access.worker()
    and d."on" <= (access.today() + 14)::text
  order by d."on" limit 100`;

const resultsQuery = `
  select k.cause, k.name, k.outcome, c.case_id as "case", c.number, c.title, c.client_name as "clientName"
  from tables.cause_row k
  join tables.cause_case x on x.agency = k.agency and x.cause = k.cause and x.left_at is null and not x.felt
  join access.readable_cases() r on r.case_id = x.case_id
  join tables.case_row c on c.agency = k.agency and c.case_id = x.case_id
  where k.agency = access.agency() and k.standing = 'ended'
    and coalesce(c.responsible, c.opened_by) = access.worker()
  order by k.ended_on desc, "clientName" limit 100`;

export const causesWaiting = (database: Database, viewer: Viewer): Promise<CausesWaiting> =>
  database.as(viewer, async (transaction) => ({
    due: await transaction.query<CausesWaiting['due'][number]>(dueQuery),
    results: await transaction.query<CausesWaiting['results'][number]>(resultsQuery),
    suggested: withoutWider(await transaction.query<SuggestedWall>('select * from access.suggested_walls()')),
  }));
