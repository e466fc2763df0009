/**
 * The case that was opened last, as it was read. Where work is kept on the device, going from one of its pages to the
 * next shows it at once, while it is read again behind: the device is told of every change to it. It stays in memory
 * only, and goes when the device changes hands.
 */
import { caseRecord, clientRecord, type Entry, read } from '@pendamping/domain';
import type { KnownClient, OpenCase } from './case-context.ts';
import { openDevice } from './device.ts';
import { onClosing, onRecorded } from './record.ts';
import type { WholeRecord } from './sync/exchange.ts';

export interface CaseAnswer {
  readonly case: WholeRecord;
  readonly clients: readonly WholeRecord[];
}

/** What was read, and what it comes to. */
export interface ReadCase extends Pick<OpenCase, 'reading' | 'state' | 'clients'> {
  readonly id: string;
  readonly answer: CaseAnswer;
}

let last: ReadCase | undefined;
let changes = 0;
onClosing(() => {
  changes += 1;
  last = undefined;
});
onRecorded((streams) => {
  changes += 1;
  // A form that opens next must not be filled with what has just been changed.
  if (last !== undefined && streamsOf(last.answer).some((one) => streams.has(one))) last = undefined;
});

/** To be asked before a case is read: what was read while something changed is not kept for the next page. */
export const changesSoFar = (): number => changes;

export const streamsOf = (answer: CaseAnswer): readonly string[] => [
  answer.case.stream,
  ...answer.clients.map((one) => one.stream),
];

/** Nothing where the server alone knows whether it is still so. */
export const lastCase = (id: string): ReadCase | undefined =>
  last?.id === id && openDevice() !== undefined ? last : undefined;

const isSameEntry = (one: Entry, other: Entry | undefined): boolean =>
  one.id === other?.id && one.version === other.version && one.position === other.position;

const isSameRecord = (one: WholeRecord, other: WholeRecord | undefined): boolean =>
  one.stream === other?.stream &&
  one.version === other.version &&
  one.entries.length === other.entries.length &&
  one.entries.every((entry, at) => isSameEntry(entry, other.entries[at]));

const isSame = (one: CaseAnswer, other: CaseAnswer): boolean =>
  isSameRecord(one.case, other.case) &&
  one.clients.length === other.clients.length &&
  one.clients.every((each, at) => isSameRecord(each, other.clients[at]));

const clientOf = (one: WholeRecord): KnownClient => ({
  stream: one.stream,
  reading: read(clientRecord, one.entries),
});

/**
 * @param since the changes before it was read
 * @returns what was read before, where nothing has changed since: nothing need be folded or painted again
 */
export function readCase(id: string, answer: CaseAnswer, since: number): ReadCase {
  const before = lastCase(id);
  if (before !== undefined && isSame(before.answer, answer)) return before;
  const reading = read(caseRecord, answer.case.entries);
  const found = {
    id,
    answer,
    reading: { ...reading, version: answer.case.version },
    state: reading.state,
    clients: answer.clients.map(clientOf),
  };
  if (since === changes) last = found;
  return found;
}
