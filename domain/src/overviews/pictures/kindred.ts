/**
 * What a genogram is drawn from: people, who is or was joined to whom, who is whose child, and how it is between them.
 * Read off the record of a family or a person as it was on a day; nothing is drawn by hand.
 */
import type {
  Parenting,
  RelationshipQuality,
  UnbornKind,
  UnionEnding,
  UnionKind,
} from '../../clients/relationships.ts';
import { hadBegun, qualityOn, type Relation } from '../../clients/relationships.ts';
import { ageOn } from '../../kernel/moment.ts';
import type { Client } from '../../records/client.ts';

export interface Kinsperson {
  readonly id: string;
  readonly name: string;
  readonly sex: 'female' | 'male' | undefined;
  /** ISO day or year, to put siblings in order. */
  readonly born?: string | undefined;
  /** Year or age, as shown beneath the name. */
  readonly shown?: string | undefined;
  readonly died: boolean;
  readonly index: boolean;
  readonly household: boolean;
  readonly unborn?: UnbornKind | undefined;
  readonly disability: boolean;
}
export interface Union {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly kind: UnionKind;
  readonly ended?: UnionEnding | 'ended' | undefined;
  readonly since?: string | undefined;
}
export interface Parentage {
  readonly child: string;
  readonly parent: string;
  readonly by: Parenting;
}
export interface Twins {
  readonly a: string;
  readonly b: string;
  readonly identical: boolean;
}
export interface Bond {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly quality: Exclude<RelationshipQuality, 'ordinary'>;
}
export interface Kindred {
  readonly people: readonly Kinsperson[];
  readonly unions: readonly Union[];
  readonly parentages: readonly Parentage[];
  readonly twins: readonly Twins[];
  readonly bonds: readonly Bond[];
}

export interface ClientAt {
  readonly stream: string;
  readonly state: Client;
}

function personOf(
  { stream, state }: ClientAt,
  day: string,
  index: string | undefined,
  household: boolean,
): Kinsperson {
  const { person } = state.individual;
  const birth = person?.birth?.on;
  const died = person?.died !== undefined && (person.died.on === undefined || person.died.on <= day);
  const years = birth === undefined ? undefined : String(ageOn(birth, day));
  const span =
    birth === undefined ? undefined : `${birth.slice(0, 4)}–${person?.died?.on?.slice(0, 4) ?? ''}`;
  return {
    id: stream,
    name: person?.name ?? '',
    sex: person?.sex,
    born: birth,
    shown: died ? span : years,
    died,
    index: stream === index,
    household,
    disability:
      person?.disability !== undefined ||
      Object.values(state.circumstances.disabilities).some((one) => one.ended === undefined),
  };
}

const spanOf = (birthYear: number | undefined, deathYear: number | undefined): string | undefined =>
  birthYear === undefined && deathYear === undefined ? undefined : `${birthYear ?? ''}–${deathYear ?? ''}`;

function kinOf(client: Client, day: string): readonly Kinsperson[] {
  const year = Number(day.slice(0, 4));
  return Object.values(client.relationships.kin).map((one) => {
    const died = one.died === true && (one.deathYear === undefined || one.deathYear <= year);
    const age = one.birthYear === undefined ? undefined : String(year - one.birthYear);
    return {
      id: one.kin,
      name: one.name,
      sex: one.sex,
      born: one.birthYear === undefined ? undefined : String(one.birthYear),
      shown: died ? spanOf(one.birthYear, one.deathYear) : age,
      died,
      index: false,
      household: false,
      unborn: one.unborn,
      disability: false,
    };
  });
}

function unionOf(relation: Relation, day: string): readonly Union[] {
  if (relation.kind !== 'partner') return [];
  const ended = relation.ended !== undefined && relation.ended.on <= day;
  return [
    {
      id: relation.relation,
      a: relation.from,
      b: relation.to,
      kind: relation.union ?? 'registered',
      since: relation.since,
      ...(ended ? { ended: relation.ended?.as ?? 'ended' } : {}),
    },
  ];
}

function bondOf(relation: Relation, day: string): readonly Bond[] {
  const quality = qualityOn(relation, day);
  if (quality === undefined || quality === 'ordinary') return [];
  return [{ id: relation.relation, from: relation.from, to: relation.to, quality }];
}

const livesThere = (member: { from?: string | undefined; left?: { on?: string | undefined } }, day: string) =>
  (member.from === undefined || member.from <= day) &&
  (member.left === undefined || (member.left.on !== undefined && member.left.on > day));

/** The record that is read under another, where two were found to be one person's. */
export function goingOn(people: readonly ClientAt[], id: string): string {
  const into = people.find((one) => one.stream === id)?.state.individual.absorbedInto?.survivor;
  return into === undefined || into === id ? id : into;
}

/**
 * The kindred of a client as it was on a day.
 *
 * @param principal the record of the family or the person, in which relations and kin are told
 * @param people the records of the persons that may be read
 * @param index the person whom the case is about; of an individual it is the client
 */
export function kindred(
  principal: ClientAt,
  people: readonly ClientAt[],
  day: string,
  index?: string,
): Kindred {
  const { family, relationships, individual } = principal.state;
  const all =
    individual.person === undefined
      ? people
      : [principal, ...people.filter((one) => one.stream !== principal.stream)];
  const of = (id: string) => goingOn(all, id);
  const members = new Set(
    Object.values(family.members)
      .filter((one) => livesThere(one, day))
      .map((one) => of(one.person)),
  );
  const relations = Object.values(relationships.relations)
    .filter((one) => hadBegun(one, day))
    .map((one) => ({ ...one, from: of(one.from), to: of(one.to) }));
  const named = new Set(relations.flatMap((one) => [one.from, one.to]));
  const shown = all.filter(
    ({ stream, state }) =>
      state.individual.person !== undefined &&
      state.individual.absorbedInto === undefined &&
      (members.has(stream) || named.has(stream) || stream === principal.stream || stream === index),
  );
  return {
    people: [
      ...shown.map((one) =>
        personOf(
          one,
          day,
          index ?? (individual.person === undefined ? undefined : principal.stream),
          members.has(one.stream),
        ),
      ),
      ...kinOf(principal.state, day),
    ],
    unions: relations.flatMap((one) => unionOf(one, day)),
    parentages: relations
      .filter((one) => one.kind === 'parent')
      .map((one) => ({ child: one.to, parent: one.from, by: one.by ?? 'birth' })),
    twins: relations
      .filter((one) => one.kind === 'sibling' && one.twins !== undefined)
      .map((one) => ({ a: one.from, b: one.to, identical: one.twins === 'identical' })),
    bonds: relations
      .filter((one) => one.ended === undefined || one.ended.on > day)
      .flatMap((one) => bondOf(one, day)),
  };
}
