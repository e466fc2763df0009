/**
 * Keeping work on this device: beginning it, opening it again, and ending it. Puts vault, store, library and sync
 * together for the one who has unlocked.
 */
import type { NamedArea } from '@pendamping/domain';
import { answeredBy, askServer, Problem, speaksAs } from '../shell/api.ts';
import { todayIn } from '../shell/days.ts';
import type { Session } from '../shell/session.tsx';
import { answerOf } from './answers.ts';
import { sendAttachment, sendLastAttachment } from './attachments/carriage.ts';
import { AttachmentSender } from './attachments/sending.ts';
import { sweepTaken } from './attachments/sweeping.ts';
import { type OpenDevice, putDevice } from './device.ts';
import { setKeptFlag } from './kept-flag.ts';
import { Helping } from './library/helping.ts';
import { Library } from './library/library.ts';
import { MentionedAreas } from './library/mentioned-areas.ts';
import { Opened } from './opened.ts';
import { closeRecords, newId, tellRecorded } from './record.ts';
import { type DeviceDatabase, openDatabase } from './store/database.ts';
import { destroyConfirmed, endLease } from './store/destroying.ts';
import { type DeviceStore, deviceStore } from './store/device-store.ts';
import type { Server } from './sync/carrying-out.ts';
import type { LinesAnswer, RecordsAnswer, SyncAnswer } from './sync/exchange.ts';
import { sayLastWords } from './sync/last-words.ts';
import { SyncRunner } from './sync/runner.ts';
import type { CopiesAnswer } from './sync/step.ts';
import { keepAwake, tabsOf, waited } from './sync/waking.ts';
import { tabsTold, toldStore } from './told-store.ts';
import { accountsHere, rememberAccount } from './vault/accounts.ts';
import { bytesOfBase64 } from './vault/base64.ts';
import { sealForServer } from './vault/copy-for-server.ts';
import { leaseOf, noteContact } from './vault/lease.ts';
import { Locker } from './vault/locker.ts';
import { utf8 } from './vault/seal.ts';
import type { Vault } from './vault/vault.ts';

/** What the server knows this device by; sealed on the shelf. */
export interface Enrolment {
  readonly device: string;
  /** Another one once the device has enrolled again. */
  secret: string;
  copyKey: JsonWebKey;
  leaseDays: number;
}

interface Enrolled extends Omit<Enrolment, 'device'> {
  /** Base64. */
  readonly share: string;
}

/** Milliseconds; a whole caseload over a bad line takes long. */
const longPatience = 90_000;

const server: Server = {
  meet: (request) => askServer<SyncAnswer>('POST', '/api/v1/sync', request, longPatience),
  records: (device, streams) =>
    askServer<RecordsAnswer>('POST', '/api/v1/records', { device, streams }, longPatience),
  lines: () => askServer<LinesAnswer>('POST', '/api/v1/device-index', { lists: ['cases'] }, longPatience),
  copies: (device, copies) =>
    askServer<CopiesAnswer>('POST', '/api/v1/devices/copies', { device, copies }, longPatience),
};

const tell = (path: string, body: unknown) => askServer<unknown>('POST', path, body, longPatience);

/** A name by which its owner knows the device again in a list. */
const deviceName = () => /\(([^)]+)\)/.exec(navigator.userAgent)?.[1]?.slice(0, 80) ?? 'browser';

/** The server knows the device from now on, or anew. */
const enrolledAs = (device: string): Promise<Enrolled> =>
  askServer<Enrolled>('POST', '/api/v1/devices', { device, name: deviceName() });

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
  const { share, ...known } = await enrolledAs(device);
  const worker = session.worker.id;
  const database = await openDatabase(worker);
  const isKnown = (await accountsHere()).includes(worker);
  if (!isKnown && (await database.count('outbox')) === 0) await clearBrokenOff(database);
  const locker = Locker.of(database, worker);
  const vault = await locker.make(passphrase, bytesOfBase64(share));
  const store = plainStore(database, vault, { device, ...known }, session.agency.timeZone);
  await database.put('door', device, 'device');
  await store.putOnShelf('device', { device, ...known });
  await store.putOnShelf('session', session);
  await noteContact(database, Date.now(), known.leaseDays);
  await rememberAccount(worker, session.worker.username);
  setKeptFlag(true);
  return begin(locker, database, vault);
}

