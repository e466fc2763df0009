/** Keeps what the worker answered to a question of the record, at once and without a form. */
import { refusalWords } from '@pendamping/domain';
import { useState } from 'react';
import { type NewEntry, record } from '../../offline/record.ts';
import { useSay } from '../../shell/language.tsx';
import { uiWords } from '../../ui/words.ts';

interface Answering {
  readonly busy: boolean;
  /** Why the last answer could not be kept; empty where it could. */
  readonly problem: string;
  readonly answer: (entries: readonly NewEntry[]) => Promise<void>;
}

export function useAnswering(): Answering {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const answer = async (entries: readonly NewEntry[]) => {
    setBusy(true);
    setProblem('');
    try {
      const outcomes = await record(entries);
      for (const one of outcomes)
        if (one.outcome === 'refused') setProblem(say(refusalWords(one.because) ?? uiWords.mend));
    } catch {
      setProblem(say(uiWords.failedRemedy));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, answer };
}

/** Why the last answer could not be kept. */
export function AnswerProblem({ text }: { readonly text: string }) {
  return text === '' ? null : (
    <p className="error" role="alert">
      {text}
    </p>
  );
}
