/** Makes the package of a case: gathers what its maker may read, leaves out what stays, and puts the files together. */
import { randomUUID } from 'node:crypto';
import {
  agencyRecord,
  attachmentsOf,
  bundleOf,
  type CaseFile,
  caseFileSchema,
  caseRecord,
  clientRecord,
  type Entry,
  type Language,
  type Leaving,
  type Loss,
  leaving,
  lossesOf,
  lossesText,
  type Material,
  outsideAuthor,
  pageOf,
  read,
  readmeText,
  type TransferPart,
  tellingOf,
} from '@pendamping/domain';
import type { Database, Transaction, Viewer } from '../database/database.ts';
import { logIfRestricted } from '../journal/records.ts';
import { columns, entryOf, type StoredRow } from '../journal/stored-entry.ts';
import { manifestSchema, sha256 } from './read-package.ts';
import { type Files, zipped } from './zip.ts';

export interface Asked {
  readonly to: string;
  readonly consent?: string | undefined;
  readonly ground?: string | undefined;
  readonly leftOut: readonly TransferPart[];
  readonly language: Language;
}

interface StoredAttachment {
  readonly attachment: string;
  readonly stream: string;
  readonly record: 'client' | 'case';
  readonly worker: string;
  readonly kind: CaseFile['attachments'][number]['kind'];
  readonly content: Buffer;
}

interface Gathered {
  readonly entries: readonly Entry[];
  readonly hashes: ReadonlyMap<string, string>;
  readonly agency: readonly Entry[];
  readonly attachments: readonly StoredAttachment[];
  /** Entries that the maker may not read. */
  readonly unseen: number;
}

const ofStreams = `select ${columns}, hash from journal.entry where agency = $1 and stream = any ($2::uuid[]) order by position`;

async function gathered(
  transaction: Transaction,
  agency: string,
  streams: readonly string[],
  unseen: (seen: number) => Promise<number>,
): Promise<Gathered> {
  const rows = await transaction.query<StoredRow>(ofStreams, [agency, streams]);
  const own = await transaction.query<StoredRow>(ofStreams, [agency, [agency]]);
  const attachments = await transaction.query<StoredAttachment>(
    `select attachment, stream, record, worker, kind, content from journal.attachment
     where agency = $1 and stream = any ($2::uuid[]) order by attachment`,
    [agency, streams],
  );
  const entries = rows.map(entryOf);
  const told = toldIn(entries);
  return {
    entries,
    hashes: new Map(rows.map((one) => [one.id, one.hash.toString('hex')])),
    agency: own.map(entryOf),
    // What belongs to an act that waits to be taken in is not in the case.
    attachments: attachments.filter((one) => told.has(one.attachment)),
    unseen: await unseen(rows.length),
  };
}

const countOf = (database: Database, agency: string, streams: readonly string[]) => async (seen: number) => {
  const [{ count } = { count: seen }] = await database.trusted((transaction) =>
    transaction.query<{ count: number }>(
      'select count(*)::int as count from journal.entry where agency = $1 and stream = any ($2::uuid[])',
      [agency, streams],
    ),
  );
  return count - seen;
};

/** What a worker may read of a case and its clients; `undefined` where they may not read it at all. */
export function gatherFor(database: Database, viewer: Viewer, caseId: string): Promise<Gathered | undefined> {
  return database.as(viewer, async (transaction) => {
    const [opened] = await transaction.query<{ clients: string[] | null }>(
      'select access.open_case($1) as clients',
      [caseId],
    );
    if (opened?.clients === null || opened === undefined) return undefined;
    await logIfRestricted(transaction, viewer, [caseId], 'transfer');
    const streams = [caseId, ...opened.clients];
    return gathered(transaction, viewer.agency, streams, countOf(database, viewer.agency, streams));
  });
}

/** All of a case, for whoever keeps the database. @param streams of the case and its clients */
export const gatherAll = (
  database: Database,
  agency: string,
  streams: readonly string[],
): Promise<Gathered> =>
  database.trusted((transaction) => gathered(transaction, agency, streams, async () => 0));

export interface Preview {
  readonly left: Leaving;
  /** Of named workers alone, also those that the maker may not read. */
  readonly restricted: number;
  readonly attachments: readonly StoredAttachment[];
  readonly attachmentsOut: number;
  readonly losses: readonly Loss[];
  readonly material: Material;
}

function grouped(entries: readonly Entry[]): Map<string, Entry[]> {
  return Map.groupBy(entries, (one) => one.stream);
}

const toldIn = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(entries.flatMap((one) => attachmentsOf(one.data).map((each) => each.attachment)));

/** What would leave and what would stay, without making anything. */
export function previewOf(
  found: Gathered,
  caseId: string,
  { leftOut, language }: Pick<Asked, 'leftOut' | 'language'>,
  today: string,
): Preview {
  const left = leaving(found.entries, leftOut);
  const streams = grouped(left.entries);
  const told = toldIn(left.entries);
  const attachments = leftOut.includes('attachments')
    ? []
    : found.attachments.filter((one) => told.has(one.attachment));
  const material: Material = {
    case: read(caseRecord, streams.get(caseId) ?? []),
    clients: [...streams]
      .filter(([stream]) => stream !== caseId)
      .map(([stream, entries]) => ({ stream, reading: read(clientRecord, entries) })),
    agency: read(agencyRecord, found.agency).state,
    language,
    today,
  };
  return {
    left,
    restricted: left.restricted + found.unseen,
    attachments,
    attachmentsOut: found.attachments.length - attachments.length,
    losses: lossesOf(
      tellingOf(material, {
        id: caseId,
        madeAt: `${today}T00:00:00Z`,
        agency: caseId,
        case: caseId,
        to: '–',
      }),
    ),
    material,
  };
}

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'application/pdf': 'pdf',
};

