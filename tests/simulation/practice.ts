/** What people write on their devices, and what they could know when they wrote it. */
import { type Attachment, attachmentsOf, type Entry, type WrittenEntry } from '../../domain/src/index.ts';
import type { NewAttachment } from '../../web/src/offline/store/attachment-store.ts';
import type { NewAct } from '../../web/src/offline/store/waiting-act.ts';
import type { Dice } from './dice.ts';
import type { Office } from './office.ts';
import { confidence, type Name, names, type People } from './people.ts';
import type { Life } from './phone.ts';

/** A record as it stands on the screen of one device: what is confirmed, and what was written there since. */
interface Screen {
  readonly version: number;
  readonly entries: readonly WrittenEntry[];
}

export interface Written {
  readonly act: NewAct;
  /** Of each goal that is set: the entries on that goal that its author had before them. */
  readonly seen: ReadonlyMap<string, ReadonlySet<string>>;
  /** Taken for this act, before it was written. */
  readonly photos: readonly NewAttachment[];
  readonly instead?: number;
}

const beginningOfJpeg = [0xff, 0xd8, 0xff] as const;

const words = ['Rizky bersekolah kembali', 'Tiga hari seminggu', 'Empat hari seminggu', 'Setiap hari'];
const longAgo = 40;

const day = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

export class Desk {
  private readonly dice: Dice;
  private readonly people: People;
  private readonly life: Life;
  /** The day in the office, for intervals that must hold there. */
  private readonly today: string;
  private readonly shared: readonly string[];
  private readonly photos: NewAttachment[] = [];

  constructor(dice: Dice, office: Office, life: Life, today: string) {
    const { people, shared } = office;
    this.shared = shared;
    this.dice = dice;
    this.people = people;
    this.life = life;
    this.today = today;
  }

  /** @returns acts in the order of writing; none where there is nothing to write about */
  async write(): Promise<readonly Written[]> {
    const cases = await this.cases();
    const supervises = this.life.account.name === 'bambang';
    const refused = (await this.life.store.acts()).filter((one) => one.state === 'refused');
    const first = refused[0];
    if (first !== undefined && this.dice.chance(0.2)) return [await this.mended(first.number, first.entries)];
    if (cases.length === 0 || (cases.length < 8 && this.dice.chance(0.12))) return this.opening();
    const shared = cases.filter((one) => this.shared.includes(one));
    // Where many write in the same few cases they come to disagree.
    const stream = this.dice.pick(shared.length > 0 && this.dice.chance(0.65) ? shared : cases);
    const screen = await this.screen(stream);
    if (supervises && this.dice.chance(0.3)) return [this.reassignment(stream, screen)];
    return this.dice.pickWeighted([
      [50, () => [this.notes(stream, screen)]],
      [45, () => [this.goals(stream, screen)]],
      [5, () => [this.incoherent(stream, screen)]],
      [5, () => [this.unreadable(stream, screen)]],
      [5, () => this.refusedOpening()],
    ] as const)();
  }

  private async cases(): Promise<readonly string[]> {
    const { marks, acts } = await this.life.store.snapshot();
    const held = [...marks.values()].filter((one) => one.record === 'case').map((one) => one.stream);
    const begun = acts
      .filter((one) => one.state !== 'refused')
      .flatMap((one) => one.entries.filter((each) => each.type === 'CaseOpened'));
    return [...new Set([...held, ...begun.map((one) => one.stream)])].sort();
  }

  private async screen(stream: string): Promise<Screen> {
    const [record, acts] = [await this.life.store.record(stream), await this.life.store.acts()];
    const own = acts
      .filter((one) => one.state !== 'refused')
      .flatMap((one) => one.entries)
      .filter((one) => one.stream === stream);
    return { version: record?.version ?? 0, entries: [...(record?.entries ?? []), ...own] };
  }

  private entry(
    record: Entry['record'],
    stream: string,
    type: string,
    data: Record<string, unknown>,
    basis = 0,
  ): WrittenEntry {
    const now = this.life.now();
    return {
      id: this.dice.uuid(),
      record,
      stream,
      type,
      data,
      occurredOn: day(now + 7 * 3_600_000),
      recordedAt: new Date(now).toISOString(),
      basis,
      device: this.life.account.device,
    };
  }

  private act(...entries: readonly WrittenEntry[]): Written {
    const writtenAt = new Date(this.life.now()).toISOString();
    const told = new Set(entries.flatMap((one) => attachmentsOf(one.data).map((each) => each.attachment)));
    const photos = this.photos.filter((one) => told.has(one.id));
    return { act: { act: this.dice.uuid(), entries, writtenAt }, seen: new Map(), photos };
  }

  /** Some are for named people alone, and some tell of photos. */
  private note(stream: string, basis: number, before: readonly Attachment[] = []): WrittenEntry {
    const isForFew = this.dice.chance(0.15);
    const text = `${isForFew ? confidence : 'Catatan'} ${this.dice.below(1_000_000_000)}`;
    const taken = this.dice.chance(0.25) ? this.dice.below(2) + 1 : 0;
    const attachments = [...before, ...Array.from({ length: taken }, () => this.photo())];
    const data = {
      note: this.dice.uuid(),
      text,
      ...(isForFew ? { restrictedTo: this.few() } : {}),
      ...(attachments.length === 0 ? {} : { attachments }),
    };
    return this.entry('case', stream, 'NoteWritten', data, basis);
  }

