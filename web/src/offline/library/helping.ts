/**
 * What a volunteer may know of cases that are not theirs (PM 4.4): their tasks, and who was there in the groups in which
 * they have one. No record of those cases lies on their device, so the server's last answers are kept under one seal, and
 * what was written here since is laid over them.
 */
import type { AttendanceState, WrittenEntry } from '@pendamping/domain';
import { Problem } from '../../shell/api.ts';
import { nameOfHelping } from '../store/destroying.ts';
import type { DeviceStore } from '../store/device-store.ts';

export interface VolunteerTask {
  readonly case: string;
  readonly task: string;
  readonly what: string;
  /** YYYY-MM-DD. */
  readonly on: string | null;
  /** Whether attendance is taken there. */
  readonly group?: boolean;
}

export interface ListedSession {
  readonly session: string;
  readonly on: string;
  readonly topic: string;
  readonly members: readonly string[];
  readonly states: Readonly<Record<string, AttendanceState>>;
}

export interface AttendedGroup {
  readonly members: readonly { readonly member: string; readonly name: string }[];
  readonly sessions: readonly ListedSession[];
}

interface Known {
  readonly tasks: readonly VolunteerTask[];
  /** By case. */
  readonly groups: Readonly<Record<string, AttendedGroup>>;
}

type Ask = <T>(path: string) => Promise<T>;
type Store = Pick<DeviceStore, 'shelf' | 'putOnShelf' | 'acts'>;

const laidOver: ReadonlySet<string> = new Set(['TaskDone', 'AttendanceTaken']);

async function waitingIn(store: Store): Promise<readonly WrittenEntry[]> {
  const acts = await store.acts();
  return acts
    .filter((one) => one.state !== 'refused')
    .flatMap((one) => one.entries)
    .filter((one) => laidOver.has(one.type));
}

/** Nothing where the volunteer has no task in that group any more. */
async function groupFrom(ask: Ask, id: string): Promise<AttendedGroup | undefined> {
  try {
    return await ask<AttendedGroup>(`/api/v1/group-attendance/${id}`);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return undefined;
    throw error;
  }
}

async function knownFrom(ask: Ask): Promise<Known> {
  const { tasks } = await ask<{ readonly tasks: readonly VolunteerTask[] }>('/api/v1/today');
  const cases = new Set(tasks.filter((one) => one.group === true).map((one) => one.case));
  const groups: [string, AttendedGroup][] = [];
  for (const id of cases) {
    const group = await groupFrom(ask, id);
    if (group !== undefined) groups.push([id, group]);
  }
  return { tasks, groups: Object.fromEntries(groups) };
}

interface AttendanceRow {
  readonly member: string;
  readonly state: AttendanceState;
}

const marksIn = ({ data }: WrittenEntry): readonly AttendanceRow[] =>
  (data as { readonly rows?: readonly AttendanceRow[] }).rows ?? [];

function withTaken(group: AttendedGroup, written: readonly WrittenEntry[]): AttendedGroup {
  const sessions = group.sessions.map((one) => {
    const taken = written.filter((entry) => (entry.data as { session?: string }).session === one.session);
    const marks = taken.flatMap(marksIn).map(({ member, state }) => [member, state] as const);
    return { ...one, states: { ...one.states, ...Object.fromEntries(marks) } };
  });
  return { ...group, sessions };
}

export class Helping {
  private readonly store: Store;
  private readonly ask: Ask;
  private heard = false;
  /** What was seen waiting since the server was last asked: it may have been sent, and is not in its answer yet. */
  private readonly written = new Map<string, WrittenEntry>();

  constructor(store: Store, ask: Ask) {
    this.store = store;
    this.ask = ask;
  }

  /** Asks the server anew. @throws Problem @throws DOMException where the device is full */
  async renew(): Promise<void> {
    const waiting = new Set((await this.lookThrough()).map((one) => one.id));
    const before = [...this.written.keys()];
    await this.store.putOnShelf(nameOfHelping, await knownFrom(this.ask));
    this.heard = true;
    for (const id of before) if (!waiting.has(id)) this.written.delete(id);
  }

  private async lookThrough(): Promise<readonly WrittenEntry[]> {
    const waiting = await waitingIn(this.store);
    for (const one of waiting) this.written.set(one.id, one);
    return waiting;
  }

  private known(): Promise<Known | null | undefined> {
    return this.store.shelf<Known | null>(nameOfHelping);
  }

  /** Whether the server was ever heard, as far as is known since the last look. */
  get isKnown(): boolean {
    return this.heard;
  }

  /** Open tasks, as far as is known here; `undefined` where the server was never heard. */
  async tasks(): Promise<readonly VolunteerTask[] | undefined> {
    const known = await this.known();
    this.heard = known != null;
    if (known == null) return undefined;
    await this.lookThrough();
    const done = new Set(
      [...this.written.values()]
        .filter((one) => one.type === 'TaskDone')
        .map((one) => (one.data as { readonly task: string }).task),
    );
    return known.tasks.filter((one) => !done.has(one.task));
  }

  /** `undefined` where this group is not known here. */
  async group(id: string): Promise<AttendedGroup | undefined> {
    const group = (await this.known())?.groups[id];
    if (group === undefined) return undefined;
    await this.lookThrough();
    const written = [...this.written.values()];
    return withTaken(
      group,
      written.filter((one) => one.type === 'AttendanceTaken' && one.stream === id),
    );
  }
}
