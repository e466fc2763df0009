/**
 * The form of an act: what is written is kept as a draft from the first letter; on sending, the facts go through
 * `record`; what is refused comes back to its field, and not a word is lost.
 */
import { fieldWords, isMark, refusalWords, type Words } from '@pendamping/domain';
import { type FormEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { removeListed } from '../offline/attachments/taken.ts';
import { attachmentRefusalWords } from '../offline/attachments/words.ts';
import { useDraft } from '../offline/drafts.ts';
import { outboxWords } from '../offline/outbox/words.ts';
import {
  type Fault,
  mendsNothing,
  type NewEntry,
  type Outcome,
  readyToJudge,
  record,
} from '../offline/record.ts';
import { Problem } from '../shell/api.ts';
import { clock, typedDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { DayField } from './fields.tsx';
import { FormContext, type FormState } from './form-context.ts';
import { type Attendant, FormReader, type Values } from './form-reader.ts';
import { uiWords } from './words.ts';

interface Props {
  /** Names the draft: ids and entry types only. */
  readonly draftKey: string;
  readonly initial: Values;
  readonly attendants?: readonly Attendant[];
  readonly submit: Words;
  /** Whether the day it happened is asked; otherwise it is today. */
  readonly dated?: boolean;
  readonly toEntries: (form: FormReader, occurredOn: string) => readonly NewEntry[];
  readonly done: () => void;
  readonly cancel?: () => void;
  readonly children: ReactNode;
}

const lastPart = (path: string) => path.slice(path.lastIndexOf('.') + 1);

export function EntryForm({
  draftKey,
  initial,
  attendants = [],
  submit,
  dated = true,
  toEntries,
  done,
  cancel,
  children,
}: Props) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const beginning = useMemo<Values>(
    () => (dated ? { occurredOn: typedDay(today), ...initial } : initial),
    [dated, initial, today],
  );
  const [values, setValues] = useState<Values>(beginning);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [general, setGeneral] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const [restored, setRestored] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(readyToJudge, []);
  const draft = useDraft<Values>(draftKey, (found) => {
    setValues((before) => ({ ...before, ...found }));
    setRestored(true);
  });

  const set = useCallback<FormState['set']>(
    (name, value) => {
      setValues((before) => {
        const next = { ...before, [name]: value };
        draft.keeper.save(next);
        return next;
      });
      setErrors(({ [name]: _, ...others }) => others);
    },
    [draft.keeper],
  );
  const state = useMemo<FormState>(
    () => ({ values, set, attendants, today, errorOf: (name) => errors[name] }),
    [values, set, attendants, today, errors],
  );

  const faultText = ({ because, detail, limit }: Fault): string => {
    if (detail !== undefined) return detail;
    const words = Object.hasOwn(fieldWords, because)
      ? fieldWords[because as keyof typeof fieldWords]
      : undefined;
    return say(words ?? refusalWords(because) ?? uiWords.mend, { limit: limit ?? '' });
  };
  const show = (outcome: Extract<Outcome, { outcome: 'refused' }>) => {
    const words = refusalWords(outcome.because) ?? attachmentRefusalWords[outcome.because];
    const text = outcome.detail ?? (words === undefined ? outcome.because : say(words));
    const found: Record<string, string> = {};
    const place = (field: string) => (field in values ? field : lastPart(field));
    for (const fault of outcome.faults ?? [])
      found[place(fault.field.replace(/^data\./, '').replace(/\.\d+(\..*)?$/, ''))] ??= faultText(fault);
    if (outcome.field !== undefined) found[place(outcome.field)] = text;
    setErrors(found);
    const details = Object.values(found);
    setGeneral(
      details.length === 0
        ? text
        : [text, ...(outcome.faults ?? []).map(faultText)]
            .filter((one, at, all) => all.indexOf(one) === at)
            .join(' '),
    );
    summary.current?.focus();
  };

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const form = new FormReader(values, attendants);
    const occurredOn = dated ? (form.day('occurredOn') ?? today) : today;
    const entries = toEntries(form, occurredOn);
    if (form.faults.size > 0) {
      setErrors(Object.fromEntries([...form.faults].map(([name, words]) => [name, say(words)])));
      setGeneral(say(uiWords.mend));
      summary.current?.focus();
      return;
    }
    setBusy(true);
    setGeneral(undefined);
    try {
      const writtenIn = { draftKey, path: window.location.pathname, values };
      const [refused] = await record(entries, { form: writtenIn });
      if (refused?.outcome === 'refused') show(refused);
      else {
        await draft.keeper.drop();
        done();
      }
    } catch (error) {
      const said = error instanceof Problem ? error.message : '';
      const remedy = error instanceof DOMException ? outboxWords.deviceFull : uiWords.failedRemedy;
      setGeneral(said === '' ? say(remedy) : said);
    } finally {
      setBusy(false);
    }
  };
  const discard = () => {
    void draft.keeper.drop();
    void mendsNothing(draftKey);
    void removeListed(values.attachments);
    setValues(beginning);
    setErrors({});
    setRestored(false);
  };

  return (
    <FormContext value={state}>
      <form className="entry-form" onSubmit={(event) => void send(event)} noValidate>
        <div
          ref={summary}
          tabIndex={-1}
          className={general === undefined ? 'summary' : 'summary alert'}
          role={general === undefined ? undefined : 'alert'}
        >
          {general}
        </div>
        {restored ? (
          <p className="restored">
            {say(uiWords.draftRestored)}{' '}
            <button type="button" className="link" onClick={discard}>
              {say(uiWords.draftDiscard)}
            </button>
          </p>
        ) : null}
        {draft.state.status === 'conflict' ? (
          <div className="conflict" role="alert">
            <p>{say(uiWords.draftConflict)}</p>
            <pre className="theirs">{wordsIn(draft.state.theirs?.value)}</pre>
            <button type="button" className="button quiet" onClick={() => draft.keeper.keep('mine', values)}>
              {say(uiWords.draftMine)}
            </button>
            <button
              type="button"
              className="button quiet"
              onClick={() => draft.keeper.keep('theirs', values)}
            >
              {say(uiWords.draftTheirs)}
            </button>
          </div>
        ) : null}
        {children}
        {dated ? <DayField name="occurredOn" label={uiWords.occurredOn} required past /> : null}
        <div className="form-end">
          <button type="submit" className="button primary" disabled={busy}>
            {busy ? say(uiWords.saving) : say(submit)}
          </button>
          {cancel === undefined ? null : (
            <button type="button" className="button quiet" onClick={cancel}>
              {say(uiWords.cancel)}
            </button>
          )}
          <DraftLine status={draft.state.status} savedAt={draft.state.savedAt} language={language} />
        </div>
      </form>
    </FormContext>
  );
}

const wordsIn = (values: Values | undefined): string =>
  Object.values(values ?? {})
    .filter((one): one is string => typeof one === 'string' && one.trim() !== '' && !isMark(one))
    .join('\n');

function DraftLine({
  status,
  savedAt,
  language,
}: {
  readonly status: string;
  readonly savedAt: string | undefined;
  readonly language: 'id' | 'en';
}) {
  const say = useSay();
  const { agency } = useSession();
  if (status === 'saving') return <p className="draft-line">{say(uiWords.draftSaving)}</p>;
  if (status === 'unsaved')
    return (
      <p className="draft-line late" role="status">
        {say(uiWords.draftUnsaved)}
      </p>
    );
  if (status !== 'saved' || savedAt === undefined) return null;
  return (
    <p className="draft-line">
      {say(uiWords.draftSaved, { time: clock(savedAt, language, agency.timeZone) })}
    </p>
  );
}
