/**
 * Runs the engine: takes a step, carries it out, writes down what it changed, and takes the next; rests when all is
 * said; waits and tries again when no answer came. One tab at a time does this, the others are told.
 */
import { Problem } from '../../shell/api.ts';
import type { DeviceStore, Snapshot } from '../store/device-store.ts';
import { carryOut, type Server } from './carrying-out.ts';
import { changesFor, circumstancesAfter, fetchBeyond, nextStep, standsStill, type Told } from './engine.ts';
import { afterFailure, type Failure, isRevoked } from './failure.ts';
import { nothingShown, type SyncShown, shownOf } from './shown.ts';
import type { Circumstances, Fetch, Meet, Step } from './step.ts';

/** What tabs of the same account tell each other: look again at what is kept; or, whoever syncs, sync again. */
export type TabNews = 'changed' | 'wake';

export interface Means {
  readonly store: DeviceStore;
  readonly server: Server;
  /** Fulfilled after so many milliseconds, or at once when the signal comes. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds of this device's clock. */
  readonly now: () => number;
  /** From 0 to below 1. */
  readonly dice: () => number;
  /** Does the work while no other tab does; `false` where another is at it, and nothing was done. */
  readonly lock: (work: () => Promise<void>) => Promise<boolean>;
  readonly tabs: {
    readonly tell: (news: TabNews) => void;
    /** @returns ends the listening */
    readonly listen: (hear: (news: TabNews) => void) => () => void;
  };
  /** Begins a session by the device's secret; `false` where its owner has to sign in. @throws Problem `device.revoked` */
  readonly renew: () => Promise<boolean>;
  /**
   * Hands over what waits, and destroys keys and records, because this device may no longer keep them.
   *
   * @returns whether all that waited was taken; else it is tried again
   */
  readonly revoked: () => Promise<boolean>;
  /** Told after each answer, so that the lease of what is kept here begins anew. */
  readonly contact: (now: number) => Promise<void>;
}

/** `written`: an act was added; the others: look for news too, and `online`, `visible`, `signed-in` end a waiting. */
export type Waking = 'written' | 'online' | 'visible' | 'time' | 'signed-in';

const impatient: readonly Waking[] = ['online', 'visible', 'signed-in'];
const unanswered: Failure = { status: 0, code: 'unanswered', detail: '', fields: [] };
const atFirst: Circumstances = { ask: false, compare: false, singly: false, stumbling: new Set() };

type Busy = Exclude<Step, { kind: 'rest' }>;

/** Records asked for while those before them are on the line or being written down. */
interface Ahead {
  readonly step: Fetch;
  readonly told: Promise<Told>;
}

/** So many requests lie ahead: while the server reads for one, the other is on the line. */
const requestsAhead = 2;

/** Whether the round ends here, and the milliseconds to wait before the next. */
interface AfterStep {
  readonly end: boolean;
  readonly pause?: number;
}

export class SyncRunner {
  private readonly means: Means;
  private readonly listeners = new Set<() => void>();
  private readonly deafen: () => void;
  private circumstances = atFirst;
  private shown: SyncShown = nothingShown;
  private attempt = 0;
  private asked = false;
  private again = false;
  private tells = false;
  private hasRenewed = false;
  private stopped = false;
  /** Whether a device that is no longer welcome has said all that it had to say. */
  private saidAll = false;
  private waiting: AbortController | undefined;
  private ahead: readonly Ahead[] = [];
  private running: Promise<void> | undefined;

  constructor(means: Means) {
    this.means = means;
    this.deafen = means.tabs.listen((news) => {
      if (news === 'wake') this.rouse('written', false);
      else if (this.running === undefined) void this.look();
      // Another tab was answered: somebody has signed in.
      if (news === 'changed' && this.shown.needsSignIn) this.show({ needsSignIn: false });
    });
  }

