/**
 * Whether two on the attendance lists are one person (PM 6.2): what the worker answered, after asking or knowing them.
 * Answered again for the same two, the later answer takes the place of the earlier. What follows for the number of people
 * is reckoned in `overviews/different-people.ts`.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';
import { type AttendeeAnswers, attendeesOf, mayBeOne, pairOf } from './attending.ts';
import { attendeeKey, listedName, type Meetings } from './meeting.ts';

/** As they stand on the lists, so that the entry can be read without them. */
const pair = { one: listedName, other: listedName };

// What can happen

export const SameAttendeeEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('AttendeesFoundTheSame'), ...pair }),
  z.strictObject({ type: z.literal('AttendeesFoundNotTheSame'), ...pair }),
]);
export type SameAttendeeEntry = z.infer<typeof SameAttendeeEntry>;

interface Seen {
  readonly meetings: Meetings;
}

export const sameAttendees: Room<AttendeeAnswers, SameAttendeeEntry, Seen> = {
  initial: {},
  entries: SameAttendeeEntry,
  admit,
  evolve,
  sets: ({ one, other }) => [`attendees/${pairOf(one, other)}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type SameAttendeeRefusal = 'attendee.not-listed' | 'attendee.one-name' | 'attendee.apart';

const refuse = refusing<SameAttendeeRefusal>();

function admit(state: AttendeeAnswers, { type, one, other }: SameAttendeeEntry, { seen }: Scene<Seen>) {
  const [a, b] = [attendeeKey(one), attendeeKey(other)];
  if (a === b) return refuse('attendee.one-name', 'other');
  const listed = new Set(attendeesOf(seen.meetings).map(({ key }) => key));
  if (!listed.has(a)) return refuse('attendee.not-listed', 'one');
  if (!listed.has(b)) return refuse('attendee.not-listed', 'other');
  const fits = type === 'AttendeesFoundNotTheSame' || mayBeOne(seen.meetings, state, one, other);
  return fits ? undefined : refuse('attendee.apart', 'other');
}

function evolve(state: AttendeeAnswers, fact: SameAttendeeEntry, around: Circumstance): AttendeeAnswers {
  const { type, one, other } = fact;
  const answer = { one, other, same: type === 'AttendeesFoundTheSame', on: around.occurredOn };
  return { ...state, [pairOf(one, other)]: answer };
}
