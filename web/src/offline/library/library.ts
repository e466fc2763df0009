/**
 * What the device knows: what the server has confirmed, and on top of it what was written here and waits. Screens read
 * from it as they would from the server.
 */
import { authorFor, type Entry, type Role, type WrittenEntry } from '@pendamping/domain';
import type { DeviceStore } from '../store/device-store.ts';
import { changedBy, changedLists, type Lists } from '../store/lists.ts';
import type { WaitingAct } from '../store/waiting-act.ts';
import type { WholeRecord as HeldRecord } from '../sync/exchange.ts';

export interface Reader {
  readonly worker: string;
  readonly roles: readonly Role[];
}

export class Library {
  readonly reader: Reader;
  private readonly store: DeviceStore;
  private waiting: Promise<readonly WaitingAct[]> | undefined;
  private shown: Promise<Lists> | undefined;

  constructor(store: DeviceStore, reader: Reader) {
    this.store = store;
    this.reader = reader;
  }

  /** Something was written or has come: what is remembered is read anew. */
  renew(): void {
    this.waiting = undefined;
    this.shown = undefined;
  }

  /** Acts written here that the record as confirmed does not show yet; refused ones show nowhere but in their own list. */
  private acts(): Promise<readonly WaitingAct[]> {
    this.waiting ??= this.store.acts().then((all) => all.filter((one) => one.state !== 'refused'));
    return this.waiting;
  }

  /** A record with what waits; `version` is the confirmed one: it is what a new entry's author has seen. */
  async record(stream: string): Promise<HeldRecord | undefined> {
    const [confirmed, acts] = await Promise.all([this.store.record(stream), this.acts()]);
    const written = acts.flatMap((one) => one.entries).filter((one) => one.stream === stream);
    const known = new Set(confirmed?.entries.map((one) => one.id));
    const fresh = written.filter((one) => !known.has(one.id));
    const record = confirmed?.record ?? fresh[0]?.record;
    if (record === undefined) return undefined;
    const version = confirmed?.version ?? 0;
    const provisional = fresh.flatMap((one, at) => this.provisional(one, version + at + 1));
    return { stream, record, version, entries: [...(confirmed?.entries ?? []), ...provisional] };
  }

  private provisional(written: WrittenEntry, version: number): readonly Entry[] {
    const by = authorFor(this.reader.worker, this.reader.roles, written.record);
    if (by === undefined) return [];
    return [{ ...written, by, version, position: 0, receivedAt: written.recordedAt }];
  }

  /** The lists, with the lines of records that have something waiting as they will be. */
  lists(): Promise<Lists> {
    this.shown ??= this.withWaiting();
    return this.shown;
  }

  private async withWaiting(): Promise<Lists> {
    const [lists, acts] = await Promise.all([this.store.lists(), this.acts()]);
    const streams = [...new Set(acts.flatMap((one) => one.entries.map((each) => each.stream)))];
    if (streams.length === 0) return lists;
    const records = await Promise.all(streams.map((one) => this.record(one)));
    return changedLists(lists, changedBy(lists, { grown: records.filter((one) => one !== undefined) }));
  }

  async records(streams: readonly string[]): Promise<readonly HeldRecord[]> {
    const found = await Promise.all(streams.map((one) => this.record(one)));
    return found.filter((one) => one !== undefined);
  }
}
