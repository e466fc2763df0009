/** What we do, counted over cases and causes, and those behind a count that the reader may open. */
import {
  type Agency,
  agencyRecord,
  causeGroup,
  clientKindWords,
  forCausesWords,
  notSaidWords,
  type PracticeCell,
  type PracticeCount,
  type PracticeDimension,
  type PracticeGrouping,
  partingGroupings,
  practiceCodeWords,
  read,
  singleDimensions,
  untoldOf,
  type Words,
  whole,
} from '@pendamping/domain';
import type { Database, Viewer } from '../database/database.ts';
import { openAgency } from '../journal/records.ts';

export interface PracticeWanted {
  readonly what: PracticeDimension;
  readonly by: PracticeGrouping;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly programme?: string | undefined;
  readonly worker?: string | undefined;
}

/** A count, or `null` where it is not told because few could be recognised by it. */
export type ToldCount = PracticeCount | null;

export interface PracticeGroup {
  readonly group: string;
  readonly name: Words;
  readonly total: ToldCount;
  readonly counts: readonly { readonly code: string; readonly name: Words; readonly count: ToldCount }[];
}

export interface Practice {
  readonly total: ToldCount;
  readonly groups: readonly PracticeGroup[];
}

interface Counted extends PracticeCount {
  readonly in_group: string;
  readonly code: string;
  readonly title: Words | null;
}

const same = (name: string): Words => ({ id: name, en: name });

function monthWords(month: string): Words {
  const day = new Date(`${month}-01T12:00:00Z`);
  const inWords = (locale: string) =>
    new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day);
  return { id: inWords('id-ID'), en: inWords('en-GB') };
}

function groupName(by: PracticeGrouping, { in_group: group, title }: Counted, agency: Agency): Words {
  if (group === '') return notSaidWords;
  if (group === causeGroup) return forCausesWords;
  switch (by) {
    case 'none':
      return notSaidWords;
    case 'month':
      return monthWords(group);
    case 'worker':
      return same(agency.workers[group]?.name ?? group);
    case 'programme':
      return same(agency.unit.programmes[group]?.name ?? group);
    case 'client-kind':
      return clientKindWords[group as keyof typeof clientKindWords];
    case 'kind-of-case':
      return title ?? same(group);
  }
}

/** In the order of the field's own lists; what nobody said comes last. */
function placeOf(what: PracticeDimension, code: string): number {
  if (code === '') return Number.MAX_SAFE_INTEGER;
  return Object.keys(practiceCodeWords[what]).indexOf(code);
}

const codeName = (what: PracticeDimension, code: string): Words =>
  code === '' ? notSaidWords : (practiceCodeWords[what][code] ?? same(code));

const countOf = ({ activities, cases, open, causes, minutes, untimed }: PracticeCount): PracticeCount => ({
  activities,
  cases,
  open,
  causes,
  minutes,
  untimed,
});

function toldOf(rows: readonly Counted[], { what, by }: PracticeWanted, leaves: boolean) {
  const cells = new Map(rows.map((row) => [row, { ...countOf(row), group: row.in_group, code: row.code }]));
  const untold = untoldOf([...cells.values()], {
    codesAddUp: singleDimensions.has(what),
    groupsAddUp: partingGroupings.has(by),
    leaves,
  });
  return (row: Counted | undefined): ToldCount => {
    const cell: PracticeCell | undefined = row && cells.get(row);
    return row === undefined || cell === undefined || untold.has(cell) ? null : countOf(row);
  };
}

/** @param leaves whether it goes where anybody may read it, as a file does: then all small counts are left out */
export async function practiceOf(
  database: Database,
  viewer: Viewer,
  wanted: PracticeWanted,
  leaves = false,
): Promise<Practice> {
  const { what, by, from, to, programme, worker } = wanted;
  const record = await openAgency(database, viewer);
  const agency = read(agencyRecord, record?.entries ?? []).state;
  const rows = await database.as(viewer, (transaction) =>
    transaction.query<Counted>(
      `select in_group, code, activities, cases, open, causes, minutes::float8 as minutes, untimed, title
       from access.practice_counts($1, $2, $3, $4, $5, $6)`,
      [what, by, from ?? null, to ?? null, programme ?? null, worker ?? null],
    ),
  );
  const told = toldOf(rows, wanted, leaves);
  const sumOfAll = rows.find((one) => one.in_group === whole && one.code === whole);
  const inGroups = [...Map.groupBy(rows, (one) => one.in_group)].filter(
    ([group]) => (by === 'none') === (group === whole),
  );
  const groups = inGroups.map(([group, own]): PracticeGroup => {
    const sum = own.find((one) => one.code === whole);
    return {
      group,
      name: sum === undefined ? same(group) : groupName(by, sum, agency),
      total: told(sum),
      counts: own
        .filter((one) => one.code !== whole)
        .sort((a, b) => placeOf(what, a.code) - placeOf(what, b.code))
        .map((one) => ({ code: one.code, name: codeName(what, one.code), count: told(one) })),
    };
  });
  const inOrder = (one: PracticeGroup, other: PracticeGroup) =>
    by === 'month' ? one.group.localeCompare(other.group) : one.name.id.localeCompare(other.name.id, 'id');
  return { total: sumOfAll === undefined ? nothing : told(sumOfAll), groups: groups.sort(inOrder) };
}

