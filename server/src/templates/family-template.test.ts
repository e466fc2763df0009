/**
 * The first template fits the family story: what the story records can be started from it, so that a worker in a like
 * case types only what is this family's own. Compared in substance, since a story has its own words.
 */
import { readFileSync } from 'node:fs';
import { caseRecord, type Entry, PracticeTemplate, read, serviceStandards } from '@pendamping/domain';
import { expect, it } from 'vitest';
import { familyStory } from '../demonstration/family-story.ts';

const file = new URL('../../../templates/family-with-a-child-with-autism.json', import.meta.url);
const template = PracticeTemplate.parse(JSON.parse(readFileSync(file, 'utf8')));
// biome-ignore lint/suspicious/noExplicitAny: the facts of many types, read by name
const facts = (type: string): any[] =>
  familyStory().flatMap(({ written }) => (written.type === type ? [written.data] : []));

const goalIn = (measure: string) => template.goals.find((one) => one.measure === measure);

/** What the story measures, and the measure of the template that fits. */
const measures = {
  'Hari bersekolah per minggu': 'school-days',
  'Beban pengasuhan (ibu, skala buatan bersama)': 'caregiving-burden',
  'Tantrum berat per minggu': 'heavy-tantrums',
  'Keikutsertaan dalam keputusan (keluarga)': 'part-in-decisions',
} as const;

it('has every measure of the story: same direction, kind and bounds', () => {
  const chosen = facts('MeasureChosen');
  expect(chosen.length).toBe(4);
  for (const one of chosen) {
    const code = measures[one.name as keyof typeof measures];
    const ours = template.measures.find((each) => each.code === code);
    expect(ours, one.name).toMatchObject({ direction: one.direction, kind: one.kind, least: one.least });
    for (const anchor of one.anchors ?? [])
      expect(ours?.anchors?.map((each) => each.value)).toContain(anchor.value);
  }
});

it('has every goal of the story: same kind, measure and target, with five levels', () => {
  const names = new Map(facts('MeasureChosen').map((one) => [one.measure, one.name]));
  const set = facts('GoalSet');
  expect(set.length).toBe(4);
  for (const one of set) {
    const code = measures[names.get(one.measure) as keyof typeof measures];
    const ours = goalIn(code);
    expect(ours, one.text).toMatchObject({ kind: one.kind, target: one.target });
    expect(Object.keys(ours?.levels ?? {}).sort()).toEqual(Object.keys(one.levels).sort());
  }
});

it('has an activity for every planned activity of the story, in the same role and towards the same goal', () => {
  const fits: Readonly<Record<string, string>> = {
    'Diagnosis tertulis dari RSUD': 'examination',
    'Rekomendasi ULD tentang akomodasi': 'accommodation-advice',
    'Kesepakatan tertulis dengan sekolah': 'school-mediation',
    'Ayah mengasuh 2 malam/minggu': 'fathers-evenings',
    'Respite 2 jam/minggu': 'respite-volunteer',
    'Keluarga memakai jadwal bergambar': 'picture-schedule-at-home',
  };
  const planned = facts('ActivityPlanned');
  expect(planned.length).toBe(6);
  for (const one of planned) {
    const ours = template.activities.find((each) => each.code === fits[one.what]);
    expect(ours, one.what).toMatchObject({ role: one.role, method: one.method });
    expect(ours?.goals, one.what).not.toEqual([]);
  }
});

it('knows the problem of the story, its causes and the strengths it found', () => {
  const causes = JSON.stringify(template.problems);
  for (const word of ['penyesuaian', 'PBI-JKN', 'autisme', 'Tetangga'])
    expect(causes.toLowerCase()).toContain(word.toLowerCase());
  const strengths = JSON.stringify(template.problems.flatMap((one) => one.strengths ?? []));
  for (const word of ['nenek', 'malam']) expect(strengths.toLowerCase()).toContain(word);
});

it('words the contract of the story: what each side does, how often, and the limits of confidence', () => {
  const [first] = facts('ContractDrafted');
  const { contract } = template.wording;
  expect(contract.workerRole.length).toBeGreaterThanOrEqual(first.workerRole.length);
  expect(contract.clientRole.map((one) => one.id).join(' ')).toMatch(/tantrum.*2 malam/s);
  expect(contract.arrangements.frequency.id).toBe(first.arrangements.frequency);
  expect(contract.confidentialityLimits.map((one) => one.id).join(' ')).toMatch(/bahaya.*pengadilan/is);
});

it('makes promises that good work in the story has kept', () => {
  const entries = familyStory(template)
    .filter(({ written }) => written.record === 'case')
    .map(
      ({ written, receivedAt }, at): Entry => ({
        ...written,
        by: { id: 'ratna', capacity: 'professional', approves: true },
        version: at + 1,
        position: at + 1,
        receivedAt,
      }),
    );
  const { state } = read(caseRecord, entries);
  const standings = serviceStandards(state).map(({ standard, due, metOn }) => [standard.what, metOn, due]);
  expect(standings).toEqual([
    ['first-visit', '2026-01-14', '2026-01-19'],
    ['contract-signed', '2026-02-02', '2026-02-11'],
    ['assessment-written', '2026-03-02', '2026-03-04'],
    ['plan-agreed', '2026-03-09', '2026-03-19'],
    ['review-held', '2026-05-04', '2026-05-04'],
    ['seen', '2026-05-19', '2026-05-20'],
    ['follow-up', undefined, '2026-11-18'],
  ]);
  expect(Object.keys(state.checklistMarks)).toHaveLength(6);
});
