/**
 * What a provider and a service of the directory have in common: how they are reached, when and where. The parts follow
 * the Human Services Data Specification (HSDS 3.1), so that a directory can be exchanged; what a feed says beyond the
 * fields named here is kept as it came, in `more`.
 */
import { z } from 'zod';
import { areaCode } from '../../kernel/area-code.ts';
import { day, id, line, numberFrom, oneOf, prose, wholeFrom } from '../../kernel/field.ts';

/** Where a row came from: the feed, the table there and the row's own id there. */
export const rowSource = z.strictObject({
  feed: line,
  table: line,
  id: prose.max(500, 'field.too-long'),
});
export type RowSource = z.infer<typeof rowSource>;

const keepable = (value: unknown): boolean => {
  const text = JSON.stringify(value);
  // PostgreSQL keeps neither NUL nor half a surrogate pair.
  return !/\\u0000|\\ud[89ab][0-9a-f]{2}(?!\\ud[c-f])|(?<!\\ud[89ab][0-9a-f]{2})\\ud[c-f]/.test(text);
};

/** What a feed said that no field of ours is named for, under the feed's names. */
const more = z.record(z.string(), z.unknown()).refine(keepable, 'field.unreadable').optional();

/** A part of a listing has an id of its own, which stays the same when the listing is revised. */
const part = {
  id,
  /** The row's id in the feed, where that was another. */
  sourceId: prose.max(500, 'field.too-long').optional(),
  more,
};

/** A name as feeds have them: longer than a person would write. */
export const title = prose.max(500, 'field.too-long');
const text = prose.optional();
const short = title.optional();

const many = <Item extends z.ZodType>(item: Item, most = 1_000) =>
  z.array(item).max(most, 'field.too-many').optional();

const language = z.strictObject({ ...part, name: short, code: short, note: text });
export type SpokenLanguage = z.infer<typeof language>;

const phone = z.strictObject({
  ...part,
  number: title,
  extension: short,
  /** As `voice`, `fax`, `whatsapp`. */
  kind: short,
  description: text,
  languages: many(language),
});
export type ListedPhone = z.infer<typeof phone>;

const url = z.strictObject({ ...part, url: prose.max(2_000, 'field.too-long'), label: short });

/** A person or desk to ask for. Never published: it may name somebody. */
const contact = z.strictObject({
  ...part,
  name: short,
  title: short,
  department: short,
  email: short,
  phones: many(phone),
});
export type ListedContact = z.infer<typeof contact>;

/** Times as RFC 5545 has them: `byday` as `MO,TU` or `1MO`, `opensAt` as `08:00`. */
const hours = z.strictObject({
  ...part,
  validFrom: short,
  validTo: short,
  dtstart: short,
  until: short,
  freq: oneOf(['WEEKLY', 'MONTHLY']).optional(),
  interval: numberFrom(0, 1_000).optional(),
  byday: short,
  bymonthday: short,
  opensAt: short,
  closesAt: short,
  description: text,
  attendingType: short,
  notes: text,
});
export type OpeningHours = z.infer<typeof hours>;

export const placeKinds = ['physical', 'postal', 'virtual'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** National code of an area, as `32.73.02.1004`; the first parts name province, regency, district. */
const regionCode = line.regex(areaCode, 'field.wrong-kind').optional();

const address = z.strictObject({
  ...part,
  kind: oneOf(placeKinds).optional(),
  attention: short,
  line1: text,
  line2: text,
  city: short,
  region: short,
  province: short,
  postalCode: short,
  country: short,
});
export type ListedAddress = z.infer<typeof address>;

const accessibility = z.strictObject({
  ...part,
  description: text,
  details: text,
  url: prose.max(2_000, 'field.too-long').optional(),
});
export type Accessibility = z.infer<typeof accessibility>;

const location = z.strictObject({
  ...part,
  kind: oneOf(placeKinds),
  name: short,
  alternateName: short,
  description: text,
  /** How one gets there. */
  transportation: text,
  url: prose.max(2_000, 'field.too-long').optional(),
  latitude: numberFrom(-90, 90).optional(),
  longitude: numberFrom(-180, 180).optional(),
  regionCode,
  addresses: many(address),
  phones: many(phone),
  hours: many(hours),
  accessibility: many(accessibility),
  languages: many(language),
  contacts: many(contact),
});
export type ListedLocation = z.infer<typeof location>;

/** The area that is served, where it is said apart from the place. */
const area = z.strictObject({
  ...part,
  name: short,
  description: text,
  extent: text,
  extentType: short,
  uri: prose.max(2_000, 'field.too-long').optional(),
  regionCode,
});
export type ServedArea = z.infer<typeof area>;

/** A service at one place, with what differs there. */
const place = z.strictObject({
  ...part,
  location,
  description: text,
  phones: many(phone),
  hours: many(hours),
  areas: many(area),
  contacts: many(contact),
});
export type ServicePlace = z.infer<typeof place>;

/** A word of a taxonomy that was given to something; its name stands here too, so that it can be read alone. */
const term = z.strictObject({
  ...part,
  term: id,
  taxonomy: id.optional(),
  taxonomyName: short,
  code: short,
  name: title,
  label: short,
  value: text,
  linkType: short,
});
export type GivenTerm = z.infer<typeof term>;

const cost = z.strictObject({
  ...part,
  option: text,
  amount: numberFrom(0, 1_000_000_000_000).optional(),
  /** ISO 4217, as `IDR`. */
  currency: short,
  amountDescription: text,
  validFrom: short,
  validTo: short,
});
export type CostOption = z.infer<typeof cost>;

const document = z.strictObject({
  ...part,
  document: text,
  uri: prose.max(2_000, 'field.too-long').optional(),
});
export type RequiredDocument = z.infer<typeof document>;

const capacity = z.strictObject({
  ...part,
  /** What is counted: bed, place, seat. */
  unit: z.strictObject({ ...part, name: title, scheme: short, identifier: short, uri: short }),
  available: numberFrom(0, 1_000_000_000),
  maximum: numberFrom(0, 1_000_000_000).optional(),
  description: text,
  updated: short,
});
export type ServiceCapacity = z.infer<typeof capacity>;

const funding = z.strictObject({ ...part, source: text });

const identifier = z.strictObject({ ...part, scheme: short, kind: title, identifier: title });

const programme = z.strictObject({ ...part, name: title, alternateName: short, description: text });

/** Pieces of which the content of the three kinds of listing is made. */
export const listing = {
  address,
  area,
  capacity,
  contact,
  cost,
  document,
  funding,
  hours,
  identifier,
  language,
  location,
  many,
  more,
  phone,
  place,
  programme,
  short,
  term,
  text,
  url,
  age: wholeFrom(0, 150).optional(),
  day,
} as const;
