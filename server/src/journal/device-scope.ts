/** What of the journal belongs on a worker's device, and how it differs from what is held there. */
import { createHash } from 'node:crypto';
import type { RecordKind } from '@pendamping/domain';
import type { Transaction } from '../database/database.ts';

interface InScope {
  readonly stream: string;
  readonly record: RecordKind;
}

export interface DeviceScope {
  /** The most urgent first. */
  readonly streams: readonly InScope[];
  /** Cases of this worker that are too many to be kept on a device. */
  readonly leftOut: number;
}

export async function deviceScope(transaction: Transaction): Promise<DeviceScope> {
  const rows = await transaction.query<InScope & { left_out: number }>(
    'select stream, record, left_out from access.device_scope() order by place, record, stream',
  );
  return { streams: rows, leftOut: rows[0]?.left_out ?? 0 };
}

/** SHA-256 in hex of the ids, sorted, joined by a line break: two that hold the same say the same. */
export const digestOf = (streams: readonly string[]): string =>
  createHash('sha256')
    .update([...streams].sort().join('\n'))
    .digest('hex');

export interface Difference {
  /** What is held is not what belongs there, and only a list can tell which. */
  readonly compare: boolean;
  readonly gone: readonly string[];
  readonly added: readonly string[];
  readonly leftOut: number;
}

export const noDifference: Difference = { compare: false, gone: [], added: [], leftOut: 0 };

export function differing(
  held: readonly string[],
  belonging: readonly string[],
): Pick<Difference, 'gone' | 'added'> {
  const [holding, belongs] = [new Set(held), new Set(belonging)];
  return {
    gone: held.filter((one) => !belongs.has(one)),
    added: belonging.filter((one) => !holding.has(one)),
  };
}

/** @param held digest of what the device holds; @param streams the list of it, where the device sends it */
export async function differenceFromScope(
  transaction: Transaction,
  held: string,
  streams: readonly string[] | undefined,
): Promise<Difference> {
  const scope = await deviceScope(transaction);
  const belonging = scope.streams.map((one) => one.stream);
  const { leftOut } = scope;
  if (streams !== undefined) return { compare: false, leftOut, ...differing(streams, belonging) };
  return { ...noDifference, leftOut, compare: digestOf(belonging) !== held };
}
