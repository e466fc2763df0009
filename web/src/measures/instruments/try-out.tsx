/** An instrument tried before it is published: filled in as in the field, with its scores, and nothing kept. */
import type { Instrument } from '@pendamping/domain';
import { useMemo, useState } from 'react';
import { useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { FormContext, type FormState } from '../../ui/form-context.ts';
import type { Values } from '../../ui/form-reader.ts';
import { AnswerSheet } from './answer-sheet.tsx';
import { givenAnswers } from './given-answers.ts';
import { ScoresShown } from './scores-shown.tsx';
import { instrumentScreenWords as w } from './words.ts';

export function TryOut({ instrument }: { readonly instrument: Instrument }) {
  const say = useSay();
  const { today } = useSession();
  const [open, setOpen] = useState(false);
  const [values, setValues] = useState<Values>({});
  const { answers, faults } = givenAnswers(instrument, values);
  const state = useMemo<FormState>(
    () => ({
      values,
      set: (name, value) => setValues((before) => ({ ...before, [name]: value })),
      errorOf: (name) => {
        const words = faults[name];
        return words === undefined ? undefined : say(words);
      },
      attendants: [],
      today,
    }),
    [values, faults, say, today],
  );
  return (
    <details className="panel" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(w.tryIt)}</summary>
      {open ? (
        <>
          <p className="hint">{say(w.tryLead)}</p>
          <FormContext value={state}>
            <div className="entry-form">
              <AnswerSheet instrument={instrument} />
            </div>
          </FormContext>
          <h3>{say(w.scores)}</h3>
          <ScoresShown instrument={instrument} answers={answers} />
        </>
      ) : null}
    </details>
  );
}
