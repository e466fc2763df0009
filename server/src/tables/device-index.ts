/** The lists of a device: a line for each case and each client that belongs there, so that they can be searched alone. */
import type { Approval, DueItem, Notice, Recognisable, TaskOfCase } from '@pendamping/domain';
import type { Database, Transaction, Viewer } from '../database/database.ts';
import { type CaseRow, caseColumns } from './case-search.ts';
import type { ClientLine } from './client-search.ts';
import { type TaskLine, tasksQuery } from './today.ts';

/** A case as the device would list it by itself from its record. */
export interface CaseOnDevice extends Omit<CaseRow, 'notices'> {
  readonly openedBy: string;
  readonly due: readonly DueItem[];
  /** Also those whose day has not come: the device shows them from that day on. */
  readonly notices: readonly Notice[];
  readonly approvals: readonly Approval[];
  readonly tasks: readonly TaskOfCase[];
}

export interface ClientOnDevice extends ClientLine {
  /** What a person is compared by, without identity numbers. */
  readonly recognised: Omit<Recognisable, 'nik' | 'familyCards'> | null;
}

export const listsOfDevice = ['cases', 'clients', 'tasks'] as const;
export type ListOfDevice = (typeof listsOfDevice)[number];

export interface DeviceIndex {
  /** The journal's position at which, or after which, each line was true. */
  readonly position: number;
  readonly cases: readonly CaseOnDevice[];
  readonly clients: readonly ClientOnDevice[];
  readonly tasks: readonly TaskLine[];
}

/** A list without what only some may know of, where the reader is none of them; in its order. */
const knownOf = (list: string) => `(
    select coalesce(jsonb_agg(e order by n), '[]') from jsonb_array_elements(${list}) with ordinality as x(e, n)
    where e -> 'restrictedTo' is null or e -> 'restrictedTo' ? access.worker()::text)`;

const casesQuery = `
  select ${caseColumns}, c.opened_by as "openedBy", ${knownOf('c.due')} as due,
    ${knownOf('c.notices')} as notices, c.approvals, coalesce(t.tasks, '[]') as tasks
  from scope s join tables.case_row c on c.agency = access.agency() and c.case_id = s.stream
  left join (
    select k.case_id, jsonb_agg(jsonb_strip_nulls(jsonb_build_object('task', k.task, 'assignedTo', k.assigned_to,
      'what', k.what, 'on', k.due_on, 'closed', k.closed))) as tasks
    from tables.task k where k.agency = access.agency() group by k.case_id
  ) t on t.case_id = c.case_id
  where s.record = 'case' order by s.place`;

const clientsQuery = `
  select c.client, c.kind, c.name, c.call_name as "callName", c.birth_on as "birthOn", c.sex, c.village,
    (select count(*)::int from tables.case_row k where k.agency = c.agency and k.client = c.client) as cases,
    c.recognised - 'nik' - 'familyCards' as recognised
  from scope s join tables.client_row c on c.agency = access.agency() and c.client = s.stream
  where s.record = 'client'
    and not exists (select from tables.merged m where m.agency = c.agency and m.absorbed = c.client)
  order by s.place, c.name`;

const scoped = (query: string) => `with scope as materialized (select * from access.device_scope()) ${query}`;

async function present(transaction: Transaction): Promise<number> {
  const [found] = await transaction.query<{ last: number }>(
    'select coalesce((select max(position) from access.positions()), 0) as last',
  );
  return found?.last ?? 0;
}

/** @param lists those that are asked for; the others stay empty */
export function deviceIndex(
  database: Database,
  viewer: Viewer,
  lists: readonly ListOfDevice[] = listsOfDevice,
): Promise<DeviceIndex> {
  return database.as(viewer, async (transaction) => {
    // Before the lines: what is recorded in between they may show already, never the other way round.
    const position = await present(transaction);
    const asked = <Line extends object>(list: ListOfDevice, query: string): Promise<readonly Line[]> =>
      lists.includes(list) ? transaction.query<Line>(query) : Promise.resolve([]);
    return {
      position,
      cases: await asked<CaseOnDevice>('cases', scoped(casesQuery)),
      clients: await asked<ClientOnDevice>('clients', scoped(clientsQuery)),
      tasks: await asked<TaskLine>('tasks', tasksQuery),
    };
  });
}
