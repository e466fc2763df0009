/**
 * Keeping work on this device: beginning it, opening it again, and ending it. Puts vault, store, library and sync
 * together for the one who has unlocked.
 */
import { answeredBy, askServer, Problem } from '../shell/api.ts';
import { todayIn } from '../shell/days.ts';
import type { Session } from '../shell/session.tsx';
import { answerOf } from './answers.ts';
import { sendAttachment } from './attachments/carriage.ts';
import { AttachmentSender } from './attachments/sending.ts';
import { sweepTaken } from './attachments/sweeping.ts';
import { type OpenDevice, putDevice } from './device.ts';
import { setKeptFlag } from './kept-flag.ts';
import { Library } from './library/library.ts';
import { Opened } from './opened.ts';
import { closeRecords, newId, tellRecorded } from './record.ts';
import { type DeviceDatabase, openDatabase } from './store/database.ts';
import { type DeviceStore, destroyConfirmed, deviceStore } from './store/device-store.ts';
import type { Server } from './sync/carrying-out.ts';
import type { RecordsAnswer, SyncAnswer } from './sync/exchange.ts';
import { SyncRunner } from './sync/runner.ts';
import type { CopiesAnswer } from './sync/step.ts';
import { keepAwake, tabsOf, waited } from './sync/waking.ts';
import { accountsHere, rememberAccount } from './vault/accounts.ts';
import { sealForServer } from './vault/copy-for-server.ts';
import { leaseOf, noteContact } from './vault/lease.ts';
import { Locker } from './vault/locker.ts';
import { type Bytes, utf8 } from './vault/seal.ts';
import type { Vault } from './vault/vault.ts';

/** What the server knows this device by; sealed on the shelf. */
export interface Enrolment {
  readonly device: string;
  readonly secret: string;
  readonly copyKey: JsonWebKey;
  readonly leaseDays: number;
}

interface Enrolled extends Omit<Enrolment, 'device'> {
  /** Base64. */
  readonly share: string;
}

/** Milliseconds; a whole caseload over a bad line takes long. */
const longPatience = 90_000;

export const bytesOf = (base64: string): Bytes => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));

const server: Server = {
  meet: (request) => askServer<SyncAnswer>('POST', '/api/v1/sync', request, longPatience),
  records: (device, streams) =>
    askServer<RecordsAnswer>('POST', '/api/v1/records', { device, streams }, longPatience),
  copies: (device, copies) =>
    askServer<CopiesAnswer>('POST', '/api/v1/devices/copies', { device, copies }, longPatience),
};

/** A name by which its owner knows the device again in a list. */
const deviceName = () => /\(([^)]+)\)/.exec(navigator.userAgent)?.[1]?.slice(0, 80) ?? 'browser';

/** What a beginning that was broken off has left would stand in the way of the next; nobody could write into it yet. */
async function clearBrokenOff(database: DeviceDatabase): Promise<void> {
  const change = database.transaction([...database.objectStoreNames], 'readwrite');
  await Promise.all([
    ...[...database.objectStoreNames].map((one) => change.objectStore(one).clear()),
    change.done,
  ]);
}

/**
 * Begins to keep work on this device for whoever is signed in.
 *
 * @throws Problem where the server does not answer @throws DOMException where there is a vault of theirs already, or the device is full
 */
export async function enrol(session: Session, passphrase: string): Promise<Kept> {
  const device = newId();
  const { share, ...known } = await askServer<Enrolled>('POST', '/api/v1/devices', {
    device,
    name: deviceName(),
  });
  const worker = session.worker.id;
  const database = await openDatabase(worker);
  const isKnown = (await accounts()).includes(worker);
  if (!isKnown && (await database.count('outbox')) === 0) await clearBrokenOff(database);
  const locker = Locker.of(database, worker);
  const vault = await locker.make(passphrase, bytesOf(share));
  const store = plainStore(database, vault, { device, ...known }, session.agency.timeZone);
  await database.put('door', device, 'device');
  await store.putOnShelf('device', { device, ...known });
  await store.putOnShelf('session', session);
  await noteContact(database, Date.now(), known.leaseDays);
  await rememberAccount(worker, session.worker.username);
  setKeptFlag(true);
  return begin(locker, database, vault);
}

