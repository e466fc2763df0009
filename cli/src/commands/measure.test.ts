/** `pendamping measure` against reference values: own fixtures always, the shared oracles where their folder is there. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureResults } from '@pendamping/domain';
import { afterAll, describe, expect, it } from 'vitest';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const fixture = path.join(import.meta.dirname, '../fixtures/single-case.json');
const oracles = path.join(import.meta.dirname, '../../../../shared/data/oracles');
const shared = (name: string) => path.join(oracles, `${name}.json`);

const fraction = (of: unknown): unknown => {
  const parts = typeof of === 'string' ? /^(-?\d+)\/(\d+)$/.exec(of) : null;
  return parts === null ? of : Number(parts[1]) / Number(parts[2]);
};

const isRecord = (of: unknown): of is Record<string, unknown> => typeof of === 'object' && of !== null;

/** Every expected value that is not met, with its path. `null` and a missing name are both "no number". */
function unmet(expected: unknown, found: unknown, tolerance: number, at = ''): readonly string[] {
  if (isRecord(expected))
    return Object.keys(expected).flatMap((name) =>
      unmet(expected[name], isRecord(found) ? found[name] : undefined, tolerance, `${at}.${name}`),
    );
  const wanted = fraction(expected);
  const isNear =
    typeof wanted === 'number' && typeof found === 'number'
      ? Math.abs(wanted - found) <= tolerance * Math.max(1, Math.abs(wanted))
      : (wanted ?? null) === (found ?? null);
  return isNear ? [] : [`${at}: ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`];
}

