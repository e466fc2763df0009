/**
 * What a sociogram makes one ask (PM 6.1): subgroups, somebody whom nobody chose, somebody whom several reject, two who
 * reject each other, somebody who holds two parts of the group together. Questions to the worker and never verdicts:
 * a choice is told to one question on one day, and a member nobody chose may be well where they are.
 */
import type { GroupChoices } from '../clients/group-choices.ts';
import type { SociogramMember } from './pictures/sociogram.ts';

export type GroupQuestion =
  /** Two or more who are joined by choosing each other; `leaning` chose into this part alone and are not chosen back. */
  | { readonly kind: 'subgroup'; readonly members: readonly string[]; readonly leaning: readonly string[] }
  | { readonly kind: 'nobody-chose'; readonly members: readonly string[] }
  /** By how many members. */
  | { readonly kind: 'rejected-by-several'; readonly members: readonly string[]; readonly by: number }
  | { readonly kind: 'reject-each-other'; readonly members: readonly string[] }
  | { readonly kind: 'bridge'; readonly members: readonly string[] };

export type GroupQuestionKind = GroupQuestion['kind'];

/** From how many who reject the same person it is asked whether the group has made them carry its quarrel. */
const several = 2;

type Pairs = ReadonlyMap<string, ReadonlySet<string>>;

function linked(members: readonly SociogramMember[], pairs: readonly (readonly [string, string])[]): Pairs {
  const ties = new Map(members.map((one) => [one.member, new Set<string>()]));
  for (const [a, b] of pairs) {
    ties.get(a)?.add(b);
    ties.get(b)?.add(a);
  }
  return ties;
}

/** Everybody who hangs together with one of them, that one first. */
function partOf(ties: Pairs, start: string, leftOut: string | undefined): readonly string[] {
  const part = new Set([start]);
  // A set that grows while it is walked through hands out what was added.
  for (const one of part) for (const next of ties.get(one) ?? []) if (next !== leftOut) part.add(next);
  return [...part];
}

/** The parts that hang together, in the order of their first member; without `leftOut` where one is named. */
function partsOf(ties: Pairs, leftOut?: string): readonly (readonly string[])[] {
  const seen = new Set<string>();
  return [...ties.keys()].flatMap((start) => {
    if (start === leftOut || seen.has(start)) return [];
    const part = partOf(ties, start, leftOut);
    for (const one of part) seen.add(one);
    return [part];
  });
}

interface Told {
  readonly chosen: readonly (readonly [string, string])[];
  readonly rejected: readonly (readonly [string, string])[];
}

function toldAmong(members: readonly SociogramMember[], choices: GroupChoices): Told {
  const known = new Set(members.map((one) => one.member));
  const among = choices.told.filter((one) => known.has(one.from) && known.has(one.to));
  const of = (kind: 'chosen' | 'rejected') =>
    among.filter((one) => one.kind === kind).map((one) => [one.from, one.to] as const);
  return { chosen: of('chosen'), rejected: of('rejected') };
}

function mutual(pairs: Told['chosen']): Told['chosen'] {
  const told = new Set(pairs.map(([from, to]) => `${from}>${to}`));
  return pairs.filter(([from, to]) => from < to && told.has(`${to}>${from}`));
}

function subgroups(members: readonly SociogramMember[], { chosen }: Told): readonly GroupQuestion[] {
  const cores = partsOf(linked(members, mutual(chosen))).filter((part) => part.length > 1);
  // Where all are joined there is one group and no part of it.
  if (cores.length === 1 && cores[0]?.length === members.length) return [];
  const inCore = new Set(cores.flat());
  const leansTo = (member: string, core: readonly string[]) => {
    const made = chosen.filter(([from]) => from === member);
    return made.length > 0 && made.every(([, to]) => core.includes(to));
  };
  return cores.map((core) => ({
    kind: 'subgroup',
    members: core,
    leaning: members.map((one) => one.member).filter((one) => !inCore.has(one) && leansTo(one, core)),
  }));
}

function unchosen(members: readonly SociogramMember[], { chosen }: Told): readonly GroupQuestion[] {
  const received = new Set(chosen.map(([, to]) => to));
  const nobody = members.map((one) => one.member).filter((one) => !received.has(one));
  return nobody.length === 0 ? [] : [{ kind: 'nobody-chose', members: nobody }];
}

const rejectedBySeveral = (
  members: readonly SociogramMember[],
  { rejected }: Told,
): readonly GroupQuestion[] =>
  members.flatMap(({ member }) => {
    const by = rejected.filter(([, to]) => to === member).length;
    return by < several ? [] : [{ kind: 'rejected-by-several', members: [member], by } as const];
  });

/** Without whom two parts of at least two people each would have no choice between them. */
function bridges(members: readonly SociogramMember[], { chosen }: Told): readonly GroupQuestion[] {
  const ties = linked(members, chosen);
  const whole = partsOf(ties);
  return members.flatMap(({ member }) => {
    const own = new Set(whole.find((part) => part.includes(member)));
    const without = partsOf(ties, member).filter((part) => part.some((one) => own.has(one)));
    const large = without.filter((part) => part.length > 1);
    return large.length > 1 ? [{ kind: 'bridge', members: [member] } as const] : [];
  });
}

/**
 * What to ask about one telling of choices, told of those who belonged on its day. Choices of anybody else are left
 * out. Renaming or reordering the members changes nothing but the order.
 */
export function groupQuestions(
  members: readonly SociogramMember[],
  choices: GroupChoices,
): readonly GroupQuestion[] {
  const told = toldAmong(members, choices);
  return [
    ...subgroups(members, told),
    ...unchosen(members, told),
    ...rejectedBySeveral(members, told),
    ...mutual(told.rejected).map((pair) => ({ kind: 'reject-each-other', members: pair }) as const),
    ...bridges(members, told),
  ];
}
