/** What must be true in the end, worked out from what people did and from the journal, not from the code that is tested. */
import type { Entry } from '../../domain/src/index.ts';
import { attachmentsOf, caseRecord, read } from '../../domain/src/index.ts';
import type { Office } from './office.ts';
import { type Account, Life } from './phone.ts';
import type { Written } from './practice.ts';

/** An act that a device has reported as saved. */
export interface Saved extends Written {
  readonly account: Account;
  /** Its writer has put another in its place. */
  replaced: boolean;
}

/** What people did. */
export interface Done {
  readonly saved: readonly Saved[];
  /** Bytes of the photos that were taken, by id. */
  readonly photos: ReadonlyMap<string, Uint8Array>;
  /** Photos that the server had when it was set back to before them. */
  readonly lost: ReadonlySet<string>;
  readonly accounts: readonly Account[];
}

export interface Verdict {
  readonly faults: readonly string[];
  readonly entries: number;
  /** On the server in the end. */
  readonly photos: number;
  /** Sent and let go by their device before the server was set back: a backup is all there was of them. */
  readonly photosLost: number;
  readonly refused: number;
  readonly undelivered: number;
  readonly disagreements: number;
}

interface Row {
  readonly id: string;
  readonly stream: string;
  readonly record: Entry['record'];
  readonly version: number;
  readonly position: number;
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly meta: Pick<Entry, 'by' | 'occurredOn' | 'recordedAt' | 'receivedAt' | 'basis' | 'device'>;
}

const journalOf = async (office: Office): Promise<readonly Row[]> => {
  const { rows } = await office.database.pool.query<Row>(
    'select id, stream, record, version, position, type, data, meta from journal.entry order by position',
  );
  return rows;
};

/**
 * Of an act that was kept and never reported saved, since its phone was killed in between, nobody noted what its author
 * had seen: the entry itself must tell.
 */
const couldKnow = (row: Row, before: Row): boolean =>
  row.meta.basis >= before.version ||
  (row.meta.by.id === before.meta.by.id && row.meta.device === before.meta.device);

/** Entries on one fact that were written without knowledge of the one before, and say something else. */
function disputesIn(rows: readonly Row[], seen: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const last = new Map<string, Row>();
  const open = new Map<string, string[]>();
  for (const row of rows) {
    if (row.type !== 'GoalSet') continue;
    const goal = String(row.data.goal);
    const before = last.get(goal);
    const knew = before === undefined || (seen.get(row.id)?.has(before.id) ?? couldKnow(row, before));
    if (before !== undefined && knew && row.meta.basis >= before.version) open.delete(goal);
    if (before !== undefined && !knew && before.data.text !== row.data.text)
      open.set(goal, [...(open.get(goal) ?? []), `${before.id} ${row.id}`]);
    last.set(goal, row);
  }
  return [...open.values()].flat().sort();
}

export class Oracle {
  private readonly faults: string[];
  private readonly office: Office;
  private readonly done: Done;
  private readonly saved: readonly Saved[];
  private readonly accounts: readonly Account[];
  private photos = 0;
  private photosLost = 0;
  private refused = 0;
  private undelivered = 0;
  private disagreements = 0;

  /** @param seen what was found wrong on the way */
  constructor(office: Office, done: Done, seen: readonly string[]) {
    this.office = office;
    this.done = done;
    this.saved = done.saved;
    this.accounts = done.accounts;
    this.faults = [...seen];
  }

  /** @param wasRestored whether records were numbered anew, so that a basis no longer says what its author had seen */
  async judge(wasRestored: boolean): Promise<Verdict> {
    const rows = await journalOf(this.office);
    await this.everySavedIsSomewhere(rows);
    await this.everyPhotoIsSomewhere(rows);
    for (const account of this.accounts)
      if (account.closed) await this.holdsNothingIfRevoked(account);
      else await this.holdsItsScope(account, rows);
    if (!wasRestored) this.disputesAreShown(rows);
    const { faults, photos, photosLost, refused, undelivered, disagreements } = this;
    return {
      faults,
      entries: this.saved.flatMap((one) => one.act.entries).length,
      photos,
      photosLost,
      refused,
      undelivered,
      disagreements,
    };
  }

  private fault(text: string): void {
    this.faults.push(text);
  }

