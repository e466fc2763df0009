/** Today: what is due, what is noticed and what waits for approval, over all cases this reader may read. */
import type { Stage, Words } from '@pendamping/domain';
import type { Database, Transaction, Viewer } from '../database/database.ts';

interface OfCase {
  readonly case: string;
  readonly number: string | null;
  readonly title: string;
  readonly clientName: string;
}
export interface DueLine extends OfCase {
  readonly kind: string;
  readonly about: string;
  readonly on: string | null;
  readonly what: string;
  readonly worker: string | null;
  readonly until: string | null;
}
export interface NoticeLine extends OfCase {
  readonly code: string;
  readonly stage: Stage;
  readonly from: string;
  readonly about: string | null;
  readonly what: string | null;
  readonly words: Words | null;
}
export interface ApprovalLine extends OfCase {
  readonly subject: string;
  readonly about: string;
  readonly askedBy: string;
  readonly askedName: string | null;
  readonly askedOn: string;
}
export interface TaskLine {
  readonly case: string;
  readonly task: string;
  readonly what: string;
  readonly on: string | null;
  /** Whether the reader takes attendance in this group. */
  readonly group: boolean;
}

const ofCase = 'c.case_id as "case", c.number, c.title, c.client_name as "clientName"';
const readable =
  'access.readable_cases() r join tables.case_row c on c.agency = access.agency() and c.case_id = r.case_id';

/** Leaves out what only some may know of, where the reader is none of them. */
const known = (line: string) => `(${line} is null or ${line} ? access.worker()::text)`;
const dueRows =
  'jsonb_to_recordset(c.due) as d(kind text, about uuid, "on" text, what text, worker uuid, until text, "restrictedTo" jsonb)';
const dueColumns = `${ofCase}, d.kind, d.about, d."on", d.what, d.worker, d.until`;

/** What waits for one worker within the next two weeks, or is overdue. */
const dueQuery = `
  select ${dueColumns} from ${readable}, ${dueRows}
  where d.worker = access.worker() and ${known('d."restrictedTo"')} and d.kind <> 'approval' and (d."on" is null or d."on" <= (access.today() + 14)::text)
  order by d."on" nulls last, c.client_name limit 200`;

const noticesOf = (whose: string) => `
  select ${ofCase}, n.code, n.stage, n."from", n.about, n.what, n.words
  from ${readable}, jsonb_to_recordset(c.notices) as n(code text, stage text, "from" text, about text, what text,
    words jsonb, "restrictedTo" jsonb)
  where ${whose} and ${known('n."restrictedTo"')} and n."from" <= access.today()::text
  order by n."from" desc limit 200`;

const approvalsQuery = `
  select ${ofCase}, a.subject, a.about, a."askedBy", w.name as "askedName", a."askedOn"
  from ${readable},
    jsonb_to_recordset(c.approvals) as a(subject text, about uuid, "askedBy" uuid, "askedOn" text)
    left join tables.worker w on w.agency = access.agency() and w.worker = a."askedBy"
  order by a."askedOn" limit 200`;

export const tasksQuery = `
  select case_id as "case", task, what, due_on as "on",
    case_id in (select g.case_id from tables.group_attendance g where g.agency = access.agency()) as "group"
  from tables.task
  where agency = access.agency() and assigned_to = access.worker() and not closed order by due_on nulls last limit 200`;

/** Consent taken back and not yet carried out: the purpose must have stopped within 72 hours (UU 27/2022 art. 40). */
export interface WithdrawalLine extends OfCase {
  readonly consent: string;
  readonly purpose: string;
  readonly byName: string;
  readonly receivedAt: string;
}

/** What the clocks of the law run for in a client's record, for whoever answers for a case of theirs. */
const ofOwnClients = (table: string) => `
  from ${readable}
  join tables.case_client cc on cc.agency = c.agency and cc.case_id = c.case_id
  join ${table} x on x.agency = c.agency and x.client = cc.client
  where coalesce(c.responsible, c.opened_by) = access.worker() or access.worker() = any (
    select w.supervisor from tables.worker w where w.agency = c.agency and w.worker = c.responsible)`;