/** Everybody whose id stands in what leaves and who works here, or wrote in it before it came here. */
function authorsIn({ material, left }: Preview): Record<string, string> {
  const { workers } = material.agency;
  const text = JSON.stringify(left.entries);
  const outside = material.case.state.caseTransfers.takenOver.flatMap((one) => Object.keys(one.authors));
  return Object.fromEntries(
    [...new Set([...Object.keys(workers), ...outside])].flatMap((id) => {
      const name = workers[id]?.name ?? outsideAuthor(material.case.state.caseTransfers, id);
      return name !== undefined && text.includes(id) ? [[id, name]] : [];
    }),
  );
}

interface Making {
  readonly id: string;
  readonly agency: string;
  readonly caseId: string;
  readonly madeAt: string;
}

function caseFile(found: Gathered, preview: Preview, asked: Asked, making: Making): CaseFile {
  const { material, left } = preview;
  const { intake } = material.case.state;
  const { description } = material.agency.unit;
  return {
    schema: caseFileSchema,
    package: making.id,
    madeAt: making.madeAt,
    language: asked.language,
    from: { agency: making.agency, name: description?.name ?? '–', city: description?.city },
    to: asked.to,
    consent: asked.consent,
    ground: asked.ground,
    leftOut: [...asked.leftOut],
    stayed: left.stayed,
    restricted: preview.restricted,
    case: {
      stream: making.caseId,
      number: intake.number,
      title: intake.opening?.title ?? '–',
      client: intake.opening?.client ?? making.caseId,
      clientName: intake.opening?.clientName ?? '–',
    },
    entries: left.entries.map(({ position: _, by, ...one }) => ({
      ...one,
      record: one.record === 'case' ? 'case' : 'client',
      by: { ...by },
      data: { ...one.data },
      hash: found.hashes.get(one.id) ?? '',
    })),
    authors: authorsIn(preview),
    attachments: preview.attachments.map(({ content, ...one }) => ({
      ...one,
      bytes: content.length,
      sha256: sha256(content),
      file: `files/${one.attachment}.${endings[one.kind] ?? 'bin'}`,
    })),
  };
}

export interface MadePackage {
  readonly id: string;
  readonly content: Uint8Array;
  readonly digest: string;
  /** A name without personal data. */
  readonly name: string;
  readonly preview: Preview;
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const pretty = (value: unknown): Uint8Array => bytes(`${JSON.stringify(value, null, 1)}\n`);

export function makePackage(
  found: Gathered,
  asked: Asked,
  { agency, caseId, now, today }: { agency: string; caseId: string; now: string; today: string },
): MadePackage {
  const preview = previewOf(found, caseId, asked, today);
  const making = { id: randomUUID(), agency, caseId, madeAt: now };
  const telling = tellingOf(preview.material, { ...making, case: caseId, to: asked.to });
  const file = caseFile(found, preview, asked, making);
  const files: Files = {
    'index.html': bytes(pageOf(telling, { ...file, attachmentsOut: preview.attachmentsOut })),
    'README.txt': bytes(readmeText()),
    'losses.txt': bytes(lossesText(preview.losses)),
    'case.json': pretty(file),
    'bundle.json': pretty(bundleOf(telling)),
    ...Object.fromEntries(
      file.attachments.map((one, at) => [one.file, preview.attachments[at]?.content ?? Buffer.alloc(0)]),
    ),
  };
  const manifest = pretty({
    schema: manifestSchema,
    package: making.id,
    files: Object.entries(files).map(([name, content]) => ({
      name,
      bytes: content.length,
      sha256: sha256(content),
    })),
  });
  return {
    id: making.id,
    content: zipped({ 'manifest.json': manifest, ...files }),
    digest: sha256(manifest),
    name: `alih-kasus-${making.id.slice(0, 8)}.zip`,
    preview,
  };
}

/** What is written down in the case of a package that was made. */
export function packageEntry(made: MadePackage, asked: Asked) {
  const { preview } = made;
  return {
    package: made.id,
    to: asked.to,
    ...(asked.consent === undefined ? {} : { consent: asked.consent }),
    ...(asked.ground === undefined ? {} : { ground: asked.ground }),
    leftOut: [...asked.leftOut],
    entries: preview.left.entries.length,
    restricted: preview.restricted,
    attachments: preview.attachments.length,
    digest: made.digest,
  };
}

/** Identity numbers leave in full, and each showing of one leaves a line, as everywhere. */
export function logNumbers(database: Database, viewer: Viewer, { preview, id }: MadePackage): Promise<void> {
  const shown = [...grouped(preview.left.entries)].flatMap(([client, entries]) => {
    const text = JSON.stringify(entries.map((one) => one.data));
    const nik = /"nik":"\d{16}"/.test(text) ? ['nik'] : [];
    const card = /"(familyCard|number)":"\d{16}"/.test(text) ? ['family-card'] : [];
    return [...nik, ...card].map((what) => ({ client, what }));
  });
  return database.as(viewer, async (transaction) => {
    for (const { client, what } of shown)
      await transaction.query(
        'insert into access.reveal_log (agency, worker, client, what, reason) values ($1, $2, $3, $4, $5)',
        [viewer.agency, viewer.worker, client, what, `transfer ${id}`],
      );
  });
}
