/** Ranking: the choices with their votes, or each compared with each. */
import { type HeldTool, rankingWayWords, type Words } from '@pendamping/domain';
import { useSay } from '../../../shell/language.tsx';
import { ChoiceField, NumberField, named, TextLine } from '../../../ui/fields.tsx';
import { useFormState } from '../../../ui/form-context.ts';
import { FormReader } from '../../../ui/form-reader.ts';
import { GrowingRows, partName, placesIn, rowValues } from '../../../ui/growing-rows.tsx';
import { holds, type ToolEditor } from './editor.ts';
import { toolScreenWords as w } from './words.ts';

type Ranking = Extract<HeldTool, { tool: 'ranking' }>['told'];

const pairName = (first: number, second: number) => `pair${first}x${second}`;

/** Every two places once, the earlier first. */
const pairsOf = (places: readonly number[]) =>
  places.flatMap((first, at) => places.slice(at + 1).map((second) => [first, second] as const));

function Pairs() {
  const say = useSay();
  const { values, attendants } = useFormState();
  const form = new FormReader(values, attendants);
  const places = placesIn(form, 'choices', ['what']);
  const nameOf = (at: number) => form.text(partName('choices', at, 'what')) ?? '';
  return pairsOf(places).map(([first, second]) => {
    const asked = say(w.pair, { first: nameOf(first), second: nameOf(second) });
    const label: Words = { id: asked, en: asked };
    return (
      <ChoiceField
        key={pairName(first, second)}
        name={pairName(first, second)}
        label={label}
        options={{
          ...named([
            ['first', nameOf(first)],
            ['second', nameOf(second)],
          ]),
          alike: w.alike,
        }}
      />
    );
  });
}

function RankingFields() {
  const { values } = useFormState();
  const isPairwise = values.way === 'pairwise';
  return (
    <>
      <TextLine name="question" label={w.question} />
      <ChoiceField name="way" label={w.way} options={rankingWayWords} required />
      <GrowingRows
        list="choices"
        parts={['what']}
        label={w.choices}
        row={(name) => (
          <div className="pair">
            <TextLine name={name('what')} label={w.what} />
            {isPairwise ? null : <NumberField name={name('points')} label={w.points} />}
          </div>
        )}
      />
      {isPairwise ? <Pairs /> : null}
    </>
  );
}

function pairIn(form: FormReader, places: readonly number[], [first, second]: readonly [number, number]) {
  const said = form.text(pairName(first, second));
  if (said === undefined) return [];
  const pair = { first: places.indexOf(first), second: places.indexOf(second) };
  return [said === 'alike' ? pair : { ...pair, prefers: said === 'first' ? pair.first : pair.second }];
}

function readRanking(form: FormReader) {
  const places = placesIn(form, 'choices', ['what', 'points']);
  const isPairwise = form.text('way') === 'pairwise';
  const choices = places.map((at) => {
    const points = isPairwise ? undefined : form.number(partName('choices', at, 'points'));
    return { what: form.text(partName('choices', at, 'what')), ...(points === undefined ? {} : { points }) };
  });
  const pairs = isPairwise ? pairsOf(places).flatMap((pair) => pairIn(form, places, pair)) : undefined;
  return { question: form.text('question'), way: form.text('way'), choices, pairs };
}

function saidOf({ first, prefers }: NonNullable<Ranking['pairs']>[number]): string {
  if (prefers === undefined) return 'alike';
  return prefers === first ? 'first' : 'second';
}

export const rankingEditor: ToolEditor = {
  type: 'PrioritiesRanked',
  Fields: RankingFields,
  read: readRanking,
  shown: (told) => {
    const { question, way, choices, pairs = [] } = told as unknown as Ranking;
    return {
      question: question ?? '',
      way,
      ...rowValues('choices', choices),
      ...Object.fromEntries(pairs.map((one) => [pairName(one.first, one.second), saidOf(one)])),
    };
  },
  fresh: () => ({ question: '', way: 'votes' }),
  isDrawable: (read) => holds(read, 'choices'),
};