export const accounts = accountsHere;

/** By which the server knows this device; no secret. */
export const deviceIdOf = async (database: DeviceDatabase): Promise<string | undefined> =>
  (await database.get('door', 'device')) as string | undefined;

/** The locked vault of an account; what its lease no longer lets it keep is destroyed first. */
export async function lockerOf(
  worker: string,
): Promise<{ readonly locker: Locker; readonly database: DeviceDatabase }> {
  const database = await openDatabase(worker);
  const lease = await leaseOf(database, Date.now());
  if (lease?.state === 'over') await destroyConfirmed(database);
  return { locker: Locker.of(database, worker), database };
}

/** Lets one piece of work at a time write, over all tabs of this account. */
const writingLock =
  (worker: string) =>
  <T>(work: () => Promise<T>): Promise<T> =>
    navigator.locks.request(`pendamping-store-${worker}`, work) as Promise<T>;

/** One tab sends attachments; another that would passes by. */
const attachmentsLock = (worker: string) => (work: () => Promise<void>) =>
  navigator.locks.request(`pendamping-attachments-${worker}`, { ifAvailable: true }, (lock) =>
    lock === null ? undefined : work(),
  );

const plainStore = (
  database: DeviceDatabase,
  vault: Vault,
  enrolment: Enrolment,
  timeZone: string,
): DeviceStore =>
  deviceStore({
    database,
    vault,
    device: enrolment.device,
    lock: writingLock(vault.worker),
    copyFor: (act) => sealForServer(enrolment.copyKey, act.act, utf8(JSON.stringify(act))),
    today: () => todayIn(timeZone),
  });

export interface Kept {
  readonly device: OpenDevice;
  readonly locker: Locker;
  readonly database: DeviceDatabase;
  readonly runner: SyncRunner;
  /** Stops the sync and forgets what was read; the vault is locked by whoever ends it. */
  readonly end: () => void;
}

/**
 * @param handOver where the account is closed: its owner will not come in again, and their words must not lie here
 * @throws Problem where no answer came, or the device was revoked
 */
async function renewed({ device, secret }: Enrolment, handOver: () => Promise<void>): Promise<boolean> {
  try {
    await askServer('POST', '/api/v1/session/device', { device, secret });
    return true;
  } catch (error) {
    const refused = error instanceof Problem && (error.status === 401 || error.status === 403);
    if (!refused || error.code === 'device.revoked') throw error;
    if (error.code === 'account.closed') await handOver().catch(() => undefined);
    return false;
  }
}

/** What of the outbox the server has not had goes to it for the supervisor, without a session. */
export async function handLastWords(store: DeviceStore, { device, secret }: Enrolment): Promise<void> {
  const acts = (await store.acts()).filter((one) => one.state !== 'landing');
  for (const { number, act, entries } of acts) {
    const told = { device, secret, acts: [{ act, entries }] };
    await askServer('POST', '/api/v1/devices/last-words', told, longPatience);
    await store.discard(number, 'handed-over');
  }
}

/**
 * The store, telling the screens which records have changed: those of this tab by an answer of the server, those of
 * the others by that and by what was written here.
 */
const telling = (
  store: DeviceStore,
  library: Library,
  tellTabs: (streams: readonly string[]) => void,
): DeviceStore => ({
  ...store,
  async add(act, instead) {
    const added = await store.add(act, instead);
    tellTabs(act.entries.map((one) => one.stream));
    return added;
  },
  async discard(number, why) {
    const act = (await store.acts()).find((one) => one.number === number);
    await store.discard(number, why);
    tellTabs(act?.entries.map((one) => one.stream) ?? []);
  },
  async commit(changes) {
    const acts = changes.acts === undefined && changes.removeActs === undefined ? [] : await store.acts();
    const moved = new Set([...(changes.acts ?? []).map((one) => one.number), ...(changes.removeActs ?? [])]);
    const streams = [
      ...(changes.entries ?? []).map((one) => one.stream),
      ...(changes.records ?? []).map((one) => one.stream),
      ...(changes.drop ?? []),
      ...acts.filter((one) => moved.has(one.number)).flatMap((one) => one.entries.map((each) => each.stream)),
    ];
    await store.commit(changes);
    library.renew();
    if (streams.length > 0) tellRecorded(new Set(streams));
    tellTabs(streams);
  },
});

