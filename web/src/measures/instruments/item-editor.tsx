/** The questions of a draft: written, put in order, grouped; each folded to one line until it is worked on. */
import { type Item, textIn } from '@pendamping/domain';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import { useContext, useState } from 'react';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { Both, Line, moved, NumberLine, Pick, replaced, Tick, without } from './controls.tsx';
import { DraftContext } from './draft-context.ts';
import { FormulaLine } from './formula-line.tsx';
import { itemTypeWords, instrumentScreenWords as w } from './words.ts';

const makeable = [
  'choice',
  'multichoice',
  'scale',
  'text',
  'integer',
  'decimal',
  'boolean',
  'date',
  'time',
  'display',
  'group',
  'repeat',
  'calculated',
] as const;

const withList: ReadonlySet<Item['type']> = new Set(['choice', 'multichoice', 'rank']);
const numeric: ReadonlySet<Item['type']> = new Set(['integer', 'decimal', 'scale']);
const holding: ReadonlySet<Item['type']> = new Set(['group', 'repeat']);

/** A name that no other item has: `q1`, `q2` … */
export function freshName(taken: ReadonlySet<string>, start = 'q'): string {
  for (let number = 1; ; number += 1) if (!taken.has(`${start}${number}`)) return `${start}${number}`;
}

const namesIn = (items: readonly Item[]): string[] =>
  items.flatMap((one) => [one.linkId, ...namesIn(one.items ?? [])]);

/** Copies carry new names throughout, or answers would land in two places. */
function copied(item: Item, taken: Set<string>): Item {
  const linkId = freshName(taken, `${item.linkId.replace(/\d+$/, '')}`);
  taken.add(linkId);
  return { ...item, linkId, ...(item.items && { items: item.items.map((one) => copied(one, taken)) }) };
}

type Change = (item: Item) => void;

function withoutKey<Key extends keyof Item>(item: Item, key: Key): Omit<Item, Key> {
  const { [key]: _, ...others } = item;
  return others;
}

function put<Key extends keyof Item>(item: Item, key: Key, value: Item[Key] | undefined): Item {
  return value === undefined ? (withoutKey(item, key) as Item) : { ...item, [key]: value };
}

function Answers({ item, change }: { readonly item: Item; readonly change: Change }) {
  const draft = useContext(DraftContext);
  const { language } = useLanguage();
  const lists = Object.fromEntries(
    Object.entries(draft?.lists ?? {}).map(([name, options]) => {
      const shown = options
        .slice(0, 4)
        .map((one) => textIn(one.text, language))
        .join(', ');
      const text = shown === '' ? name : `${name}: ${shown}`;
      return [name, { id: text, en: text }];
    }),
  );
  return (
    <>
      {withList.has(item.type) ? (
        <Pick
          label={w.list}
          value={item.list}
          options={lists}
          empty
          change={(list) => change(put(item, 'list', list === '' ? undefined : list))}
        />
      ) : null}
      {numeric.has(item.type) ? (
        <div className="pair">
          <NumberLine label={w.least} value={item.least} change={(n) => change(put(item, 'least', n))} />
          <NumberLine label={w.most} value={item.most} change={(n) => change(put(item, 'most', n))} />
          <NumberLine label={w.step} value={item.step} change={(n) => change(put(item, 'step', n))} />
          <Line
            label={w.unit}
            value={item.unit}
            change={(unit) => change(put(item, 'unit', unit === '' ? undefined : unit))}
          />
        </div>
      ) : null}
      {withList.has(item.type) || numeric.has(item.type) ? (
        <Tick
          label={w.reverse}
          value={item.reverse === true}
          change={(reverse) => change(put(item, 'reverse', reverse ? true : undefined))}
        />
      ) : null}
    </>
  );
}

function Logic({ item, change }: { readonly item: Item; readonly change: Change }) {
  const say = useSay();
  return (
    <details className="more">
      <summary>{say(w.logic)}</summary>
      <FormulaLine
        label={w.condition}
        hint={w.conditionHint}
        value={item.enableWhen}
        change={(one) => change(put(item, 'enableWhen', one))}
      />
      {holding.has(item.type) || item.type === 'display' ? null : (
        <>
          <FormulaLine
            label={w.constraint}
            hint={w.constraintHint}
            value={item.constraint}
            change={(one) => change(put(item, 'constraint', one))}
          />
          <Both
            label={w.constraintText}
            value={item.constraintText}
            change={(texts) => change({ ...item, constraintText: texts })}
          />
        </>
      )}
    </details>
  );
}

