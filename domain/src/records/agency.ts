/** The agency's own affairs: itself, its programmes, and those who work for it. */
import { instruments } from '../agency/instruments.ts';
import { protectionClocks } from '../agency/protection-clock.ts';
import { unit } from '../agency/unit.ts';
import { welcome } from '../agency/welcome.ts';
import { workers } from '../agency/worker.ts';
import { type EntryOf, house, type Whole } from '../kernel/house.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Scene, Typed } from '../kernel/room.ts';
import type { entryRefusals } from '../kernel/words.ts';
import { practiceTemplates } from '../methods/practice-templates.ts';
import { directoryPublishing } from '../resources/directory/publishing.ts';

const rooms = {
  unit,
  workers,
  instruments,
  practiceTemplates,
  protectionClocks,
  directoryPublishing,
  welcome,
};

const refuse = refusing<keyof typeof entryRefusals>();

/** The agency's affairs are the administrator's; `system` founds it. */
function onlyAdministrators(_state: unknown, _fact: Typed, { by }: Omit<Scene<unknown>, 'seen'>) {
  return by.capacity === 'administrator' || by.capacity === 'system'
    ? undefined
    : refuse('entry.not-for-you');
}

export type Agency = Whole<typeof rooms>;
export type AgencyEntry = EntryOf<typeof rooms>;
export const agencyRecord = house(rooms, onlyAdministrators);
