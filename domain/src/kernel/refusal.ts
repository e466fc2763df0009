/**
 * Why an entry cannot stand. Only the incoherent and the unauthorised is refused; weak practice is noticed.
 */
/** `because` is a code such as `contract.no-goals`, put into words by its room; `field` names the place to mend. */
export interface Refusal {
  readonly because: string;
  readonly field?: string;
}

/** A room's own way to refuse: by its own codes, which its folder's `words.ts` must put into words. */
export const refusing =
  <Code extends string>() =>
  (because: Code, field?: string): Refusal =>
    field === undefined ? { because } : { because, field };
