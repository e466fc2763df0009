/**
 * Choices within a group over time (PM 6.1): each telling with its indices, told of those who belonged on its day. Who
 * had left by then is named apart and counted in none of them.
 */
import type { GroupChoices } from '../clients/group-choices.ts';
import type { Membership, Memberships } from '../clients/membership.ts';
import { type SociogramMember, type Sociometry, sociometry } from './pictures/sociogram.ts';

const belonged = ({ from, ended }: Membership, on: string): boolean =>
  (from === undefined || from <= on) && (ended === undefined || (ended.on !== undefined && on <= ended.on));

/** Those who belonged on a day, by their membership; the day of joining and the day of leaving both count. */
export const chooserOn = (memberships: Memberships, on: string): readonly SociogramMember[] =>
  Object.values(memberships)
    .filter((one) => belonged(one, on))
    .map(({ membership: member, name }) => ({ member, name }))
    .sort((a, b) => a.name.localeCompare(b.name) || a.member.localeCompare(b.member));

export interface SociogramOfDay {
  readonly choices: GroupChoices;
  readonly members: readonly SociogramMember[];
  /** Had left by that day, and belonged at an earlier telling or is named in this one. */
  readonly left: readonly SociogramMember[];
  readonly sociometry: Sociometry;
}

/** Each telling in the order of its day. */
export function sociogramCourse(
  memberships: Memberships,
  told: readonly GroupChoices[],
): readonly SociogramOfDay[] {
  const earlier = new Map<string, SociogramMember>();
  return [...told]
    .sort((a, b) => a.on.localeCompare(b.on))
    .map((choices) => {
      const members = chooserOn(memberships, choices.on);
      const present = new Set(members.map((one) => one.member));
      for (const one of choices.told.flatMap(({ from, to }) => [from, to])) {
        const known = memberships[one];
        if (known !== undefined) earlier.set(one, { member: one, name: known.name });
      }
      const left = [...earlier.values()]
        .filter((one) => !present.has(one.member))
        .sort((a, b) => a.name.localeCompare(b.name));
      for (const one of members) earlier.set(one.member, one);
      return { choices, members, left, sociometry: sociometry(members, choices) };
    });
}
