/** Laws that hold for every record, whatever is in it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aContractedCase, activity } from '../../../tests/cast/case.ts';
import { by, idOf } from '../../../tests/cast/record.ts';
import { admit, entryWords, languages, read, refusalWords } from '../index.ts';
import { caseRecord } from './case.ts';

const told = aContractedCase();
const types = Object.keys(entryWords);

const anything = fc.anything({ withNullPrototype: false, maxDepth: 3 });
const strangeEntry = fc.record({
  type: fc.constantFrom(...types, 'FromANewerVersion'),
  data: fc.dictionary(fc.constantFrom('case', 'goal', 'stage', 'contract', 'text', '__proto__'), anything),
  on: fc.constantFrom('2026-01-11', '2026-02-02', '2026-12-31'),
});

it('answers any entry at all with yes or with a refusal that has words', () => {
  fc.assert(
    fc.property(strangeEntry, ({ type, data, on }) => {
      const answer = told.tries(type, data, { on });
      if (!answer.admitted)
        expect(refusalWords(answer.refusal.because), answer.refusal.because).toBeDefined();
    }),
    { numRuns: 500 },
  );
});

it('is read the same, whatever stood in the journal from a newer version', () => {
  const known = read(caseRecord, told.entries).state;
  const last = told.entries.at(-1);
  if (last === undefined) throw new Error('nothing told');
  const stranger = { ...last, id: idOf('stranger'), type: 'FromANewerVersion', data: { any: 'thing' } };
  const reading = read(caseRecord, [...told.entries, { ...stranger, version: last.version + 1 }]);
  expect(reading.state).toEqual(known);
});

it('folded at once is known the same as entry by entry, told again or not', () => {
  const places = fc.record({
    id: fc.constantFrom(idOf('a'), idOf('b'), idOf('c')),
    words: fc.string({ minLength: 1 }),
  });
  const placed = fc.oneof(
    places.map(({ id, words }) => ({ type: 'NoteWritten', note: id, text: words })),
    places.map(({ id, words }) => ({ type: 'ContactMade', contact: id, kind: 'phone', note: words })),
    places.map(({ id, words }) => ({ type: 'ActivityDone', ...activity({ activity: id, what: words }) })),
    places.map(({ id, words }) => ({ type: 'TaskSet', task: id, what: words })),
    places.map(({ id, words }) => ({ type: 'StrengthFound', strength: id, what: words })),
  );
  const around = {
    entry: idOf('entry'),
    by: by.worker,
    occurredOn: '2026-02-02',
    recordedAt: '2026-02-02',
  };
  fc.assert(
    fc.property(fc.array(placed, { maxLength: 30 }), (all) => {
      // Facts that nobody parsed, of five rooms: their own type is that of every room of the house.
      const facts = all as unknown as Parameters<typeof caseRecord.evolve>[1][];
      const oneByOne = facts.reduce(
        (state, fact) => caseRecord.evolve(state, fact, around),
        caseRecord.initial,
      );
      expect(caseRecord.fold(facts.map((fact) => [fact, around] as const))).toEqual(oneByOne);
      expect(caseRecord.initial).toMatchObject({ notes: {}, contacts: {}, activities: {} });
    }),
  );
});

it('never fails while it is read, whichever entries are missing', () => {
  fc.assert(
    fc.property(fc.subarray(told.entries), (some) => {
      expect(read(caseRecord, some).state).toBeDefined();
    }),
  );
});

it('lets only the same entries stand when asked twice', () => {
  const [entry] = aContractedCase().entries;
  if (entry === undefined) throw new Error('nothing told');
  expect(admit(caseRecord, told.reading, entry, by.worker)).toEqual(
    admit(caseRecord, told.reading, entry, by.worker),
  );
});

it('has a name for every type of entry in every language', () => {
  for (const type of types)
    for (const language of languages)
      expect(entryWords[type as keyof typeof entryWords][language]).toMatch(/\S/);
});
