import { useEffect, useMemo, useRef, useState } from 'react';
import { DraftKeeper, type DraftState } from './draft-keeper.ts';

/** A draft for the form that stands under this key; `found` is told of one that was left from before. */
export function useDraft<T>(key: string, found: (value: T) => void) {
  const [state, setState] = useState<DraftState<T>>({ status: 'looking' });
  const restore = useRef(found);
  restore.current = found;
  const keeper = useMemo(() => new DraftKeeper<T>(key, setState, (value) => restore.current(value)), [key]);
  useEffect(() => {
    void keeper.look();
    const hide = () => {
      if (document.visibilityState === 'hidden') void keeper.push();
    };
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      void keeper.push();
      keeper.leave();
    };
  }, [keeper]);
  return { state, keeper };
}