interface Vector {
  readonly id: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

const without = (of: unknown, names: readonly string[]): unknown =>
  isRecord(of) ? Object.fromEntries(Object.entries(of).filter(([name]) => !names.includes(name))) : of;

function checked(
  file: string,
  lists: readonly string[],
  pick: (vector: Vector) => unknown = (vector) => vector.expected,
): readonly string[] {
  const read = json(file);
  const { results, faults } = measureResults(read) ?? { results: {}, faults: [] };
  expect(faults).toEqual([]);
  const vectors = lists.flatMap((list) => read[list] as Vector[]);
  expect(vectors.length).toBeGreaterThan(1);
  return vectors.flatMap((vector) => unmet(pick(vector), results[vector.id], 1e-9, vector.id));
}

const definitions = ({ expected }: Vector) => ({
  'exact-rational': expected['exact-rational'],
  'R-base': expected['R-base'],
});

/** Standard errors and effect sizes, but not the bounds (the reference's root finder stops early) nor what rounding decided. */
function effects({ expected }: Vector): unknown {
  const block = expected.SingleCaseES as Record<string, Record<string, unknown>>;
  const names = ['nap_unbiased', 'tau', 'pnd', 'pem', 'pand', 'ird'].concat(
    Object.keys(block).filter((name) => /^(smd|lrr|lor)/.test(name)),
  );
  return {
    SingleCaseES: Object.fromEntries(
      names
        .filter((name) => block[name]?.est !== 'Infinity' && block[name]?.se !== 'Infinity')
        .map((name) => [name, without(block[name], /^(nap|tau)/.test(name) ? ['ci_lower', 'ci_upper'] : [])]),
    ),
  };
}

describe('the reference values', () => {
  it('agree with exact arithmetic on our own awkward series', () => {
    expect(checked(fixture, ['vectors'], definitions)).toEqual([]);
  });

  it.skipIf(!existsSync(shared('ssd')))('agree with exact arithmetic on every shared series', () => {
    expect(checked(shared('ssd'), ['vectors'], definitions)).toEqual([]);
    expect(checked(shared('ssd'), ['vectors'], effects)).toEqual([]);
  });

  it.skipIf(!existsSync(shared('gas')))('agree with every shared plan', () => {
    expect(checked(shared('gas'), ['vectors'])).toEqual([]);
  });

  it.skipIf(!existsSync(shared('rci')))('agrees with every shared vector', () => {
    const ours = ({ expected }: Vector) => without(expected, ['gln', 'hll', 'en', 'nk', 'ha']);
    expect(checked(shared('rci'), ['vectors'], ours)).toEqual([]);
    const plain = ({ expected }: Vector) =>
      without(expected, ['raw_alpha_psych', 'kappa_psych', 'kappa_quadratic_psych']);
    expect(checked(shared('reliability'), ['alpha', 'kappa'], plain)).toEqual([]);
    const naps = ({ expected }: Vector) =>
      Object.fromEntries(Object.entries(expected).filter(([name]) => name.startsWith('nap')));
    expect(checked(shared('aggregate'), ['vectors'], naps)).toEqual([]);
  });

  it.skipIf(!existsSync(shared('distributions')))('agree with every shared point at 1e-12', () => {
    const file = json(shared('distributions'));
    const results = measureResults(file)?.results as Record<string, Record<string, number>[]>;
    const far = ['pnorm', 'qnorm', 'pt', 'qt', 'pbinom'].flatMap((list) =>
      (file[list] as Record<string, number>[]).flatMap((point, at) =>
        Object.entries(point).filter(([name, value]) => {
          const off = Math.abs((results[list]?.[at]?.[name] ?? Number.NaN) - value);
          return !(off <= 1e-12 * Math.abs(value) || off <= 1e-15);
        }),
      ),
    );
    expect(far).toEqual([]);
  });
});

describe('pendamping measure', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pendamping-measure-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function measured(file: string, content?: string) {
    const at = path.join(folder, file);
    if (content !== undefined) writeFileSync(at, content);
    const main = path.join(import.meta.dirname, '../main.ts');
    const env = { ...process.env, LANG: 'en_GB.UTF-8', LANGUAGE: 'en' };
    return spawnSync(process.execPath, [main, 'measure', at], { encoding: 'utf8', env });
  }

  it('prints results by vector id', () => {
    const { status, stdout, stderr } = measured('goal.json', '{"vectors":[{"id":"g","scores":[2,2]}]}');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ g: { n_scored: 2 } });
  });

  it('reckons the others where one vector is faulty, and says which field to mend', () => {
    const file = '{"vectors":[{"id":"bad","scores":[9]},{"id":"good","scores":[1]}]}';
    const { status, stdout, stderr } = measured('half.json', file);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({ good: { T: 60, n_scored: 1 } });
    expect(stderr).toContain('bad: not reckoned. Mend "scores.0"');
  });

  it('tells a vector whose numbers are none, or whose id came before, and never prints it', () => {
    const series = (value: readonly number[]) => ({
      improvement: 'increase',
      series: { session: [1, 2, 3, 4], phase: ['A', 'A', 'B', 'B'], value },
      comparison: { baseline: 'A', intervention: 'B' },
    });
    const change = { improvement: 'increase', reliability: 0.8 };
    const vectors = [
      { id: 'far', ...series([1.7e308, -1.7e308, 1.7e308, 1e308]) },
      { id: 'fine', ...series([1, 2, 3, 5]) },
      { id: 'fine', ...series([5, 3, 2, 1]) },
      { id: 'same', ...series([1, 2, 3, 5]), comparison: { baseline: 'A', intervention: 'A' } },
      { id: 'level', ...change, pre: [3, 3, 3], post: [3, 4, 5] },
    ];
    const { status, stdout, stderr } = measured('odd.json', JSON.stringify({ vectors }));
    expect(status).toBe(1);
    expect(Object.keys(JSON.parse(stdout))).toEqual(['fine']);
    expect(JSON.parse(stdout).fine['exact-rational'].nap).toBe(1);
    for (const told of ['far: not reckoned', 'fine: not reckoned. Mend "id"', 'same: not', 'level: not'])
      expect(stderr).toContain(told);
  });

  it('gives the reason of every scale, plan and pair of raters without a number', () => {
    const file = {
      vectors: [{ id: 'plan', scores: [null] }],
      alpha: [
        {
          id: 'flat',
          items: [
            [1, 1],
            [1, 1],
          ],
        },
        {
          id: 'turned',
          items: [
            [1, 3],
            [2, 2],
            [3, 1],
          ],
        },
      ],
      kappa: [{ id: 'unrated', levels: [1, 2], rater1: [null], rater2: [1] }],
    };
    expect(measureResults(file)?.results).toMatchObject({
      plan: { T: null, no_number: { T: 'nothing_scored' } },
      flat: { raw_alpha: null, no_number: { raw_alpha: 'no_variation', sem: 'no_variation' } },
      turned: { std_alpha: null, no_number: { std_alpha: 'no_variation' } },
      unrated: { kappa: null, no_number: { kappa: 'no_points' } },
    });
  });

  it('refuses a folder', () => {
    const { status, stderr } = measured('.');
    expect([status, stderr]).toEqual([2, expect.stringContaining('is a folder')]);
  });

  it.each([
    ['none.json', undefined, 'none.json'],
    ['torn.json', '{"vectors": [', 'not whole JSON'],
    ['other.json', '{"a": 1}', 'holds no "vectors"'],
  ])('refuses %s', (file, content, said) => {
    const { status, stderr } = measured(file, content);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });
});
