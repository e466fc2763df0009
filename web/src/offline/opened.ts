/** The device as the screens meet it while its vault is open. */
import { agencyRecord, read } from '@pendamping/domain';
import { todayIn } from '../shell/days.ts';
import type { HandedOver, Session } from '../shell/session.tsx';
import type { AttachmentSender } from './attachments/sending.ts';
import type { Meeting, OpenDevice } from './device.ts';
import type { Helping } from './library/helping.ts';
import type { Library } from './library/library.ts';
import { nameOfStream } from './outbox/name-of-stream.ts';
import type { DeviceStore } from './store/device-store.ts';
import type { SyncRunner } from './sync/runner.ts';
import { nothingShown } from './sync/shown.ts';
import type { Refused } from './vault/doors.ts';
import type { Lease } from './vault/lease.ts';
import type { Locker } from './vault/locker.ts';

interface About {
  readonly id: string;
  readonly session: Session;
  readonly locker: Locker;
  readonly helping: Helping | undefined;
  readonly lease: () => Promise<Lease | undefined>;
  readonly isKnown: () => Promise<boolean>;
  readonly enrolAgain: (passphrase: string) => Promise<{ readonly outcome: 'open' } | Refused>;
}

export class Opened {
  runner: SyncRunner | undefined;
  sender: AttachmentSender | undefined;
  private readonly store: DeviceStore;
  private readonly library: Library;
  private readonly about: About;
  private readonly listeners = new Set<() => void>();
  private known: Session;
  private handedOver: HandedOver | undefined;
  private complete = false;
  private listed = false;
  private leaseEnds: number | undefined;
  private shown: Meeting;

  constructor(store: DeviceStore, library: Library, about: About) {
    this.store = store;
    this.library = library;
    this.about = about;
    this.known = about.session;
    this.shown = this.now();
  }

  /** What is kept of before: whether a client still holds the device, whether everything has been here. */
  async look(): Promise<void> {
    // Once taken back, nothing lies there under its name but that.
    this.handedOver = (await this.store.shelf<HandedOver | null>('handed-over')) ?? undefined;
    const { sync } = await this.store.snapshot();
    this.complete = sync.complete;
    this.listed = sync.complete || sync.listed === true;
    await this.about.helping?.tasks();
    await this.lookAtLease();
  }

  /** Days pass also while the app stays open. */
  private async lookAtLease(): Promise<void> {
    const lease = await this.about.lease();
    const ends = lease === undefined || lease.state === 'fine' ? undefined : lease.until;
    if (ends === this.leaseEnds) return;
    this.leaseEnds = ends;
    this.tell();
  }

  hear(): void {
    this.library.renew();
    this.complete = this.runner?.state.complete ?? this.complete;
    this.listed ||= this.runner?.state.listed === true;
    void this.lookAtLease().catch(() => undefined);
    this.tell();
  }

  private tell(): void {
    this.shown = this.now();
    for (const listener of this.listeners) listener();
  }

  private now(): Meeting {
    const known = this.runner?.state ?? nothingShown;
    const { unsent, refused, oldest, state, fetching, lastContact, needsSignIn } = known;
    const { leftOut, complete, revoked, fault } = known;
    const attached = this.sender?.count ?? { unsent: 0, refused: 0 };
    return {
      unsent: unsent + attached.unsent,
      refused: refused + attached.refused,
      oldest: [oldest, attached.oldest].filter((one) => one !== undefined).sort()[0],
      state,
      progress: complete ? undefined : fetching,
      lastContact: lastContact === undefined ? undefined : new Date(lastContact).toISOString(),
      needsSignIn,
      leftOut,
      revoked,
      leaseEnds: this.leaseEnds,
      isFull: fault instanceof DOMException && fault.name === 'QuotaExceededError',
    };
  }

  private session(): Session {
    const { handedOver: _, ...plain } = this.known;
    const present = { ...plain, today: todayIn(plain.agency.timeZone) };
    return this.handedOver === undefined ? present : { ...present, handedOver: this.handedOver };
  }

  private async workerNames(): Promise<Readonly<Record<string, string>>> {
    const held = await this.library.record(this.known.agency.id);
    const { workers } = read(agencyRecord, held?.entries ?? []).state;
    return Object.fromEntries(Object.values(workers).map((one) => [one.worker, one.name]));
  }

  device(): OpenDevice {
    const { store, library } = this;
    return {
      id: this.about.id,
      store,
      library,
      helping: this.about.helping,
      session: () => this.session(),
      renewSession: async (session) => {
        this.known = session;
        await store.putOnShelf('session', session);
      },
      handOver: async (to) => {
        this.handedOver = to;
        await store.putOnShelf('handed-over', to ?? null);
      },
      isKnown: this.about.isKnown,
      enrolAgain: this.about.enrolAgain,
      isPassphrase: async (passphrase) => (await this.about.locker.open({ passphrase })).outcome === 'open',
      wake: (why) => {
        library.renew();
        this.runner?.wake(why);
        void this.sender?.look().catch(() => undefined);
      },
      meeting: () => this.shown,
      onMeeting: (listener) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
      workerNames: () => this.workerNames(),
      nameOf: async (stream) => nameOfStream(stream, await library.lists()),
      isComplete: () => this.complete && this.about.helping?.isKnown !== false,
      isListed: () => this.listed,
    };
  }
}
