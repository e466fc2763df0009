/** The questions of an instrument as they are asked: only those that are due, with the options that are offered. */
import { type Asked, type AskedItem, askedOf, type Instrument, textIn, type Words } from '@pendamping/domain';
import { useEffect, useMemo, useState } from 'react';
import { useLanguage, useSay } from '../../shell/language.tsx';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  NumberField,
  SelectField,
  TextLine,
  TextProse,
  TickField,
} from '../../ui/fields.tsx';
import { type FieldProps, useFormState } from '../../ui/form-context.ts';
import {
  fieldOf,
  givenAnswers,
  mostChips,
  numbersBetween,
  optionKey,
  ownWords,
  shownAnswer,
} from './given-answers.ts';
import { instrumentScreenWords as w } from './words.ts';

type Texts = Instrument['title'];

/** The reader's language where it is there; a form of another language is shown as it is. */
const wordsOf = (texts: Texts | undefined): Words => ({ id: textIn(texts, 'id'), en: textIn(texts, 'en') });

const options = (asked: AskedItem): Readonly<Record<string, Words>> => ({
  ...Object.fromEntries((asked.options ?? []).map((one) => [optionKey(one.code), wordsOf(one.text)])),
  ...(asked.item.orOther === true ? { [ownWords]: w.ownWords } : {}),
});

const yesNo = { [optionKey('yes')]: w.yes, [optionKey('no')]: w.no };

function ChoosingField({ asked, field }: { readonly asked: AskedItem; readonly field: FieldProps }) {
  const { values } = useFormState();
  const offered = options(asked);
  const value = values[field.name];
  const many = Object.keys(offered).length > mostChips;
  const own = Array.isArray(value) ? value.includes(ownWords) : value === ownWords;
  const One = many ? SelectField : ChoiceField;
  return (
    <>
      {asked.item.type === 'choice' ? (
        <One {...field} options={offered} />
      ) : (
        <ChoicesField
          {...field}
          options={offered}
          {...(asked.item.type === 'rank' ? { hint: w.rankHint } : {})}
        />
      )}
      {own ? <TextLine name={field.name + ownWords} label={w.ownWords} /> : null}
    </>
  );
}

function AnswerField({ asked, field }: { readonly asked: AskedItem; readonly field: FieldProps }) {
  const { item } = asked;
  switch (item.type) {
    case 'choice':
    case 'multichoice':
    case 'rank':
      return <ChoosingField asked={asked} field={field} />;
    case 'boolean':
      return <ChoiceField {...field} options={yesNo} />;
    case 'acknowledge':
      return <TickField {...field} />;
    case 'integer':
    case 'decimal':
    case 'scale': {
      const chips = numbersBetween(item);
      return chips === undefined || item.type !== 'scale' ? (
        <NumberField {...field} />
      ) : (
        <ChoiceField {...field} options={chips} />
      );
    }
    case 'date':
      return <DayField {...field} />;
    case 'time':
      return <TextLine hint={w.timeHint} {...field} />;
    case 'datetime':
      return <TextLine hint={w.momentHint} {...field} />;
    case 'photo':
    case 'audio':
    case 'video':
    case 'file':
      return <TextLine {...field} hint={w.notKeptHere} />;
    default:
      return item.appearance?.includes('multiline') === true || item.type === 'text' ? (
        <TextProse rows={2} {...field} />
      ) : (
        <TextLine {...field} />
      );
  }
}

const faultWords = {
  'wrong-kind': w.wrongKind,
  'out-of-range': w.outOfRange,
  'not-offered': w.notOffered,
  constraint: w.againstConstraint,
} as const;

function Faults({ asked }: { readonly asked: AskedItem }) {
  const say = useSay();
  const { language } = useLanguage();
  const { least, most } = asked.item;
  return asked.faults.map(({ because, texts }) => (
    <p key={because} className="error" role="status">
      {texts === undefined
        ? say(faultWords[because], { least: least ?? '…', most: most ?? '…' })
        : textIn(texts, language)}
    </p>
  ));
}

