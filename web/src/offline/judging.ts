/** What is written is judged here first, by the rules of its record, so that a person hears "no" at once. */
import {
  type Admission,
  admit,
  authorFor,
  type Entry,
  houses,
  type Role,
  read,
  type WrittenEntry,
} from '@pendamping/domain';
import type { Outcome } from './outcome.ts';
import type { WholeRecord } from './sync/exchange.ts';

/** Who writes on this device. */
export interface Writer {
  readonly worker: string;
  readonly roles: readonly Role[];
}

function judged(entry: WrittenEntry, before: readonly Entry[], author: Writer | undefined) {
  const by = author === undefined ? undefined : authorFor(author.worker, author.roles, entry.record);
  if (by === undefined) return undefined;
  const house = houses[entry.record];
  const answer = admit(house, read(house, before), entry, by);
  const last = before.at(-1);
  const provisional: Entry = {
    ...entry,
    by,
    version: (last?.version ?? 0) + 1,
    position: 0,
    receivedAt: entry.recordedAt,
  };
  return { answer, provisional };
}

/**
 * Judges a batch in order, each against what the ones before would make of its record. Of a record that is not held
 * here only the shape of an entry can be judged; whether it may stand the server says.
 */
export function refusedHere(
  entries: readonly WrittenEntry[],
  held: ReadonlyMap<string, WholeRecord>,
  author: Writer | undefined,
): readonly Outcome[] {
  const futures = new Map<string, Entry[]>();
  const refusals: Outcome[] = [];
  for (const entry of entries) {
    const known = held.get(entry.stream);
    const before = futures.get(entry.stream) ?? [...(known?.entries ?? [])];
    futures.set(entry.stream, before);
    const found = judged(entry, before, author);
    if (found === undefined) continue;
    const { answer, provisional } = found;
    if (answer.admitted) before.push(provisional);
    else if (before.length > 0 || answer.faults !== undefined) refusals.push(refusalOf(entry, answer));
  }
  return refusals;
}

function refusalOf(
  { id }: WrittenEntry,
  { refusal, faults }: Extract<Admission, { admitted: false }>,
): Outcome {
  const outcome = { id, outcome: 'refused', ...refusal } as const;
  return faults === undefined ? outcome : { ...outcome, faults };
}