  private async everySavedIsSomewhere(rows: readonly Row[]): Promise<void> {
    const count = Map.groupBy(rows, (row) => row.id);
    for (const [id, all] of count)
      if (all.length > 1) this.fault(`entry ${id} is in the journal ${all.length} times`);
    const notes = Map.groupBy(
      rows.filter((row) => row.type === 'NoteWritten'),
      (row) => row.data.note,
    );
    for (const [note, all] of notes)
      if (all.length > 1) this.fault(`note ${note} stands ${all.length} times`);
    const shown = await this.shownOnDevices();
    const atSupervisor = await this.atSupervisor();
    for (const one of this.saved) {
      const { act, entries } = one.act;
      const inJournal = entries.filter((each) => count.has(each.id)).length;
      if (inJournal !== 0 && inJournal !== entries.length)
        this.fault(`act ${act}: ${inJournal} of its ${entries.length} entries are in the journal`);
      if (inJournal > 0) continue;
      const state = shown.get(`${one.account.device} ${act}`);
      if (state === 'refused') this.refused += 1;
      else if (atSupervisor.has(act)) this.undelivered += 1;
      else if (state === undefined && !one.replaced)
        this.fault(`act ${act} of ${one.account.name} is nowhere`);
      else if (state === 'waiting' && !(await this.waitsRightly(one))) this.fault(`act ${act} still waits`);
      else if (state === 'landing') this.fault(`act ${act} is shown as accepted and is not in the journal`);
    }
  }

  /** What waits in the end waits behind the refused beginning of its record. */
  private async waitsRightly(one: Saved): Promise<boolean> {
    const life = one.account.life;
    const acts = (await life?.store.acts()) ?? [];
    const begun = new Set(
      acts
        .filter((each) => each.state === 'refused')
        .flatMap((each) => each.entries)
        .filter((each) => ['CaseOpened', 'PersonRegistered', 'FamilyRegistered'].includes(each.type))
        .map((each) => each.stream),
    );
    return one.act.entries.some((each) => begun.has(each.stream));
  }

  private async shownOnDevices(): Promise<ReadonlyMap<string, string>> {
    const shown = new Map<string, string>();
    for (const account of this.accounts) {
      const life = account.life ?? (await account.open());
      for (const one of await life.store.acts()) shown.set(`${account.device} ${one.act}`, one.state);
    }
    return shown;
  }

  private async atSupervisor(): Promise<ReadonlySet<string>> {
    const kept = await this.office.database.pool.query<{ act: string }>(
      'select act from journal.undelivered',
    );
    return new Set(kept.rows.map((row) => row.act));
  }

  /**
   * Every photo of a saved act is on the server with its own bytes, once; or it waits, whole, on the device on which its
   * act waits. Nothing else is there.
   */
  private async everyPhotoIsSomewhere(rows: readonly Row[]): Promise<void> {
    const kept = await this.office.attachments();
    for (const [id, { content }] of kept)
      if (!isSame(content, this.done.photos.get(id)))
        this.fault(`photo ${id} on the server is not as it was`);
    const recorded = new Set(rows.map((row) => row.id));
    const [shown, handedOver] = [await this.shownOnDevices(), await this.atSupervisor()];
    for (const one of this.saved) {
      const { act, entries } = one.act;
      const waits = shown.get(`${one.account.device} ${act}`) !== undefined;
      const isThere = handedOver.has(act) || entries.some((each) => recorded.has(each.id));
      if (!isThere && !waits) continue;
      for (const { stream, data } of entries)
        for (const { attachment } of attachmentsOf(data))
          if (isThere) await this.isOnServer(one, attachment, kept.get(attachment)?.stream === stream);
          else await this.waitsWhole(one, attachment);
    }
  }

  private async isOnServer({ account, act }: Saved, photo: string, isKept: boolean): Promise<void> {
    if (isKept) {
      this.photos += 1;
      return;
    }
    const onDevice = await this.whereOnDevice(account, photo);
    if (this.done.lost.has(photo) && onDevice === 'gone') this.photosLost += 1;
    else
      this.fault(
        `photo ${photo} of act ${act.act} of ${account.name} is not on the server, on the device ${onDevice}`,
      );
  }

  private async whereOnDevice({ life }: Account, photo: string): Promise<string> {
    const attachments = life?.store.attachments;
    const unsent = (await attachments?.unsent())?.find((one) => one.id === photo);
    if (unsent !== undefined) return unsent.refusal?.because ?? 'unsent';
    return (await attachments?.has(photo)) === true ? 'sent' : 'gone';
  }

