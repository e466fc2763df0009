import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCase } from '../../../tests/cast/case.ts';
import { noClient } from '../../../tests/cast/client.ts';
import { idOf } from '../../../tests/cast/record.ts';
import type { GroupChoices } from '../clients/group-choices.ts';
import { partsInTalk, strengthOf } from '../methods/group-work/interaction.ts';
import { officersOn } from '../methods/group-work/officers.ts';
import { groupQuestions } from './group-questions.ts';
import { interactionPicture } from './pictures/interaction-picture.ts';
import { sociogram, sociometry } from './pictures/sociogram.ts';
import { sociogramCourse } from './sociogram-course.ts';

const names = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9'];
const some = (...keys: readonly string[]) => keys.map((key) => ({ member: key, name: key }));
const nine = some(...names);

const choices = (...told: readonly (readonly [string, string, '+' | '-'])[]): GroupChoices => ({
  choices: 'c',
  question: 'Dengan siapa Ibu ingin berbagi cerita?',
  on: '2026-02-28',
  told: told.map(([from, to, sign]) => ({ from, to, kind: sign === '+' ? 'chosen' : 'rejected' })),
});

const mothers = choices(
  ['a1', 'a4', '+'],
  ['a4', 'a1', '+'],
  ['a1', 'a8', '-'],
  ['a8', 'a1', '-'],
  ['a3', 'a6', '+'],
  ['a6', 'a3', '+'],
  ['a5', 'a1', '+'],
  ['a7', 'a3', '+'],
  ['a2', 'a5', '+'],
);

const group = () =>
  ['a1', 'a2', 'a3'].reduce(
    (told, key) => told.tells('GroupMemberJoined', { member: idOf(key), name: key }, { on: '2026-01-19' }),
    aCase(),
  );

describe('the indices of a sociogram', () => {
  it('agree with those counted by hand: seven choices among nine, two pairs mutual of five joined', () => {
    const { members, density, reciprocity } = sociometry(nine, mothers);
    const of = (key: string) => members.find((one) => one.member === key);
    expect(density).toBeCloseTo(7 / 72);
    expect(reciprocity).toBeCloseTo(2 / 5);
    expect(of('a1')).toMatchObject({ chosen: 2, chooses: 1, mutual: 1, rejected: 1, rejects: 1 });
    expect(of('a9')).toMatchObject({ chosen: 0, chooses: 0, isolated: true });
    expect(of('a2')).toMatchObject({ chosen: 0, chooses: 1, isolated: false });
  });

  it('are whole where everybody chose everybody, and nothing where nobody did', () => {
    const all = choices(['a1', 'a2', '+'], ['a2', 'a1', '+']);
    expect(sociometry(some('a1', 'a2'), all)).toMatchObject({ density: 1, reciprocity: 1 });
    const none = choices(['a1', 'a2', '-']);
    expect(sociometry(some('a1', 'a2'), none)).toMatchObject({ density: 0, reciprocity: undefined });
    expect(sociometry(some('a1'), none).density).toBeUndefined();
  });
});

const anyMember = fc.constantFrom(...names);
const anyChoices = fc
  .uniqueArray(fc.tuple(anyMember, anyMember, fc.constantFrom('+' as const, '-' as const)), {
    selector: ([from, to]) => `${from}>${to}`,
    maxLength: 40,
  })
  .map((told) => choices(...told.filter(([from, to]) => from !== to)));
const anyMembers = fc.uniqueArray(anyMember, { minLength: 1 }).map((keys) => some(...keys));

