/** Whether an entry may stand in a record: the same answer on the device and on the server. */
import { Correction, isCorrection } from './correction.ts';
import type { Author, WrittenEntry } from './entry.ts';
import { type FieldFault, faultsOf } from './field.ts';
import type { House } from './house.ts';
import type { ReadEntry } from './read-entry.ts';
import { type Reading, read } from './reading.ts';
import type { Refusal } from './refusal.ts';
import type { Typed } from './room.ts';

export type Admission =
  | { readonly admitted: true; readonly data: Readonly<Record<string, unknown>> }
  | { readonly admitted: false; readonly refusal: Refusal; readonly faults?: readonly FieldFault[] };

const no = (because: string, faults?: readonly FieldFault[]): Admission =>
  faults === undefined
    ? { admitted: false, refusal: { because } }
    : { admitted: false, refusal: { because }, faults };

const mayCorrect = (author: Author, target: ReadEntry): boolean =>
  author.id === target.entry.by.id ||
  author.capacity === 'professional' ||
  author.capacity === 'administrator';

type Settling = Extract<Correction, { type: 'DisagreementSettled' }>;
type Mending = Exclude<Correction, Settling>;

const without = ({ type: _, ...data }: Typed): Readonly<Record<string, unknown>> => data;

function admitSettling(reading: Reading<unknown>, fact: Settling, by: Author): Admission {
  const open = reading.disagreements.filter((one) => one.about === fact.about);
  if (open.length === 0) return no('disagreement.none');
  if (!open.some((one) => fact.keeps === one.earlier || fact.keeps === one.later))
    return no('entry.not-found');
  return by.capacity === 'professional' || by.capacity === 'administrator'
    ? { admitted: true, data: without(fact) }
    : no('entry.not-yours');
}

/** The first entry founds a record and the system's own are not anybody's to change. */
const founds = ({ entry }: ReadEntry, fact: Mending): boolean =>
  entry.by.capacity === 'system' || (entry.version === 1 && fact.type === 'EntryStruck');

function refusedMending(target: ReadEntry, fact: Mending, by: Author): Admission | undefined {
  if (isCorrection(target.entry.type)) return no('entry.correction-stands');
  if (target.struck !== undefined) return no('entry.already-struck');
  if (founds(target, fact)) return no('entry.founds-the-record');
  if (target.entry.by.capacity === 'partner') return no('entry.told-by-the-other-side');
  return mayCorrect(by, target) ? undefined : no('entry.not-yours');
}

/** What stood before an entry, with all that was corrected in it since. */
const stateBefore = <State, Fact extends Typed>(
  record: House<State, Fact>,
  { entries }: Reading<State>,
  { entry: target }: ReadEntry,
): State =>
  read(
    record,
    entries.map(({ entry }) => entry).filter((one) => one.version < target.version || isCorrection(one.type)),
  ).state;

/** In the place of its author, but not with less right than whoever corrects it. */
const inPlaceOf = ({ entry }: ReadEntry, by: Author): Author =>
  by.capacity === 'professional' ? { ...by, id: entry.by.id } : entry.by;

/** The entry's own rule is asked again, at its own place: only what the amendment itself brings is refused. */
function refusedAmended<State, Fact extends Typed>(
  record: House<State, Fact>,
  reading: Reading<State>,
  target: ReadEntry,
  amended: { readonly fact: Fact; readonly occurredOn: string },
  by: Author,
): Refusal | undefined {
  const before = stateBefore(record, reading, target);
  const scene = { by: inPlaceOf(target, by), occurredOn: target.occurredOn };
  const refusal = record.admit(before, amended.fact, { ...scene, occurredOn: amended.occurredOn });
  if (refusal === undefined) return undefined;
  const stands = record.parse(target.entry.type, target.data);
  const was = 'fact' in stands ? record.admit(before, stands.fact, scene) : undefined;
  return was?.because === refusal.because ? undefined : refusal;
}

function admitMending<State, Fact extends Typed>(
  record: House<State, Fact>,
  reading: Reading<State>,
  { fact, saidOn }: { readonly fact: Mending; readonly saidOn: string },
  by: Author,
): Admission {
  const target = reading.entries.find((one) => one.entry.id === fact.entry);
  if (target === undefined) return no('entry.not-found');
  const refused = refusedMending(target, fact, by);
  if (refused !== undefined) return refused;
  if (fact.type === 'EntryStruck') return { admitted: true, data: without(fact) };
  const amended = record.parse(target.entry.type, fact.data);
  if ('unknown' in amended) return no('entry.unknown-type');
  if ('faults' in amended) {
    const faults = amended.faults.map((one) => ({ ...one, field: `data.${one.field}` }));
    return no('entry.faulty', faults);
  }
  if (fact.occurredOn !== undefined && fact.occurredOn > saidOn)
    return { admitted: false, refusal: { because: 'entry.ahead-of-time', field: 'occurredOn' } };
  const refusal = refusedAmended(
    record,
    reading,
    target,
    { fact: amended.fact, occurredOn: fact.occurredOn ?? target.occurredOn },
    by,
  );
  if (refusal !== undefined) return { admitted: false, refusal };
  return { admitted: true, data: { ...without(fact), data: without(amended.fact) } };
}

function admitCorrection<State, Fact extends Typed>(
  record: House<State, Fact>,
  reading: Reading<State>,
  written: WrittenEntry,
  by: Author,
): Admission {
  const parsed = Correction.safeParse({ ...written.data, type: written.type }, { reportInput: true });
  if (!parsed.success) return no('entry.faulty', faultsOf(parsed.error));
  return parsed.data.type === 'DisagreementSettled'
    ? admitSettling(reading, parsed.data, by)
    : admitMending(record, reading, { fact: parsed.data, saidOn: written.occurredOn }, by);
}

/**
 * Whether an entry may stand in this record as it is known now. The same answer on the device and on the server,
 * given the same reading. The data that comes back is trimmed and checked: that is what is to be stored.
 */
export function admit<State, Fact extends Typed>(
  record: House<State, Fact>,
  reading: Reading<State>,
  written: WrittenEntry,
  by: Author,
): Admission {
  if (isCorrection(written.type)) return admitCorrection(record, reading, written, by);
  const parsed = record.parse(written.type, written.data);
  if ('unknown' in parsed) return no('entry.unknown-type');
  if ('faults' in parsed) return no('entry.faulty', parsed.faults);
  const refusal = record.admit(reading.state, parsed.fact, { by, occurredOn: written.occurredOn });
  if (refusal !== undefined) return { admitted: false, refusal };
  return { admitted: true, data: without(parsed.fact) };
}