const nothing: PracticeCount = { activities: 0, cases: 0, open: 0, causes: 0, minutes: 0, untimed: 0 };

export interface CaseBehind {
  readonly case: string;
  readonly number: string | null;
  readonly title: string;
  readonly clientName: string;
  readonly activities: number;
  readonly minutes: number;
  /** The last day on which it was done. */
  readonly lastOn: string;
}

/** More cases than these are not listed at once; a narrower choice shows the rest. */
export const mostCases = 200;

/** Which count it is that is asked behind. */
type Behind = PracticeWanted & {
  readonly code?: string | undefined;
  readonly group?: string | undefined;
};

/** The cases of one count that the reader may open, the latest first. */
export function casesBehind(
  database: Database,
  viewer: Viewer,
  wanted: Behind,
): Promise<readonly CaseBehind[]> {
  const { what, by, from, to, programme, worker, code, group } = wanted;
  return database.as(viewer, (transaction) =>
    transaction.query<CaseBehind>(
      `select c.case_id as "case", c.number, c.title, c.client_name as "clientName", count(*)::int as activities,
         coalesce(sum(p.minutes), 0)::int as minutes, max(p.done_on)::text as "lastOn"
       from access.readable_cases() r
       join tables.case_row c on c.agency = access.agency() and c.case_id = r.case_id
       join tables.practice p on p.agency = access.agency() and p.case_id = r.case_id
       where ($3::date is null or p.done_on >= $3) and ($4::date is null or p.done_on <= $4)
         and ($5::text is null or c.programme = $5) and ($6::text is null or $6 = any (p.workers))
         and ($7::text is null or $7 = any (access.practice_codes(p, $1)))
         and ($8::text is null or $8 = any (access.practice_groups(p, $2, c.programme, c.client_kind)))
       group by c.case_id, c.number, c.title, c.client_name
       order by max(p.done_on) desc, c.case_id
       limit ${mostCases}`,
      [
        what,
        by,
        from ?? null,
        to ?? null,
        programme ?? null,
        worker ?? null,
        code ?? null,
        group === undefined || group === whole ? null : group,
      ],
    ),
  );
}

export interface CauseBehind {
  readonly cause: string;
  readonly name: string;
  readonly activities: number;
  /** The last day on which it was done. */
  readonly lastOn: string;
}

/** The causes of one count, the latest first; every professional may open them. */
export function causesBehind(
  database: Database,
  viewer: Viewer,
  wanted: Behind,
): Promise<readonly CauseBehind[]> {
  const { what, by, from, to, programme, worker, code, group } = wanted;
  if (programme !== undefined) return Promise.resolve([]);
  return database.as(viewer, (transaction) =>
    transaction.query<CauseBehind>(
      `select p.cause, k.name, count(*)::int as activities, max(p.done_on)::text as "lastOn"
       from tables.cause_practice p
       join tables.cause_row k on k.agency = p.agency and k.cause = p.cause
       where p.agency = access.agency()
         and ($3::date is null or p.done_on >= $3) and ($4::date is null or p.done_on <= $4)
         and ($5::text is null or $5 = any (p.workers))
         and ($6::text is null or $6 = any (access.cause_practice_codes(p, $1)))
         and ($7::text is null or $7 = any (access.cause_practice_groups(p, $2)))
       group by p.cause, k.name
       order by max(p.done_on) desc, p.cause
       limit ${mostCases}`,
      [
        what,
        by,
        from ?? null,
        to ?? null,
        worker ?? null,
        code ?? null,
        group === undefined || group === whole ? null : group,
      ],
    ),
  );
}
