/** The words of the pictures: what each part says to who cannot see it, and in the table. */
import {
  flowWords,
  type Kindred,
  type Kinsperson,
  parentingWords,
  relationshipQualityWords,
  sexWords,
  systemKindWords,
  tieStrengthWords,
  twinKindWords,
  unbornKindWords,
  unionEndingWords,
  unionKindWords,
} from '@pendamping/domain';
import type { useSay } from '../../shell/language.tsx';
import { pictureWords as w } from './words.ts';

type Say = ReturnType<typeof useSay>;

function kindOf(one: Kinsperson, say: Say): string {
  if (one.unborn !== undefined) return say(unbornKindWords[one.unborn]);
  return say(one.sex === undefined ? w.sexUnknown : sexWords[one.sex]);
}

function personWords(one: Kinsperson, say: Say): string {
  const marks = [
    [one.died, w.dead],
    [one.index, w.indexPerson],
    [one.household, w.household],
    [one.disability, w.disabled],
  ] as const;
  const told = marks.flatMap(([is, words]) => (is ? [say(words)] : []));
  return [one.name, kindOf(one, say), one.shown ?? '', ...told].filter((part) => part !== '').join(' · ');
}

export const genogramWordsIn = (say: Say) => ({
  shown: (one: Kinsperson): string => one.shown ?? '',
  person: (one: Kinsperson): string => personWords(one, say),
});

export const ecomapWordsIn = (say: Say) => ({
  tie: (tie: keyof typeof tieStrengthWords) => say(tieStrengthWords[tie]),
  flow: (flow: keyof typeof flowWords) => say(flowWords[flow]),
  kind: (kind: keyof typeof systemKindWords) => say(systemKindWords[kind]),
});

const nameIn = (kindred: Kindred, id: string) => kindred.people.find((one) => one.id === id)?.name ?? '…';

/** The other of a pair, seen from one of them; `undefined` where neither is meant. */
function otherOf(id: string, a: string, b: string): string | undefined {
  if (a === id) return b;
  return b === id ? a : undefined;
}

/** Every relation of one person in words: who they are to whom, and how it is. */
export function relationsOf(kindred: Kindred, id: string, say: Say): readonly string[] {
  const name = (other: string) => nameIn(kindred, other);
  const quality = (other: string): string => {
    const bond = kindred.bonds.find((one) => otherOf(id, one.from, one.to) === other);
    return bond === undefined ? '' : ` (${say(relationshipQualityWords[bond.quality])})`;
  };
  const unions = kindred.unions.flatMap((one) => {
    const other = otherOf(id, one.a, one.b);
    if (other === undefined) return [];
    const ended =
      one.ended === undefined || one.ended === 'ended' ? '' : `, ${say(unionEndingWords[one.ended])}`;
    return [{ other, text: `${say(unionKindWords[one.kind])}: ${name(other)}${ended}${quality(other)}` }];
  });
  const parents = kindred.parentages
    .filter((one) => one.child === id)
    .map(({ parent: other, by }) => ({
      other,
      text: `${say(w.by)} ${say(parentingWords[by])} ${say(w.of)} ${name(other)}${quality(other)}`,
    }));
  const twins = kindred.twins.flatMap((one) => {
    const other = otherOf(id, one.a, one.b);
    return other === undefined
      ? []
      : [
          {
            other: '',
            text: `${say(twinKindWords[one.identical ? 'identical' : 'fraternal'])}: ${name(other)}`,
          },
        ];
  });
  const told = [...unions, ...parents, ...twins];
  const bonds = kindred.bonds.flatMap((one) => {
    const other = otherOf(id, one.from, one.to);
    if (other === undefined || told.some((each) => each.other === other)) return [];
    return [`${say(relationshipQualityWords[one.quality])}: ${name(other)}`];
  });
  return [...told.map((one) => one.text), ...bonds];
}
