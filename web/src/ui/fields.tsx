/** The fields of forms: native controls with a label, a hint, and the remedy beside the field that needs it. */
import { addDays, type Words } from '@pendamping/domain';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { typedDay } from '../shell/days.ts';
import { useSay } from '../shell/language.tsx';
import { type FieldProps, useFormState } from './form-context.ts';
import { uiWords } from './words.ts';

interface ShellProps extends FieldProps {
  readonly children: (ids: {
    readonly control: string;
    readonly describedBy: string | undefined;
    readonly invalid: boolean;
  }) => ReactNode;
}

function Field({ name, label, hint, required, children }: ShellProps) {
  const say = useSay();
  const error = useFormState().errorOf(name);
  const id = useId();
  const notes = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(
    (one) => one !== '',
  );
  return (
    <div className={error === undefined ? 'field' : 'field wrong'}>
      <label htmlFor={id}>
        {say(label)}
        {required === true ? null : <span className="optional"> · {say(uiWords.optional)}</span>}
      </label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {say(hint)}
        </p>
      )}
      {children({ control: id, describedBy: notes.join(' ') || undefined, invalid: error !== undefined })}
      {error === undefined ? null : (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export function TextLine(
  props: FieldProps & {
    readonly type?: 'text' | 'password' | 'tel';
    readonly autoComplete?: string;
    readonly inputMode?: 'numeric' | 'decimal';
    /** Offered while writing; anything else may be written too. */
    readonly suggestions?: readonly string[];
  },
) {
  const { values, set } = useFormState();
  return (
    <Field {...props}>
      {({ control, describedBy, invalid }) => (
        <>
          <input
            id={control}
            list={props.suggestions === undefined ? undefined : `${control}-list`}
            name={props.name}
            type={props.type ?? 'text'}
            inputMode={props.inputMode}
            autoComplete={props.autoComplete ?? 'off'}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            aria-required={props.required === true}
            value={textOf(values[props.name])}
            onChange={(event) => set(props.name, event.target.value)}
          />
          {props.suggestions === undefined ? null : (
            <datalist id={`${control}-list`}>
              {props.suggestions.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

export function TextProse(props: FieldProps & { readonly rows?: number; readonly autoFocus?: boolean }) {
  const { values, set } = useFormState();
  const area = useRef<HTMLTextAreaElement>(null);
  const value = textOf(values[props.name]);
  // Grows with what is written; the length of the text is what it depends on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [value]);
  useEffect(() => {
    if (props.autoFocus === true) area.current?.focus();
  }, [props.autoFocus]);
  return (
    <Field {...props}>
      {({ control, describedBy, invalid }) => (
        <textarea
          ref={area}
          id={control}
          name={props.name}
          rows={props.rows ?? 3}
          autoComplete="off"
          aria-describedby={describedBy}
          aria-invalid={invalid}
          aria-required={props.required === true}
          value={value}
          onChange={(event) => set(props.name, event.target.value)}
        />
      )}
    </Field>
  );
}

/** A list, one line for each item. */
export const LinesField = (props: FieldProps & { readonly rows?: number }) => (
  <TextProse hint={uiWords.onePerLine} {...props} />
);

export const NumberField = (props: FieldProps) => <TextLine {...props} inputMode="decimal" />;

export function DayField(props: FieldProps & { readonly past?: boolean }) {
  const say = useSay();
  const { values, set, today } = useFormState();
  return (
    <Field hint={uiWords.dayHint} {...props}>
      {({ control, describedBy, invalid }) => (
        <div className="with-buttons">
          <input
            id={control}
            name={props.name}
            inputMode="numeric"
            autoComplete="off"
            className="day"
            aria-describedby={describedBy}
            aria-invalid={invalid}
            aria-required={props.required === true}
            value={textOf(values[props.name])}
            onChange={(event) => set(props.name, event.target.value)}
          />
          {props.past === true ? (
            <>
              <button type="button" className="quiet" onClick={() => set(props.name, typedDay(today))}>
                {say(uiWords.today)}
              </button>
              <button
                type="button"
                className="quiet"
                onClick={() => set(props.name, typedDay(addDays(today, -1)))}
              >
                {say(uiWords.yesterday)}
              </button>
            </>
          ) : null}
        </div>
      )}
    </Field>
  );
}

/** A day and an hour: `name` and `nameHour`. */
export function MomentField(props: FieldProps) {
  return (
    <div className="pair">
      <DayField {...props} past />
      <TextLine
        name={`${props.name}Hour`}
        label={uiWords.hour}
        hint={uiWords.hourHint}
        required={props.required === true}
        inputMode="numeric"
      />
    </div>
  );
}

interface ChoiceProps extends FieldProps {
  readonly options: Readonly<Record<string, Words>>;
  /** Where the codes are whole numbers, whose order an object does not keep. */
  readonly order?: readonly string[];
}

const inOrder = ({ options, order }: ChoiceProps): readonly (readonly [string, Words])[] =>
  order === undefined
    ? Object.entries(options)
    : order.flatMap((code) => (options[code] === undefined ? [] : [[code, options[code]] as const]));

function Group({ name, label, hint, required, children }: FieldProps & { readonly children: ReactNode }) {
  const say = useSay();
  const error = useFormState().errorOf(name);
  const id = useId();
  return (
    <fieldset
      className={error === undefined ? 'field' : 'field wrong'}
      aria-describedby={error === undefined ? undefined : id}
    >
      <legend>
        {say(label)}
        {required === true ? null : <span className="optional"> · {say(uiWords.optional)}</span>}
      </legend>
      {hint === undefined ? null : <p className="hint">{say(hint)}</p>}
      <div className="chips">{children}</div>
      {error === undefined ? null : (
        <p className="error" id={id}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** One of a few, as chips that are radio buttons; an optional one can be taken back by choosing it again. */
export function ChoiceField(props: ChoiceProps) {
  const say = useSay();
  const { values, set } = useFormState();
  return (
    <Group {...props}>
      {inOrder(props).map(([code, words]) => (
        <label key={code} className="chip">
          <input
            type="radio"
            name={props.name}
            value={code}
            checked={values[props.name] === code}
            onChange={() => set(props.name, code)}
            onClick={() => {
              if (props.required !== true && values[props.name] === code) set(props.name, '');
            }}
          />
          <span>{say(words)}</span>
        </label>
      ))}
    </Group>
  );
}

/** Any number of a few. */
export function ChoicesField(props: ChoiceProps) {
  const say = useSay();
  const { values, set } = useFormState();
  const value = values[props.name];
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  return (
    <Group {...props}>
      {Object.entries(props.options).map(([code, words]) => (
        <label key={code} className="chip">
          <input
            type="checkbox"
            name={props.name}
            value={code}
            checked={chosen.includes(code)}
            onChange={(event) =>
              set(props.name, event.target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
            }
          />
          <span>{say(words)}</span>
        </label>
      ))}
    </Group>
  );
}

/** One of many, as a list. */
export function SelectField(props: ChoiceProps) {
  const say = useSay();
  const { values, set } = useFormState();
  return (
    <Field {...props}>
      {({ control, describedBy, invalid }) => (
        <select
          id={control}
          name={props.name}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          aria-required={props.required === true}
          value={textOf(values[props.name])}
          onChange={(event) => set(props.name, event.target.value)}
        >
          <option value="">{say(uiWords.notChosen)}</option>
          {Object.entries(props.options).map(([code, words]) => (
            <option key={code} value={code}>
              {say(words)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function TickField(props: FieldProps) {
  const say = useSay();
  const { values, set } = useFormState();
  return (
    <label className="tick">
      <input
        type="checkbox"
        name={props.name}
        checked={values[props.name] === true}
        onChange={(event) => set(props.name, event.target.checked)}
      />
      <span>{say(props.label)}</span>
    </label>
  );
}

const sameInBoth = (name: string): Words => ({ id: name, en: name });

/** Those who took part: ticked from the case and the agency, and others by name. */
export function PeopleField({
  others = true,
  workersAlone = false,
  ...props
}: FieldProps & { readonly others?: boolean; readonly workersAlone?: boolean }) {
  const { attendants } = useFormState();
  const offered = attendants.filter((one) => !workersAlone || one.worker !== undefined);
  const options = Object.fromEntries(offered.map((one) => [one.key, sameInBoth(one.name)]));
  return (
    <>
      <ChoicesField {...props} options={options} />
      {others ? (
        <TextProse
          name={`${props.name}Others`}
          label={uiWords.otherPeople}
          hint={uiWords.otherPeopleHint}
          rows={1}
        />
      ) : null}
    </>
  );
}

/** Options made of names of the record, the same in both languages. */
export const named = (pairs: readonly (readonly [string, string])[]): Readonly<Record<string, Words>> =>
  Object.fromEntries(pairs.map(([key, name]) => [key, sameInBoth(name)]));