function KeptParts({ item, change }: { readonly item: Item; readonly change: Change }) {
  const say = useSay();
  const kept = item.kept ?? [];
  if (kept.length === 0) return null;
  return (
    <section className="notice">
      <h4>{say(w.keptHere)}</h4>
      <ul className="plain-list">
        {kept.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts of one file may read the same
          <li key={at} className="row">
            <span>
              <strong>{one.where}</strong>: <code>{one.text}</code>
              {one.changesMeaning === true ? <span className="late"> · {say(w['meaning-lost'])}</span> : null}
            </span>
            <button
              type="button"
              className="button quiet"
              onClick={() => change(put(item, 'kept', without(kept, at)))}
            >
              {say(w.settle)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ItemFields({ item, change }: { readonly item: Item; readonly change: Change }) {
  const types = Object.fromEntries(
    [...new Set([...makeable, item.type])].map((one) => [one, itemTypeWords[one]]),
  );
  const canAnswer = !holding.has(item.type) && item.type !== 'display' && item.type !== 'calculated';
  return (
    <>
      <Both label={w.text} rows={2} value={item.text} change={(text) => change({ ...item, text })} />
      <div className="pair">
        <Pick
          label={w.type}
          value={item.type}
          options={types}
          change={(type) => change({ ...item, type: type as Item['type'] })}
        />
        <Line
          label={w.code}
          hint={w.codeHint}
          value={item.linkId}
          change={(linkId) => change({ ...item, linkId })}
        />
      </div>
      <Answers item={item} change={change} />
      {item.type === 'calculated' ? (
        <FormulaLine
          label={w.calculation}
          value={item.calculation}
          change={(one) => change(put(item, 'calculation', one))}
        />
      ) : null}
      {canAnswer ? (
        <>
          <Both
            label={w.hint}
            value={item.hint}
            change={(hint) => change(put(item, 'hint', Object.keys(hint).length === 0 ? undefined : hint))}
          />
          {typeof item.required === 'object' ? null : (
            <Tick
              label={w.required}
              value={item.required === true}
              change={(required) => change(put(item, 'required', required ? true : undefined))}
            />
          )}
        </>
      ) : null}
      <Logic item={item} change={change} />
      <KeptParts item={item} change={change} />
    </>
  );
}

function ItemCard({
  item,
  number,
  change,
  move,
  copy,
  remove,
  unfolded,
}: {
  readonly item: Item;
  readonly number: string;
  readonly change: Change;
  readonly move: (by: 1 | -1) => void;
  readonly copy: () => void;
  readonly remove: () => void;
  readonly unfolded: boolean;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const name = textIn(item.text, language) || item.linkId;
  const act = (
    words: (typeof w)['moveUp' | 'moveDown' | 'copy' | 'remove'],
    Icon: typeof IconCopy,
    run: () => void,
  ) => (
    <button
      type="button"
      className="icon-button"
      title={say(words)}
      aria-label={`${say(words)}: ${name}`}
      onClick={run}
    >
      <Icon size={20} aria-hidden />
    </button>
  );
  return (
    <li className="item-card" id={`item-${item.linkId}`}>
      <details open={unfolded}>
        <summary>
          <span className="number">{number}</span>
          <span className="item-text">{name}</span>
          <span className="tag">{say(itemTypeWords[item.type])}</span>
        </summary>
        <div className="item-fields">
          <ItemFields item={item} change={change} />
          {holding.has(item.type) ? (
            <ItemList
              items={item.items ?? []}
              prefix={`${number}.`}
              change={(items) => change({ ...item, items })}
            />
          ) : null}
        </div>
      </details>
      <span className="item-acts">
        {act(w.moveUp, IconArrowUp, () => move(-1))}
        {act(w.moveDown, IconArrowDown, () => move(1))}
        {act(w.copy, IconCopy, copy)}
        {act(w.remove, IconTrash, remove)}
      </span>
    </li>
  );
}

export function ItemList({
  items,
  prefix = '',
  change,
}: {
  readonly items: readonly Item[];
  readonly prefix?: string;
  readonly change: (items: readonly Item[]) => void;
}) {
  const say = useSay();
  const draft = useContext(DraftContext);
  const [added, setAdded] = useState<number | undefined>();
  const taken = () => new Set(namesIn(draft?.items ?? []));
  const add = () => {
    const like = items.findLast((one) => one.type !== 'display');
    const type = like === undefined || holding.has(like.type) ? 'choice' : like.type;
    const list = like?.list ?? Object.keys(draft?.lists ?? {})[0];
    const fresh: Item = { linkId: freshName(taken()), type, text: {} };
    setAdded(items.length);
    change([...items, withList.has(type) && list !== undefined ? { ...fresh, list } : fresh]);
  };
  return (
    <>
      <ol className="item-list">
        {items.map((item, at) => (
          <ItemCard
            // biome-ignore lint/suspicious/noArrayIndexKey: the name of an item is what is being edited
            key={at}
            item={item}
            number={`${prefix}${at + 1}`}
            change={(one) => change(replaced(items, at, one))}
            move={(by) => change(moved(items, at, at + by))}
            copy={() => change([...items.slice(0, at + 1), copied(item, taken()), ...items.slice(at + 1)])}
            remove={() => change(without(items, at))}
            unfolded={at === added}
          />
        ))}
      </ol>
      <p className="buttons">
        <button type="button" className="button" onClick={add}>
          {say(prefix === '' ? w.addItem : w.addInside)}
        </button>
      </p>
    </>
  );
}
