/** The forms by which an entry of any record is corrected: what they begin with, ask and send. */
import { fieldWords, isAreaCode, isMark, type ReadEntry } from '@pendamping/domain';
import { Fragment, type ReactNode } from 'react';
import { AreaCodeField } from '../resources/directory/area-code-field.tsx';
import { AreaCodesField } from '../resources/directory/area-codes-field.tsx';
import { useSay } from '../shell/language.tsx';
import { TextProse } from '../ui/fields.tsx';
import { compact, type FormReader, type Values } from '../ui/form-reader.ts';
import { commonFields, fieldLabel } from './field-labels.ts';
import { overviewWords as w } from './words.ts';

type Facts = Readonly<Record<string, unknown>>;

/** One fact of an entry as the form asks it anew. */
export interface AskedAnew {
  readonly field: string;
  readonly initial: Values;
  /** What stands in the form; `undefined` where the fact is left out. */
  readonly read: (form: FormReader) => unknown;
  readonly control: ReactNode;
}

const isWriting = (value: unknown): value is string =>
  typeof value === 'string' && !/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value) && !isMark(value);
const isLines = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && isWriting(one));

/** A text that grows with what is written. */
export const proseRows = (text: string): number => (text.length > 80 ? 3 : 1);

function inWriting(field: string, text: string, read: AskedAnew['read']): AskedAnew {
  const control = <TextProse name={field} label={fieldLabel(commonFields, field)} rows={proseRows(text)} />;
  return { field, initial: { [field]: text }, read, control };
}

/** Looked up by name. One area stands in a case in a cause alone, where it is a district at the narrowest. */
function area(field: string, code: string): AskedAnew {
  const control = <AreaCodeField name={field} label={w.area} narrowest={3} />;
  return { field, initial: { [field]: code }, read: (form) => form.text(field), control };
}

function areas(field: string, codes: readonly string[]): AskedAnew {
  const control = <AreaCodesField name={field} label={w.area} />;
  return { field, initial: { [field]: codes.join('\n') }, read: (form) => form.lines(field), control };
}

/** The fields of an entry that hold writing or a number: those are asked as they stand; links by a new entry. */
function writingIn(data: Facts): readonly AskedAnew[] {
  return Object.entries(data).flatMap(([field, value]) => {
    if (field === 'area' && isWriting(value) && isAreaCode(value)) return [area(field, value)];
    if (field === 'areas' && isLines(value) && value.every(isAreaCode)) return [areas(field, value)];
    if (isWriting(value)) return [inWriting(field, value, (form) => form.text(field))];
    if (isLines(value)) return [inWriting(field, value.join('\n'), (form) => form.lines(field))];
    if (typeof value !== 'number') return [];
    const number = (form: FormReader) => {
      const text = form.text(field);
      return text === undefined ? value : Number(text.replace(',', '.'));
    };
    return [inWriting(field, String(value), number)];
  });
}

function reasonIn(form: FormReader): string | undefined {
  const reason = form.text('correctionReason');
  if (reason === undefined) form.faults.set('correctionReason', fieldWords['field.required']);
  return reason;
}

/** The form that amends an entry, with the reason; its `data` is what `EntryAmended` holds. */
export function amendmentOf({ entry, data }: ReadEntry, asked = writingIn(data)) {
  return {
    submit: w.amendSubmit,
    initial: Object.assign({}, ...asked.map((one) => one.initial), { correctionReason: '' }) as Values,
    data: (form: FormReader): Facts => ({
      entry: entry.id,
      data: compact({ ...data, ...Object.fromEntries(asked.map((one) => [one.field, one.read(form)])) }),
      reason: reasonIn(form),
    }),
    children: (
      <>
        {asked.map((one) => (
          <Fragment key={one.field}>{one.control}</Fragment>
        ))}
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
