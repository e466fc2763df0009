/** One thing rated over cases: how many, how many are missing and why, how the pairs changed, as picture and table. */
import {
  fewestPairs,
  leastReliability,
  type PairedResult,
  pairedPicture,
  raterWords,
  resultTitle,
  type Words,
} from '@pendamping/domain';
import { DrawingView } from '../../clients/pictures/drawn.tsx';
import { numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { FactList } from '../../ui/facts.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { useWidth } from '../../ui/width.ts';
import { resultScreenWords as w } from './words.ts';

function useSigned() {
  const { language } = useLanguage();
  return (value: number) => `${value > 0 ? '+' : ''}${numberText(value, language)}`;
}

function useChange({ change, both, before, left, ifGoneUnchanged }: PairedResult) {
  const say = useSay();
  const signed = useSigned();
  if (change === undefined) return [];
  const told = (value: number, interval: readonly [number, number] | undefined) =>
    interval === undefined
      ? signed(value)
      : say(w.withInterval, { value: signed(value), low: signed(interval[0]), high: signed(interval[1]) });
  const pairs = (value: string) => say(w.ofPairs, { value, n: both, all: before });
  return [
    [w.median, pairs(told(change.median, change.medianInterval))],
    [w.mean, pairs(told(change.mean, change.meanInterval))],
    [w.ifGone, left === 0 || ifGoneUnchanged === undefined ? undefined : signed(ifGoneUnchanged)],
  ] as const;
}

function useCounted({ counted, reliable }: PairedResult) {
  const say = useSay();
  const { language } = useLanguage();
  return [
    [w.byValue, counted === undefined ? undefined : say(w.countedLine, { ...counted })],
    [
      w.reliable,
      reliable === undefined
        ? undefined
        : say(w.reliableLine, { ...reliable, least: numberText(reliable.leastChange, language) }),
    ],
  ] as const;
}

function PairPicture({ result }: { readonly result: PairedResult }) {
  const say = useSay();
  const { language } = useLanguage();
  const { place, width } = useWidth();
  const thing = say(resultTitle(result));
  const drawing =
    width === 0
      ? undefined
      : pairedPicture(result, Math.min(width, 520), {
          before: say(w.first),
          after: say(w.second),
          number: (value) => numberText(value, language),
        });
  return (
    <div ref={place} className="series-chart">
      {drawing === undefined ? null : (
        <DrawingView drawing={drawing} words={say(w.pictureOf, { thing, n: result.both })} />
      )}
      <p className="muted small">{say(w.pictureLegend)}</p>
    </div>
  );
}

function PairTable({ pairs }: Pick<PairedResult, 'pairs'>) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <Scroller>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(w.first)}</th>
            <th scope="col">{say(w.second)}</th>
            <th scope="col">{say(w.howMany)}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ before, after, n }) => (
            <tr key={`${before}|${after}`}>
              <td>{numberText(before, language)}</td>
              <td>{numberText(after, language)}</td>
              <td>{n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

const unreliable: Readonly<Record<NonNullable<PairedResult['notReliable']>, Words>> = {
  'no-norms': w.noNorms,
  'low-reliability': w.lowReliability,
};

export function OneResult({ result }: { readonly result: PairedResult }) {
  const say = useSay();
  const { language } = useLanguage();
  const change = useChange(result);
  const counted = useCounted(result);
  const rater = say(raterWords[result.rater]).toLowerCase();
  const { started, noBefore, before, both, left, running, telling, notReliable, pairs } = result;
  const people: readonly (readonly [Words, string])[] = [
    [w.started, String(started)],
    [w.noBefore, String(noBefore)],
    [w.before, String(before)],
    [w.both, String(both)],
    [w.left, String(left)],
    [w.running, String(running)],
  ];
  return (
    <article className="thing">
      <h3>{say(w.byRater, { thing: say(resultTitle(result)), rater })}</h3>
      <dl className="tallies">
        {people.map(([words, n]) => (
          <div key={words.en}>
            <dt>{say(words)}</dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      {telling === 'few' ? <p className="muted">{say(w.small, { n: fewestPairs })}</p> : null}
      {telling === 'gone' ? <p className="late">{say(w.gone)}</p> : null}
      <FactList facts={[...change, ...counted]} />
      {notReliable === undefined || telling === 'few' ? null : (
        <p className="hint">
          {say(unreliable[notReliable], { least: numberText(leastReliability, language) })}
        </p>
      )}
      {pairs.length === 0 ? null : (
        <details className="more">
          <summary>{say(w.picture)}</summary>
          <PairPicture result={result} />
          <PairTable pairs={pairs} />
        </details>
      )}
    </article>
  );
}
