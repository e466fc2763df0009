/** Cases as the device knows them: opened, and listed. */
import { type CaseLine, caseRecord, read } from '@pendamping/domain';
import type { Lists } from '../store/lists.ts';
import type { WholeRecord as HeldRecord } from '../sync/exchange.ts';
import { plain } from './clients.ts';
import type { Library } from './library.ts';

export interface OpenedCase {
  readonly case: HeldRecord;
  readonly clients: readonly HeldRecord[];
}

/** A client with everybody of a family and every record of the same person. */
function belonging(lists: Lists, client: string): readonly string[] {
  const found = new Set<string>();
  const add = (id: string | undefined): void => {
    if (id === undefined || found.has(id)) return;
    found.add(id);
    const line = lists.clients[id];
    for (const other of [...(line?.members ?? []), ...(line?.absorbed ?? []), line?.absorbedInto]) add(other);
  };
  add(client);
  return [...found];
}

/** `undefined` where the case is not held here. */
export async function openedCase(library: Library, id: string): Promise<OpenedCase | undefined> {
  const lists = await library.lists();
  const of = (client: string | undefined) =>
    client === undefined ? [] : library.records(belonging(lists, client));
  // The line of the list says whose case it is, so that the client's record is read beside the case's, not after it.
  const listed = lists.cases[id]?.client;
  const [held, clients] = await Promise.all([library.record(id), of(listed)]);
  if (held?.record !== 'case') return undefined;
  if (listed !== undefined) return { case: held, clients };
  return { case: held, clients: await of(read(caseRecord, held.entries).state.intake.opening?.client) };
}

export interface CaseQuery {
  readonly search?: string;
  readonly stage?: string;
  readonly status?: string;
  readonly urgency?: string;
  readonly clientKind?: string;
  readonly worker?: string;
  readonly programme?: string;
  readonly sort?: 'name' | 'opened' | 'met' | 'due';
  readonly after?: readonly [string, string];
  readonly limit?: number;
}

/** As they are written: days and plain names need no rules of a language. */
export const compared = (a: string, b: string): number => Number(a > b) - Number(a < b);

const keyOf = {
  name: (one: CaseLine) => plain(one.clientName),
  // The newest opening first: the later the day, the smaller the key.
  opened: (one: CaseLine) =>
    [...one.openedOn].map((digit) => (digit === '-' ? '-' : 9 - Number(digit))).join(''),
  met: (one: CaseLine) => one.lastMeetingOn,
  due: (one: CaseLine) => one.nextDueOn ?? '9999',
} as const;

function matches(one: CaseLine, query: CaseQuery, worker: string | undefined): boolean {
  const sought = query.search === undefined ? undefined : plain(query.search);
  return (
    (sought === undefined ||
      plain(`${one.clientName} ${one.title}`).includes(sought) ||
      (one.number ?? '').toLowerCase().includes(sought)) &&
    (query.stage === undefined || one.stage === query.stage) &&
    (query.status === undefined || one.status === query.status) &&
    (query.urgency === undefined || one.urgency === query.urgency) &&
    (query.clientKind === undefined || one.clientKind === query.clientKind) &&
    (query.programme === undefined || one.programme === query.programme) &&
    (worker === undefined || one.responsible === worker)
  );
}

export const dueNotices = (one: CaseLine, today: string) => one.notices.filter((each) => each.from <= today);

const rowOf = (id: string, one: CaseLine, today: string) => {
  const { due: _, approvals: __, tasks: ___, ...row } = one;
  return {
    ...row,
    case: id,
    number: one.number ?? null,
    programme: one.programme ?? null,
    endedOn: one.endedOn ?? null,
    responsible: one.responsible ?? null,
    responsibleName: one.responsibleName ?? null,
    nextDueOn: one.nextDueOn ?? null,
    notices: dueNotices(one, today).length,
  };
};

interface Found {
  readonly id: string;
  readonly one: CaseLine;
  readonly key: string;
}

/** What was found and sorted last: who scrolls asks for the same list a page at a time. */
const lastFound = new WeakMap<Lists['cases'], { readonly asked: string; readonly found: readonly Found[] }>();

function foundIn(cases: Lists['cases'], query: Omit<CaseQuery, 'after' | 'limit'>): readonly Found[] {
  const asked = JSON.stringify(query);
  const before = lastFound.get(cases);
  if (before?.asked === asked) return before.found;
  const key = keyOf[query.sort ?? 'due'];
  const found = Object.entries(cases)
    .filter(([, one]) => matches(one, query, query.worker))
    .map(([id, one]) => ({ id, one, key: key(one) }))
    .sort((a, b) => compared(a.key, b.key) || compared(a.id, b.id));
  lastFound.set(cases, { asked, found });
  return found;
}

/** The caseload, filtered and sorted as on the server, a page at a time by key. */
export async function caseload(library: Library, query: CaseQuery, today: string) {
  const { cases } = await library.lists();
  const { after, limit, ...sought } = query;
  const worker = query.worker === 'me' ? library.reader.worker : query.worker;
  const found = foundIn(cases, { ...sought, ...(worker === undefined ? {} : { worker }) });
  const rest =
    after === undefined
      ? found
      : found.filter((one) => one.key > after[0] || (one.key === after[0] && one.id > after[1]));
  const page = rest.slice(0, limit ?? 50);
  const last = page.at(-1);
  const rows = page.map(({ id, one }) => rowOf(id, one, today));
  return last !== undefined && rest.length > page.length
    ? { rows, next: [last.key, last.id] as const }
    : { rows };
}
