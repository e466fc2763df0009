/** The caseload page: cases this reader may read, filtered, searched and sorted, a page at a time by key. */
import type { CaseStatus, ClientKind, Stage, Urgency } from '@pendamping/domain';
import type { Database, Viewer } from '../database/database.ts';

export const caseSorts = ['name', 'opened', 'met', 'due'] as const;
export type CaseSort = (typeof caseSorts)[number];

export interface CaseSearch {
  /** A name or part of it, or a case number. */
  readonly search?: string | undefined;
  readonly stage?: Stage | undefined;
  readonly status?: CaseStatus | undefined;
  readonly urgency?: Urgency | undefined;
  readonly clientKind?: ClientKind | undefined;
  readonly worker?: string | undefined;
  readonly programme?: string | undefined;
  readonly sort: CaseSort;
  /** The key of the last row seen. */
  readonly after?: readonly [string, string] | undefined;
  readonly limit: number;
}

export interface CaseRow {
  readonly case: string;
  readonly number: string | null;
  readonly title: string;
  readonly client: string;
  readonly clientKind: ClientKind;
  readonly clientName: string;
  readonly stage: Stage;
  readonly status: CaseStatus;
  readonly urgency: Urgency;
  readonly confidentiality: string;
  readonly programme: string | null;
  readonly openedOn: string;
  readonly endedOn: string | null;
  readonly responsible: string | null;
  readonly responsibleName: string | null;
  readonly lastMeetingOn: string;
  readonly nextDueOn: string | null;
  readonly notices: number;
}

// Each sorts upwards, so that one comparison of keys serves them all; the newest opening comes first by its distance.
const keys: Readonly<Record<CaseSort, string>> = {
  name: 'tables.plain(c.client_name)',
  opened: "lpad((date '2200-01-01' - c.opened_on)::text, 8, '0')",
  met: 'c.last_meeting_on::text',
  due: "coalesce(c.next_due_on::text, '9999')",
};

export const caseColumns = `c.case_id as "case", c.number, c.title, c.client, c.client_kind as "clientKind",
  c.client_name as "clientName", c.stage, c.status, c.urgency, c.confidentiality, c.programme,
  c.opened_on as "openedOn", c.ended_on as "endedOn", c.responsible, c.responsible_name as "responsibleName",
  c.last_meeting_on as "lastMeetingOn", c.next_due_on as "nextDueOn"`;

const selected = `${caseColumns},
  (select count(*)::int from jsonb_array_elements(c.notices) n where n ->> 'from' <= access.today()::text
    and (n -> 'restrictedTo' is null or n -> 'restrictedTo' ? access.worker()::text)) as notices`;

/** One text for each order, so that each is one prepared statement. */
export const caseSearchQuery = (sort: CaseSort): string => `
  select ${selected}, ${keys[sort]} as key
  from access.readable_cases() r
  join tables.case_row c on c.agency = access.agency() and c.case_id = r.case_id
  where ($1::text is null or tables.plain(c.client_name || ' ' || c.title) like '%' || tables.plain($1) || '%'
      or c.number ilike '%' || $1 || '%')
    and ($2::text is null or c.stage = $2)
    and ($3::text is null or c.status = $3)
    and ($4::text is null or c.urgency = $4)
    and ($5::uuid is null or c.responsible = $5)
    and ($6::text is null or c.programme = $6)
    and ($7::text is null or (${keys[sort]}, c.case_id) > ($7, $8::uuid))
    and ($10::text is null or c.client_kind = $10)
  order by ${keys[sort]}, c.case_id
  limit $9`;

const escaped = (text: string) => text.replace(/[\\%_]/g, (found) => `\\${found}`);

export async function searchCases(
  database: Database,
  viewer: Viewer,
  search: CaseSearch,
): Promise<{ readonly rows: readonly CaseRow[]; readonly next?: readonly [string, string] }> {
  const found = await database.as(viewer, (transaction) =>
    transaction.query<CaseRow & { key: string }>(caseSearchQuery(search.sort), [
      search.search === undefined ? null : escaped(search.search),
      search.stage ?? null,
      search.status ?? null,
      search.urgency ?? null,
      search.worker ?? null,
      search.programme ?? null,
      search.after?.[0] ?? null,
      search.after?.[1] ?? null,
      search.limit + 1,
      search.clientKind ?? null,
    ]),
  );
  const page = found.slice(0, search.limit);
  const last = page.at(-1);
  const rows = page.map(({ key: _, ...row }) => row);
  return found.length > page.length && last !== undefined ? { rows, next: [last.key, last.case] } : { rows };
}
