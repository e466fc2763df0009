/** The fields of a template's parts: each kind of part has its field, lists have things that move, come and go. */
import type { Words } from '@pendamping/domain';
import { createContext, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import { useSay } from '../shell/language.tsx';
import { uiWords } from '../ui/words.ts';
import type { GroupPart, ListPart, Named, Part } from './template-parts.ts';
import { blankOf, freshCode, listIn, type Path, recordIn, textIn, wordsIn } from './template-values.ts';
import { methodScreenWords as w } from './words.ts';

export interface Editing {
  readonly set: (path: Path, value: unknown) => void;
  /** What is to be mended at a place, as `goals.3.text.en`. */
  readonly faultAt: (field: string) => string | undefined;
  readonly hasFaultsUnder: (field: string) => boolean;
  /** The template's own things of a kind, to be named. */
  readonly named: (of: Named) => Readonly<Record<string, Words>>;
}

export const EditingContext = createContext<Editing | undefined>(undefined);

function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === undefined) throw new Error('a part stands outside an editor');
  return editing;
}

interface PartProps {
  readonly part: Part;
  readonly path: Path;
  readonly value: unknown;
}

function Shell({
  path,
  label,
  children,
}: {
  readonly path: Path;
  readonly label: string;
  readonly children: (ids: {
    control: string;
    describedBy: string | undefined;
    invalid: boolean;
  }) => ReactNode;
}) {
  const id = useId();
  const fault = useEditing().faultAt(path.join('.'));
  return (
    <div className={fault === undefined ? 'field' : 'field wrong'}>
      <label htmlFor={id}>{label}</label>
      {children({
        control: id,
        describedBy: fault === undefined ? undefined : `${id}-error`,
        invalid: fault !== undefined,
      })}
      {fault === undefined ? null : (
        <p className="error" id={`${id}-error`}>
          {fault}
        </p>
      )}
    </div>
  );
}

function useLabel({ label, optional }: Part): string {
  const say = useSay();
  return optional === true ? `${say(label)} · ${say(uiWords.optional)}` : say(label);
}

/** One language of a text; it grows with what is written. */
function Said({
  path,
  label,
  value,
}: {
  readonly path: Path;
  readonly label: string;
  readonly value: string;
}) {
  const { set } = useEditing();
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [value]);
  return (
    <Shell path={path} label={label}>
      {({ control, describedBy, invalid }) => (
        <textarea
          ref={area}
          id={control}
          rows={1}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => set(path, event.target.value)}
        />
      )}
    </Shell>
  );
}

function BothField({ part, path, value }: PartProps) {
  const say = useSay();
  const label = useLabel(part);
  const words = wordsIn(value);
  const fault = useEditing().faultAt(path.join('.'));
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {part.hint === undefined ? null : <p className="hint">{say(part.hint)}</p>}
      <div className="pair two-languages">
        <Said path={[...path, 'id']} label={say(w.inIndonesian)} value={words.id} />
        <Said path={[...path, 'en']} label={say(w.inEnglish)} value={words.en} />
      </div>
      {fault === undefined ? null : <p className="error">{fault}</p>}
    </fieldset>
  );
}

function NumberPart({ part, path, value }: PartProps) {
  const { set } = useEditing();
  const label = useLabel(part);
  return (
    <Shell path={path} label={label}>
      {({ control, describedBy, invalid }) => (
        <input
          id={control}
          className="day"
          inputMode="decimal"
          autoComplete="off"
          value={typeof value === 'number' ? String(value) : textIn(value)}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => set(path, event.target.value)}
        />
      )}
    </Shell>
  );
}

interface ChoiceProps extends PartProps {
  readonly options: Readonly<Record<string, Words>>;
}

/** What is chosen and no longer there is shown by its code, so that it can be taken out. */
function withLost(options: ChoiceProps['options'], chosen: readonly string[]): ChoiceProps['options'] {
  const lost = chosen.filter((one) => one !== '' && !Object.hasOwn(options, one));
  const named = lost.map((one) => [one, { id: `${w.gone.id}: ${one}`, en: `${w.gone.en}: ${one}` }] as const);
  return { ...options, ...Object.fromEntries(named) };
}