  private async waitsWhole({ account, act }: Saved, photo: string): Promise<void> {
    const held = await account.life?.store.attachments.read(photo);
    if (!isSame(held?.bytes, this.done.photos.get(photo)))
      this.fault(`photo ${photo} of act ${act.act}, which waits with ${account.name}, is not whole`);
  }

  private async scopeOf(account: Account): Promise<readonly string[]> {
    const token = await this.office.watching(account.name);
    const body = { device: account.device, acts: [], held: '0'.repeat(64), streams: [] };
    const { answer } = (await this.office.answer({ path: '/api/v1/sync', body, token })) as {
      answer: { added: readonly string[] };
    };
    return answer.added;
  }

  private async holdsItsScope(account: Account, rows: readonly Row[]): Promise<void> {
    const life = account.life;
    if (!(life instanceof Life)) return;
    const { marks, sync } = await life.store.snapshot();
    const scope = new Set(await this.scopeOf(account));
    const who = `${account.name} on ${account.device.slice(0, 4)}`;
    if (!sync.complete || sync.wanted.length > 0) this.fault(`${who} has not finished its first sync`);
    for (const stream of marks.keys())
      if (!scope.has(stream)) this.fault(`${who} holds ${stream}, which is not its own`);
    for (const stream of scope) {
      const held = await life.store.record(stream);
      const there = rows.filter((row) => row.stream === stream && isFor(row, account.worker));
      // Of the agency's own record only the entries that still count are kept on devices.
      if (there[0]?.record === 'agency') continue;
      const ids = held?.entries.map((one) => one.id).join();
      if (ids !== there.map((row) => row.id).join())
        this.fault(
          `${who} holds ${held?.entries.length ?? 'nothing'} of ${there.length} entries of ${stream}`,
        );
      else if (held !== undefined && !sameData(held.entries, there))
        this.fault(`${who} holds other facts of ${stream}`);
    }
  }

  /** Neither what had come from the server, nor anything that it has not handed over. */
  private async holdsNothingIfRevoked(account: Account): Promise<void> {
    const { life } = account;
    if (life === undefined) return;
    const who = `the phone of ${account.name} that is no longer welcome`;
    const { marks, acts } = await life.store.snapshot();
    if (marks.size > 0) this.fault(`${who} still holds ${marks.size} records`);
    const left = acts.filter((one) => one.state !== 'landing').length;
    if (left > 0) this.fault(`${who} has not handed over ${left} acts`);
    const photos = (await life.store.attachments.unsent()).length;
    if (photos > 0) this.fault(`${who} has not handed over ${photos} photos`);
    const database = await account.database();
    if ((await database.getAll('attachments')).some((one) => one.sent))
      this.fault(`${who} still holds photos that the server has`);
  }

  private disputesAreShown(rows: readonly Row[]): void {
    const seen = new Map(this.saved.flatMap((one) => [...one.seen]));
    const cases = Map.groupBy(
      rows.filter((row) => row.record === 'case'),
      (row) => row.stream,
    );
    for (const [stream, own] of cases) {
      const entries = own.map(({ meta, ...row }) => ({ ...row, ...meta }));
      const all = new Set<string>();
      // After every goal: what is settled later must have been shown until then.
      for (const [at, row] of own.entries()) {
        if (row.type !== 'GoalSet') continue;
        const told = read(caseRecord, entries.slice(0, at + 1)).disagreements;
        const shown = told.map((one) => `${one.earlier} ${one.later}`).sort();
        const expected = disputesIn(own.slice(0, at + 1), seen);
        for (const one of expected) all.add(one);
        if (shown.join() !== expected.join())
          this.fault(`case ${stream}: disagreements ${shown.join()} instead of ${expected.join()}`);
      }
      this.disagreements += all.size;
    }
  }
}

const sameData = (held: readonly Entry[], rows: readonly Row[]): boolean =>
  held.every((one, at) => sorted(one.data) === sorted(rows[at]?.data) && one.version === rows[at]?.version);

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.from(one).equals(other);

/** Whether somebody who may read the record may read this entry of it. */
const isFor = ({ data }: Row, worker: string): boolean =>
  !Array.isArray(data.restrictedTo) || data.restrictedTo.includes(worker);

const sorted = (data: unknown): string =>
  JSON.stringify(data, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