  get state(): SyncShown {
    return this.shown;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  wake(why: Waking): void {
    this.rouse(why, true);
  }

  /** Another tab has written something down: it is shown here too. */
  hearOfWriting(): void {
    if (this.running === undefined || this.waiting !== undefined) void this.look();
  }

  /** @param tells whether another tab that is at it is told; not where it was told by one itself, or they would go on telling */
  private rouse(why: Waking, tells: boolean): void {
    if (this.stopped || (this.saidAll && why !== 'written')) return;
    if (why === 'signed-in') this.show({ needsSignIn: false });
    if (this.shown.needsSignIn) return void this.look();
    if (why !== 'written') this.asked = true;
    this.again = true;
    this.tells ||= tells;
    // What was written is counted at once, however long the network is waited for.
    if (this.waiting !== undefined) void this.look();
    if (impatient.includes(why)) {
      this.attempt = 0;
      this.waiting?.abort();
    }
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
  }

  /** Fulfilled when nothing is under way; for signing out, and for tests. */
  async settled(): Promise<void> {
    while (this.running !== undefined) await this.running;
  }

  /** Ends at the next pause; what was begun is finished. */
  stop(): void {
    this.stopped = true;
    this.waiting?.abort();
    this.deafen();
  }

  private show(change: Partial<SyncShown>): void {
    this.shown = { ...this.shown, ...change };
    for (const listener of this.listeners) listener();
  }

  private showSnapshot(snapshot: Snapshot, state: SyncShown['state']): void {
    const { oldest: _, fetching: __, fault: ___, ...rest } = this.shown;
    this.shown = { ...rest, ...shownOf(snapshot), state };
    for (const listener of this.listeners) listener();
  }

  /** Shows what is kept, without doing anything. */
  private async look(): Promise<void> {
    try {
      this.showSnapshot(await this.means.store.snapshot(), this.shown.state);
    } catch (fault) {
      this.show({ fault });
    }
  }

  private async run(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      const pause = await this.round();
      if (pause === undefined) continue;
      this.show({ state: 'waiting' });
      this.waiting = new AbortController();
      if (!this.stopped) await this.means.wait(pause, this.waiting.signal);
      this.waiting = undefined;
      this.again = true;
    }
  }

  /** @returns milliseconds to wait before the next round; nothing where all is said */
  private async round(): Promise<number | undefined> {
    let pause: number | undefined;
    this.hasRenewed = false;
    try {
      const mine = await this.means.lock(async () => {
        pause = await this.steps();
      });
      if (!mine) await this.leaveToTheOther();
      else if (pause === undefined) this.circumstances = { ...this.circumstances, singly: false };
    } catch (fault) {
      this.show({ fault });
      pause = this.pauseAfter({ status: 0, code: 'device', detail: '', fields: [] });
    }
    return pause;
  }

  private async leaveToTheOther(): Promise<void> {
    this.asked = false;
    if (this.tells) this.means.tabs.tell('wake');
    this.tells = false;
    await this.look();
  }

  private async steps(): Promise<number | undefined> {
    this.ahead = [];
    while (!this.stopped) {
      this.circumstances = { ...this.circumstances, ask: this.circumstances.ask || this.asked };
      this.asked = false;
      const snapshot = await this.means.store.snapshot();
      const step = nextStep(snapshot, this.circumstances);
      this.showSnapshot(snapshot, step.kind === 'rest' ? 'still' : 'sending');
      const after = step.kind === 'rest' ? { end: true } : await this.goStep(snapshot, step);
      if (after.end) return after.pause;
    }
    return undefined;
  }

  private async goStep(snapshot: Snapshot, step: Busy): Promise<AfterStep> {
    const answered = await this.told(snapshot, step);
    if ('failure' in answered) return this.failed(answered.failure, step);
    await this.take(snapshot, answered.told);
    return { end: false };
  }

  private async told(
    snapshot: Snapshot,
    step: Busy,
  ): Promise<{ readonly told: Told } | { readonly failure: Failure }> {
    try {
      const told = await (step.kind === 'fetch'
        ? this.fetched(step, snapshot)
        : this.plainly(step, snapshot));
      if (!standsStill(snapshot, told)) return { told };
      return { failure: unanswered };
    } catch (error) {
      return { failure: failureOf(error) };
    }
  }

  private carriedOut(step: Busy, { sync }: Snapshot): Promise<Told> {
    return carryOut(step, sync.device, this.means.server, this.means.store);
  }

