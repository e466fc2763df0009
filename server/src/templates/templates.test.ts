/**
 * The templates that come with the house. They are professional content written by hand: what can be checked by a
 * machine is checked here, so that a reader may give the whole attention to whether it is good practice.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { astray, everyItem, PracticeTemplate, stages, workerRoles } from '@pendamping/domain';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../templates/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const written = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const loaded = (name: string): PracticeTemplate => PracticeTemplate.parse(JSON.parse(written(name)));

interface Pair {
  readonly id: string;
  readonly en: string;
}

const isPair = (value: object): value is Pair =>
  'id' in value && 'en' in value && typeof value.id === 'string' && typeof value.en === 'string';

/** Everything said in two languages, wherever it stands. */
function pairs(value: unknown): readonly Pair[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isPair(value)) return [value];
  return Object.values(value).flatMap(pairs);
}

/** What a worker takes over into a field of one line must fit into it. */
function singleLines(template: PracticeTemplate): readonly Pair[] {
  const { frequency, place, time } = template.wording.contract.arrangements;
  return [
    ...template.measures.flatMap((one) => [
      one.name,
      one.unit,
      ...(one.anchors ?? []).map((anchor) => anchor.words),
    ]),
    ...template.activities.flatMap((one) => (one.rhythm === undefined ? [] : [one.rhythm])),
    frequency,
    place,
    time,
  ];
}

const twice = (list: readonly string[]): readonly string[] =>
  list.filter((one, at) => list.indexOf(one) !== at);

it('has the six templates that the house promises', () => {
  expect([...files].sort()).toEqual([
    'child-protection.json',
    'family-with-a-child-with-autism.json',
    'general-family-case.json',
    'inclusive-village.json',
    'older-person.json',
    'self-help-group.json',
  ]);
});

describe.each(files)('%s', (name) => {
  const template = loaded(name);

  it('carries the name of its file and every code it names', () => {
    expect(`${template.template}.json`).toBe(name);
    expect(astray(template)).toEqual([]);
  });

  it('uses no code twice in one list', () => {
    const { problems, measures, goals, activities, checklists, standards } = template;
    for (const list of [problems, measures, goals, activities, checklists, standards])
      expect(twice(list.map((one) => one.code))).toEqual([]);
  });

  // A guard against English on an Indonesian page: a whole sentence is never the same in both languages.
  it('says every sentence in both languages', () => {
    const same = pairs(template).filter((one) => one.id === one.en && one.id.length > 25);
    expect(same).toEqual([]);
  });

  it('has five distinct levels for every goal, in both languages', () => {
    for (const goal of template.goals) {
      const levels = Object.values(goal.levels);
      expect(twice(levels.map((one) => one.id)), goal.code).toEqual([]);
      expect(twice(levels.map((one) => one.en)), goal.code).toEqual([]);
    }
  });

  it('aims only where its measure can go', () => {
    for (const goal of template.goals.filter((one) => one.target !== undefined)) {
      const measure = template.measures.find((one) => one.code === goal.measure);
      expect(measure, goal.code).toBeDefined();
      expect(goal.target, goal.code).toBeGreaterThanOrEqual(measure?.least ?? Number.NEGATIVE_INFINITY);
      expect(goal.target, goal.code).toBeLessThanOrEqual(measure?.most ?? Number.POSITIVE_INFINITY);
    }
  });

  it('has goals of outcome and of process', () => {
    expect(new Set(template.goals.map((one) => one.kind))).toEqual(new Set(['outcome', 'process']));
  });

  it('has a checklist for each of the six stages', () => {
    expect(new Set(template.checklists.map((one) => one.stage))).toEqual(new Set(stages));
  });

  it('uses roles of the worker that exist, and says which function an activity serves', () => {
    for (const one of template.activities) {
      expect(workerRoles).toContain(one.role);
      expect(one.functions, one.code).not.toEqual([]);
    }
  });

  it('offers nothing for a line that does not fit into one', () => {
    const long = singleLines(template).filter((one) => Math.max(one.id.length, one.en.length) > 200);
    expect(long).toEqual([]);
  });

  it('fills in only names that are on record, and knows no path of a machine', () => {
    const filledIn = written(name).match(/\{[a-z]+\}/g) ?? [];
    const known = ['{child}', '{family}', '{worker}', '{agency}'];
    expect(filledIn.filter((one) => !known.includes(one))).toEqual([]);
    expect(written(name)).not.toMatch(/\/(work|home|tmp|Users)\//);
  });

  describe.each(template.instruments)('$urn', (instrument) => {
    const items = everyItem(instrument.items);

    it('is ours, free to use, and claims nothing it has not shown', () => {
      expect(instrument.standing).toBe('descriptive');
      expect(instrument.licence?.mayReproduceText).toBe(true);
      expect(instrument.bands).toEqual([]);
    });

    // An instrument is published only when every text stands in both languages.
    it('asks and offers everything in both languages', () => {
      const options = Object.values(instrument.lists).flat();
      const texts = [instrument, ...instrument.scales, ...items, ...options].flatMap((one) => [
        ...('title' in one ? [one.title, one.description] : [one.text]),
        ...('hint' in one ? [one.hint] : []),
      ]);
      const said = texts.filter((one) => one !== undefined);
      expect(said.filter((one) => !one.id?.trim() || !one.en?.trim())).toEqual([]);
    });

    it('takes its options from lists that exist, each with a score', () => {
      for (const item of items.filter((one) => one.type === 'choice')) {
        const options = instrument.lists[item.list ?? ''];
        expect(options, item.linkId).toBeDefined();
        expect(options?.every((one) => one.score !== undefined)).toBe(true);
      }
    });

    it('reckons its scales from items it asks, from the least to the most they can give', () => {
      for (const scale of instrument.scales) {
        const asked = scale.items.map((linkId) => items.find((one) => one.linkId === linkId));
        const scores = asked.map((one) => (instrument.lists[one?.list ?? ''] ?? []).map((o) => o.score ?? 0));
        expect(asked).not.toContain(undefined);
        expect(scale.least).toBe(scores.reduce((sum, one) => sum + Math.min(...one), 0));
        expect(scale.most).toBe(scores.reduce((sum, one) => sum + Math.max(...one), 0));
      }
    });
  });
});