function OnePart({ part, path, value, options }: ChoiceProps) {
  const say = useSay();
  const { set } = useEditing();
  const label = useLabel(part);
  return (
    <Shell path={path} label={label}>
      {({ control, describedBy, invalid }) => (
        <select
          id={control}
          value={textIn(value)}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => set(path, event.target.value)}
        >
          <option value="">{say(part.optional === true ? w.isNone : uiWords.notChosen)}</option>
          {Object.entries(withLost(options, [textIn(value)])).map(([code, words]) => (
            <option key={code} value={code}>
              {say(words)}
            </option>
          ))}
        </select>
      )}
    </Shell>
  );
}

function SeveralPart({ part, path, value, options }: ChoiceProps) {
  const say = useSay();
  const { set, faultAt, hasFaultsUnder } = useEditing();
  const label = useLabel(part);
  const chosen = listIn(value).map(textIn);
  const field = path.join('.');
  const fault = faultAt(field);
  const turn = (code: string, on: boolean) =>
    set(path, on ? [...chosen, code] : chosen.filter((one) => one !== code));
  return (
    <fieldset className={hasFaultsUnder(field) ? 'field wrong' : 'field'}>
      <legend>{label}</legend>
      <div className="ticks">
        {Object.entries(withLost(options, chosen)).map(([code, words]) => (
          <label key={code} className="tick">
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={(event) => turn(code, event.target.checked)}
            />
            <span>{say(words)}</span>
          </label>
        ))}
      </div>
      {fault === undefined ? null : <p className="error">{fault}</p>}
    </fieldset>
  );
}

function LinesPart({ part, path, value }: PartProps) {
  const say = useSay();
  const { set } = useEditing();
  const label = useLabel(part);
  return (
    <Shell path={path} label={label}>
      {({ control }) => (
        <>
          {part.hint === undefined ? null : <p className="hint">{say(part.hint)}</p>}
          <textarea
            id={control}
            rows={6}
            value={listIn(value).map(textIn).join('\n')}
            onChange={(event) => set(path, event.target.value.split('\n'))}
            onBlur={(event) =>
              set(
                path,
                event.target.value
                  .split('\n')
                  .map((one) => one.trim())
                  .filter((one) => one !== ''),
              )
            }
          />
        </>
      )}
    </Shell>
  );
}

/** The words by which a thing of a list is told from the others. */
function headingOf(item: unknown): Words {
  const record = recordIn(item);
  const named = ['form', 'text', 'name', 'what', 'title', 'words'].map((key) => wordsIn(record[key]));
  return [wordsIn(item), ...named].find((one) => one.id !== '' || one.en !== '') ?? w.blank;
}

interface MovingProps {
  readonly at: number;
  readonly count: number;
  readonly move: (from: number, to: number) => void;
  readonly remove: (at: number) => void;
  readonly about: string;
}

function Moving({ at, count, move, remove, about }: MovingProps) {
  const say = useSay();
  const label = (words: Words) => `${say(words)}: ${about}`;
  return (
    <p className="buttons moving">
      <button
        type="button"
        className="button quiet"
        disabled={at === 0}
        aria-label={label(w.up)}
        onClick={() => move(at, at - 1)}
      >
        ↑ {say(w.up)}
      </button>
      <button
        type="button"
        className="button quiet"
        disabled={at === count - 1}
        aria-label={label(w.down)}
        onClick={() => move(at, at + 1)}
      >
        ↓ {say(w.down)}
      </button>
      <button
        type="button"
        className="button quiet danger"
        aria-label={label(w.remove)}
        onClick={() => remove(at)}
      >
        {say(w.remove)}
      </button>
    </p>
  );
}

