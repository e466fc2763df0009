/**
 * Brings photos and voice notes to the server, one by one, once the acts that tell of them are there. Nothing leaves
 * the outbox of attachments but by the server's yes, written down here before the next goes; whatever ends in between,
 * the same is sent once more under the same id, which changes nothing there.
 */
import { Problem } from '../../shell/api.ts';
import type { UnsentAttachment } from '../store/attachment-store.ts';
import type { DeviceStore } from '../store/device-store.ts';
import { afterFailure } from '../sync/failure.ts';
import type { Sendable } from './carriage.ts';

export interface SendingMeans {
  readonly store: DeviceStore;
  /** @throws Problem */
  readonly send: (one: Sendable) => Promise<void>;
  /** Does the work while no other tab does; nothing where another is at it. */
  readonly lock: (work: () => Promise<void>) => Promise<unknown>;
  /** Fulfilled after so many milliseconds, or at once when the signal comes. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to below 1. */
  readonly dice: () => number;
}

export interface UnsentCount {
  readonly unsent: number;
  readonly refused: number;
  /** When the oldest unsent one was taken (ISO 8601). */
  readonly oldest?: string;
}

export function countOf(all: readonly UnsentAttachment[]): UnsentCount {
  const waiting = all.filter((one) => one.refusal === undefined);
  const [first] = waiting;
  return {
    unsent: waiting.length,
    refused: all.length - waiting.length,
    ...(first === undefined ? {} : { oldest: first.takenAt }),
  };
}

/** About who sends, and not about this attachment: it goes when whoever sends is let in, or sends in another way. */
const isOfSender = ({ status, code }: Problem): boolean =>
  status === 401 || code.startsWith('device.') || code === 'account.closed';

/** About the sender or the line: it is tried again when those are well. */
const passes = (problem: Problem): boolean =>
  isOfSender(problem) || [0, 408, 429].includes(problem.status) || problem.status >= 500;

/** The first that may go: not refused, and told of by an act that the server has. */
async function nextOf(store: DeviceStore): Promise<UnsentAttachment | undefined> {
  const [all, acts] = await Promise.all([store.attachments.unsent(), store.acts()]);
  const held = new Set(acts.filter((one) => one.state !== 'landing').map((one) => one.act));
  return all.find((one) => one.refusal === undefined && !held.has(one.act));
}

export class AttachmentSender {
  private readonly means: SendingMeans;
  private readonly listeners = new Set<() => void>();
  private counted: UnsentCount = { unsent: 0, refused: 0 };
  private attempt = 0;
  private again = false;
  private stopped = false;
  private waiting: AbortController | undefined;
  private running: Promise<void> | undefined;

  constructor(means: SendingMeans) {
    this.means = means;
  }

  get count(): UnsentCount {
    return this.counted;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The acts have gone, or something may go now. */
  wake(): void {
    if (this.stopped) return;
    this.again = true;
    this.waiting?.abort();
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
  }

  /** Fulfilled when nothing is under way; for tests. */
  async settled(): Promise<void> {
    while (this.running !== undefined) await this.running;
  }

  /** Ends after the one under way. */
  stop(): void {
    this.stopped = true;
    this.waiting?.abort();
  }

  async look(): Promise<void> {
    const next = countOf(await this.means.store.attachments.unsent());
    const same = JSON.stringify(next) === JSON.stringify(this.counted);
    this.counted = next;
    if (!same) for (const listener of this.listeners) listener();
  }

  private async run(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      const pause = await this.round();
      if (pause === undefined || this.stopped || this.again) continue;
      this.waiting = new AbortController();
      await this.means.wait(pause, this.waiting.signal);
      this.waiting = undefined;
      this.again = true;
    }
  }

  /** @returns milliseconds to wait before the next round; nothing where all is said */
  private async round(): Promise<number | undefined> {
    let pause: number | undefined;
    try {
      await this.look();
      if (this.counted.unsent === 0) return undefined;
      await this.means.lock(async () => {
        pause = await this.steps();
      });
      await this.look();
    } catch {
      // The vault was closed or the device could not write: what is unsent stays, and goes at the next waking.
      return undefined;
    }
    return pause;
  }

  private async steps(): Promise<number | undefined> {
    while (!this.stopped) {
      const next = await nextOf(this.means.store);
      if (next === undefined) return undefined;
      const problem = await this.sent(next);
      if (problem !== undefined) return this.pauseAfter(problem);
      this.attempt = 0;
      await this.look();
    }
    return undefined;
  }

  /** @returns the problem for which it must be tried again */
  private async sent({ id, stream }: UnsentAttachment): Promise<Problem | undefined> {
    const { attachments } = this.means.store;
    const held = await attachments.read(id);
    if (held === undefined) {
      await attachments.markRefused(id, { because: 'attachment.unreadable-here', detail: '' });
      return undefined;
    }
    try {
      await this.means.send({ id, stream, ...held });
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem(0, 'network', '');
      if (passes(problem)) return problem;
      await attachments.markRefused(id, { because: problem.code, detail: problem.message });
      return undefined;
    }
    await attachments.markSent(id);
    return undefined;
  }

  /** Without a session there is nothing to wait for: whoever signs in wakes the sync, and that wakes this. */
  private pauseAfter(problem: Problem): number | undefined {
    if (isOfSender(problem)) return undefined;
    const { status, code, message, retryAfter } = problem;
    this.attempt += 1;
    const failure = { status, code, detail: message, fields: [] };
    const told = retryAfter === undefined ? failure : { ...failure, retryAfter };
    const after = afterFailure(this.attempt, told, { kind: 'rest' }, this.means.dice);
    return after.kind === 'wait' ? after.milliseconds : undefined;
  }
}
