/** Correcting an entry: amended with the reason or struck with the reason; the original stays readable. */
import { isMark } from '@pendamping/domain';
import { useCase } from '../offline/use-case.tsx';
import { useSay } from '../shell/language.tsx';
import { TextProse } from '../ui/fields.tsx';
import { useFormState } from '../ui/form-context.ts';
import { ActForm, type ActProps, type Acts, fact } from './act.tsx';
import { fieldLabel } from './field-labels.ts';
import { overviewWords as w } from './words.ts';

const isWriting = (value: unknown): value is string =>
  typeof value === 'string' && !/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value) && !isMark(value);
const isLines = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && isWriting(one));

/** The fields of an entry that hold writing: those can be amended as they stand; codes and links by a new entry. */
function writingIn(data: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  return Object.entries(data).flatMap(([key, value]) => {
    if (isWriting(value)) return [[key, value] as const];
    if (isLines(value)) return [[key, value.join('\n')] as const];
    return typeof value === 'number' ? [[key, String(value)] as const] : [];
  });
}

function amendedData(data: Readonly<Record<string, unknown>>, text: (name: string) => string | undefined) {
  const changed = Object.entries(data).map(([key, value]) => {
    const written = text(key);
    if (isWriting(value)) return [key, written] as const;
    if (isLines(value))
      return [
        key,
        (written ?? '')
          .split('\n')
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      ] as const;
    return typeof value === 'number' && written !== undefined
      ? ([key, Number(written.replace(',', '.'))] as const)
      : ([key, value] as const);
  });
  return Object.fromEntries(changed.filter(([, value]) => value !== undefined));
}

function useEntry(about: string | undefined) {
  const { reading, clients } = useCase();
  const inCase = reading.entries.find((one) => one.entry.id === about);
  if (inCase !== undefined) return { found: inCase, place: {} };
  for (const client of clients) {
    const found = client.reading.entries.find((one) => one.entry.id === about);
    if (found !== undefined) return { found, place: { record: 'client' as const, stream: client.stream } };
  }
  return { found: undefined, place: {} };
}

function Writing({ keys }: { readonly keys: readonly string[] }) {
  const { values } = useFormState();
  return keys.map((key) => (
    <TextProse
      key={key}
      name={key}
      label={fieldLabel(key)}
      rows={String(values[key] ?? '').length > 80 ? 3 : 1}
    />
  ));
}

function AmendForm(props: ActProps) {
  const { found, place } = useEntry(props.about);
  if (found === undefined) return null;
  const writing = writingIn(found.data);
  return (
    <ActForm
      {...props}
      stage=""
      submit={w.amendSubmit}
      initial={{ ...Object.fromEntries(writing), correctionReason: '' }}
      facts={(form) => [
        {
          ...fact('EntryAmended', {
            entry: props.about,
            data: amendedData(found.data, (name) => form.text(name)),
            reason: form.text('correctionReason'),
          }),
          ...place,
        },
      ]}
    >
      <Writing keys={writing.map(([key]) => key)} />
      <TextProse name="correctionReason" label={w.reason} rows={2} required />
    </ActForm>
  );
}

function StrikeForm(props: ActProps) {
  const say = useSay();
  const { found, place } = useEntry(props.about);
  if (found === undefined) return null;
  return (
    <ActForm
      {...props}
      stage=""
      submit={w.strikeSubmit}
      initial={{ reason: '' }}
      facts={(form) => [
        { ...fact('EntryStruck', { entry: props.about, reason: form.text('reason') }), ...place },
      ]}
    >
      <p className="hint">{say(w.strikeHint)}</p>
      <TextProse name="reason" label={w.reason} required autoFocus />
    </ActForm>
  );
}

function ReopenStageForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={props.about ?? ''}
      submit={w.reopenStage}
      initial={{ reason: '' }}
      facts={(form) => [fact('StageReopened', { stage: props.about, reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reopenReason} required autoFocus />
    </ActForm>
  );
}

export const correctionActs: Acts = {
  amend: { title: w.amend, stage: '', Form: AmendForm },
  strike: { title: w.strike, stage: '', Form: StrikeForm },
  'reopen-stage': { title: w.reopenStage, stage: '', Form: ReopenStageForm },
};