  private few(): readonly string[] {
    const another = this.people.id[this.dice.pick(names)];
    return [...new Set([this.life.account.worker, ...(this.dice.chance(0.5) ? [another] : [])])];
  }

  private photo(): Attachment {
    const content = Array.from({ length: 16 + this.dice.below(200) }, () => this.dice.below(256));
    const bytes = Uint8Array.from([...beginningOfJpeg, ...content]);
    const [id, takenAt] = [this.dice.uuid(), new Date(this.life.now()).toISOString()];
    const about = { type: 'image/jpeg', size: bytes.length, takenAt } as const;
    this.photos.push({ id, stream: '', about, bytes });
    return { attachment: id, kind: 'photo', type: about.type, size: about.size };
  }

  private notes(stream: string, { version }: Screen): Written {
    return this.act(...Array.from({ length: 1 + this.dice.below(4) }, () => this.note(stream, version)));
  }

  private goals(stream: string, { version, entries }: Screen): Written {
    const known = entries.filter((one) => one.type === 'GoalSet');
    const isNew = known.length === 0 || this.dice.chance(0.05);
    const goal = isNew ? this.dice.uuid() : String(this.dice.pick(known).data.goal);
    const data = { goal, kind: 'outcome', practiceGoal: 'improve-systems', text: this.dice.pick(words) };
    const set = this.entry('case', stream, 'GoalSet', data, version);
    const seen = new Set(known.filter((one) => one.data.goal === goal).map((one) => one.id));
    const told = this.act(set, ...(this.dice.chance(0.5) ? [this.note(stream, version)] : []));
    return { ...told, seen: new Map([[set.id, seen]]) };
  }

  /** A case is not reopened while it is open: the act falls as a whole. */
  private incoherent(stream: string, { version }: Screen): Written {
    const reopened = this.entry('case', stream, 'CaseReopened', { reason: 'salah' }, version);
    return this.act(this.note(stream, version), reopened);
  }

  private unreadable(stream: string, { version }: Screen): Written {
    const broken = this.entry('case', stream, 'NoteWritten', { note: 'tidak ada', text: 7 }, version);
    return this.act(broken, this.note(stream, version));
  }

  /** Another note in its place, which keeps the photos or lets them go. */
  private async mended(instead: number, entries: readonly WrittenEntry[]): Promise<Written> {
    const [first] = entries;
    const stream = first?.record === 'case' ? first.stream : this.dice.uuid();
    const { version } = await this.screen(stream);
    const photos = entries.flatMap((one) => attachmentsOf(one.data)).slice(0, 8);
    return { ...this.act(this.note(stream, version, this.dice.chance(0.7) ? photos : [])), instead };
  }

  private started(): string {
    return day(Date.parse(this.today) - longAgo * 86_400_000);
  }

  private assigned(stream: string, name: Name, from: string, basis: number): WrittenEntry {
    const data = { worker: this.people.id[name], name, part: 'responsible', from };
    return this.entry('case', stream, 'WorkerAssigned', data, basis);
  }

  private opening(change: Record<string, unknown> = {}): readonly Written[] {
    const [stream, family, person] = [this.dice.uuid(), this.dice.uuid(), this.dice.uuid()];
    const title = `Keluarga ${this.dice.below(1_000)}`;
    const people = this.act(
      this.entry('client', person, 'PersonRegistered', { name: 'Nuraeni' }),
      this.entry('client', family, 'FamilyRegistered', { name: title }),
      this.entry('client', family, 'MemberJoined', { person, name: 'Nuraeni', relationToHead: 'head' }),
    );
    const opened = this.entry('case', stream, 'CaseOpened', {
      title,
      client: family,
      clientKind: 'family',
      clientName: title,
      presentingProblem: 'Anak diminta berhenti sekolah.',
      source: 'self',
      urgency: 'medium',
      confidentiality: 'ordinary',
      ...change,
    });
    const mine = this.assigned(stream, this.life.account.name, this.started(), 0);
    return [people, this.act(opened, mine), this.act(this.note(stream, 0), this.note(stream, 0))];
  }

  /** A beginning that the server refuses: what follows on the same record waits behind it. */
  private refusedOpening(): readonly Written[] {
    return this.opening({ urgency: 'kapan-kapan' });
  }

  /** The case goes to somebody else, who was not in it until today. */
  private reassignment(stream: string, { version, entries }: Screen): Written {
    const to = this.dice.pick(names.filter((name) => name !== 'bambang'));
    const assigned = entries.filter((one) => one.type === 'WorkerAssigned').map((one) => one.data.worker);
    const others = [...new Set(assigned)].filter((one) => one !== this.people.id[to]);
    const yesterday = day(Date.parse(this.today) - 86_400_000);
    const ends = this.dice
      .pick([[], others.slice(-1)])
      .map((worker) => this.entry('case', stream, 'WorkerUnassigned', { worker, until: yesterday }, version));
    return this.act(this.assigned(stream, to, yesterday, version), ...ends);
  }
}
