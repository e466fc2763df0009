/**
 * A worker's half-written text, saved on the server while they type, so that a reload, a lost connection or a second
 * tab loses no word and nothing readable stays in the browser.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, Problem } from '../shell/api.ts';

interface Draft<T> {
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

const addressOf = (key: string) => `/api/v1/drafts/${key}`;

/**
 * @param found is called once with a draft left from before
 * @returns `save` on every change, `drop` when the text has been recorded, `keep` to settle a conflict
 */
export function useDraft<T>(key: string, found: (value: T) => void) {
  const [state, setState] = useState<DraftState<T>>({ status: 'looking' });
  const revision = useRef(0);
  const latest = useRef<{ readonly value: T } | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const busy = useRef(false);
  const over = useRef(false);
  const restore = useRef(found);
  restore.current = found;

  const push = useCallback(
    async (keepalive = false): Promise<void> => {
      const pending = latest.current;
      if (pending === undefined || over.current || busy.current) return;
      busy.current = true;
      latest.current = undefined;
      setState((before) => (before.status === 'conflict' ? before : { ...before, status: 'saving' }));
      try {
        const body = { value: pending.value, revision: revision.current };
        const saved = await call<Draft<T>>('PUT', addressOf(key), body, keepalive);
        revision.current = saved.revision;
        setState({ status: 'saved', savedAt: saved.savedAt });
      } catch (error) {
        latest.current ??= pending;
        if (error instanceof Problem && error.status === 409) {
          const { draft } = await call<{ draft: Draft<T> | null }>('GET', addressOf(key)).catch(() => ({ draft: null }));
          setState({ status: 'conflict', theirs: draft ?? undefined });
        } else {
          setState((before) => ({ ...before, status: 'unsaved' }));
          timer.current = setTimeout(() => void push(), retryPause);
        }
      } finally {
        busy.current = false;
        if (latest.current !== undefined && timer.current === undefined) timer.current = setTimeout(() => void push(), pause);
      }
    },
    [key],
  );

  useEffect(() => {
    let gone = false;
    call<{ draft: Draft<T> | null }>('GET', addressOf(key))
      .then(({ draft }) => {
        if (gone) return;
        revision.current = draft?.revision ?? 0;
        if (draft === null) setState((before) => (before.status === 'looking' ? { status: 'none' } : before));
        else {
          restore.current(draft.value);
          setState({ status: 'saved', savedAt: draft.savedAt });
        }
      })
      .catch(() => setState((before) => (before.status === 'looking' ? { status: 'none' } : before)));
    const hide = () => {
      if (document.visibilityState === 'hidden') void push(true);
    };
    document.addEventListener('visibilitychange', hide);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', hide);
      clearTimeout(timer.current);
      void push(true);
    };
  }, [key, push]);

  const save = useCallback(
    (value: T) => {
      if (over.current) return;
      latest.current = { value };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        timer.current = undefined;
        void push();
      }, pause);
    },
    [push],
  );
  const drop = useCallback(async () => {
    over.current = true;
    clearTimeout(timer.current);
    latest.current = undefined;
    await call('DELETE', addressOf(key)).catch(() => undefined);
    revision.current = 0;
    over.current = false;
    setState({ status: 'none' });
  }, [key]);
  const keep = useCallback(
    (whose: 'mine' | 'theirs', mine: T) => {
      if (state.theirs !== undefined) revision.current = state.theirs.revision;
      setState({ status: 'saving' });
      if (whose === 'theirs' && state.theirs !== undefined) {
        latest.current = undefined;
        restore.current(state.theirs.value);
        setState({ status: 'saved', savedAt: state.theirs.savedAt });
      } else {
        latest.current = { value: mine };
        void push();
      }
    },
    [push, state.theirs],
  );
  return { state, save, drop, keep };
}