/** Tabs of one account tell each other in which records something was written. */
function tabsTold(worker: string) {
  const channel = new BroadcastChannel(`pendamping-written-${worker}`);
  let ended = false;
  return {
    // What was under way when the vault was locked is finished all the same.
    tell: (streams: readonly string[]) => {
      if (!ended) channel.postMessage(streams);
    },
    listen(hear: (streams: readonly string[]) => void) {
      channel.onmessage = (event: MessageEvent<readonly string[]>) => hear(event.data);
    },
    end() {
      ended = true;
      channel.close();
    },
  };
}

/** Begins work with an open vault. @throws Error where the vault holds no enrolment */
export async function begin(locker: Locker, database: DeviceDatabase, vault: Vault): Promise<Kept> {
  const bare = deviceStore({ database, vault, device: '', lock: writingLock(vault.worker), today: () => '' });
  const [enrolment, session] = [await bare.shelf<Enrolment>('device'), await bare.shelf<Session>('session')];
  if (enrolment === undefined || session === undefined) throw new Error('the vault holds no enrolment');
  const plain = plainStore(database, vault, enrolment, session.agency.timeZone);
  const library = new Library(plain, { worker: session.worker.id, roles: session.worker.roles });
  const tabs = tabsTold(vault.worker);
  const store = telling(plain, library, tabs.tell);
  const opened = new Opened(store, library, {
    id: enrolment.device,
    session,
    locker,
    lease: () => leaseOf(database, Date.now()),
  });
  await opened.look();
  const runner = new SyncRunner({
    store,
    server,
    wait: waited,
    now: () => Date.now(),
    dice: Math.random,
    ...tabsOf(vault.worker),
    renew: () => renewed(enrolment, () => handLastWords(store, enrolment)),
    async revoked() {
      await handLastWords(store, enrolment).catch(() => undefined);
      const { marks } = await store.snapshot();
      await store.destroyConfirmed();
      library.renew();
      closeRecords();
      tellRecorded(new Set(marks.keys()));
    },
    contact: (now) => noteContact(database, now, enrolment.leaseDays),
  });
  opened.runner = runner;
  tabs.listen((streams) => {
    plain.forgetRemembered();
    library.renew();
    tellRecorded(new Set(streams));
    runner.hearOfWriting();
  });
  const sender = new AttachmentSender({
    store,
    send: sendAttachment,
    lock: attachmentsLock(vault.worker),
    wait: waited,
    dice: Math.random,
  });
  opened.sender = sender;
  sender.onChange(() => opened.hear());
  const deafen = runner.onChange(() => {
    opened.hear();
    if (runner.state.state === 'still' && !runner.state.needsSignIn) sender.wake();
  });
  void sweepTaken(store, Date.now()).catch(() => undefined);
  const sleep = keepAwake(runner);
  const unwatch = locker.watch(window);
  const device = opened.device();
  putDevice(device);
  answeredBy({ answer: (when, method, path, body) => answerOf(device, when, method, path, body) });
  return {
    device,
    locker,
    database,
    runner,
    end() {
      runner.stop();
      sender.stop();
      tabs.end();
      deafen();
      sleep();
      unwatch();
      putDevice(undefined);
      answeredBy(undefined);
    },
  };
}

/** Ends keeping work here: everything of this account goes, the unsent too. */
export async function removeFromDevice({ end, locker }: Kept): Promise<void> {
  end();
  const others = (await accountsHere()).filter((one) => one !== locker.doors.worker);
  setKeptFlag(others.length > 0);
  await locker.remove();
}
