/** The lists of answers of a draft, and the scales and ranges that are reckoned from them. */
import { everyItem, type Instrument, textIn } from '@pendamping/domain';
import { useId } from 'react';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { Both, Line, moved, NumberLine, Pick, replaced, Ticks, without } from './controls.tsx';
import { FormulaLine } from './formula-line.tsx';
import { instrumentScreenWords as w } from './words.ts';

type Draft = Instrument;
type Option = Draft['lists'][string][number];
type Scale = Draft['scales'][number];
type Band = Draft['bands'][number];
type Change = (draft: Draft) => void;

function OptionRow({
  option,
  change,
  move,
  remove,
}: {
  readonly option: Option;
  readonly change: (option: Option) => void;
  readonly move: (by: 1 | -1) => void;
  readonly remove: () => void;
}) {
  const say = useSay();
  return (
    <li className="option-row">
      <div className="pair">
        <Line label={w.optionCode} value={option.code} change={(code) => change({ ...option, code })} />
        <NumberLine
          label={w.score}
          value={option.score}
          change={(score) => {
            const { score: _, ...others } = option;
            change(score === undefined ? others : { ...others, score });
          }}
        />
      </div>
      <Both label={w.text} value={option.text} change={(text) => change({ ...option, text })} />
      <p className="row-acts">
        <button type="button" className="link" onClick={() => move(-1)}>
          {say(w.moveUp)}
        </button>
        <button type="button" className="link" onClick={() => move(1)}>
          {say(w.moveDown)}
        </button>
        <button type="button" className="link" onClick={remove}>
          {say(w.remove)}
        </button>
      </p>
    </li>
  );
}

export function ListEditor({ draft, change }: { readonly draft: Draft; readonly change: Change }) {
  const say = useSay();
  const id = useId();
  const put = (name: string, options: readonly Option[]) =>
    change({ ...draft, lists: { ...draft.lists, [name]: [...options] } });
  const names = Object.keys(draft.lists);
  const add = () => {
    let number = names.length + 1;
    while (draft.lists[`list${number}`] !== undefined) number += 1;
    put(`list${number}`, [
      { code: '0', text: {}, score: 0 },
      { code: '1', text: {}, score: 1 },
    ]);
  };
  return (
    <section className="panel fields" aria-labelledby={id}>
      <h2 id={id}>{say(w.lists)}</h2>
      <p className="hint">{say(w.scoreHint)}</p>
      {Object.entries(draft.lists).map(([name, options]) => (
        <details key={name} className="thing more">
          <summary>
            {name} · {options.map((one) => one.score ?? '–').join(' ')}
          </summary>
          <ul className="plain-list">
            {options.map((option, at) => (
              <OptionRow
                // biome-ignore lint/suspicious/noArrayIndexKey: the code is what is being edited
                key={at}
                option={option}
                change={(one) => put(name, replaced(options, at, one))}
                move={(by) => put(name, moved(options, at, at + by))}
                remove={() => put(name, without(options, at))}
              />
            ))}
          </ul>
          <p className="buttons">
            <button
              type="button"
              className="button"
              onClick={() => put(name, [...options, { code: String(options.length), text: {} }])}
            >
              {say(w.addOption)}
            </button>
            <button
              type="button"
              className="button quiet"
              onClick={() => {
                const { [name]: _, ...lists } = draft.lists;
                change({ ...draft, lists });
              }}
            >
              {say(w.remove)}
            </button>
          </p>
        </details>
      ))}
      <p className="buttons">
        <button type="button" className="button" onClick={add}>
          {say(w.addList)}
        </button>
      </p>
    </section>
  );
}

const methodWords = { sum: w.sum, mean: w.mean, max: w.max, formula: w.formula } as const;
const ruleWords = { prorate: w.prorate, none: w.none } as const;
const betterWords = { up: w.up, down: w.down } as const;

type Norm = 'deviation' | 'reliability';
type Group = 'functional' | 'clinical';

function NormFields({ scale, change }: { readonly scale: Scale; readonly change: (scale: Scale) => void }) {
  const say = useSay();
  const setNorm = (key: Norm, more: Partial<NonNullable<Scale[Norm]>>) => {
    const { [key]: known, ...others } = scale;
    const next = { source: '', ...known, ...more };
    change('value' in next && next.value !== undefined ? { ...others, [key]: next } : (others as Scale));
  };
  const setGroup = (key: Group, more: Partial<NonNullable<Scale[Group]>>) => {
    const { [key]: known, ...others } = scale;
    const next = { mean: 0, deviation: 1, source: '', ...known, ...more };
    change({ ...others, [key]: next });
  };
  return (
    <details className="more">
      <summary>{say(w.norms)}</summary>
      {(['deviation', 'reliability'] as const).map((key) => (
        <div className="pair" key={key}>
          <NumberLine
            label={w[key]}
            value={scale[key]?.value}
            change={(value) => setNorm(key, { value: value as number })}
          />
          <Line
            label={w.source}
            value={scale[key]?.source}
            change={(source) => (scale[key] === undefined ? undefined : setNorm(key, { source }))}
          />
        </div>
      ))}
      {(
        [
          ['clinical', w.troubled],
          ['functional', w.untroubled],
        ] as const
      ).map(([key, label]) => (
        <div className="pair" key={key}>
          <NumberLine
            label={label}
            value={scale[key]?.mean}
            change={(mean) => (mean === undefined ? undefined : setGroup(key, { mean }))}
          />
          <NumberLine
            label={w.deviation}
            value={scale[key]?.deviation}
            change={(deviation) => (deviation === undefined ? undefined : setGroup(key, { deviation }))}
          />
          <Line
            label={w.source}
            value={scale[key]?.source}
            change={(source) => (scale[key] === undefined ? undefined : setGroup(key, { source }))}
          />
        </div>
      ))}
    </details>
  );
}

