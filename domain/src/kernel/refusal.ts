/**
 * Why an entry cannot stand. Only the incoherent and the unauthorised is refused; weak practice is noticed.
 */
import type { Words } from './words.ts';

/** `because` is a code such as `contract.no-goals`, put into words by its room; `field` names the place to mend. */
export interface Refusal {
  readonly because: string;
  readonly field?: string;
}

/** A room's own way to refuse: it knows only the codes that the room has words for. */
export const refusing =
  <Code extends string>(_words: Readonly<Record<Code, Words>>) =>
  (because: Code, field?: string): Refusal =>
    field === undefined ? { because } : { because, field };
