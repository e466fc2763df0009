import { describe, expect, it, vi } from 'vitest';
import { act, SmallServer, SmallStore } from '../../../../tests/cast/small-sync.ts';
import { Problem } from '../../shell/api.ts';
import type { DeviceStore } from '../store/device-store.ts';
import type { WaitingAct } from '../store/waiting-act.ts';
import type { SyncAnswer, SyncRequest } from './exchange.ts';
import { type Means, SyncRunner, type TabNews } from './runner.ts';
import type { Meet } from './step.ts';

/** Tabs of one account over one store, and a server that can be told to fail. */
class Stage {
  readonly server = new SmallServer();
  readonly store = new SmallStore();
  readonly waits: { readonly milliseconds: number; readonly wake: () => void }[] = [];
  readonly failures: unknown[] = [];
  requests: SyncRequest[] = [];
  renews: boolean | Problem = true;
  destroyed = false;
  /** Whether the server takes the last words, time after time; in the end it does. */
  readonly takesLastWords: boolean[] = [];
  /** While it is set, the server keeps its answers back. */
  gate: Promise<void> | undefined;
  private locked = false;
  private readonly hearers = new Set<(news: TabNews) => void>();

  write(number: number): WaitingAct {
    const one = act(number, 'case');
    this.store.acts = [...this.store.acts, one];
    return one;
  }

  tab(): SyncRunner {
    return new SyncRunner(this.means());
  }

  private async meet(request: SyncRequest): Promise<SyncAnswer> {
    this.requests.push(request);
    await this.gate;
    const failure = this.failures.shift();
    if (failure !== undefined) throw failure;
    const compare = request.streams !== undefined;
    const streams = request.streams ?? [...this.store.records.keys()];
    return this.server.answer({
      ...request,
      kind: 'meet',
      acts: request.acts as Meet['acts'],
      streams,
      compare,
    });
  }

  private means(): Means {
    const store = {
      snapshot: async () => this.store.snapshot(),
      commit: async (changes) => this.store.commit(changes),
    } as Pick<DeviceStore, 'snapshot' | 'commit'> as DeviceStore;
    let mine: ((news: TabNews) => void) | undefined;
    return {
      store,
      server: {
        meet: (request) => this.meet(request),
        records: async (_device, streams) => this.server.records(streams),
        lines: async () => ({ position: 0, cases: [] }),
        copies: async () => ({ outcomes: [] }),
      },
      wait: (milliseconds, signal) =>
        new Promise((wake) => {
          this.waits.push({ milliseconds, wake });
          signal.addEventListener('abort', () => wake());
        }),
      now: () => 1_000,
      dice: () => 0,
      lock: async (work) => {
        if (this.locked) return false;
        this.locked = true;
        await work().finally(() => {
          this.locked = false;
        });
        return true;
      },
      tabs: {
        tell: (news) => {
          for (const hear of this.hearers) if (hear !== mine) hear(news);
        },
        listen: (hear) => {
          mine = hear;
          this.hearers.add(hear);
          return () => this.hearers.delete(hear);
        },
      },
      renew: async () => {
        if (this.renews instanceof Problem) throw this.renews;
        return this.renews;
      },
      revoked: async () => {
        this.destroyed = true;
        return this.takesLastWords.shift() ?? true;
      },
      contact: async () => undefined,
    };
  }
}

const noNetwork = () => new TypeError('Failed to fetch');

describe('what is written', () => {
  it('goes to the server and comes to rest', async () => {
    const stage = new Stage();
    stage.write(1);
    const tab = stage.tab();
    tab.wake('written');
    await tab.settled();
    expect(stage.server.journal.map((one) => one.id)).toEqual(['entry 1']);
    expect(tab.state).toMatchObject({ unsent: 0, state: 'still', lastContact: 1_000 });
  });

  it('while something is being sent goes right after it', async () => {
    const stage = new Stage();
    let open: () => void = () => undefined;
    stage.gate = new Promise((resolve) => {
      open = resolve;
    });
    stage.write(1);
    const tab = stage.tab();
    tab.wake('written');
    await vi.waitFor(() => expect(stage.requests).toHaveLength(1));
    stage.write(2);
    tab.wake('written');
    open();
    await tab.settled();
    expect(stage.requests.map((one) => one.acts.length)).toEqual([1, 1]);
    expect(stage.server.journal).toHaveLength(2);
  });

  it('in another tab goes too, by whichever tab is at it', async () => {
    const stage = new Stage();
    let open: () => void = () => undefined;
    stage.gate = new Promise((resolve) => {
      open = resolve;
    });
    stage.write(1);
    const [one, other] = [stage.tab(), stage.tab()];
    one.wake('written');
    await vi.waitFor(() => expect(stage.requests).toHaveLength(1));
    stage.write(2);
    other.wake('written');
    await other.settled();
    open();
    await one.settled();
    await other.settled();
    expect(stage.server.journal).toHaveLength(2);
    await vi.waitFor(() => expect(other.state.unsent).toBe(0));
  });

  it('is counted, with the oldest, while there is no network, and goes at once when it is back', async () => {
    const stage = new Stage();
    stage.failures.push(noNetwork(), noNetwork());
    stage.write(1);
    const tab = stage.tab();
    tab.wake('written');
    await vi.waitFor(() => expect(stage.waits).toHaveLength(1));
    expect(tab.state).toMatchObject({ unsent: 1, oldest: '2026-03-01T08:00:00.000Z', state: 'waiting' });
    expect(stage.waits.map((one) => one.milliseconds)).toEqual([1_000]);
    stage.waits[0]?.wake();
    await vi.waitFor(() => expect(stage.waits.map((one) => one.milliseconds)).toEqual([1_000, 2_000]));
    tab.wake('online');
    await tab.settled();
    expect(tab.state).toMatchObject({ unsent: 0, state: 'still' });
  });

  it('and cannot be read by the server is found among the others, and kept as refused', async () => {
    const stage = new Stage();
    const unreadable = () =>
      new Problem(400, 'request.faulty', 'Ada isian yang salah.', [
        { field: 'acts.0', because: 'x', detail: '' },
      ]);
    stage.failures.push(unreadable(), unreadable());
    for (const number of [1, 2, 3]) stage.write(number);
    const tab = stage.tab();
    tab.wake('written');
    await tab.settled();
    expect(stage.server.journal.map((one) => one.id)).toEqual(['entry 2', 'entry 3']);
    expect(stage.store.acts).toMatchObject([
      { number: 1, state: 'refused', refusals: [{ because: 'request.faulty' }] },
    ]);
    expect(tab.state).toMatchObject({ unsent: 0, refused: 1 });
  });
});

