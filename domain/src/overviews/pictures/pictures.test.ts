import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFamily, boy, mother, noClient } from '../../../../tests/cast/client.ts';
import { idOf } from '../../../../tests/cast/record.ts';
import { flowWords, systemKindWords, tieStrengthWords } from '../../clients/words.ts';
import { svgOf } from './drawing.ts';
import { ecomap, ecomapRows } from './ecomap.ts';
import { genogram } from './genogram.ts';
import { familyOf, generationsOf, rowsOf } from './genogram-order.ts';
import { placesAlong } from './genogram-places.ts';
import { type Kindred, type Kinsperson, kindred } from './kindred.ts';
import { sociogram, sociometry } from './sociogram.ts';

const words = { person: (one: Kinsperson) => one.name, shown: (one: Kinsperson) => one.shown ?? '' };
const someone = (id: string, change: Partial<Kinsperson> = {}): Kinsperson => ({
  id,
  name: id,
  sex: undefined,
  died: false,
  index: false,
  household: false,
  disability: false,
  ...change,
});
const nobody: Kindred = { people: [], unions: [], parentages: [], twins: [], bonds: [] };
const born = (child: string, ...parents: string[]) =>
  parents.map((parent) => ({ child, parent, by: 'birth' as const }));

const threeGenerations: Kindred = {
  ...nobody,
  people: [
    someone('rizky', { sex: 'male', born: '2018', index: true, household: true }),
    someone('siti', { sex: 'female', born: '2021', household: true }),
    someone('nuraeni', { sex: 'female', household: true }),
    someone('asep', { sex: 'male', household: true }),
    someone('imas', { sex: 'female' }),
    someone('kakek', { sex: 'male', died: true }),
  ],
  unions: [{ id: 'u', a: 'nuraeni', b: 'asep', kind: 'registered' }],
  parentages: [
    ...born('siti', 'asep', 'nuraeni'),
    ...born('rizky', 'asep', 'nuraeni'),
    ...born('nuraeni', 'imas', 'kakek'),
  ],
};

function placed(facts: Kindred) {
  const family = familyOf(facts);
  const generation = generationsOf(family);
  const rows = rowsOf(family, generation);
  return { family, generation, rows, x: placesAlong(rows, family) };
}

/** Forty people in four generations, as large families are. */
function largeFamily(): Kindred {
  const people: Kinsperson[] = [someone('A', { sex: 'male' }), someone('B', { sex: 'female' })];
  const parentages: Kindred['parentages'][number][] = [];
  let couples: [string, string][] = [['A', 'B']];
  for (const size of [4, 2, 1]) {
    const next: [string, string][] = [];
    for (const [father, mother_] of couples)
      for (let number = 0; number < size; number += 1) {
        const child = `${father}${number}`;
        people.push(
          someone(child, { sex: number % 2 === 0 ? 'male' : 'female', born: String(1950 + number) }),
        );
        people.push(someone(`${child}w`, { sex: number % 2 === 0 ? 'female' : 'male' }));
        parentages.push(...born(child, father, mother_));
        next.push([child, `${child}w`]);
      }
    couples = next;
  }
  return { ...nobody, people: people.slice(0, 42), parentages };
}

