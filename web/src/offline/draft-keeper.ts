/**
 * Keeps one half-written text on the server while it is typed: saved a moment after the last letter, tried again when
 * the connection fails, and never over what another tab or device has saved without its writer having seen it.
 */
import { call, Problem } from '../shell/api.ts';
import { holdPage } from '../shell/writing.ts';

export interface Draft<T> {
  readonly revision: number;
  readonly savedAt: string;
  readonly value: T;
}

export interface DraftState<T> {
  readonly status: 'looking' | 'none' | 'saving' | 'saved' | 'unsaved' | 'conflict';
  readonly savedAt?: string | undefined;
  /** What another tab or device has saved meanwhile. */
  readonly theirs?: Draft<T> | undefined;
}

const pause = 700;
const retryPause = 4_000;

interface Answer<T> {
  readonly draft: Draft<T> | null;
}

export class DraftKeeper<T> {
  private readonly address: string;
  private readonly show: (state: DraftState<T>) => void;
  private readonly restore: (value: T) => void;
  private state: DraftState<T> = { status: 'looking' };
  private revision = 0;
  private pending: { readonly value: T } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | undefined;
  private release: (() => void) | undefined;

  constructor(key: string, show: (state: DraftState<T>) => void, restore: (value: T) => void) {
    this.address = `/api/v1/drafts/${key}`;
    this.show = show;
    this.restore = restore;
  }

  /** Looks for a draft left from before, unless somebody has begun to type already. */
  async look(): Promise<void> {
    try {
      const { draft } = await call<Answer<T>>('GET', this.address);
      this.revision = draft?.revision ?? 0;
      if (this.pending !== undefined) return;
      if (draft === null) this.become({ status: 'none' });
      else {
        this.restore(draft.value);
        this.become({ status: 'saved', savedAt: draft.savedAt });
      }
    } catch {
      if (this.state.status === 'looking') this.become({ status: 'none' });
    }
  }

  save(value: T): void {
    this.release ??= holdPage();
    this.pending = { value };
    if (this.state.status === 'conflict') return;
    this.later(pause);
  }

  /** Saves now what is not saved yet. */
  async push(): Promise<void> {
    clearTimeout(this.timer);
    if (this.pending === undefined || this.saving !== undefined || this.state.status === 'conflict') return;
    const { value } = this.pending;
    this.pending = undefined;
    this.saving = this.put(value);
    await this.saving;
    this.saving = undefined;
    if (this.pending !== undefined && this.state.status !== 'unsaved') this.later(pause);
  }

  /** The text has been recorded, or thrown away. */
  async drop(): Promise<void> {
    clearTimeout(this.timer);
    this.pending = undefined;
    await this.saving;
    this.pending = undefined;
    clearTimeout(this.timer);
    await call('DELETE', this.address).catch(() => undefined);
    this.revision = 0;
    this.become({ status: 'none' });
    this.leave();
  }

  /** The text is no longer being written here: recorded, thrown away, or its page left. */
  leave(): void {
    this.release?.();
    this.release = undefined;
  }

  /** Settles a conflict: one's own text over the other, or the other in its place. */
  keep(whose: 'mine' | 'theirs', mine: T): void {
    const { theirs } = this.state;
    if (theirs === undefined) return;
    this.revision = theirs.revision;
    this.pending = undefined;
    this.become({ status: 'saved', savedAt: theirs.savedAt });
    if (whose === 'theirs') this.restore(theirs.value);
    else {
      this.pending = { value: mine };
      void this.push();
    }
  }

  private become(state: DraftState<T>): void {
    this.state = state;
    this.show(state);
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.push(), milliseconds);
  }

  private async put(value: T): Promise<void> {
    this.become({ ...this.state, status: 'saving' });
    try {
      const body = { value, revision: this.revision };
      // What is on its way arrives also where its page is left meanwhile.
      const saved = await call<Draft<T>>('PUT', this.address, body, true);
      this.revision = saved.revision;
      this.become({ status: 'saved', savedAt: saved.savedAt });
    } catch (error) {
      this.pending ??= { value };
      if (error instanceof Problem && error.status === 409) await this.meet();
      else {
        this.become({ ...this.state, status: 'unsaved' });
        this.later(retryPause);
      }
    }
  }

  private async meet(): Promise<void> {
    const { draft } = await call<Answer<T>>('GET', this.address).catch(() => ({ draft: null }));
    if (draft === null) {
      // Recorded or thrown away elsewhere: what is here begins anew.
      this.revision = 0;
      this.later(pause);
    } else this.become({ status: 'conflict', theirs: draft });
  }
}
