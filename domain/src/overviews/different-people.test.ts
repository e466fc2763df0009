import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlannedCase } from '../../../tests/cast/case.ts';
import { idOf } from '../../../tests/cast/record.ts';
import type { ListedName } from '../methods/community-work/meeting.ts';
import { differentPeople } from './different-people.ts';
import { timelineLine } from './timeline-line.ts';

const maria = { person: idOf('maria'), name: 'Maria Nabuasa' };
const namesake = { person: idOf('namesake'), name: 'Maria Nabuasa' };
const mama = { name: 'Mama  Maria Nabuása', from: 'Dusun I' };
const ibu = { name: 'Ibu MARIA NABUASA, S.Pd.' };

const meetings = (...lists: readonly (readonly ListedName[])[]) => {
  const told = aPlannedCase();
  for (const [at, attendance] of lists.entries())
    told.tells(
      'MeetingHeld',
      { meeting: idOf(`meeting ${at}`), kind: 'other', subject: 'Rapat', attendance },
      { on: `2026-03-0${at + 1}` },
    );
  return told;
};
type Told = ReturnType<typeof meetings>;
const same = (told: Told, one: ListedName, other: ListedName) =>
  told.tells('AttendeesFoundTheSame', { one, other });
const two = (told: Told, one: ListedName, other: ListedName) =>
  told.tells('AttendeesFoundNotTheSame', { one, other });
const counted = ({ state }: Told) => differentPeople(state.meetings, state.sameAttendees);
const range = (told: Told) => [counted(told).least, counted(told).most];
const asked = (told: Told) => counted(told).questions.map(({ one, other }) => [one.as.name, other.as.name]);

describe('one who is ticked at one meeting and written by name at another', () => {
  it('is a question, and until it is answered the number is a range', () => {
    const told = meetings([maria, { name: 'Yohanes Tefa' }], [mama]);
    expect(range(told)).toEqual([2, 3]);
    expect(asked(told)).toEqual([[maria.name, mama.name]]);
  });

  it('counts once when the worker says the same, with the days of both', () => {
    const told = same(meetings([maria], [mama]), maria, mama);
    expect(range(told)).toEqual([1, 1]);
    expect(asked(told)).toEqual([]);
    expect(counted(told).people).toEqual([
      expect.objectContaining({ name: maria.name, days: ['2026-03-01', '2026-03-02'], alsoAs: [mama] }),
    ]);
    expect(timelineLine('AttendeesFoundTheSame', { one: maria, other: mama })?.text).toBe(
      'Maria Nabuasa · Mama  Maria Nabuása',
    );
  });

  it('counts as two when the worker says so, and the later answer takes the place of the earlier', () => {
    const told = two(meetings([maria], [mama]), mama, maria);
    expect(range(told)).toEqual([2, 2]);
    expect(asked(told)).toEqual([]);
    expect(range(same(told, maria, mama))).toEqual([1, 1]);
    expect(counted(told).answered).toHaveLength(1);
  });

  it('is asked about among names written by hand, through titles, capitals and accents, and not among others', () => {
    expect(asked(meetings([ibu], [mama]))).toHaveLength(1);
    expect(asked(meetings([{ name: 'Maria Nabuasa' }], [{ name: 'Mario Nabuasa' }]))).toEqual([]);
    expect(asked(meetings([{ name: 'I Wayan Sudana' }], [{ name: 'Ni Wayan Sudana' }]))).toEqual([]);
    expect(asked(meetings([maria], [namesake]))).toEqual([]);
  });
});