/** By which the server knows this device; no secret. */
export const deviceIdOf = async (database: DeviceDatabase): Promise<string | undefined> =>
  (await database.get('door', 'device')) as string | undefined;

/** The locked vault of an account; what its lease no longer lets it keep is destroyed first. */
export async function lockerOf(
  worker: string,
): Promise<{ readonly locker: Locker; readonly database: DeviceDatabase }> {
  const database = await openDatabase(worker);
  await endLease(database, Date.now());
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

/** @throws Problem `device.revoked`, `account.closed`: this device may keep nothing any more */
async function renewed({ device, secret }: Enrolment): Promise<boolean> {
  try {
    await askServer('POST', '/api/v1/session/device', { device, secret });
    return true;
  } catch (error) {
    if (error instanceof Problem && (error.status === 401 || error.code === 'device.unknown')) return false;
    throw error;
  }
}

/**
 * Enrols again by the old id where the server does not know this device any more, as after it was set back to before
 * the enrolment: what waits here can then be sent, and the server's share opens the vault again.
 */
async function enrolAgain(
  store: DeviceStore,
  locker: Locker,
  enrolment: Enrolment,
  passphrase: string,
): ReturnType<Locker['open']> {
  const opening = await locker.open({ passphrase });
  if (opening.outcome !== 'open') return opening;
  const { device } = enrolment;
  const { share, ...known } = await enrolledAs(device);
  await locker.doors.setShare({ passphrase }, bytesOfBase64(share));
  await store.putOnShelf('device', { device, ...known });
  Object.assign(enrolment, known);
  return opening;
}

const anHour = 3_600_000;

/** Names and roles as the server has them now, asked again at most once an hour. */
function freshSession(device: () => OpenDevice): () => void {
  let asked = 0;
  return () => {
    if (Date.now() - asked < anHour) return;
    asked = Date.now();
    const renew = async () => {
      const session = await askServer<Session | undefined>('GET', '/api/v1/session', undefined, longPatience);
      if (session?.worker.id === device().session().worker.id) await device().renewSession(session);
    };
    // Not knowing the newest roles stops nobody: the server judges each act by them.
    renew().catch(() => undefined);
  };
}

type Means = ConstructorParameters<typeof SyncRunner>[0];

/** What the sync of this account works with. */
function meansOf(
  store: DeviceStore,
  library: Library,
  database: DeviceDatabase,
  enrolment: Enrolment & { readonly worker: string },
): Omit<Means, 'contact'> {
  return {
    store,
    server,
    wait: waited,
    now: () => Date.now(),
    dice: Math.random,
    ...tabsOf(enrolment.worker),
    renew: () => renewed(enrolment),
    async revoked() {
      const saidAll = await sayLastWords(store, enrolment, tell).then(
        () => true,
        () => false,
      );
      const { marks } = await store.snapshot();
      await destroyConfirmed(database);
      library.renew();
      closeRecords();
      tellRecorded(new Set(marks.keys()));
      return saidAll;
    },
  };
}

/** @param isShut whether this device is no longer welcome: then it sends by its own secret */
const senderOf = (
  store: DeviceStore,
  enrolment: Enrolment & { readonly worker: string },
  isShut: () => boolean,
): AttachmentSender =>
  new AttachmentSender({
    store,
    send: (one) => (isShut() ? sendLastAttachment(enrolment, one) : sendAttachment(one)),
    lock: attachmentsLock(enrolment.worker),
    wait: waited,
    dice: Math.random,
  });

const helpingOf = (store: DeviceStore, { worker }: Session): Helping | undefined =>
  worker.roles.includes('volunteer')
    ? new Helping(store, (path) => askServer('GET', path, undefined, longPatience))
    : undefined;

/** The names are told to whoever asks for them with the next page; nobody waits for them. */
const mentionedAreasOf = (store: DeviceStore): MentionedAreas =>
  new MentionedAreas(store, async (codes) => {
    const names = await askServer<{ areas: readonly NamedArea[] }>(
      'POST',
      '/api/v1/areas/names',
      { codes },
      longPatience,
    );
    return names.areas;
  });

/** After each meeting with the server. Without a network what was answered last stands. @returns ends it */
function afterMeeting(runner: SyncRunner, renew: () => Promise<void>): () => void {
  let met: number | undefined;
  return runner.onChange(() => {
    const { state, lastContact } = runner.state;
    if (state !== 'still' || lastContact === met) return;
    met = lastContact;
    renew().catch(() => undefined);
  });
}

/** A volunteer's tasks are asked for anew. */
async function renewTasks(opened: Opened, helping: Helping | undefined): Promise<void> {
  if (helping === undefined) return;
  await helping.renew();
  opened.hear();
  tellRecorded(new Set());
}

/** Begins work with an open vault. @throws Error where the vault holds no enrolment */
export async function begin(locker: Locker, database: DeviceDatabase, vault: Vault): Promise<Kept> {
  const bare = deviceStore({ database, vault, device: '', lock: writingLock(vault.worker), today: () => '' });
  const [known, session] = [await bare.shelf<Enrolment>('device'), await bare.shelf<Session>('session')];
  if (known === undefined || session === undefined) throw new Error('the vault holds no enrolment');
  const enrolment = { ...known, worker: vault.worker };
  const plain = plainStore(database, vault, enrolment, session.agency.timeZone);
  await probe(plain);
  const library = new Library(plain, { worker: session.worker.id, roles: session.worker.roles });
  const tabs = tabsTold(vault.worker);
  const store = toldStore(plain, library, tabs.tell);
  const lease = () => leaseOf(database, Date.now());
  const helping = helpingOf(store, session);
  const opened = new Opened(store, library, {
    id: enrolment.device,
    session,
    locker,
    helping,
    lease,
    isKnown: () => renewed(enrolment),
    enrolAgain: (passphrase) => enrolAgain(store, locker, enrolment, passphrase),
  });
  await opened.look();
  const device = opened.device();
  const refreshSession = freshSession(() => device);
  const runner = new SyncRunner({
    ...meansOf(store, library, database, enrolment),
    async contact(now) {
      await noteContact(database, now, enrolment.leaseDays);
      refreshSession();
    },
  });
  tabs.listen((streams) => {
    plain.forgetRemembered();
    library.renew();
    tellRecorded(new Set(streams));
    runner.hearOfWriting();
  });
  const sender = senderOf(store, enrolment, () => runner.state.revoked);
  const areas = mentionedAreasOf(store);
  const undo = [
    follow(opened, runner, sender),
    afterMeeting(runner, () => renewTasks(opened, helping)),
    afterMeeting(runner, () => areas.renew()),
    keepAwake(runner),
    locker.watch(window),
    tabs.end,
  ];
  // What a form that was never sent had taken of photos goes after a while.
  void sweepTaken(store, Date.now()).catch(() => undefined);
  putDevice(device);
  speaksAs(vault.worker);
  answeredBy({
    answer: (when, method, path, body) => answerOf(device, when, method, path, body),
    renew: () => renewed(enrolment),
  });
  // A session of this device, which ends soon after it is locked, in the place of one that might outlive it.
  void renewed(enrolment).catch(() => undefined);
  const end = () => {
    runner.stop();
    sender.stop();
    for (const one of undo) one();
    putDevice(undefined);
    answeredBy(undefined);
    void askServer('DELETE', '/api/v1/session', undefined, undefined, true).catch(() => undefined);
  };
  return { device, locker, database, runner, end };
}

/**
 * Writes something and reads it back, since browsers have kept nothing without saying so.
 *
 * @throws DOMException where the device keeps nothing; better told before anybody writes than after
 */
async function probe(store: DeviceStore): Promise<void> {
  const word = newId();
  await store.putOnShelf('probe', word);
  if ((await store.shelf<string>('probe')) !== word)
    throw new DOMException('what was written does not come back', 'DataError');
}

/** Shows what sync and sender do, and lets photos follow once the acts they belong to have gone. */
function follow(opened: Opened, runner: SyncRunner, sender: AttachmentSender): () => void {
  opened.runner = runner;
  opened.sender = sender;
  sender.onChange(() => opened.hear());
  return runner.onChange(() => {
    opened.hear();
    if (runner.state.state === 'still' && !runner.state.needsSignIn) sender.wake();
  });
}

/** Ends keeping work here: everything of this account goes, the unsent too. */
export async function removeFromDevice({ end, locker }: Kept): Promise<void> {
  end();
  const others = (await accountsHere()).filter((one) => one !== locker.doors.worker);
  setKeptFlag(others.length > 0);
  await locker.remove();
}