it('has as many choices received as given, rejections too, and shares between 0 and 1, whoever has left', () => {
  fc.assert(
    fc.property(anyMembers, anyChoices, (members, told) => {
      const { members: all, density = 0, reciprocity = 0 } = sociometry(members, told);
      const sum = (part: 'chosen' | 'chooses' | 'rejected' | 'rejects') =>
        all.reduce((whole, one) => whole + one[part], 0);
      expect(sum('chosen')).toBe(sum('chooses'));
      expect(sum('rejected')).toBe(sum('rejects'));
      for (const share of [density, reciprocity]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it('says the same of people under other names', () => {
  const renamed = (key: string) => `x${names.length - names.indexOf(key)}`;
  const sets = (questions: ReturnType<typeof groupQuestions>, as: (key: string) => string) =>
    questions
      .map((one) => JSON.stringify([one.kind, one.members.map(as).sort(), 'by' in one ? one.by : 0]))
      .sort();
  fc.assert(
    fc.property(anyMembers, anyChoices, (members, told) => {
      const others = members.map((one) => ({ member: renamed(one.member), name: one.name }));
      const told2 = {
        ...told,
        told: told.told.map((one) => ({ ...one, from: renamed(one.from), to: renamed(one.to) })),
      };
      const [before, after] = [sociometry(members, told), sociometry(others, told2)];
      expect([after.density, after.reciprocity]).toEqual([before.density, before.reciprocity]);
      const counts = (list: typeof before) => list.members.map(({ chosen, mutual }) => [chosen, mutual]);
      expect(counts(after)).toEqual(counts(before));
      expect(sets(groupQuestions(others, told2), (key) => key)).toEqual(
        sets(groupQuestions(members, told), renamed),
      );
    }),
  );
});

describe('what a sociogram makes one ask', () => {
  it('names the two small groups of the mothers, and who leans towards each', () => {
    const found = groupQuestions(nine, mothers).filter((one) => one.kind === 'subgroup');
    expect(found).toEqual([
      { kind: 'subgroup', members: ['a1', 'a4'], leaning: ['a5'] },
      { kind: 'subgroup', members: ['a3', 'a6'], leaning: ['a7'] },
    ]);
  });

  it('names whom nobody chose and the two who reject each other, and makes nobody a scapegoat for one rejection', () => {
    const found = groupQuestions(nine, mothers);
    expect(found).toContainEqual({ kind: 'nobody-chose', members: ['a2', 'a7', 'a8', 'a9'] });
    expect(found).toContainEqual({ kind: 'reject-each-other', members: ['a1', 'a8'] });
    expect(found.some((one) => one.kind === 'rejected-by-several')).toBe(false);
  });

  it('asks about somebody whom two or more would rather not be with', () => {
    const told = choices(['a1', 'a3', '-'], ['a2', 'a3', '-'], ['a1', 'a2', '+']);
    expect(groupQuestions(some('a1', 'a2', 'a3'), told)).toContainEqual({
      kind: 'rejected-by-several',
      members: ['a3'],
      by: 2,
    });
  });

  it('finds the one who holds two pairs together, and asks nothing of the kind where all are one group', () => {
    const told = choices(
      ['a1', 'a2', '+'],
      ['a2', 'a1', '+'],
      ['a4', 'a5', '+'],
      ['a5', 'a4', '+'],
      ['a3', 'a1', '+'],
      ['a3', 'a4', '+'],
    );
    const five = some('a1', 'a2', 'a3', 'a4', 'a5');
    expect(groupQuestions(five, told)).toContainEqual({ kind: 'bridge', members: ['a3'] });
    const joined = choices(['a1', 'a2', '+'], ['a2', 'a1', '+']);
    expect(groupQuestions(some('a1', 'a2'), joined)).toEqual([]);
  });

  it('leaves out the choices of who has left', () => {
    const told = choices(['a1', 'a3', '-'], ['a9', 'a3', '-']);
    expect(groupQuestions(some('a1', 'a3'), told).some((one) => one.kind === 'rejected-by-several')).toBe(
      false,
    );
  });
});

it('tells each day’s choices of those who belonged then, and names apart who had left', () => {
  const [a, b, c] = [idOf('a'), idOf('b'), idOf('c')];
  const told = (id: string, list: readonly (readonly [string, string])[]) => ({
    choices: idOf(id),
    question: 'Dengan siapa?',
    told: list.map(([from, to]) => ({ from, to, kind: 'chosen' })),
  });
  const { state } = [a, b, c]
    .reduce(
      (all, one) =>
        all.tells('MembershipBegun', { membership: one, name: one.slice(-3), from: '2026-01-19' }),
      noClient().tells('GroupRegistered', { name: 'Ibu Melati', kind: 'self-help' }),
    )
    .tells('ChoicesTold', told('first', [[a, c]]), { on: '2026-02-28' })
    .tells('MembershipEnded', { membership: c, on: '2026-04-30' }, { on: '2026-04-30' })
    .tells('ChoicesTold', told('second', [[a, b]]), { on: '2026-07-18' });
  const course = sociogramCourse(state.memberships, state.groupChoices);
  expect(course.map((one) => [one.choices.on, one.members.length, one.left.length])).toEqual([
    ['2026-02-28', 3, 0],
    ['2026-07-18', 2, 1],
  ]);
  expect(course.map((one) => one.sociometry.density)).toEqual([1 / 6, 1 / 2]);
});

describe('choices told wrongly', () => {
  const told = (list: readonly (readonly [string, string])[]) => ({
    choices: idOf('choices'),
    question: 'Dengan siapa?',
    told: list.map(([from, to]) => ({ from: idOf(from), to: idOf(to), kind: 'chosen' })),
  });
  const two = () =>
    ['a', 'b'].reduce(
      (all, key) => all.tells('MembershipBegun', { membership: idOf(key), name: key }),
      noClient().tells('GroupRegistered', { name: 'Ibu Melati', kind: 'self-help' }),
    );
  it.each([
    ['of oneself', [['a', 'a']], 'choices.of-oneself'],
    ['of somebody who is no member', [['a', 'z']], 'choices.not-a-member'],
    [
      'twice',
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
      'choices.twice',
    ],
  ] as const)('%s are refused', (_, list, because) => {
    expect(two().refuses('ChoicesTold', told(list))).toBe(because);
  });
});

describe('who spoke to whom', () => {
  const observed = (...rows: readonly Record<string, unknown>[]) => ({
    observation: idOf('observation'),
    observed: rows.map((one) => ({ kind: 'talk', often: 'some', ...one })),
  });

  it('counts people and not rows, and shows who said nothing', () => {
    const told = group().tells(
      'InteractionsObserved',
      observed(
        { from: idOf('a1'), to: idOf('a2') },
        { from: idOf('a1'), to: idOf('a2'), kind: 'support' },
        { from: idOf('a1'), to: 'group', often: undefined, times: 7 },
        { from: 'worker', to: idOf('a2') },
      ),
      { on: '2026-03-14' },
    );
    const [seen] = told.state.interactions;
    const parts = seen && partsInTalk(Object.values(told.state.composition.members), seen);
    expect(parts?.map((one) => [one.name, one.spokeTo, one.spokenToBy, one.silent])).toEqual([
      ['a1', 2, 0, false],
      ['a2', 0, 2, true],
      ['a3', 0, 0, true],
    ]);
    expect(seen?.observed.map(strengthOf)).toEqual([2, 2, 3, 2]);
  });

  it.each([
    ['with oneself', { from: idOf('a1'), to: idOf('a1') }, 'interaction.with-oneself'],
    ['of a stranger', { from: idOf('a1'), to: idOf('z') }, 'interaction.not-a-member'],
    ['counted and guessed at once', { from: idOf('a1'), to: 'group', times: 2 }, 'interaction.how-often'],
  ] as const)('is refused %s', (_, row, because) => {
    expect(group().refuses('InteractionsObserved', observed(row))).toBe(because);
  });

  it('is refused of somebody who had left by that day, and stands for the day before', () => {
    const told = group().tells(
      'GroupMemberLeft',
      { member: idOf('a3'), reason: 'work' },
      { on: '2026-04-30' },
    );
    const row = observed({ from: idOf('a3'), to: 'group' });
    expect(told.refuses('InteractionsObserved', row, { on: '2026-05-02' })).toBe(
      'interaction.not-a-member-then',
    );
    expect(told.refuses('InteractionsObserved', row, { on: '2026-04-30' })).toBeUndefined();
  });
});

describe('the pictures', () => {
  it('draw everybody within their frame, with words for who cannot see', () => {
    const words = { worker: 'Pekerja sosial', group: 'Kelompok', party: (_: string, name: string) => name };
    const observed = [{ from: 'a1', to: 'group', kind: 'talk', often: 'often' }] as const;
    const spoken = interactionPicture(nine, { observed }, words);
    const drawn = sociogram(nine, mothers, { member: (one) => one.name });
    expect(spoken.parts.filter((one) => one.words !== undefined)).toHaveLength(11);
    for (const picture of [spoken, drawn])
      for (const shape of picture.parts.flatMap((one) => one.shapes))
        if (shape.kind === 'circle') {
          expect(Math.min(...shape.at) - shape.radius).toBeGreaterThanOrEqual(0);
          expect(shape.at[0] + shape.radius).toBeLessThanOrEqual(picture.width);
        }
  });
});

describe('the group’s own officers', () => {
  const chosen = (member: string, change: Record<string, unknown> = {}) => ({
    term: idOf(`term ${member}`),
    office: 'chair',
    member: idOf(member),
    ...change,
  });

  it('hold office from the day they were chosen until they step down, their term ends or they leave', () => {
    const { state } = group()
      .tells('OfficerChosen', chosen('a1'), { on: '2026-07-18' })
      .tells('OfficerChosen', chosen('a2', { office: 'treasurer', until: '2026-12-31' }), {
        on: '2026-07-18',
      })
      .tells('OfficerSteppedDown', { term: idOf('term a1') }, { on: '2026-09-01' });
    const on = (day: string) => officersOn(state.officers, state.composition, day).map((one) => one.name);
    expect(on('2026-07-17')).toEqual([]);
    expect(on('2026-08-29')).toEqual(['a1', 'a2']);
    expect(on('2026-09-01')).toEqual(['a2']);
    expect(on('2027-01-01')).toEqual([]);
  });

  it('are members on that day', () => {
    expect(group().refuses('OfficerChosen', chosen('z'))).toBe('officer.not-a-member-then');
    expect(group().refuses('OfficerChosen', chosen('a1', { until: '2026-01-31' }))).toBe(
      'officer.ends-before-begun',
    );
  });
});
