/** The forms by which an entry of any record is corrected: what they begin with, ask and send. */
import { isMark, type ReadEntry } from '@pendamping/domain';
import { useSay } from '../shell/language.tsx';
import { TextProse } from '../ui/fields.tsx';
import { useFormState } from '../ui/form-context.ts';
import type { FormReader } from '../ui/form-reader.ts';
import { commonFields, type Fields, fieldLabel } from './field-labels.ts';
import { overviewWords as w } from './words.ts';

type Facts = Readonly<Record<string, unknown>>;
type MayAmend = Fields['amends'];

const isWriting = (value: unknown): value is string =>
  typeof value === 'string' && !/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value) && !isMark(value);
const isLines = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && isWriting(one));

/** The fields of an entry that hold writing: those can be amended as they stand; codes and links by a new entry. */
function writingIn(data: Facts, mayAmend: MayAmend): readonly (readonly [string, string])[] {
  return Object.entries(data).flatMap(([key, value]) => {
    if (!mayAmend(key)) return [];
    if (isWriting(value)) return [[key, value] as const];
    if (isLines(value)) return [[key, value.join('\n')] as const];
    return typeof value === 'number' ? [[key, String(value)] as const] : [];
  });
}

function amendedData(data: Facts, mayAmend: MayAmend, text: (name: string) => string | undefined) {
  const changed = Object.entries(data).map(([key, value]) => {
    if (!mayAmend(key)) return [key, value] as const;
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

function Writing({ keys, fields }: { readonly keys: readonly string[]; readonly fields: Fields }) {
  const { values } = useFormState();
  return keys.map((key) => (
    <TextProse
      key={key}
      name={key}
      label={fieldLabel(fields, key)}
      rows={String(values[key] ?? '').length > 80 ? 3 : 1}
    />
  ));
}

/** The form that amends an entry, with the reason; its `data` is what `EntryAmended` holds. */
export function amendmentOf({ entry, data }: ReadEntry, fields = commonFields) {
  const writing = writingIn(data, fields.amends);
  return {
    submit: w.amendSubmit,
    initial: { ...Object.fromEntries(writing), correctionReason: '' },
    data: (form: FormReader): Facts => ({
      entry: entry.id,
      data: amendedData(data, fields.amends, (name) => form.text(name)),
      reason: form.text('correctionReason'),
    }),
    children: (
      <>
        <Writing keys={writing.map(([key]) => key)} fields={fields} />
        <TextProse name="correctionReason" label={w.reason} rows={2} required />
      </>
    ),
  };
}

function StrikeFields() {
  const say = useSay();
  return (
    <>
      <p className="hint">{say(w.strikeHint)}</p>
      <TextProse name="reason" label={w.reason} required autoFocus />
    </>
  );
}

/** The form that strikes an entry, with the reason; its `data` is what `EntryStruck` holds. */
export const strikingOf = ({ entry }: ReadEntry) => ({
  submit: w.strikeSubmit,
  initial: { reason: '' },
  data: (form: FormReader): Facts => ({ entry: entry.id, reason: form.text('reason') }),
  children: <StrikeFields />,
});
