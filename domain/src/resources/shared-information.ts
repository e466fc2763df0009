/**
 * What leaves the agency with a referral (UU 27/2022 art. 16: no more than the purpose needs). The worker writes the
 * need; everything else is offered part by part and left out unless somebody ticks it. The words are kept as they were
 * chosen, so that the letter, the partner's inbox and the outsider's page say the same and nothing that came later.
 */
import { z } from 'zod';
import { line, oneOf, prose } from '../kernel/field.ts';

/** Parts of the record that may be chosen to go along. */
export const shareableParts = [
  'name',
  'age',
  'sex',
  'address',
  'contact',
  'problem',
  'goal',
  'strength',
  'sentence',
] as const;
export type ShareablePart = (typeof shareableParts)[number];

/** Every part of what the other side reads: what was chosen, and what the worker wrote for them. */
export const disclosedParts = ['need', 'summary', 'hoped-for', ...shareableParts] as const;
export type DisclosedPart = (typeof disclosedParts)[number];

export const chosenPart = z.strictObject({ part: oneOf(shareableParts), says: prose });
export type ChosenPart = z.infer<typeof chosenPart>;

export const disclosed = z
  .array(z.strictObject({ part: oneOf(disclosedParts), says: prose }))
  .max(60, 'field.too-many');
export type Disclosed = z.infer<typeof disclosed>;

/** Who answered: by name, and for which agency. */
export const answering = z.strictObject({ name: line, agency: line.optional() });
export type Answering = z.infer<typeof answering>;

interface Chosen {
  readonly need: string;
  readonly summary?: string | undefined;
  readonly hopedFor?: string | undefined;
  readonly shared?: readonly ChosenPart[] | undefined;
}

/** All that the other side may read of a referral, in the order in which it is read. */
export function informationOf({ need, summary, hopedFor, shared = [] }: Chosen): Disclosed {
  return [
    { part: 'need', says: need },
    ...shared,
    ...(summary === undefined ? [] : [{ part: 'summary' as const, says: summary }]),
    ...(hopedFor === undefined ? [] : [{ part: 'hoped-for' as const, says: hopedFor }]),
  ];
}

/** What was chosen of one part, several sentences one under the other; `undefined` where it was not. */
export function disclosedText(information: Disclosed, part: DisclosedPart): string | undefined {
  const found = information.filter((one) => one.part === part).map((one) => one.says);
  return found.length === 0 ? undefined : found.join('\n');
}