function Question({ asked }: { readonly asked: AskedItem }) {
  const { language } = useLanguage();
  const { values, set } = useFormState();
  const { item, key, initial } = asked;
  const name = fieldOf(key);
  const untouched = values[name] === undefined;
  // What is known beforehand is filled in once; whoever answers may change it.
  useEffect(() => {
    if (untouched && initial !== undefined) set(name, shownAnswer(item, initial));
  }, [untouched, initial, item, name, set]);
  if (asked.readOnly)
    return (
      <p>
        {textIn(item.text, language)} <strong>{asked.value === undefined ? '–' : String(asked.value)}</strong>
      </p>
    );
  const unit = item.unit === undefined ? '' : ` (${item.unit})`;
  const words = wordsOf(item.text);
  const hint = item.hint === undefined ? {} : { hint: wordsOf(item.hint) };
  const label = { id: (words.id || item.linkId) + unit, en: (words.en || item.linkId) + unit };
  return (
    <div className="asked">
      <AnswerField asked={asked} field={{ name, label, required: asked.required, ...hint }} />
      <Faults asked={asked} />
    </div>
  );
}

interface AskedProps {
  readonly asked: AskedItem;
  readonly open: (repeat: string) => void;
}

function Rounds({ asked, open }: AskedProps) {
  const say = useSay();
  const { language } = useLanguage();
  const title = textIn(asked.item.text, language) || asked.item.linkId;
  return (
    <section className="asked-group">
      <h3>{title}</h3>
      {(asked.rounds ?? []).map((round, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a round is known by its number alone
        <fieldset key={at} className="thing">
          <legend>{say(w.which, { title, number: at + 1 })}</legend>
          <AskedItems items={round} open={open} />
        </fieldset>
      ))}
      {asked.item.times === undefined ? (
        <p className="buttons">
          <button type="button" className="button" onClick={() => open(asked.key)}>
            {say(w.another)}
          </button>
        </p>
      ) : null}
    </section>
  );
}

const silent = new Set(['hidden', 'meta', 'inert']);

function Item({ asked, open }: AskedProps) {
  const { language } = useLanguage();
  const { item } = asked;
  const text = textIn(item.text, language);
  if (silent.has(item.type)) return null;
  if (item.type === 'repeat') return <Rounds asked={asked} open={open} />;
  if (item.type === 'group')
    return (
      <section className="asked-group">
        {text === '' ? null : <h3>{text}</h3>}
        <AskedItems items={asked.items ?? []} open={open} />
      </section>
    );
  if (item.type === 'display') return <p className="prose">{text}</p>;
  if (item.type === 'calculated')
    return text === '' ? null : (
      <p>
        {text} <strong>{asked.value === undefined ? '–' : String(asked.value)}</strong>
      </p>
    );
  return <Question asked={asked} />;
}

function AskedItems({
  items,
  open,
}: {
  readonly items: readonly AskedItem[];
  readonly open: (repeat: string) => void;
}) {
  return items.map((one) => <Item key={one.key} asked={one} open={open} />);
}

/** What is asked now, given what stands in the form. */
export function useAsked(instrument: Instrument): {
  readonly asked: Asked;
  readonly openRound: (repeat: string) => void;
} {
  const { values } = useFormState();
  const { language } = useLanguage();
  const [rounds, setRounds] = useState<Readonly<Record<string, number>>>({});
  const [now] = useState(() => new Date().toISOString());
  const asked = useMemo(
    () => askedOf(instrument, givenAnswers(instrument, values).answers, { now, language, rounds }),
    [instrument, values, now, language, rounds],
  );
  const openRound = (repeat: string) => {
    const shown = everyRound(asked.items, repeat);
    setRounds((before) => ({ ...before, [repeat]: shown + 1 }));
  };
  return { asked, openRound };
}

function everyRound(items: readonly AskedItem[], repeat: string): number {
  for (const one of items) {
    if (one.key === repeat) return one.rounds?.length ?? 0;
    const within = [...(one.items ?? []), ...(one.rounds ?? []).flat()];
    const found = everyRound(within, repeat);
    if (found > 0) return found;
  }
  return 0;
}

export function AnswerSheet({ instrument }: { readonly instrument: Instrument }) {
  const { asked, openRound } = useAsked(instrument);
  return <AskedItems items={asked.items} open={openRound} />;
}
