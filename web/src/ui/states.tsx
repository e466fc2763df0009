import type { Words } from '@pendamping/domain';
import { type ReactNode, useEffect, useState } from 'react';
import { useSay } from '../shell/language.tsx';
import { uiWords } from './words.ts';

/** Shows nothing for 300 ms, then that something is coming. */
export function Loading() {
  const say = useSay();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!slow) return null;
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{say(uiWords.loading)}</span>
      <div className="bone" />
      <div className="bone" />
      <div className="bone short" />
    </div>
  );
}

/** What happened, what is kept, what to do. */
export function Failed({ again }: { readonly again: () => void }) {
  const say = useSay();
  return (
    <div className="state" role="alert">
      <h2>{say(uiWords.failed)}</h2>
      <p>{say(uiWords.failedRemedy)}</p>
      <button type="button" className="button" onClick={again}>
        {say(uiWords.again)}
      </button>
    </div>
  );
}

/** The same whether it does not exist or is not for this reader. */
export function NotHere() {
  const say = useSay();
  return (
    <div className="state">
      <h1>{say(uiWords.notHere)}</h1>
      <p>{say(uiWords.notHereRemedy)}</p>
      <a className="button" href="/cases">
        {say(uiWords.back)}
      </a>
    </div>
  );
}

/** Says what will be here and the first step. */
export function Empty({ words, children }: { readonly words: Words; readonly children?: ReactNode }) {
  const say = useSay();
  return (
    <div className="empty">
      <p>{say(words)}</p>
      {children}
    </div>
  );
}
