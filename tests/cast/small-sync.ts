/** A server and a device of a few lines each, for trying the sync without either. */
import type { Entry, WrittenEntry } from '../../domain/src/index.ts';
import type { Changes, Mark, Snapshot, SyncState } from '../../web/src/offline/store/device-store.ts';
import type { WaitingAct } from '../../web/src/offline/store/waiting-act.ts';
import type { SyncAnswer, WholeRecord } from '../../web/src/offline/sync/exchange.ts';
import type { Meet } from '../../web/src/offline/sync/step.ts';

export const written = (id: string, stream: string, type = 'NoteWritten', data = {}): WrittenEntry => ({
  id,
  record: 'case',
  stream,
  type,
  data,
  occurredOn: '2026-03-01',
  recordedAt: '2026-03-01T08:00:00.000Z',
  basis: 0,
});
export const entry = (id: string, stream: string, version: number, position: number): Entry => ({
  ...written(id, stream),
  by: { id: 'w', capacity: 'professional', approves: false },
  version,
  position,
  receivedAt: '2026-03-01T08:00:00.000Z',
});
export const act = (number: number, stream: string, change: Partial<WaitingAct> = {}): WaitingAct => ({
  act: `act ${number}`,
  number,
  entries: [written(`entry ${number}`, stream)],
  writtenAt: '2026-03-01T08:00:00.000Z',
  state: 'waiting',
  ...change,
});
export const held = (...marks: readonly (readonly [string, number])[]): ReadonlyMap<string, Mark> =>
  new Map(marks.map(([stream, version]) => [stream, { stream, record: 'case', version }]));
/** A server of a few lines: a journal, what belongs to the one device, and what it refuses. */
export class SmallServer {
  journal: Entry[] = [];
  epoch = 'e';
  scope = new Set<string>();
  readonly refuses = new Set<string>();

  keep(one: WrittenEntry): Entry {
    const version = this.journal.filter(({ stream }) => stream === one.stream).length + 1;
    const kept = { ...entry(one.id, one.stream, version, this.journal.length + 1), ...one };
    this.journal.push(kept);
    return kept;
  }

  markAt(position: number): string {
    return this.journal
      .slice(0, position)
      .map((one) => one.id)
      .join('|');
  }

  answer(step: Meet): SyncAnswer {
    const end = this.journal.length;
    const cursor = step.cursor ?? end;
    const points = [
      ...(step.mark === undefined ? [] : [{ position: cursor, mark: step.mark }]),
      ...(step.seen ?? []),
    ];
    const restored = points.some((one) => one.position > end || this.markAt(one.position) !== one.mark);
    const outcomes = step.acts.flatMap((one) => this.judged(one));
    const reached =
      restored || step.cursor === undefined ? this.journal.length : Math.min(cursor + 3, this.journal.length);
    const streams = new Set(step.streams);
    const same = streams.size === this.scope.size && [...streams].every((one) => this.scope.has(one));
    return {
      epoch: this.epoch,
      outcomes,
      entries: restored
        ? []
        : this.journal.slice(cursor, reached).filter((one) => this.scope.has(one.stream)),
      cursor: reached,
      mark: this.markAt(reached),
      at: { position: this.journal.length, mark: this.markAt(this.journal.length) },
      more: reached < this.journal.length,
      restored,
      compare: !same && !step.compare,
      gone: step.compare ? step.streams.filter((one) => !this.scope.has(one)) : [],
      added: step.compare ? [...this.scope].filter((one) => !streams.has(one)) : [],
      leftOut: 0,
    };
  }

  private judged(one: { readonly entries: readonly WrittenEntry[] }): SyncAnswer['outcomes'] {
    const known = (id: string) => this.journal.find((each) => each.id === id);
    if (one.entries.some(({ id }) => this.refuses.has(id) && known(id) === undefined))
      return one.entries.map(({ id }) => ({ id, outcome: 'refused', because: 'x' }));
    return one.entries.map((each) => {
      const before = known(each.id);
      return before === undefined
        ? { id: each.id, outcome: 'accepted', position: this.keep(each).position }
        : { id: each.id, outcome: 'duplicate', position: before.position };
    });
  }

  records(asked: readonly string[]) {
    const whole = (stream: string): WholeRecord => {
      const entries = this.journal.filter((one) => one.stream === stream);
      return { stream, record: 'case', version: entries.length, entries };
    };
    const readable = asked.filter((one) => this.scope.has(one));
    return {
      records: readable.slice(0, 2).map(whole),
      rest: readable.slice(2),
      none: asked.filter((one) => !this.scope.has(one)),
      at: { position: this.journal.length, mark: this.markAt(this.journal.length) },
    };
  }
}

/** What a device keeps, in memory; it does with changes what the real store does. */
export class SmallStore {
  sync: SyncState = { device: 'd', wanted: [], toFetch: 0, complete: false, leftOut: 0, offerAgain: [] };
  readonly records = new Map<string, Entry[]>();
  acts: WaitingAct[] = [];
  readonly sent = new Map<string, readonly WrittenEntry[]>();
  private readonly versions = new Map<string, number>();

  snapshot(): Snapshot {
    return {
      sync: this.sync,
      marks: held(...this.versions),
      acts: this.acts,
      sent: [...this.sent.keys()],
    };
  }

  commit(changes: Changes): void {
    this.sync = { ...this.sync, ...changes.sync };
    for (const one of changes.copies ?? []) this.sent.set(one.act, one.entries);
    this.acts = this.acts
      .map((one) => ({ ...one, ...changes.acts?.find(({ number }) => number === one.number) }))
      .filter((one) => changes.removeActs?.includes(one.number) !== true);
    for (const one of changes.records ?? []) {
      this.records.set(one.stream, [...one.entries]);
      this.versions.set(one.stream, one.version);
    }
    for (const one of changes.entries ?? []) {
      this.records.get(one.stream)?.push(one);
      this.versions.set(one.stream, one.version);
    }
    for (const one of changes.drop ?? []) {
      this.records.delete(one);
      this.versions.delete(one);
    }
  }

  /** Ids that the screen can show. */
  shown(): ReadonlySet<string> {
    const confirmed = [...this.records.values()].flat();
    return new Set([...confirmed, ...this.acts.flatMap((one) => one.entries)].map((one) => one.id));
  }
}
