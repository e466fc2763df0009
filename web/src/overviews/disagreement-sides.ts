/** What each side of a disagreement said, and in what the sides differ. */
import { type Disagreement, type ReadEntry, saidBy } from '@pendamping/domain';

type Data = ReadEntry['data'];

export interface Side {
  /** The entry by which it was said, and which is kept where this side is chosen. */
  readonly told: ReadEntry;
  /** What it says: of an amendment the entry as amended by it. */
  readonly said: ReadEntry;
}

export interface Dispute {
  readonly about: string;
  readonly sides: readonly Side[];
  /** The fields in which they differ. */
  readonly fields: ReadonlySet<string>;
}

/** `undefined` where an entry, or the one it amends, is not held here. */
export function sideOf(entries: readonly ReadEntry[], id: string): Side | undefined {
  const told = entries.find((one) => one.entry.id === id);
  if (told?.entry.type !== 'EntryAmended') return told && { told, said: told };
  const target = entries.find((one) => one.entry.id === told.data.entry);
  return target && { told, said: { ...target, data: saidBy(told) } };
}

function differing(about: string, all: readonly Data[]): ReadonlySet<string> {
  const alone = about.slice(about.lastIndexOf('/') + 1);
  if (all.every((one) => Object.hasOwn(one, alone))) return new Set([alone]);
  const keys = new Set(all.flatMap((one) => Object.keys(one)));
  return new Set([...keys].filter((key) => new Set(all.map((one) => JSON.stringify(one[key]))).size > 1));
}

/** One for each fact, however many told it differently. */
export function disputesIn(
  disagreements: readonly Disagreement[],
  entries: readonly ReadEntry[],
): readonly Dispute[] {
  const byFact = Map.groupBy(disagreements, (one) => one.about);
  return [...byFact].map(([about, pairs]) => {
    const ids = new Set(pairs.flatMap((one) => [one.earlier, one.later]));
    const sides = [...ids].flatMap((id) => sideOf(entries, id) ?? []);
    return {
      about,
      sides,
      fields: differing(
        about,
        sides.map((one) => one.said.data),
      ),
    };
  });
}
