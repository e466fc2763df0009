/** The lists of a device: a line for each case and each client that belongs there, so that they can be searched alone. */
import type { Notice, Recognisable } from '@pendamping/domain';
import type { Database, Viewer } from '../database/database.ts';
import { type CaseRow, caseColumns } from './case-search.ts';
import type { ClientLine } from './client-search.ts';
import { type ApprovalLine, type DueLine, type TaskLine, tasksQuery } from './today.ts';

type OfCase = 'case' | 'number' | 'title' | 'clientName';

export interface CaseOnDevice extends Omit<CaseRow, 'notices'> {
  readonly due: readonly Omit<DueLine, OfCase>[];
  /** Also those whose day has not come: the device shows them from that day on. */
  readonly notices: readonly Notice[];
  readonly approvals: readonly Omit<ApprovalLine, OfCase>[];
}

export interface ClientOnDevice extends ClientLine {
  /** What a person is compared by, without identity numbers. */
  readonly recognised: Omit<Recognisable, 'nik' | 'familyCards'> | null;
}

export interface DeviceIndex {
  readonly cases: readonly CaseOnDevice[];
  readonly clients: readonly ClientOnDevice[];
  readonly tasks: readonly TaskLine[];
}

const casesQuery = `
  select ${caseColumns}, c.notices,
    (select coalesce(jsonb_agg(jsonb_build_object('kind', d.kind, 'about', d.about, 'on', d."on", 'what', d.what,
        'worker', d.worker)), '[]')
      from jsonb_to_recordset(c.due) as d(kind text, about uuid, "on" text, what text, worker uuid)) as due,
    (select coalesce(jsonb_agg(jsonb_build_object('subject', a.subject, 'about', a.about, 'askedBy', a."askedBy",
        'askedName', w.name, 'askedOn', a."askedOn")), '[]')
      from jsonb_to_recordset(c.approvals) as a(subject text, about uuid, "askedBy" uuid, "askedOn" text)
      left join tables.worker w on w.agency = access.agency() and w.worker = a."askedBy") as approvals
  from scope s join tables.case_row c on c.agency = access.agency() and c.case_id = s.stream
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

export function deviceIndex(database: Database, viewer: Viewer): Promise<DeviceIndex> {
  return database.as(viewer, async (transaction) => ({
    cases: await transaction.query<CaseOnDevice>(scoped(casesQuery)),
    clients: await transaction.query<ClientOnDevice>(scoped(clientsQuery)),
    tasks: await transaction.query<TaskLine>(tasksQuery),
  }));
}
