/**
 * Starting a form from the case's template: what is chosen fills the fields, in the language of the screen and with the
 * names on record; the worker goes on from there. What stood in the fields can be put back.
 */
import type { PracticeTemplate, Words } from '@pendamping/domain';
import { useId, useState } from 'react';
import { useSay } from '../shell/language.tsx';
import { useFormState } from '../ui/form-context.ts';
import type { Values } from '../ui/form-reader.ts';
import { uiWords } from '../ui/words.ts';
import { useCaseTemplate, useChildren, useFilling } from './use-template.ts';
import { methodScreenWords as w } from './words.ts';

type Said = (words: Words) => string;

/** One thing of the template that a form can start from. */
export interface Offer {
  readonly code: string;
  readonly label: Words;
  readonly values: (said: Said) => Values;
}

interface Props {
  readonly offers: (template: PracticeTemplate) => readonly Offer[];
  /** Fill only what is still empty. */
  readonly onlyEmpty?: boolean;
}

const isEmpty = (value: Values[string] | undefined) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The lines of a list, as they stand in a field of lines. */
export const linesOf = (list: readonly Words[] | undefined, said: Said): string =>
  (list ?? []).map(said).join('\n');

function Open({
  template,
  offers,
  onlyEmpty,
}: {
  readonly template: PracticeTemplate;
  readonly offers: readonly Offer[];
  readonly onlyEmpty: boolean;
}) {
  const say = useSay();
  const id = useId();
  const { values, set } = useFormState();
  const children = useChildren();
  const [child, setChild] = useState(0);
  const said = useFilling(children[child]);
  const single = offers.length === 1;
  const [code, setCode] = useState(single ? (offers[0]?.code ?? '') : '');
  const [before, setBefore] = useState<Values | undefined>();
  const chosen = offers.find((one) => one.code === code);
  const asksChild =
    children.length > 1 &&
    chosen !== undefined &&
    JSON.stringify(chosen.values((words) => words.id)).includes('{child}');
  const fill = () => {
    if (chosen === undefined) return;
    const filled = Object.entries(chosen.values(said)).filter(
      ([name]) => !onlyEmpty || isEmpty(values[name]),
    );
    setBefore(Object.fromEntries(filled.map(([name]) => [name, values[name] ?? ''])));
    for (const [name, value] of filled) set(name, value);
  };
  const putBack = () => {
    for (const [name, value] of Object.entries(before ?? {})) set(name, value);
    setBefore(undefined);
  };
  return (
    <section className="from-template" aria-label={say(w.fromTemplate)}>
      {single ? (
        <strong>{say(w.fromTemplate)}</strong>
      ) : (
        <label htmlFor={id}>
          {say(w.fromTemplate)} <span className="muted small">{say(template.title)}</span>
        </label>
      )}
      {asksChild ? (
        <label className="filter">
          {say(w.whichChild)}
          <select value={child} onChange={(event) => setChild(Number(event.target.value))}>
            {children.map((name, at) => (
              <option key={name} value={at}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <div className="from-template-row">
        {single ? (
          <span>{say(template.title)}</span>
        ) : (
          <select id={id} value={code} onChange={(event) => setCode(event.target.value)}>
            <option value="">{say(uiWords.notChosen)}</option>
            {offers.map((one) => (
              <option key={one.code} value={one.code}>
                {said(one.label)}
              </option>
            ))}
          </select>
        )}
        <button type="button" className="button" disabled={chosen === undefined} onClick={fill}>
          {say(w.fill)}
        </button>
      </div>
      {before === undefined ? null : (
        <p className="restored" role="status">
          {say(onlyEmpty ? w.filledEmpty : w.filled)}{' '}
          <button type="button" className="link" onClick={putBack}>
            {say(w.takeBack)}
          </button>
        </p>
      )}
    </section>
  );
}

/** Shows nothing where the case has no template, or the template nothing to offer. */
export function FromTemplate({ offers, onlyEmpty = false }: Props) {
  const template = useCaseTemplate();
  if (template === undefined) return null;
  const list = offers(template);
  return list.length === 0 ? null : <Open template={template} offers={list} onlyEmpty={onlyEmpty} />;
}
