/**
 * The one door for every write of the web app. An entry is admitted here, by the same rules as on the server. Where
 * work is kept on the device it is written down there and sent by the sync (sync/); elsewhere it waits in the memory of
 * this tab, is sent, and its form stays until the answer has come. Nothing leaves either but by an answer to its id.
 */
import type { RecordKind, Role, WrittenEntry } from '@pendamping/domain';
import { call, Problem } from '../shell/api.ts';
import { dropTaken, forgetTaken, missingTaken, sendTaken } from './attachments/taken.ts';
import { type OpenDevice, openDevice } from './device.ts';
import type { Writer } from './judging.ts';
import type { Outcome } from './outcome.ts';
import type { FormOfAct } from './store/waiting-act.ts';
import type { WholeRecord as HeldRecord } from './sync/exchange.ts';

export type { Fault, Outcome } from './outcome.ts';
export type { WholeRecord as HeldRecord } from './sync/exchange.ts';

/** What a screen hands over: the facts; id, time and basis are added here. */
export interface NewEntry {
  readonly record: RecordKind;
  readonly stream: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredOn: string;
}

interface Waiting {
  readonly entries: readonly WrittenEntry[];
  readonly since: number;
  readonly settle: (outcomes: readonly Outcome[]) => void;
  readonly fail: (problem: Problem) => void;
}

export interface QueueState {
  /** Entries not yet answered. */
  readonly unsent: number;
  readonly state: 'still' | 'sending' | 'waiting';
  /** When the oldest was written, in milliseconds of this device. */
  readonly oldest: number | undefined;
}

const held = new Map<string, HeldRecord>();
const listeners = new Set<() => void>();
const recordListeners = new Set<(streams: ReadonlySet<string>) => void>();
let queue: Waiting[] = [];
let sending = false;
let snapshot: QueueState = { unsent: 0, state: 'still', oldest: undefined };
let retry: ReturnType<typeof setTimeout> | undefined;
let author: Writer | undefined;

function tell(state: QueueState['state']): void {
  const unsent = queue.reduce((sum, one) => sum + one.entries.length, 0);
  snapshot = { unsent, state: unsent === 0 ? 'still' : state, oldest: queue[0]?.since };
  for (const listener of listeners) listener();
}

export const queueState = (): QueueState => snapshot;

