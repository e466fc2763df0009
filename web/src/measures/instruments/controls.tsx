/** The small controls of the builder: each changes one place of the draft, and keeps what it cannot read on screen. */
import type { Instrument, Words } from '@pendamping/domain';
import { useId, useState } from 'react';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { uiWords } from '../../ui/words.ts';

export type Texts = Instrument['title'];

interface LineProps {
  readonly label: Words;
  readonly hint?: Words;
  readonly value: string | undefined;
  readonly change: (value: string) => void;
  readonly rows?: number;
  readonly error?: string | undefined;
}

export function Line({ label, hint, value, change, rows, error }: LineProps) {
  const say = useSay();
  const id = useId();
  const notes = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`];
  const shared = {
    id,
    value: value ?? '',
    'aria-describedby': notes.filter((one) => one !== '').join(' ') || undefined,
    'aria-invalid': error !== undefined,
  };
  return (
    <div className={error === undefined ? 'field' : 'field wrong'}>
      <label htmlFor={id}>{say(label)}</label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {say(hint)}
        </p>
      )}
      {rows === undefined ? (
        <input {...shared} autoComplete="off" onChange={(event) => change(event.target.value)} />
      ) : (
        <textarea
          {...shared}
          rows={rows}
          autoComplete="off"
          onChange={(event) => change(event.target.value)}
        />
      )}
      {error === undefined ? null : (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

const inLanguage = (label: Words, language: 'id' | 'en'): Words =>
  language === 'id'
    ? { id: `${label.id} (Indonesia)`, en: `${label.en} (Indonesian)` }
    : { id: `${label.id} (Inggris)`, en: `${label.en} (English)` };

function withText(texts: Texts | undefined, language: 'id' | 'en', text: string): Texts {
  const { [language]: _, ...others } = texts ?? {};
  return text === '' ? others : { ...others, [language]: text };
}

/** The same words in both languages, side by side; words in further languages stay as they are. */
export function Both({
  label,
  value,
  change,
  rows,
}: {
  readonly label: Words;
  readonly value: Texts | undefined;
  readonly change: (texts: Texts) => void;
  readonly rows?: number;
}) {
  const shared = rows === undefined ? {} : { rows };
  return (
    <div className="pair">
      {(['id', 'en'] as const).map((language) => (
        <Line
          key={language}
          {...shared}
          label={inLanguage(label, language)}
          value={value?.[language]}
          change={(text) => change(withText(value, language, text))}
        />
      ))}
    </div>
  );
}

/** Scores and norms are small: a comma and a dot are both the decimal sign, as `0,873` and `0.873`. */
function decimalFrom(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** A number, or nothing; what is no number stays written until it is mended, and counts as nothing. */
export function NumberLine({
  label,
  value,
  change,
}: {
  readonly label: Words;
  readonly value: number | undefined;
  readonly change: (value: number | undefined) => void;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const [typed, setTyped] = useState<string | undefined>();
  const known = value === undefined ? '' : String(value);
  const shown = typed ?? (language === 'id' ? known.replace('.', ',') : known);
  const wrong = typed !== undefined && typed.trim() !== '' && decimalFrom(typed) === undefined;
  return (
    <Line
      label={label}
      value={shown}
      error={wrong ? say(uiWords.notANumber) : undefined}
      change={(text) => {
        setTyped(text);
        change(decimalFrom(text));
      }}
    />
  );
}

export function Pick({
  label,
  value,
  options,
  change,
  empty = false,
}: {
  readonly label: Words;
  readonly value: string | undefined;
  readonly options: Readonly<Record<string, Words>>;
  readonly change: (value: string) => void;
  readonly empty?: boolean;
}) {
  const say = useSay();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say(label)}</label>
      <select id={id} value={value ?? ''} onChange={(event) => change(event.target.value)}>
        {empty ? <option value="">{say(uiWords.notChosen)}</option> : null}
        {Object.entries(options).map(([code, words]) => (
          <option key={code} value={code}>
            {say(words)}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Tick({
  label,
  value,
  change,
}: {
  readonly label: Words;
  readonly value: boolean;
  readonly change: (value: boolean) => void;
}) {
  const say = useSay();
  return (
    <label className="tick">
      <input type="checkbox" checked={value} onChange={(event) => change(event.target.checked)} />
      <span>{say(label)}</span>
    </label>
  );
}

export function Ticks<Code extends string>({
  label,
  value,
  options,
  change,
}: {
  readonly label: Words;
  readonly value: readonly Code[];
  readonly options: Readonly<Record<Code, Words>>;
  readonly change: (value: Code[]) => void;
}) {
  const say = useSay();
  const codes = Object.keys(options) as Code[];
  return (
    <fieldset className="field">
      <legend>{say(label)}</legend>
      <div className="chips">
        {codes.map((code) => (
          <label key={code} className="chip">
            <input
              type="checkbox"
              checked={value.includes(code)}
              onChange={(event) =>
                change(codes.filter((one) => (one === code ? event.target.checked : value.includes(one))))
              }
            />
            <span>{say(options[code])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The list with one put in another place; out of range, as it was. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one === undefined || to < 0 || to > next.length) return [...list];
  next.splice(to, 0, one);
  return next;
}

export const replaced = <T,>(list: readonly T[], at: number, one: T): T[] =>
  list.map((known, index) => (index === at ? one : known));

export const without = <T,>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);
