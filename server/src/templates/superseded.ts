/**
 * An agency that edits its templates leaves whole copies in its record. Whoever opens the app needs the latest of each:
 * the older ones stay in the journal and in what is exported, and are left out of the agency's record as it is sent.
 */
import type { Entry } from '@pendamping/domain';

const codeIn = ({ data }: Entry): unknown => (data.template as { readonly template?: unknown }).template;

/** The entries without adoptions of a template that a later one replaced. What was struck or corrected is left alone. */
export function withoutSuperseded(entries: readonly Entry[]): readonly Entry[] {
  const corrected = new Set(entries.map((one) => one.data.entry));
  const stands = (one: Entry) => one.type === 'TemplateAdopted' && !corrected.has(one.id);
  const latest = new Map(entries.filter(stands).map((one) => [codeIn(one), one.id]));
  return entries.filter((one) => !stands(one) || latest.get(codeIn(one)) === one.id);
}