function Thing(props: PartProps & { readonly moving: Omit<MovingProps, 'about'>; readonly fresh: boolean }) {
  const { part, path, value, moving, fresh } = props;
  const say = useSay();
  const wrong = useEditing().hasFaultsUnder(path.join('.'));
  const [open, setOpen] = useState(fresh);
  const heading = say(headingOf(value)).trim() || say(w.blank);
  if (part.kind === 'both')
    return (
      <li className="thing">
        <PartField part={part} path={path} value={value} />
        <Moving {...moving} about={heading.slice(0, 60)} />
      </li>
    );
  return (
    <li className="thing">
      <details open={open || wrong} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={wrong ? 'late' : ''}>{heading}</summary>
        {open || wrong ? (
          <div className="thing-fields">
            <PartField part={part} path={path} value={value} />
            <Moving {...moving} about={heading.slice(0, 60)} />
          </div>
        ) : null}
      </details>
    </li>
  );
}

function ListField({ part, path, value }: PartProps & { readonly part: ListPart }) {
  const say = useSay();
  const { set, faultAt } = useEditing();
  const label = useLabel(part);
  const list = listIn(value);
  const [gone, setGone] = useState<{ readonly at: number; readonly item: unknown } | undefined>();
  const [fresh, setFresh] = useState(-1);
  const fault = faultAt(path.join('.'));
  const move = (from: number, to: number) => set(path, list.toSpliced(from, 1).toSpliced(to, 0, list[from]));
  const remove = (at: number) => {
    setGone({ at, item: list[at] });
    set(path, list.toSpliced(at, 1));
  };
  const add = () => {
    const blank = blankOf(part.item);
    const code = part.code === undefined ? {} : { code: freshCode(list, part.code) };
    setFresh(list.length);
    set(path, [...list, part.item.kind === 'group' ? { ...code, ...recordIn(blank) } : blank]);
  };
  const putBack = () => {
    if (gone !== undefined) set(path, list.toSpliced(gone.at, 0, gone.item));
    setGone(undefined);
  };
  return (
    <fieldset className="field list-field">
      <legend>{label}</legend>
      {fault === undefined ? null : <p className="error">{fault}</p>}
      <ul className="plain-list">
        {list.map((item, at) => (
          <Thing
            key={textIn(recordIn(item).code) || at}
            part={part.item}
            path={[...path, at]}
            value={item}
            fresh={at === fresh}
            moving={{ at, count: list.length, move, remove }}
          />
        ))}
      </ul>
      {gone === undefined ? null : (
        <p className="restored" role="status">
          {say(w.removed)}{' '}
          <button type="button" className="link" onClick={putBack}>
            {say(w.undo)}
          </button>
        </p>
      )}
      <button
        type="button"
        className="button quiet"
        onClick={add}
        aria-label={`${say(w.add)}: ${say(part.label)}`}
      >
        + {say(w.add)}
      </button>
    </fieldset>
  );
}

const fieldsInOrder = ({ fields, order = Object.keys(fields) }: GroupPart) =>
  order.flatMap((key) => {
    const field = fields[key];
    return field === undefined ? [] : [[key, field] as const];
  });

/** A group within a group carries its name. */
function GroupedField(props: PartProps) {
  const label = useLabel(props.part);
  if (props.part.kind !== 'group') return <PartField {...props} />;
  return (
    <fieldset className="field list-field">
      <legend>{label}</legend>
      <PartField {...props} />
    </fieldset>
  );
}

/** The field of a part, whatever its kind. */
export function PartField({ part, path, value }: PartProps) {
  const { named } = useEditing();
  switch (part.kind) {
    case 'both':
      return <BothField part={part} path={path} value={value} />;
    case 'number':
      return <NumberPart part={part} path={path} value={value} />;
    case 'one':
      return <OnePart part={part} path={path} value={value} options={part.options} />;
    case 'several':
      return <SeveralPart part={part} path={path} value={value} options={part.options} />;
    case 'named':
      return <OnePart part={part} path={path} value={value} options={named(part.of)} />;
    case 'allNamed':
      return <SeveralPart part={part} path={path} value={value} options={named(part.of)} />;
    case 'lines':
      return <LinesPart part={part} path={path} value={value} />;
    case 'list':
      return <ListField part={part} path={path} value={value} />;
    case 'group':
      return (
        <div className="group-fields">
          {fieldsInOrder(part).map(([key, field]) => (
            <GroupedField key={key} part={field} path={[...path, key]} value={recordIn(value)[key]} />
          ))}
        </div>
      );
  }
}
