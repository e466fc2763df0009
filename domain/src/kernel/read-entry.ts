/**
 * An entry with what was later said about it: amended, struck, or not kept where two disagreed. What was first written
 * stays beside what counts now.
 */
import type { Author, Entry } from './entry.ts';

interface SaidOfAnEntry {
  /** The entry by which it was said. */
  readonly entry: string;
  readonly by: Author;
  readonly occurredOn: string;
  readonly reason: string;
}

export interface Amendment extends SaidOfAnEntry {
  readonly data: Readonly<Record<string, unknown>>;
  /** The day on which the amended entry happened, where another had been written. */
  readonly movedTo?: string;
  /** Where another amendment of the same entry was kept instead. */
  readonly setAside?: Settling;
}

export type Striking = SaidOfAnEntry;

/** A disagreement in which somebody chose: `keeps` is the entry whose value stands. */
export interface Settling extends SaidOfAnEntry {
  readonly keeps: string;
}

/**
 * An entry with what was later said about it. `data` and `occurredOn` are what counts now; those of `entry` what was
 * first written.
 */
export interface ReadEntry {
  readonly entry: Entry;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredOn: string;
  readonly amendments: readonly Amendment[];
  readonly struck?: Striking;
  /** Where another entry was kept instead: it is read, and counts no more in what they disagreed about. */
  readonly setAside?: Settling;
}

const ofEntry = 'entry/';

/** What two who amend one entry without knowing of each other disagree about. */
export const amendedFact = (entry: string): string => `${ofEntry}${entry}`;

interface Told {
  readonly amendments: readonly Amendment[];
  /** The amendment that is in force. */
  readonly counts?: Amendment | undefined;
  readonly struck?: Striking | undefined;
}

export function settlingOf({ id, by, occurredOn, data }: Entry): Settling & { readonly about: string } {
  const { about, keeps, reason } = data as { about: string; keeps: string; reason: string };
  return { entry: id, by, occurredOn, reason, about, keeps };
}

function amended(told: Told, { id, by, occurredOn, data }: Entry): Told {
  const fact = data as { reason: string; data: Readonly<Record<string, unknown>>; occurredOn?: string };
  const moved = fact.occurredOn === undefined ? {} : { movedTo: fact.occurredOn };
  const amendment = { entry: id, by, occurredOn, reason: fact.reason, data: fact.data, ...moved };
  return { ...told, amendments: [...told.amendments, amendment], counts: amendment };
}

/** Of two amendments the one that was kept counts; those that came after it count no more. */
function settled(told: Told, { about: _, ...settling }: ReturnType<typeof settlingOf>): Told {
  const at = told.amendments.findIndex((one) => one.entry === settling.keeps);
  if (at < 0) return told;
  const amendments = told.amendments.map((one, place) => (place > at ? { ...one, setAside: settling } : one));
  return { ...told, amendments, counts: told.amendments[at] };
}

/** An amendment that says nothing of the day leaves it as it stood. */
const dayOf = (entry: Entry, amendments: readonly Amendment[]): string =>
  amendments.findLast((one) => one.setAside === undefined && one.movedTo !== undefined)?.movedTo ??
  entry.occurredOn;

/** Each entry with its corrections, in the order of arrival. */
export function corrected(entries: readonly Entry[]): ReadEntry[] {
  const told = new Map<string, Told>();
  const tell = (target: string, change: (before: Told) => Told) =>
    told.set(target, change(told.get(target) ?? { amendments: [] }));
  for (const entry of entries) {
    const { entry: target, reason } = entry.data as { entry: string; reason: string };
    const { id, by, occurredOn } = entry;
    if (entry.type === 'EntryAmended') tell(target, (before) => amended(before, entry));
    if (entry.type === 'EntryStruck')
      tell(target, (before) => ({ struck: { entry: id, by, occurredOn, reason }, ...before }));
    if (entry.type === 'DisagreementSettled') {
      const settling = settlingOf(entry);
      if (settling.about.startsWith(ofEntry))
        tell(settling.about.slice(ofEntry.length), (before) => settled(before, settling));
    }
  }
  return entries.map((entry) => {
    const { amendments = [], counts, struck } = told.get(entry.id) ?? {};
    const occurredOn = dayOf(entry, amendments);
    const known = { entry, data: counts?.data ?? entry.data, occurredOn, amendments };
    return struck === undefined ? known : { ...known, struck };
  });
}
