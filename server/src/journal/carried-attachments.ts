/**
 * Attachments in an export: a line that says what it is, followed by its bytes in base64, in parts. Nowhere is more than
 * one attachment held in memory, and while exporting no more than a part of one.
 */
import { createHash, type Hash } from 'node:crypto';
import type { Database, Transaction } from '../database/database.ts';
import { type CarriedLine, FaultyLine, isId, rowIn } from './carried-line.ts';
import { canonical } from './stored-entry.ts';

export const attachmentColumns = 'agency, attachment, stream, record, worker, kind, hash, bytes, received_at';

/** Bytes; a multiple of three, so that the base64 of all parts together is the base64 of the whole. */
const partBytes = 192 * 1_024;
const batch = 200;

interface Header {
  readonly attachment: string;
  readonly bytes: number;
  readonly row: Record<string, unknown>;
}

/** @param streams those of one case; without them all of the agency */
function headersAfter(
  database: Database,
  agency: string,
  after: string,
  streams: readonly string[] | null,
): Promise<readonly Header[]> {
  return database.trusted(async (transaction) => {
    await transaction.query(
      "select set_config('timezone', 'UTC', true), set_config('bytea_output', 'hex', true)",
    );
    return transaction.query<Header>(
      `select attachment, bytes, to_jsonb(x) as row from (
         select ${attachmentColumns} from journal.attachment
         where agency = $1 and attachment > $2 and ($3::uuid[] is null or stream = any ($3))
         order by attachment limit ${batch}) x order by attachment`,
      [agency, after, streams],
    );
  });
}

async function partOf(database: Database, agency: string, attachment: string, from: number): Promise<Buffer> {
  const { rows } = await database.pool.query<{ part: Buffer }>(
    `select substring(content from $3::integer for ${partBytes}) as part from journal.attachment
     where agency = $1 and attachment = $2`,
    [agency, attachment, from + 1],
  );
  return rows[0]?.part ?? Buffer.alloc(0);
}

const before = '00000000-0000-0000-0000-000000000000';

export async function* exportAttachments(
  database: Database,
  agency: string,
  streams: readonly string[] | null = null,
): AsyncGenerator<string> {
  for (let after = before, full = true; full; ) {
    const headers = await headersAfter(database, agency, after, streams);
    for (const { attachment, bytes, row } of headers) {
      yield canonical({ agency, line: 'attachment', row });
      for (let from = 0; from < bytes; from += partBytes) {
        const content = (await partOf(database, agency, attachment, from)).toString('base64');
        yield canonical({ agency, line: 'attachment-part', attachment, content });
      }
    }
    after = headers.at(-1)?.attachment ?? after;
    full = headers.length === batch;
  }
}

interface Coming {
  readonly header: CarriedLine;
  readonly row: Readonly<Record<string, unknown>>;
  readonly hash: Hash;
  readonly parts: Buffer[];
  left: number;
}

/** Puts attachments together, one after the other, and keeps each once its hash is right. */
export class AttachmentIntake {
  imported = 0;
  private coming: Coming | undefined;

  async begin(transaction: Transaction, header: CarriedLine): Promise<void> {
    this.expectNone();
    const row = rowIn(header);
    if (!isId(row.attachment)) throw new FaultyLine(header.number, 'attachment is not an id');
    if (!Number.isSafeInteger(row.bytes) || Number(row.bytes) < 0)
      throw new FaultyLine(header.number, 'bytes is not a number of bytes');
    this.coming = { header, row, hash: createHash('sha256'), parts: [], left: Number(row.bytes) };
    await this.keepIfWhole(transaction);
  }

  async part(transaction: Transaction, { number, agency, value }: CarriedLine): Promise<void> {
    const { coming } = this;
    if (coming?.row.attachment !== value.attachment || coming?.row.agency !== agency)
      throw new FaultyLine(number, 'a part of an attachment without what it belongs to before it');
    const content = Buffer.from(String(value.content), 'base64');
    if (content.length === 0 || content.length > coming.left)
      throw new FaultyLine(number, 'the part does not fit into its attachment: it was changed');
    coming.hash.update(content);
    coming.parts.push(content);
    coming.left -= content.length;
    await this.keepIfWhole(transaction);
  }

  /** @throws FaultyLine where the parts of an attachment have not all come */
  expectNone(): void {
    if (this.coming === undefined) return;
    const { header, row, left } = this.coming;
    throw new FaultyLine(
      header.number,
      `attachment ${row.attachment} is not whole: ${left} bytes are missing`,
    );
  }

  private async keepIfWhole(transaction: Transaction): Promise<void> {
    const { coming } = this;
    if (coming === undefined || coming.left > 0) return;
    this.coming = undefined;
    const { header, row, hash, parts } = coming;
    if (`\\x${hash.digest('hex')}` !== row.hash)
      throw new FaultyLine(header.number, 'the hash does not fit: the attachment was changed');
    try {
      await transaction.query(
        `insert into journal.attachment (${attachmentColumns}, content)
         select ${attachmentColumns}, $2 from jsonb_populate_record(null::journal.attachment, $1::jsonb)`,
        [JSON.stringify(row), Buffer.concat(parts)],
      );
    } catch (error) {
      throw new FaultyLine(header.number, `attachment: ${error instanceof Error ? error.message : error}`);
    }
    this.imported += 1;
  }
}
