/** A client of the agency: one person or a family, with those around them and what they have agreed to. */
import { consent } from '../clients/consent.ts';
import { family } from '../clients/family.ts';
import { individual } from '../clients/individual.ts';
import { relationships } from '../clients/relationships.ts';
import { type EntryOf, house, type Whole } from '../kernel/house.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Scene, Typed } from '../kernel/room.ts';
import type { entryRefusals } from '../kernel/words.ts';

const rooms = { individual, family, relationships, consent };

const refuse = refusing<keyof typeof entryRefusals>();

/** Who a client is and what they agreed to is written by professionals (PM 4.4). */
function onlyProfessionals(_state: unknown, _fact: Typed, scene: Omit<Scene<unknown>, 'seen'>) {
  if (scene.by.capacity === 'professional' || scene.by.capacity === 'system') return undefined;
  return refuse(scene.by.capacity === 'volunteer' ? 'entry.needs-a-professional' : 'entry.not-for-you');
}

export type Client = Whole<typeof rooms>;
export type ClientEntry = EntryOf<typeof rooms>;
export const clientRecord = house(rooms, onlyProfessionals);