export function onQueue(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Told which streams have changed by what was recorded here. */
export function onRecorded(listener: (streams: ReadonlySet<string>) => void): () => void {
  recordListeners.add(listener);
  return () => recordListeners.delete(listener);
}

/** Something came for these records that was not written here. */
export function tellRecorded(streams: ReadonlySet<string>): void {
  for (const listener of recordListeners) listener(streams);
}

/** Who writes on this device; set by the frame when somebody is signed in. */
export function writesAs(worker: string, roles: readonly Role[]): void {
  author = { worker, roles };
}

export function hold(records: readonly HeldRecord[]): void {
  for (const one of records) held.set(one.stream, one);
}

const closingListeners = new Set<() => void>();

/** Told when nothing that was read may stay. */
export function onClosing(listener: () => void): void {
  closingListeners.add(listener);
}

/** When the device changes hands, nothing that was read stays; what is not sent yet goes on waiting. */
export function closeRecords(): void {
  held.clear();
  for (const listener of closingListeners) listener();
}

/** On signing out nothing readable stays. */
export function forgetEverything(): void {
  closeRecords();
  queue = [];
  forgetTaken();
  author = undefined;
  tell('still');
}

/** The rules of all records weigh much: they come when somebody begins to write, not when the app begins. */
const judging = () => import('./judging.ts');

/** Somebody begins to write: what their words will be judged by is made ready. */
export const readyToJudge = (): void => void judging().catch(() => undefined);

const written = (entry: NewEntry, device: string | undefined): WrittenEntry => ({
  ...entry,
  ...(device === undefined ? {} : { device }),
  id: newId(),
  recordedAt: new Date().toISOString(),
  basis: held.get(entry.stream)?.version ?? 0,
});

/** A random UUID also where the page does not come by https. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** What an act brings with it besides its facts. */
export interface Along {
  /** Where it was written, so that it can be opened again if it is refused. */
  readonly form?: FormOfAct;
}

/**
 * Records facts: judged here, then by the server. Several are one act: judged in order, and kept all or not at all.
 * Where work is kept on the device, the act is recorded once it is written down there; it is sent when it can be.
 *
 * @returns one outcome for each refused entry, nothing where all were accepted
 * @throws Problem where the server refuses the request itself @throws DOMException where the device cannot keep it
 */
export async function record(entries: readonly NewEntry[], along: Along = {}): Promise<readonly Outcome[]> {
  const device = openDevice();
  const batch = entries.map((one) => written(one, device?.id));
  const { refusedHere } = await judging();
  const refusals = refusedHere(batch, held, author);
  if (refusals.length > 0) return refusals;
  const missing = await missingTaken(batch);
  if (missing.length > 0) return missing.map(notHere);
  if (device === undefined) return sentWithAttachments(batch);
  await writtenDown(device, batch, along);
  tellRecorded(new Set(batch.map((one) => one.stream)));
  return [];
}

async function writtenDown(
  device: OpenDevice,
  entries: readonly WrittenEntry[],
  { form }: Along,
): Promise<void> {
  const writtenAt = new Date().toISOString();
  const mends = form === undefined ? undefined : await mendedBy(device, form.draftKey);
  const about = await device.nameOf(entries[0]?.stream ?? '');
  await device.store.add({ act: newId(), entries, writtenAt, form, about }, mends);
  if (mends !== undefined && form !== undefined) await mendsNothing(form.draftKey);
  device.wake('written');
}

/** The refused act in whose place what stands in a form will come; one that is on its way again is left alone. */
async function mendedBy({ store }: OpenDevice, draftKey: string): Promise<number | undefined> {
  const number = await store.shelf<number | null>(`mends/${draftKey}`);
  if (number === undefined || number === null) return undefined;
  const act = (await store.acts()).find((one) => one.number === number);
  return act?.state === 'refused' ? number : undefined;
}

/** What is written in a form from now on is new, and takes nothing's place: its words were thrown away, or recorded. */
export async function mendsNothing(draftKey: string): Promise<void> {
  await openDevice()?.store.putOnShelf(`mends/${draftKey}`, null);
}

const notHere = (id: string): Outcome => ({
  id,
  outcome: 'refused',
  because: 'attachment.not-here',
  field: 'attachments',
});

/** What the entries tell of goes first: the record is there already, and an entry should not tell of what never came. */
async function sentWithAttachments(batch: readonly WrittenEntry[]): Promise<readonly Outcome[]> {
  await sendTaken(batch);
  const refused = await sent(batch);
  if (refused.length === 0) await dropTaken(batch);
  return refused;
}

async function sent(batch: readonly WrittenEntry[]): Promise<readonly Outcome[]> {
  const outcomes = await new Promise<readonly Outcome[]>((settle, fail) => {
    queue.push({ entries: batch, since: Date.now(), settle, fail });
    void flush();
  });
  tellRecorded(new Set(batch.map((one) => one.stream)));
  return outcomes.filter((one) => one.outcome === 'refused');
}

/** Whether trying again may help: no answer, overload, or a server that is starting. */
const passes = (problem: Problem) => problem.status === 0 || problem.status === 429 || problem.status >= 502;

async function sendFirst(first: Waiting): Promise<void> {
  const { outcomes } = await call<{ outcomes: readonly Outcome[] }>('POST', '/api/v1/entries', {
    entries: first.entries,
    together: true,
  });
  queue.shift();
  first.settle(outcomes);
}

/** Sends what waits, one request after the other, in the order it was written. */
export async function flush(): Promise<void> {
  if (sending) return;
  sending = true;
  clearTimeout(retry);
  try {
    for (let first = queue[0]; first !== undefined; first = queue[0]) {
      tell('sending');
      await sendFirst(first);
    }
    tell('still');
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem(0, 'network', '');
    if (passes(problem)) {
      tell('waiting');
      retry = setTimeout(() => void flush(), (problem.retryAfter ?? 3) * 1_000);
    } else {
      queue.shift()?.fail(problem);
      tell('still');
      retry = setTimeout(() => void flush(), 0);
    }
  } finally {
    sending = false;
  }
}

if (typeof window !== 'undefined') {
  window.addEventListener('online', () => void flush());
  window.addEventListener('beforeunload', (event) => {
    if (snapshot.unsent > 0) event.preventDefault();
  });
}