function ScaleFields({
  draft,
  scale,
  change,
}: {
  readonly draft: Draft;
  readonly scale: Scale;
  readonly change: (scale: Scale) => void;
}) {
  const { language } = useLanguage();
  const counting = everyItem(draft.items).filter(
    (one) => !['group', 'repeat', 'display', 'text', 'inert'].includes(one.type),
  );
  const options = Object.fromEntries(
    counting.map((one) => {
      const text = textIn(one.text, language) || one.linkId;
      return [one.linkId, { id: text, en: text }];
    }),
  );
  return (
    <>
      <Both label={w.text} value={scale.text} change={(text) => change({ ...scale, text })} />
      <Line label={w.scaleCode} value={scale.scale} change={(code) => change({ ...scale, scale: code })} />
      <Ticks
        label={w.scaleItems}
        value={scale.items}
        options={options}
        change={(items) => change({ ...scale, items })}
      />
      <div className="pair">
        <Pick
          label={w.method}
          value={scale.method}
          options={methodWords}
          change={(method) => change({ ...scale, method: method as Scale['method'] })}
        />
        <Pick
          label={w.better}
          value={scale.better}
          options={betterWords}
          change={(better) => change({ ...scale, better: better as Scale['better'] })}
        />
      </div>
      {scale.method === 'formula' ? (
        <FormulaLine
          label={w.formula}
          value={scale.formula}
          change={(formula) => {
            const { formula: _, ...others } = scale;
            change(formula === undefined ? others : { ...others, formula });
          }}
        />
      ) : null}
      <div className="pair">
        <NumberLine
          label={w.missingAtMost}
          value={scale.missing.atMost}
          change={(n) =>
            change({ ...scale, missing: { ...scale.missing, atMost: Math.max(0, Math.round(n ?? 0)) } })
          }
        />
        <Pick
          label={w.missingRule}
          value={scale.missing.rule}
          options={ruleWords}
          change={(rule) =>
            change({ ...scale, missing: { ...scale.missing, rule: rule as Scale['missing']['rule'] } })
          }
        />
      </div>
      <NormFields scale={scale} change={change} />
    </>
  );
}

function BandFields({
  draft,
  band,
  change,
}: {
  readonly draft: Draft;
  readonly band: Band;
  readonly change: (band: Band) => void;
}) {
  const scales = Object.fromEntries(draft.scales.map((one) => [one.scale, { id: one.scale, en: one.scale }]));
  return (
    <>
      <Both label={w.text} value={band.text} change={(text) => change({ ...band, text })} />
      <div className="pair">
        <Pick
          label={w.scale}
          value={band.scale}
          options={scales}
          change={(scale) => change({ ...band, scale })}
        />
        <NumberLine
          label={w.from}
          value={band.from}
          change={(from) => change({ ...band, from: from ?? 0 })}
        />
        <NumberLine label={w.to} value={band.to} change={(to) => change({ ...band, to: to ?? 0 })} />
      </div>
      <div className="pair">
        <Line label={w.source} value={band.source} change={(source) => change({ ...band, source })} />
        <Line
          label={w.population}
          value={band.population}
          change={(population) => {
            const { population: _, ...others } = band;
            change(population === '' ? others : { ...others, population });
          }}
        />
      </div>
    </>
  );
}

export function ScaleEditor({ draft, change }: { readonly draft: Draft; readonly change: Change }) {
  const say = useSay();
  const { language } = useLanguage();
  const id = useId();
  const fresh = (): Scale => ({
    scale: `scale${draft.scales.length + 1}`,
    text: {},
    items: everyItem(draft.items)
      .filter((one) => one.type === 'choice' || one.type === 'scale')
      .map((one) => one.linkId),
    method: 'sum',
    missing: { atMost: 0, rule: 'none' },
    better: 'up',
  });
  return (
    <section className="panel fields" aria-labelledby={id}>
      <h2 id={id}>{say(w.scales)}</h2>
      {draft.scales.map((scale, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the name of a scale is what is being edited
        <details key={at} className="thing more">
          <summary>{textIn(scale.text, language) || scale.scale}</summary>
          <ScaleFields
            draft={draft}
            scale={scale}
            change={(one) => change({ ...draft, scales: replaced(draft.scales, at, one) })}
          />
          <p className="buttons">
            <button
              type="button"
              className="button quiet"
              onClick={() => change({ ...draft, scales: without(draft.scales, at) })}
            >
              {say(w.remove)}
            </button>
          </p>
        </details>
      ))}
      <p className="buttons">
        <button
          type="button"
          className="button"
          onClick={() => change({ ...draft, scales: [...draft.scales, fresh()] })}
        >
          {say(w.addScale)}
        </button>
      </p>
      {draft.scales.length === 0 ? null : <h3>{say(w.bands)}</h3>}
      {draft.bands.map((band, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a range has no name of its own
        <div key={at} className="thing">
          <BandFields
            draft={draft}
            band={band}
            change={(one) => change({ ...draft, bands: replaced(draft.bands, at, one) })}
          />
          <p className="buttons">
            <button
              type="button"
              className="button quiet"
              onClick={() => change({ ...draft, bands: without(draft.bands, at) })}
            >
              {say(w.remove)}
            </button>
          </p>
        </div>
      ))}
      {draft.scales.length === 0 ? null : (
        <p className="buttons">
          <button
            type="button"
            className="button"
            onClick={() =>
              change({
                ...draft,
                bands: [
                  ...draft.bands,
                  { scale: draft.scales[0]?.scale ?? '', from: 0, to: 0, text: {}, source: '' },
                ],
              })
            }
          >
            {say(w.addBand)}
          </button>
        </p>
      )}
    </section>
  );
}
