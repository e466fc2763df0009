/** A case as a FHIR document: what leaves is what two validators take, and nothing in it points nowhere. */
import { expect, it } from 'vitest';
import { faultsOfBundle } from '../../../tests/cast/fhir.ts';
import { materialOf, stories } from '../../../tests/cast/stories.ts';
import { stages } from '../stages/course.ts';
import { bundleOf, type FhirBundle } from './bundle.ts';
import { lossesOf } from './losses.ts';
import { tellingOf } from './telling.ts';

const made = {
  id: '7d0a4f0e-5c43-4b53-9c3d-2f6b5a0f9a11',
  madeAt: '2026-10-01T03:00:00.000Z',
  agency: '1b0f8f6c-0e05-5a53-8a3b-6f0e3b2a7c55',
  to: 'Dinas Sosial Kota Cimahi',
};

const told = stories().map((each) => {
  const { material, caseStream } = materialOf(each);
  const telling = tellingOf(material, { ...made, case: caseStream });
  return { name: each.name, telling, bundle: bundleOf(telling) };
});

const story = (name: string) => {
  const found = told.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no story of ${name}`);
  return found;
};
const person = told.find((one) => one.telling.level === 'individual');
const counted = ({ entry }: FhirBundle) => {
  const counts: Record<string, number> = {};
  for (const { resource } of entry) counts[resource.resourceType] = (counts[resource.resourceType] ?? 0) + 1;
  return counts;
};

it.each(told)('the story of $name passes both validators and our own checks', ({ bundle }) => {
  expect([...new Set(faultsOfBundle(bundle))]).toEqual([]);
});

it('has a section for each of the six stages that a person can read without software', () => {
  for (const { bundle } of told) {
    const sections = bundle.entry[0]?.resource.section as readonly { code: { coding: { code: string }[] } }[];
    expect(sections.map((one) => one.code.coding[0]?.code)).toEqual(stages);
  }
});

it('carries of the family its members, goals of both kinds, plan, referrals, answers and what was judged', () => {
  const { bundle, telling } = story('family');
  const { state } = telling.material.case;
  const counts = counted(bundle);
  expect(counts).toMatchObject({
    Goal: Object.keys(state.goals.goals).length,
    ServiceRequest: Object.keys(state.referrals).length + 1,
    QuestionnaireResponse: Object.keys(state.instrumentAnswers).length,
    CarePlan: 1,
  });
  expect(counts.QuestionnaireResponse).toBeGreaterThan(2);
  const answers = bundle.entry.filter((one) => one.resource.resourceType === 'QuestionnaireResponse');
  for (const { resource } of answers) expect((resource.item as unknown[]).length).toBeGreaterThan(0);
});

it('knows an episode of care only of a person, and says so of everybody else', () => {
  expect(counted(person?.bundle ?? story('family').bundle).EpisodeOfCare).toBe(1);
  for (const name of ['family', 'group', 'community', 'organisation']) {
    const { bundle, telling } = story(name);
    expect(counted(bundle).EpisodeOfCare).toBeUndefined();
    expect(lossesOf(telling).map((one) => one.of)).toContain('episode');
  }
});

it('names and counts what FHIR cannot hold, also kinds of fact that this version does not know', () => {
  const { telling } = story('family');
  const [first] = telling.material.case.entries;
  if (first === undefined) throw new Error('an empty story');
  const stranger = { ...first, entry: { ...first.entry, type: 'SomethingOfANewerVersion' } };
  const entries = [...telling.material.case.entries, stranger, stranger];
  const material = { ...telling.material, case: { ...telling.material.case, entries } };
  const losses = lossesOf({ ...telling, material });
  expect(losses.find((one) => one.of === 'SomethingOfANewerVersion')).toMatchObject({ count: 2 });
  expect(losses.find((one) => one.of === 'ContractSigned')?.count).toBeGreaterThan(0);
});

// biome-ignore lint/suspicious/noExplicitAny: a defect may be planted anywhere
type Broken = any;
const of = (bundle: Broken, type: string) =>
  bundle.entry.find((one: Broken) => one.resource.resourceType === type).resource;

/** Defects that a careless change of the exporter could bring; each must be seen by at least one check. */
const defects: readonly (readonly [string, (bundle: Broken) => void])[] = [
  ['a day as people write it', (b) => (of(b, 'Goal').startDate = '01/10/2026')],
  ['a goal without words', (b) => delete of(b, 'Goal').description],
  ['a target without a measure', (b) => (of(b, 'Goal').target = [{ detailString: 'lima' }])],
  ['a lifecycle nobody knows', (b) => (of(b, 'Goal').lifecycleStatus = 'berhasil')],
  ['a consent without a policy', (b) => delete of(b, 'Consent').policyRule],
  ['a consent of a family', (b) => (of(b, 'Consent').patient = { reference: groupOf(b) })],
  ['a field FHIR does not have', (b) => (of(b, 'Task').peran = 'mediator')],
  ['a reference to nobody', (b) => (of(b, 'Task').for = { reference: `urn:uuid:${made.id}` })],
  ['a plan that is nobody’s', (b) => delete of(b, 'CarePlan').subject],
  ['an empty text', (b) => (of(b, 'Task').description = '')],
  ['an id that is no uuid', (b) => (b.entry[3].fullUrl = 'urn:uuid:tiga')],
  ['the same resource twice', (b) => b.entry.push(b.entry[3])],
  ['a document without its head', (b) => b.entry.shift()],
  [
    'an answer of another kind',
    (b) => (firstAnswer(b).answer = [{ valueInteger: 987 }, { valueString: 'x' }]),
  ],
  ['an answer to what was not asked', (b) => (firstAnswer(b).linkId = 'tidak-ditanya')],
  ['a section without words', (b) => delete b.entry[0].resource.section[2].text],
  ['an instant without a zone', (b) => (b.timestamp = '2026-10-01T03:00:00')],
];
const groupOf = (b: Broken) => b.entry.find((one: Broken) => one.resource.resourceType === 'Group').fullUrl;
function firstAnswer(b: Broken): Broken {
  const down = (items: readonly Broken[]): Broken =>
    items
      .map((one) => (one.answer === undefined ? down(one.item ?? []) : one))
      .find((one) => one !== undefined);
  return down(of(b, 'QuestionnaireResponse').item);
}

it.each(defects)('sees %s', (_, plant) => {
  const broken = structuredClone(story('family').bundle) as Broken;
  plant(broken);
  expect(faultsOfBundle(broken)).not.toEqual([]);
});

it('tells of a goal judged as begun that it improves, and keeps our own word for it', () => {
  const family = stories().find((each) => each.name === 'family');
  if (family === undefined) throw new Error('no story of the family');
  const { material, caseStream } = materialOf(family);
  const { state } = material.case;
  const begun = Object.entries(state.outcomes).map(
    ([key, one]) => [key, { ...one, judgement: 'begun' as const }] as const,
  );
  const judged = { ...state, outcomes: Object.fromEntries(begun), processes: {} };
  const again = { ...material, case: { ...material.case, state: judged } };
  const text = JSON.stringify(bundleOf(tellingOf(again, { ...made, case: caseStream })));
  expect(text).toContain('"code":"improving"');
  expect(text).toContain('"code":"begun"');
  expect(text).toContain('Mulai tampak');
});
