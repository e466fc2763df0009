/** A form without entries and drafts, for passwords and links: its own values, its problems beside the fields. */
import type { Words } from '@pendamping/domain';
import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { FormContext, type FormState } from '../ui/form-context.ts';
import { FormReader, type Values } from '../ui/form-reader.ts';
import { uiWords } from '../ui/words.ts';
import { Problem } from './api.ts';
import { useSay } from './language.tsx';
import { useHold } from './writing.ts';

interface Props {
  readonly initial: Values;
  readonly submit: Words;
  /** What stands on the button meanwhile; without it, that something is being recorded. */
  readonly busyWords?: Words;
  readonly send: (form: FormReader) => Promise<void>;
  readonly children: ReactNode;
}

const lastPart = (path: string) => path.slice(path.lastIndexOf('.') + 1);

export function PlainForm({ initial, submit, busyWords = uiWords.saving, send, children }: Props) {
  const say = useSay();
  const [values, setValues] = useState(initial);
  const [settled, settle] = useState(values);
  useHold(values !== settled);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [general, setGeneral] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const state = useMemo<FormState>(
    () => ({
      values,
      attendants: [],
      today: '',
      errorOf: (name) => errors[name],
      set: (name, value) => setValues((before) => ({ ...before, [name]: value })),
    }),
    [values, errors],
  );
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setGeneral(undefined);
    setErrors({});
    try {
      await send(new FormReader(values, []));
      settle(values);
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem(0, 'network', '');
      setErrors(Object.fromEntries(problem.errors.map((one) => [lastPart(one.field), one.detail])));
      const remedy = problem.errors.length > 0 ? uiWords.mend : uiWords.failedRemedy;
      setGeneral(problem.message === '' ? say(remedy) : problem.message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <FormContext value={state}>
      <form className="entry-form" onSubmit={(event) => void onSubmit(event)} noValidate>
        {general === undefined ? null : (
          <div className="summary alert" role="alert">
            {general}
          </div>
        )}
        {children}
        <div className="form-end">
          <button type="submit" className="button primary" disabled={busy}>
            {busy ? say(busyWords) : say(submit)}
          </button>
        </div>
      </form>
    </FormContext>
  );
}
