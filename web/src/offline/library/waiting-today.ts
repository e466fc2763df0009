/** Today as the device knows it: what waits for this worker in the cases held here. */
import { addDays, type CaseLine } from '@pendamping/domain';
import type { KeptClientLine, Lists } from '../store/lists.ts';
import { compared, dueNotices } from './cases.ts';
import type { Library } from './library.ts';

const ofCase = (id: string, one: CaseLine) => ({
  case: id,
  number: one.number ?? null,
  title: one.title,
  clientName: one.clientName,
});

/** Made once: thousands of comparisons by the rules of a language would each make their own. */
const names = new Intl.Collator('id');

const byDay = <T extends { readonly on: string | null; readonly clientName: string }>(a: T, b: T) =>
  compared(a.on ?? '9999', b.on ?? '9999') || names.compare(a.clientName, b.clientName);

const dueOf =
  (worker: string, until: string) =>
  ([id, one]: readonly [string, CaseLine]) =>
    one.due
      .filter((each) => each.worker === worker && each.kind !== 'approval')
      .filter((each) => each.on === undefined || each.on <= until)
      .map((each) => ({
        ...ofCase(id, one),
        ...each,
        on: each.on ?? null,
        until: each.until ?? null,
        worker,
      }));

const noticesOf =
  (worker: string, today: string) =>
  ([id, one]: readonly [string, CaseLine]) =>
    (one.responsible ?? one.openedBy) === worker
      ? dueNotices(one, today).map((each) => ({
          ...ofCase(id, one),
          ...each,
          about: each.about ?? null,
          what: each.what ?? null,
          words: each.words ?? null,
        }))
      : [];

/** What the clocks of the law run for in the record of the client, in this worker's own cases. */
const clocksOf =
  <T>(
    clients: Lists['clients'],
    worker: string,
    listed: (line: KeptClientLine) => readonly T[] | undefined,
  ) =>
  ([id, one]: readonly [string, CaseLine]) => {
    const line: KeptClientLine | undefined = clients[one.client];
    return line !== undefined && (one.responsible ?? one.openedBy) === worker
      ? (listed(line) ?? []).map((each) => ({ ...ofCase(id, one), ...each }))
      : [];
  };

/** What waits for this worker: as the server's own Today, over what is held here. */
export async function whatWaits(library: Library, day: string, nameOf: (worker: string) => string | null) {
  const { cases, clients } = await library.lists();
  const { worker } = library.reader;
  const all = Object.entries(cases);
  return {
    withdrawals: all.flatMap(clocksOf(clients, worker, (line) => line.withdrawals)),
    dataRequests: all
      .flatMap(clocksOf(clients, worker, (line) => line.dataRequests))
      .sort((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt)),
    due: all.flatMap(dueOf(worker, addDays(day, 14))).sort(byDay),
    notices: all.flatMap(noticesOf(worker, day)).sort((a, b) => compared(b.from, a.from)),
    approvals: all.flatMap(([id, one]) =>
      one.approvals.map((each) => ({
        ...ofCase(id, one),
        ...each,
        askedName: each.askedBy === undefined ? null : nameOf(each.askedBy),
      })),
    ),
    tasks: all.flatMap(([id, one]) =>
      one.tasks
        .filter((each) => each.assignedTo === worker && !each.closed)
        .map((each) => ({ case: id, task: each.task, what: each.what, on: each.on ?? null })),
    ),
  };
}
