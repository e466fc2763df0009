/**
 * Bringing a feed into the directory: read, held against what is known of it, and written entry by entry through the
 * journal's one door. The same feed again changes nothing; what a keeper has mended stays; what is gone from the feed
 * is marked withdrawn, and never deleted.
 */
import {
  afterFeed,
  type DirectoryKind,
  differingFields,
  type Feed,
  type FeedListing,
  feedNamespace,
  type GivenFile,
  houses,
  type KeptListing,
  mendedFields,
  type Role,
  read,
  readFeed,
  sameValue,
  stableId,
  type WrittenEntry,
} from '@pendamping/domain';
import type { Database, Viewer } from '../database/database.ts';
import { idFrom } from '../imports/plan.ts';
import { append, type Writer } from '../journal/append.ts';
import { settle } from '../journal/rebuild.ts';
import { columns, entryOf, type Row } from '../journal/stored-entry.ts';
import { type DirectoryReport, groupedFindings, type KeptByHand, noCount } from './import-report.ts';

export interface DirectoryImport {
  readonly database: Database;
  readonly viewer: Viewer;
  /** Nothing for the command line, where the system writes. */
  readonly roles?: readonly Role[];
  readonly import: string;
  readonly feed: string;
  readonly files: readonly GivenFile[];
  readonly progress?: (done: number, of: number) => void | Promise<void>;
}

interface Known extends KeptListing<object> {
  readonly version: number;
  readonly withdrawn?: { readonly reason: string } | boolean | undefined;
}

type Act = 'fresh' | 'revised' | 'same' | 'back' | 'withdrawn';

interface Planned {
  readonly kind: DirectoryKind;
  readonly stream: string;
  readonly name: string;
  readonly act: Act;
  readonly type?: string;
  readonly data?: Record<string, unknown>;
  readonly version: number;
}

const portion = 100;

const typeOf = (kind: DirectoryKind, what: 'Listed' | 'Revised' | 'Withdrawn') =>
  `${kind[0]?.toUpperCase()}${kind.slice(1)}${what}`;

const isWithdrawn = ({ withdrawn }: Known) => withdrawn !== undefined && withdrawn !== false;

/** A feed that was taken for gone and speaks again is listed again; what a keeper has taken out stays out. */
const wentWithFeed = ({ withdrawn }: Known) =>
  withdrawn === true || (typeof withdrawn === 'object' && withdrawn.reason === 'gone-from-feed');

const shortly = (value: unknown) => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '–');
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
};

/** What the import of a feed would do, without doing it. */
export interface ImportPlan {
  readonly report: DirectoryReport;
  readonly planned: readonly Planned[];
  readonly unplaced: Feed['unplaced'];
}

class Planning {
  readonly planned: Planned[] = [];
  readonly keptByHand: KeptByHand[] = [];
  private readonly work: DirectoryImport;

  constructor(work: DirectoryImport) {
    this.work = work;
  }

  private async knownOf(listings: readonly FeedListing[]): Promise<ReadonlyMap<string, Known>> {
    const { database, viewer } = this.work;
    const rows = await database.trusted((transaction) =>
      transaction.query<Row>(
        `select ${columns} from journal.entry where agency = $1 and stream = any ($2::uuid[]) order by stream, version`,
        [viewer.agency, listings.map((one) => one.stream)],
      ),
    );
    const known = new Map<string, Known>();
    for (const [stream, entries] of Map.groupBy(rows.map(entryOf), (entry) => entry.stream)) {
      const record = entries[0]?.record ?? 'service';
      const reading = read(houses[record], entries);
      const state = reading.state[record] as Known | undefined;
      if (state !== undefined) known.set(stream, { ...state, version: reading.version });
    }
    return known;
  }

  async take(listings: readonly FeedListing[]): Promise<void> {
    const known = await this.knownOf(listings);
    for (const one of listings) this.planned.push(this.plan(one, known.get(one.stream)));
  }

  private plan(listing: FeedListing, known: Known | undefined): Planned {
    const { kind, stream, content, table, id } = listing;
    const source = { feed: this.work.feed, table, id: id.slice(0, 500) };
    const data = { ...content, source, import: this.work.import };
    const common = { kind, stream, name: content.name, version: known?.version ?? 0 };
    if (known === undefined) return { ...common, act: 'fresh', type: typeOf(kind, 'Listed'), data };
    this.compare(listing, known);
    if (isWithdrawn(known) && wentWithFeed(known))
      return { ...common, act: 'back', type: typeOf(kind, 'Listed'), data };
    // A taxonomy has no feed's words apart from its own: nobody mends it by hand.
    const before = kind === 'taxonomy' ? known.content : known.fromFeed;
    if (before !== undefined && sameValue(before, content)) return { ...common, act: 'same' };
    return { ...common, act: 'revised', type: typeOf(kind, 'Revised'), data };
  }

  /** Where a keeper's words stand against the feed's. */
  private compare({ kind, stream, content }: FeedListing, known: Known): void {
    if (kind === 'taxonomy') return;
    const after = afterFeed<object>(known, content);
    const mended = new Set(mendedFields(known));
    for (const field of differingFields(after.content, content))
      if (mended.has(field))
        this.keptByHand.push({
          stream,
          name: content.name,
          field,
          ours: shortly((after.content as Record<string, unknown>)[field]),
          feeds: shortly((content as unknown as Record<string, unknown>)[field]),
        });
  }

