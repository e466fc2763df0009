/** The directory of services in rows: what finding, lists and publishing are read from. */
import {
  type Agency,
  type ProviderRecord,
  type ServiceLine,
  type ServiceRecord,
  serviceLine,
  type TaxonomyRecord,
  withoutContacts,
  wordsOf,
} from '@pendamping/domain';
import type { Table } from './table.ts';

export const providerRow: Table<ProviderRecord> = {
  name: 'tables.provider_row',
  record: 'provider',
  async write(transaction, agency, stream, { provider: known }) {
    if (known === undefined) {
      await transaction.query('delete from tables.provider_row where agency = $1 and provider = $2', [
        agency,
        stream,
      ]);
      return;
    }
    await transaction.query(
      `insert into tables.provider_row (agency, provider, name, feed, withdrawn, revised_at, listing)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (agency, provider) do update set name = excluded.name, feed = excluded.feed,
         withdrawn = excluded.withdrawn, revised_at = excluded.revised_at, listing = excluded.listing`,
      [
        agency,
        stream,
        known.content.name,
        known.source?.feed ?? null,
        known.withdrawn !== undefined,
        known.revisedAt,
        JSON.stringify(withoutContacts(known.content)),
      ],
    );
  },
};

/** By their roots, so that whoever types another form of a word finds it too. */
function wordsIn(line: ServiceLine): readonly string[] {
  const terms = line.terms.map(({ name }) => name);
  return [
    ...new Set(
      [line.name, line.alternateName, line.about, line.eligibility, ...terms].flatMap((one) =>
        wordsOf(one ?? ''),
      ),
    ),
  ];
}

export const serviceRow: Table<ServiceRecord> = {
  name: 'tables.service_row',
  record: 'service',
  async write(transaction, agency, stream, { service: known }) {
    if (known === undefined) {
      await transaction.query('delete from tables.service_row where agency = $1 and service = $2', [
        agency,
        stream,
      ]);
      return;
    }
    const line = serviceLine(stream, known);
    await transaction.query(
      `insert into tables.service_row
         (agency, service, provider, name, feed, status, withdrawn, cost, minimum_age, maximum_age, disabilities,
          languages, term_ids, regions, words, asked_on, revised_at, line, listing, position)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
         (select max(e.position) from journal.entry e where e.agency = $1 and e.stream = $2))
       on conflict (agency, service) do update set provider = excluded.provider, name = excluded.name,
         feed = excluded.feed, status = excluded.status, withdrawn = excluded.withdrawn, cost = excluded.cost,
         minimum_age = excluded.minimum_age, maximum_age = excluded.maximum_age,
         disabilities = excluded.disabilities, languages = excluded.languages, term_ids = excluded.term_ids,
         regions = excluded.regions, words = excluded.words, asked_on = excluded.asked_on,
         revised_at = excluded.revised_at, line = excluded.line, listing = excluded.listing,
         position = excluded.position`,
      [
        agency,
        stream,
        line.provider,
        line.name,
        known.source?.feed ?? null,
        line.status,
        line.withdrawn,
        line.cost ?? null,
        line.minimumAge ?? null,
        line.maximumAge ?? null,
        line.disabilities,
        line.languages.map((one) => one.toLowerCase()),
        line.terms.map(({ term }) => term),
        line.regions,
        wordsIn(line),
        line.askedOn ?? null,
        known.revisedAt,
        JSON.stringify(line),
        JSON.stringify(withoutContacts(known.content)),
      ],
    );
  },
};

export const taxonomyRow: Table<TaxonomyRecord> = {
  name: 'tables.taxonomy_row',
  record: 'taxonomy',
  async write(transaction, agency, stream, { taxonomy: known }) {
    if (known === undefined) {
      await transaction.query('delete from tables.taxonomy_row where agency = $1 and taxonomy = $2', [
        agency,
        stream,
      ]);
      return;
    }
    await transaction.query(
      `insert into tables.taxonomy_row (agency, taxonomy, name, feed, withdrawn, revised_at, listing)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (agency, taxonomy) do update set name = excluded.name, feed = excluded.feed,
         withdrawn = excluded.withdrawn, revised_at = excluded.revised_at, listing = excluded.listing`,
      [
        agency,
        stream,
        known.content.name,
        known.source?.feed ?? null,
        known.withdrawn,
        known.revisedAt,
        JSON.stringify(known.content),
      ],
    );
  },
};

/** Agencies that let everybody read their directory. */
export const publication: Table<Agency> = {
  name: 'tables.publication',
  record: 'agency',
  after: new Set(['DirectoryPublished', 'DirectoryUnpublished']),
  async write(transaction, agency, _stream, { directoryPublishing: known }) {
    await transaction.query('delete from tables.publication where agency = $1', [agency]);
    if (known === undefined) return;
    await transaction.query(
      'insert into tables.publication (agency, since, licence, about) values ($1, $2, $3, $4)',
      [agency, known.since, known.licence ?? null, known.about ?? null],
    );
  },
};