  /** What was read before a meeting may lack what that meeting has passed over: it is asked for again. */
  private plainly(step: Busy, snapshot: Snapshot): Promise<Told> {
    this.ahead = [];
    return this.carriedOut(step, snapshot);
  }

  /** The records that were asked for first, with the next ones on their way behind them. */
  private fetched(step: Fetch, snapshot: Snapshot): Promise<Told> {
    const [first, ...later] = this.ahead.length > 0 ? this.ahead : [this.askFor(step, snapshot)];
    const asked = new Set([first, ...later].flatMap((one) => one?.step.streams ?? []));
    while (later.length < requestsAhead) {
      const next = fetchBeyond(snapshot, asked);
      if (next === undefined) break;
      for (const stream of next.streams) asked.add(stream);
      later.push(this.askFor(next, snapshot));
    }
    this.ahead = later;
    return first?.told ?? this.carriedOut(step, snapshot);
  }

  private askFor(step: Fetch, snapshot: Snapshot): Ahead {
    const told = this.carriedOut(step, snapshot);
    // Its failure is met when it is its turn.
    told.catch(() => undefined);
    return { step, told };
  }

  private async take(snapshot: Snapshot, told: Told): Promise<void> {
    const now = this.means.now();
    await this.means.store.commit(changesFor(snapshot, told));
    this.circumstances = circumstancesAfter(snapshot, this.circumstances, told);
    this.attempt = 0;
    this.saidAll = false;
    await this.means.contact(now);
    this.show({ lastContact: now, revoked: false });
    this.means.tabs.tell('changed');
  }

  private async failed(failure: Failure, step: Busy): Promise<AfterStep> {
    this.attempt += 1;
    const after = afterFailure(this.attempt, failure, step, this.means.dice);
    switch (after.kind) {
      case 'wait':
        return { end: true, pause: after.milliseconds };
      case 'sign-in':
        return this.signIn();
      case 'revoked':
        return this.endHere();
      case 'singly':
        this.attempt = 0;
        this.circumstances = { ...this.circumstances, singly: true };
        return { end: false };
      case 'refuse':
        this.attempt = 0;
        await this.refuse(failure, step as Meet);
        return { end: false };
      case 'let-pass':
        this.attempt = 0;
        this.letPass(step as Meet);
        return { end: false };
    }
  }

  private pauseAfter(failure: Failure): number {
    this.attempt += 1;
    const after = afterFailure(this.attempt, failure, { kind: 'rest' }, this.means.dice);
    return after.kind === 'wait' ? after.milliseconds : 0;
  }

  private async signIn(): Promise<AfterStep> {
    if (!this.hasRenewed) {
      this.hasRenewed = true;
      try {
        if (await this.means.renew()) return { end: false };
      } catch (error) {
        const failure = failureOf(error);
        if (isRevoked(failure)) return this.endHere();
        return { end: true, pause: this.pauseAfter(failure) };
      }
    }
    this.show({ needsSignIn: true, state: 'still' });
    return { end: true };
  }

  private async endHere(): Promise<AfterStep> {
    this.saidAll = await this.means.revoked();
    this.showSnapshot(await this.means.store.snapshot(), 'still');
    this.show({ revoked: true });
    if (this.saidAll) return { end: true };
    this.asked = true;
    return { end: true, pause: this.pauseAfter(unanswered) };
  }

  private async refuse(failure: Failure, step: Meet): Promise<void> {
    const acts = step.acts.map(({ number, entries }) => ({
      number,
      state: 'refused' as const,
      refusals: entries.map(({ id }) => ({
        id,
        outcome: 'refused' as const,
        because: failure.code,
        detail: failure.detail,
      })),
    }));
    await this.means.store.commit({ acts });
  }

  private letPass(step: Meet): void {
    const stumbling = new Set([...this.circumstances.stumbling, ...step.acts.map((act) => act.number)]);
    this.circumstances = { ...this.circumstances, stumbling };
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Problem)) return { status: 0, code: 'network', detail: '', fields: [] };
  return {
    status: error.status,
    code: error.code,
    detail: error.message,
    fields: error.errors.map((one) => one.field),
    ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
  };
}