describe('the genogram', () => {
  it('puts the mother’s parents above her, and her children below, the oldest left', () => {
    const { generation, rows } = placed(threeGenerations);
    expect([generation.get('imas'), generation.get('nuraeni'), generation.get('rizky')]).toEqual([0, 1, 2]);
    expect(rows).toEqual([
      ['kakek', 'imas'],
      ['asep', 'nuraeni'],
      ['rizky', 'siti'],
    ]);
  });

  it('stands a couple over the middle of their children', () => {
    const { x } = placed(threeGenerations);
    const middle = (a: string, b: string) => ((x.get(a) ?? 0) + (x.get(b) ?? 0)) / 2;
    expect(middle('asep', 'nuraeni')).toBeCloseTo(middle('rizky', 'siti'), 0);
  });

  it('draws two wives on the two sides of their husband, each with her own children', () => {
    const facts: Kindred = {
      ...nobody,
      people: ['suami', 'istri1', 'istri2', 'anak1', 'anak2'].map((id) =>
        someone(id, { sex: id === 'suami' ? 'male' : 'female' }),
      ),
      unions: [
        { id: '1', a: 'suami', b: 'istri1', kind: 'registered', since: '1990-01-01' },
        { id: '2', a: 'suami', b: 'istri2', kind: 'unregistered', since: '2000-01-01' },
      ],
      parentages: [...born('anak1', 'suami', 'istri1'), ...born('anak2', 'suami', 'istri2')],
    };
    expect(placed(facts).rows).toEqual([
      ['istri1', 'suami', 'istri2'],
      ['anak1', 'anak2'],
    ]);
  });

  it('keeps forty people of four generations apart', () => {
    const facts = largeFamily();
    const { rows, x } = placed(facts);
    expect(facts.people.length).toBeGreaterThanOrEqual(40);
    expect(rows.length).toBe(4);
    for (const row of rows)
      for (const [at, id] of row.slice(1).entries())
        expect((x.get(id) ?? 0) - (x.get(row[at] ?? '') ?? 0)).toBeGreaterThanOrEqual(111.9);
  });

  const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const strange = fc.record({
    people: fc.uniqueArray(names, { minLength: 1 }).map((ids) => ids.map((id) => someone(id))),
    unions: fc.array(
      fc.record({ id: fc.uuid(), a: names, b: names, kind: fc.constant('registered' as const) }),
      { maxLength: 6 },
    ),
    parentages: fc.array(
      fc.record({ child: names, parent: names, by: fc.constantFrom('birth' as const, 'adoption' as const) }),
      { maxLength: 12 },
    ),
    twins: fc.array(fc.record({ a: names, b: names, identical: fc.boolean() }), { maxLength: 2 }),
    bonds: fc.array(
      fc.record({
        id: fc.uuid(),
        from: names,
        to: names,
        quality: fc.constantFrom('close' as const, 'broken' as const, 'stressful' as const),
      }),
      { maxLength: 3 },
    ),
  });

  it('bears facts that contradict one another, and gives everybody one place of their own', () => {
    fc.assert(
      fc.property(strange, (facts) => {
        const { rows, x } = placed(facts);
        expect(rows.flat().sort()).toEqual(facts.people.map((one) => one.id).sort());
        for (const row of rows)
          for (const [at, id] of row.slice(1).entries())
            expect((x.get(id) ?? 0) - (x.get(row[at] ?? '') ?? 0)).toBeGreaterThan(100);
        const drawing = genogram(facts, words);
        expect(svgOf(drawing)).not.toContain('NaN');
        expect(drawing.parts.filter((part) => part.words !== undefined)).toHaveLength(facts.people.length);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps people apart also where rows chase each other: a child married to a parent', () => {
    const union = (a: string, b: string) => ({ id: idOf(`${a}${b}`), a, b, kind: 'registered' as const });
    const facts: Kindred = {
      ...nobody,
      people: ['e', 'a', 'b', 'g', 'd', 'c'].map((id) => someone(id)),
      unions: [union('a', 'd'), union('g', 'a'), union('g', 'b'), union('e', 'b')],
      parentages: [{ child: 'd', parent: 'a', by: 'birth' }],
    };
    const { rows, x } = placed(facts);
    for (const row of rows)
      for (const [at, id] of row.slice(1).entries())
        expect((x.get(id) ?? 0) - (x.get(row[at] ?? '') ?? 0)).toBeGreaterThanOrEqual(111.9);
  });

  it('is the same picture in whatever order the facts were told', () => {
    fc.assert(
      fc.property(strange, (facts) => {
        const turned: Kindred = {
          ...facts,
          people: [...facts.people].reverse(),
          unions: [...facts.unions].reverse(),
          parentages: [...facts.parentages].reverse(),
        };
        expect(placed(turned).rows).toEqual(placed(facts).rows);
      }),
    );
  });

  it('is drawn from the record, as it was on a day', () => {
    const relation = idOf('marriage');
    const told = aFamily()
      .tells('KinNoted', {
        kin: idOf('grandfather'),
        name: 'Kakek',
        sex: 'male',
        died: true,
        deathYear: 2019,
      })
      .tells('RelationNoted', { relation: idOf('r1'), from: idOf('grandfather'), to: mother, kind: 'parent' })
      .tells('RelationNoted', { relation: idOf('r2'), from: mother, to: boy, kind: 'parent', by: 'adoption' })
      .tells(
        'RelationNoted',
        {
          relation,
          from: mother,
          to: idOf('father'),
          kind: 'partner',
          union: 'unregistered',
          since: '2014-09-20',
          quality: 'stressful',
        },
        { on: '2026-01-20' },
      )
      .tells('KinNoted', { kin: idOf('father'), name: 'Asep', sex: 'male' })
      .tells('RelationQualityChanged', { relation, quality: 'close' }, { on: '2026-06-02' })
      .tells('RelationEnded', { relation, as: 'divorced', on: '2026-09-01' });
    const person = (id: string, name: string) => ({
      stream: id,
      state: noClient().tells('PersonRegistered', { name }).state,
    });
    const people = [person(mother, 'Nuraeni'), person(boy, 'Rizky')];
    const on = (day: string) => kindred({ stream: idOf('record'), state: told.state }, people, day, boy);
    expect(
      on('2026-03-01')
        .people.map((one) => one.name)
        .sort(),
    ).toEqual(['Asep', 'Kakek', 'Nuraeni', 'Rizky']);
    expect(on('2026-03-01').bonds).toMatchObject([{ quality: 'stressful' }]);
    expect(on('2026-07-01').bonds).toMatchObject([{ quality: 'close' }]);
    expect(on('2026-07-01').unions).toMatchObject([{ kind: 'unregistered' }]);
    expect(on('2026-10-01').unions).toMatchObject([{ ended: 'divorced' }]);
    expect(on('2026-10-01').bonds).toEqual([]);
    expect(on('2013-01-01').unions).toEqual([]);
    expect(on('2026-03-01').parentages).toContainEqual({ child: boy, parent: mother, by: 'adoption' });
  });
});

describe('the ecomap', () => {
  const told = aFamily()
    .tells(
      'SystemNoted',
      { system: idOf('school'), name: 'SDN', kind: 'societal', tie: 'stressful', flow: 'both' },
      { on: '2026-01-20' },
    )
    .tells(
      'SystemNoted',
      { system: idOf('gran'), name: 'Nenek', kind: 'informal', tie: 'strong', flow: 'to-client' },
      { on: '2026-01-20' },
    )
    .tells(
      'SystemTieChanged',
      { system: idOf('school'), tie: 'moderate', flow: 'to-client' },
      { on: '2026-07-13' },
    )
    .tells('SystemNoLonger', { system: idOf('gran') }, { on: '2026-08-01' });
  const around = told.state.environment;
  const said = {
    tie: (one: keyof typeof tieStrengthWords) => tieStrengthWords[one].id,
    flow: (one: keyof typeof flowWords) => flowWords[one].id,
    kind: (one: keyof typeof systemKindWords) => systemKindWords[one].id,
  };

  it('shows the ties as they were on a day: before, at intake, and later', () => {
    const ties = (day: string) => ecomapRows(around, day).map((row) => `${row.name} ${row.tie.tie}`);
    expect(ties('2026-01-19')).toEqual([]);
    expect(ties('2026-02-01')).toEqual(['Nenek strong', 'SDN stressful']);
    expect(ties('2026-09-01')).toEqual(['SDN moderate']);
  });

  it('says each system in words for who cannot see it', () => {
    const parts = ecomap('Keluarga Suhendar', around, '2026-02-01', said).parts.flatMap(
      (part) => part.words ?? [],
    );
    expect(parts).toContain('SDN · Kemasyarakatan (sekolah, kantor, rumah sakit) · tegang · dua arah');
  });

  it('writes what people typed as text, never as markup', () => {
    expect(svgOf(ecomap('<b>&"', around, '2026-02-01', said))).not.toContain('<b>');
  });
});

describe('the sociogram', () => {
  const members = ['Ani', 'Budi', 'Cici', 'Dodi'].map((name) => ({ member: idOf(name), name }));
  const chosen = (from: string, to: string) => ({ from: idOf(from), to: idOf(to), kind: 'chosen' as const });
  const choices = {
    choices: idOf('first'),
    question: 'Dengan siapa ingin bekerja?',
    on: '2026-03-01',
    told: [
      chosen('Ani', 'Budi'),
      chosen('Budi', 'Ani'),
      chosen('Cici', 'Ani'),
      { ...chosen('Cici', 'Budi'), kind: 'rejected' as const },
    ],
  };

  it('counts choices received, reciprocity, density and who stands alone', () => {
    const { members: found, density, reciprocity } = sociometry(members, choices);
    expect(found.map((one) => [one.name, one.chosen, one.mutual, one.isolated])).toEqual([
      ['Ani', 2, 1, false],
      ['Budi', 1, 1, false],
      ['Cici', 0, 0, false],
      ['Dodi', 0, 0, true],
    ]);
    expect(density).toBeCloseTo(3 / 12);
    expect(reciprocity).toBe(0.5);
  });

  it('says nothing where nothing can be said', () => {
    expect(sociometry([], { ...choices, told: [] })).toMatchObject({
      density: undefined,
      reciprocity: undefined,
    });
    expect(svgOf(sociogram(members, choices, { member: (one) => one.name }))).toContain('Dodi');
  });
});