describe('a session that has ended', () => {
  const ended = () => new Problem(401, 'session.none', '');

  it('is begun again by the device itself', async () => {
    const stage = new Stage();
    stage.failures.push(ended());
    stage.write(1);
    const tab = stage.tab();
    tab.wake('written');
    await tab.settled();
    expect(stage.server.journal).toHaveLength(1);
  });

  it('asks its owner to sign in where the device may not, and goes on when they have', async () => {
    const stage = new Stage();
    stage.failures.push(ended());
    stage.renews = false;
    stage.write(1);
    const tab = stage.tab();
    tab.wake('written');
    await tab.settled();
    expect(tab.state).toMatchObject({ needsSignIn: true, unsent: 1 });
    tab.wake('time');
    expect(stage.requests).toHaveLength(1);
    tab.wake('signed-in');
    await tab.settled();
    expect(tab.state).toMatchObject({ needsSignIn: false, unsent: 0 });
  });

  it('is tried again where the network failed in between', async () => {
    const stage = new Stage();
    stage.failures.push(ended());
    stage.renews = new Problem(0, 'network', '');
    const tab = stage.tab();
    tab.wake('time');
    await vi.waitFor(() => expect(stage.waits).toHaveLength(1));
    expect(tab.state).toMatchObject({ needsSignIn: false, state: 'waiting' });
    tab.stop();
  });
});

it('a revoked device destroys what it keeps and says nothing more', async () => {
  const stage = new Stage();
  stage.failures.push(new Problem(403, 'device.revoked', ''));
  stage.write(1);
  const tab = stage.tab();
  tab.wake('written');
  await tab.settled();
  expect(stage.destroyed).toBe(true);
  expect(tab.state).toMatchObject({ revoked: true, unsent: 1 });
  tab.wake('online');
  await tab.settled();
  expect(stage.requests).toHaveLength(1);
});

it('what a revoked device could not hand over is offered again, after a while or when the network comes back', async () => {
  const stage = new Stage();
  stage.takesLastWords.push(false, false);
  for (let at = 0; at < 3; at += 1) stage.failures.push(new Problem(403, 'device.revoked', ''));
  const tab = stage.tab();
  tab.wake('time');
  await vi.waitFor(() => expect(stage.waits).toHaveLength(1));
  expect(tab.state).toMatchObject({ revoked: true, state: 'waiting' });
  stage.waits[0]?.wake();
  await vi.waitFor(() => expect(stage.waits).toHaveLength(2));
  tab.wake('online');
  await tab.settled();
  expect(stage.takesLastWords).toEqual([]);
  expect(stage.requests).toHaveLength(3);
  expect(tab.state).toMatchObject({ revoked: true, state: 'still' });
});

it('what is written on a revoked device is handed over, too; and one that is let in again is revoked no longer', async () => {
  const stage = new Stage();
  stage.failures.push(new Problem(403, 'account.closed', ''), new Problem(403, 'account.closed', ''));
  const tab = stage.tab();
  tab.wake('time');
  await tab.settled();
  stage.destroyed = false;
  stage.write(1);
  tab.wake('written');
  await tab.settled();
  expect(stage.destroyed).toBe(true);
  tab.wake('written');
  await tab.settled();
  expect(stage.server.journal.map((one) => one.id)).toEqual(['entry 1']);
  expect(tab.state).toMatchObject({ revoked: false, unsent: 0 });
});

it('a device that was revoked after its session had ended learns it when it comes in', async () => {
  const stage = new Stage();
  stage.failures.push(new Problem(401, 'session.none', ''));
  stage.renews = new Problem(403, 'device.revoked', '');
  const tab = stage.tab();
  tab.wake('time');
  await tab.settled();
  expect(stage.destroyed).toBe(true);
  expect(tab.state).toMatchObject({ revoked: true, needsSignIn: false });
});

it('a device that cannot keep anything says so, and tries again', async () => {
  const stage = new Stage();
  stage.store.commit = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const tab = stage.tab();
  tab.wake('time');
  await vi.waitFor(() => expect(stage.waits).toHaveLength(1));
  expect(tab.state.fault).toMatchObject({ name: 'QuotaExceededError' });
  tab.stop();
});