  /** What this feed listed before and does not say any more. What only could not be placed this time is still in it. */
  async gone(feed: Feed): Promise<void> {
    const { database, viewer } = this.work;
    const namespace = feedNamespace(viewer.agency, this.work.feed);
    const here = new Set([
      ...feed.listings.map((one) => one.stream),
      ...feed.unplaced.flatMap(({ table, id }) =>
        id === undefined ? [] : [stableId(namespace, `${table}/${id}`)],
      ),
    ]);
    const { rows } = await database.pool.query<{ kind: DirectoryKind; stream: string; name: string }>(
      `select 'service' as kind, service as stream, name from tables.service_row
         where agency = $1 and feed = $2 and not withdrawn
       union all select 'provider', provider, name from tables.provider_row
         where agency = $1 and feed = $2 and not withdrawn
       union all select 'taxonomy', taxonomy, name from tables.taxonomy_row
         where agency = $1 and feed = $2 and not withdrawn`,
      [viewer.agency, this.work.feed],
    );
    const data = { reason: 'gone-from-feed', import: this.work.import };
    for (const { kind, stream, name } of rows)
      if (!here.has(stream))
        this.planned.push({
          kind,
          stream,
          name,
          act: 'withdrawn',
          type: typeOf(kind, 'Withdrawn'),
          data,
          version: 0,
        });
  }
}

/** A feed of which a part is missing says nothing of what is gone. */
const isPartial = ({ listings, findings, tables }: Feed): boolean =>
  !listings.some(({ kind }) => kind === 'service') ||
  tables.length === 0 ||
  findings.some(
    ({ code }) => code === 'page.more-pages' || code === 'page.last-lies' || code === 'feed.file-unreadable',
  );

function countsOf(planned: readonly Planned[], kind: DirectoryKind) {
  const count = noCount();
  for (const one of planned) if (one.kind === kind) count[one.act] += 1;
  return count;
}

/** Reads a feed and holds it against what is known; nothing is written. */
export async function planImport(work: DirectoryImport): Promise<ImportPlan> {
  const feed = readFeed(work.viewer.agency, work.feed, work.files);
  const planning = new Planning(work);
  for (let at = 0; at < feed.listings.length; at += portion)
    await planning.take(feed.listings.slice(at, at + portion));
  const partial = isPartial(feed);
  if (!partial) await planning.gone(feed);
  const { planned, keptByHand } = planning;
  const report: DirectoryReport = {
    feed: work.feed,
    ...(feed.version === undefined ? {} : { version: feed.version }),
    tables: feed.tables,
    unplaced: feed.unplaced.length,
    findings: groupedFindings(feed.findings),
    providers: countsOf(planned, 'provider'),
    services: countsOf(planned, 'service'),
    taxonomies: countsOf(planned, 'taxonomy'),
    partial,
    keptByHand,
    refused: [],
  };
  return { report, planned, unplaced: feed.unplaced };
}

function entryFor(
  { viewer, import: id }: DirectoryImport,
  one: Planned,
  now: string,
): readonly WrittenEntry[] {
  const { kind, stream, type, data, version } = one;
  if (type === undefined || data === undefined) return [];
  return [
    {
      id: idFrom(id, stream, type),
      record: kind,
      stream,
      type,
      data,
      occurredOn: viewer.today,
      recordedAt: now,
      basis: version,
    },
  ];
}

/** Rows that found no place take the place of those of the feed's last import. */
async function keepUnplaced({ database, viewer, feed, import: id }: DirectoryImport, rows: Feed['unplaced']) {
  await database.trusted(async (transaction) => {
    await transaction.query('delete from imports.unplaced_row where agency = $1 and feed = $2', [
      viewer.agency,
      feed,
    ]);
    for (let at = 0; at < rows.length; at += 1_000) {
      const list = rows
        .slice(at, at + 1_000)
        .map((one, place) => ({ ...one, number: at + place, content: one.content ?? null }));
      // What no database keeps was no letter; the row is kept without it.
      const json = JSON.stringify(list)
        .replace(/\\u0000/g, ' ')
        .replace(/\\ud[89a-f][0-9a-f]{2}/gi, ' ');
      await transaction.query(
        `insert into imports.unplaced_row (agency, feed, number, "table", id, because, content, import)
         select $1, $2, r.number, r."table", r.id, r.because,
           jsonb_build_object('file', r.file, 'row', r."row", 'cells', r.content), $3
         from jsonb_to_recordset($4::jsonb)
           as r(number integer, "table" text, id text, because text, file text, "row" jsonb, content jsonb)`,
        [viewer.agency, feed, id, json],
      );
    }
  });
}

const kindsInOrder: readonly DirectoryKind[] = ['taxonomy', 'provider', 'service'];

/** Writes what was planned. Cut off and begun again it goes on where it was: what stands is not written twice. */
export async function writeImport(
  work: DirectoryImport,
  { report, planned, unplaced }: ImportPlan,
): Promise<DirectoryReport> {
  const now = new Date().toISOString();
  const writer: Writer = work.roles === undefined ? { system: true } : { roles: work.roles };
  const refused: { stream: string; name: string; because: string }[] = [];
  const all = kindsInOrder.flatMap((kind) =>
    planned.filter((one) => one.kind === kind && one.type !== undefined),
  );
  await work.progress?.(0, all.length);
  for (let at = 0; at < all.length; at += portion) {
    const some = all.slice(at, at + portion);
    const entries = some.flatMap((one) => entryFor(work, one, now));
    const outcomes = await append(work.database, work.viewer, writer, entries, now);
    for (const [place, outcome] of outcomes.entries()) {
      const one = some[place];
      if (outcome.outcome === 'refused' && one !== undefined)
        refused.push({ stream: one.stream, name: one.name, because: outcome.because });
    }
    await work.progress?.(Math.min(at + portion, all.length), all.length);
  }
  await keepUnplaced(work, unplaced);
  if (all.length > 1_000) await settle(work.database);
  return { ...report, refused };
}