describe('what cannot be one person', () => {
  it('is not asked of two on one list, nor can it be said', () => {
    const told = meetings([maria, mama]);
    expect(asked(told)).toEqual([]);
    expect(told.refuses('AttendeesFoundTheSame', { one: maria, other: mama })).toBe('attendee.apart');
  });

  it('is refused where others who are the same stand in the way, and two known people are never one', () => {
    const told = same(meetings([maria], [mama], [namesake]), maria, mama);
    expect(told.refuses('AttendeesFoundTheSame', { one: namesake, other: mama })).toBe('attendee.apart');
    expect(asked(told)).toEqual([]);
    const three = two(same(meetings([maria], [mama], [ibu]), maria, mama), maria, ibu);
    expect(three.refuses('AttendeesFoundTheSame', { one: mama, other: ibu })).toBe('attendee.apart');
  });

  it('needs both on a list, and two names', () => {
    const told = meetings([maria], [mama]);
    expect(told.refuses('AttendeesFoundTheSame', { one: maria, other: ibu })).toBe('attendee.not-listed');
    expect(told.refuses('AttendeesFoundNotTheSame', { one: maria, other: maria })).toBe('attendee.one-name');
  });

  it('is asked anew when a later list shows both at once: the answer counts no longer', () => {
    const told = same(meetings([maria], [mama]), maria, mama).tells('MeetingHeld', {
      meeting: idOf('later'),
      kind: 'other',
      subject: 'Rapat',
      attendance: [maria, mama],
    });
    expect(counted(told).questions).toMatchObject([{ contradicted: true }]);
    expect(range(told)).toEqual([2, 2]);
    two(told, maria, mama);
    expect(counted(told).questions).toEqual([]);
  });

  it('takes an answer back with the list it was about', () => {
    const told = same(meetings([maria], [mama]), maria, mama);
    const { [idOf('meeting 1')]: _, ...left } = told.state.meetings;
    expect(differentPeople(left, told.state.sameAttendees)).toMatchObject({
      least: 1,
      most: 1,
      answered: [],
    });
  });
});

const someone = fc.constantFrom<ListedName>(
  maria,
  namesake,
  { name: 'Maria Nabuasa' },
  mama,
  ibu,
  { name: 'Ana' },
  { name: 'bu ana' },
  { person: idOf('ana'), name: 'Ana' },
  { name: 'Ana', from: 'PKK' },
);
const someLists = fc.array(fc.uniqueArray(someone, { maxLength: 6 }), { minLength: 1, maxLength: 5 });
/** Of the questions open at that moment, which is answered and how. */
const replies = fc.array(fc.tuple(fc.nat(20), fc.boolean()), { maxLength: 6 });

function answering(told: Told, said: readonly (readonly [number, boolean])[]): void {
  for (const [at, isSame] of said) {
    const { questions } = counted(told);
    const question = questions[at % Math.max(questions.length, 1)];
    if (question !== undefined) (isSame ? same : two)(told, question.one.as, question.other.as);
  }
}

describe('the number of people, whoever comes however often and whatever is answered', () => {
  it('is never more than the rows, never fewer than on the longest list, and exact when nothing is left to ask', () => {
    fc.assert(
      fc.property(someLists, replies, (all, said) => {
        const told = meetings(...all);
        const before = counted(told);
        answering(told, said);
        const { least, most, people, questions } = counted(told);
        expect(people).toHaveLength(most);
        expect(most).toBeLessThanOrEqual(all.flat().length);
        expect(least).toBeLessThanOrEqual(most);
        expect(least).toBeGreaterThanOrEqual(Math.max(...all.map((list) => list.length)));
        expect(people.flatMap((one) => one.days)).toHaveLength(all.flat().length);
        expect(most).toBeLessThanOrEqual(before.most);
        expect(most).toBeGreaterThanOrEqual(before.least);
        if (questions.length === 0) expect(least).toBe(most);
      }),
      { numRuns: 120 },
    );
  });

  it('comes to an end: each question is answered once', () => {
    fc.assert(
      fc.property(someLists, fc.boolean(), (all, isSame) => {
        const told = meetings(...all);
        const many = all.flat().length ** 2;
        answering(
          told,
          Array.from({ length: many }, () => [0, isSame] as const),
        );
        expect(counted(told).questions).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order in which meetings and answers were recorded', () => {
    fc.assert(
      fc.property(someLists, replies, fc.func(fc.nat()), (all, said, weight) => {
        const told = meetings(...all);
        answering(told, said);
        const byWeight = told.entries.toSorted((a, b) => weight(a.id) - weight(b.id));
        const again = aPlannedCase();
        // An answer can only stand when its two are on a list.
        for (const type of ['MeetingHeld', 'Attendees'])
          for (const one of byWeight.filter((each) => each.type.startsWith(type)))
            again.tells(one.type, { ...one.data }, { on: one.occurredOn });
        expect(counted(again)).toEqual(counted(told));
      }),
      { numRuns: 60 },
    );
  });
});