const receivedAt = `to_char(x.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "receivedAt"`;

const withdrawalsQuery = `
  select ${ofCase}, x.consent, x.purpose, x.by_name as "byName",
    ${receivedAt}
  ${ofOwnClients('tables.withdrawal')}
  order by x.received_at limit 100`;

/** What people ask about their own data and nobody has answered: 72 hours (UU 27/2022 arts. 30, 32 and 41). */
export interface DataRequestLine extends OfCase {
  readonly request: string;
  readonly kind: string;
  readonly personName: string;
  readonly receivedAt: string;
}

const dataRequestsQuery = `
  select distinct on (x.received_at, x.request) ${ofCase}, x.request, x.kind, x.person_name as "personName",
    ${receivedAt}
  ${ofOwnClients('tables.data_request')}
  order by x.received_at, x.request, c.number limit 100`;

const requestsQuery = `
  select count(*)::int as number from tables.incoming i
  where i.agency = access.agency() and i.standing in ('new', 'opened')`;

export interface Today {
  /** Requests of other agencies that nobody has answered. */
  readonly requests: number;
  readonly withdrawals: readonly WithdrawalLine[];
  readonly dataRequests: readonly DataRequestLine[];
  readonly due: readonly DueLine[];
  readonly notices: readonly NoticeLine[];
  readonly approvals: readonly ApprovalLine[];
  readonly tasks: readonly TaskLine[];
}

export function today(database: Database, viewer: Viewer): Promise<Today> {
  return database.as(viewer, async (transaction) => ({
    requests: (await transaction.query<{ number: number }>(requestsQuery))[0]?.number ?? 0,
    withdrawals: await transaction.query<WithdrawalLine>(withdrawalsQuery),
    dataRequests: await transaction.query<DataRequestLine>(dataRequestsQuery),
    due: await transaction.query<DueLine>(dueQuery),
    notices: await transaction.query<NoticeLine>(
      noticesOf('coalesce(c.responsible, c.opened_by) = access.worker()'),
    ),
    approvals: await transaction.query<ApprovalLine>(approvalsQuery),
    tasks: await transaction.query<TaskLine>(tasksQuery),
  }));
}

export interface TeamMember {
  readonly worker: string;
  readonly name: string;
  readonly open: number;
  readonly ended: number;
  readonly overdue: number;
  readonly notices: number;
}
export interface Team {
  readonly workers: readonly TeamMember[];
  readonly approvals: readonly ApprovalLine[];
  readonly notices: readonly NoticeLine[];
  readonly risks: readonly DueLine[];
}

const membersQuery = `
  select w.worker, w.name,
    count(c.case_id) filter (where c.status = 'open')::int as open,
    count(c.case_id) filter (where c.status = 'ended')::int as ended,
    count(c.case_id) filter (where c.next_due_on < access.today())::int as overdue,
    coalesce(sum((select count(*) from jsonb_array_elements(c.notices) n
      where n ->> 'from' <= access.today()::text and ${known("(n -> 'restrictedTo')")})), 0)::int as notices
  from tables.worker w
  left join (select c.* from ${readable}) c on c.responsible = w.worker
  where w.agency = access.agency() and w.left_on is null
    and (w.supervisor = access.worker() or (w.worker = access.worker() and c.case_id is not null))
  group by w.worker, w.name order by w.name`;

const risksQuery = `
  select ${dueColumns} from ${readable}, ${dueRows}
  where d.kind in ('risk', 'risk-clock') and ${known('d."restrictedTo"')}
  order by d.until nulls last, d."on" desc limit 100`;

/** What a supervisor looks at first: who needs them. */
export function team(database: Database, viewer: Viewer): Promise<Team> {
  return database.as(viewer, async (transaction: Transaction) => ({
    workers: await transaction.query<TeamMember>(membersQuery),
    approvals: await transaction.query<ApprovalLine>(approvalsQuery),
    notices: await transaction.query<NoticeLine>(noticesOf('true')),
    risks: await transaction.query<DueLine>(risksQuery),
  }));
}
