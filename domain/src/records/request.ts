/** A request that came in from another agency, before it is anybody's case here. */
import { type EntryOf, house, type Whole } from '../kernel/house.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Scene, Typed } from '../kernel/room.ts';
import type { entryRefusals } from '../kernel/words.ts';
import { request } from '../resources/request.ts';

const rooms = { request };

const refuse = refusing<keyof typeof entryRefusals>();

/** Professionals do the intake; what comes from the sender, the system writes. */
function rule(_state: unknown, _fact: Typed, { by }: Omit<Scene<unknown>, 'seen'>) {
  if (by.capacity === 'volunteer') return refuse('entry.needs-a-professional');
  return by.capacity === 'professional' || by.capacity === 'system' ? undefined : refuse('entry.not-for-you');
}

export type IncomingRequest = Whole<typeof rooms>;
export type RequestRecordEntry = EntryOf<typeof rooms>;
export const requestRecord = house(rooms, rule);
