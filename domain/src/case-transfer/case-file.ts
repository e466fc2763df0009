/**
 * `case.json`, the lossless half of a package: the entries of the case and of its clients exactly as they were stored,
 * with those who wrote them and what is attached. The shape has a version of its own; a package of a later one is refused
 * with the word to update, never read by half.
 */
import { z } from 'zod';
import { attachmentTypes } from '../kernel/attachment.ts';
import { capacities, type Entry } from '../kernel/entry.ts';
import { day, id, instant, line, oneOf, prose, wholeFrom } from '../kernel/field.ts';
import { languages } from '../kernel/words.ts';
import { caseRecord } from '../records/case.ts';
import { clientRecord } from '../records/client.ts';
import { transferParts } from '../stages/6-termination/case-transfer.ts';

export const caseFileSchema = 'pendamping-case/1';

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'field.wrong-kind');
const count = wholeFrom(0, 1_000_000);

const FileEntry = z.strictObject({
  id,
  record: oneOf(['client', 'case']),
  stream: id,
  type: line,
  data: z.record(z.string(), z.unknown()),
  occurredOn: day,
  recordedAt: instant,
  receivedAt: instant,
  basis: count,
  device: id.optional(),
  by: z.strictObject({ id, capacity: oneOf(capacities), approves: z.boolean('field.wrong-kind') }),
  version: wholeFrom(1, 1_000_000),
  /** As it stood in the chain of the agency it comes from, to be compared there. */
  hash: digest,
});
export type FileEntry = z.infer<typeof FileEntry>;

export const CaseFile = z.strictObject({
  schema: z.literal(caseFileSchema),
  package: id,
  madeAt: instant,
  language: oneOf(languages),
  from: z.strictObject({ agency: id, name: line, city: line.optional() }),
  to: line,
  consent: id.optional(),
  ground: prose.optional(),
  leftOut: z.array(oneOf(transferParts)).max(transferParts.length, 'field.too-many'),
  /** Entries that stayed, by part that was left out. */
  stayed: z.partialRecord(oneOf(transferParts), count),
  /** Entries that stayed because they are for named workers alone. */
  restricted: count,
  case: z.strictObject({ stream: id, number: line.optional(), title: line, client: id, clientName: line }),
  entries: z.array(FileEntry).min(1, 'field.required').max(200_000, 'field.too-many'),
  authors: z.record(id, line),
  attachments: z
    .array(
      z.strictObject({
        attachment: id,
        stream: id,
        record: oneOf(['client', 'case']),
        worker: id,
        kind: oneOf(attachmentTypes),
        bytes: count.max(100_000_000),
        sha256: digest,
        file: line,
      }),
    )
    .max(10_000, 'field.too-many'),
});
export type CaseFile = z.infer<typeof CaseFile>;

/** An entry of the file as a record reads it. */
export const entryFromFile = ({ hash: _, device, ...one }: FileEntry, position: number): Entry => ({
  ...one,
  ...(device === undefined ? {} : { device }),
  position,
});

export interface FileFault {
  /** The entry's type and id. */
  readonly where: string;
  readonly field: string;
}

/**
 * Entries whose facts are not what their type says. Types of a newer version are taken as they are.
 *
 * @returns the first of each entry
 */
export function faultsOfFile({ entries }: CaseFile): readonly FileFault[] {
  return entries.flatMap((one) => {
    const house = one.record === 'case' ? caseRecord : clientRecord;
    const parsed = house.parse(one.type, one.data);
    return 'faults' in parsed
      ? [{ where: `${one.type} ${one.id}`, field: parsed.faults[0]?.field ?? '' }]
      : [];
  });
}
