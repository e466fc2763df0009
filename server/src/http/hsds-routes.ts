/**
 * The directory for everybody (HSDS 3.1): open without signing in, and only where the agency has published it. One
 * address for each agency, `/hsds/{agency}/…`; where only one publishes, `/hsds/…` is its address too.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  centreOfPostcode,
  type HsdsQuestion,
  type Publication,
  publications,
  publishedOrganization,
  publishedOrganizations,
  publishedPlace,
  publishedPlaces,
  publishedService,
  publishedServices,
  publishedTaxonomies,
  publishedTaxonomy,
  publishedTerm,
  publishedTerms,
} from '../directory/published.ts';
import type { App } from './app-type.ts';
import type { Surroundings } from './guard.ts';
import { packed } from './packed.ts';
import { Problem, Refused } from './problem.ts';

const failures = { 400: Problem, 404: Problem, 503: Problem };
const tags = ['HSDS'];
const id = z.uuid('field.not-an-id');
const yesOrNo = z
  .enum(['true', 'false'], 'field.not-in-list')
  .transform((one) => one === 'true')
  .optional();
const whole = (most: number) =>
  z.coerce
    .number('field.not-a-number')
    .int('field.not-a-whole-number')
    .min(1, 'field.too-small')
    .max(most, 'field.too-large');

/** Metres around the postcode that is named with it, or around a point: `-6.91,107.61,5000`. */
const proximity = z
  .string()
  .regex(/^(-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?,)?\d{1,7}(\.\d+)?$/, 'field.wrong-kind')
  .optional();

const Question = z.object({
  search: z.string().trim().max(200, 'field.too-long').optional(),
  page: whole(1_000_000).default(1),
  per_page: whole(500).default(50),
  taxonomy_term_id: id.optional(),
  taxonomy_id: id.optional(),
  organization_id: id.optional(),
  parent_id: id.optional(),
  modified_after: z
    .union([z.iso.datetime({ offset: true, local: true }), z.iso.date()], 'field.no-such-moment')
    .optional(),
  minimal: yesOrNo,
  full: yesOrNo,
  full_service: yesOrNo,
  postcode: z.string().trim().max(20, 'field.too-long').optional(),
  proximity,
  format: z.enum(['json'], 'field.not-in-list').optional(),
});

const PageOut = z.object({
  total_items: z.int(),
  total_pages: z.int(),
  page_number: z.int(),
  size: z.int(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(z.record(z.string(), z.unknown())).readonly(),
});
const ObjectOut = z.record(z.string(), z.unknown()).readonly();

/** Any program may read it, from any page: nothing in it is anybody's secret, and no cookie is looked at. */
async function openToAll(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('access-control-allow-origin', '*');
  reply.header('cross-origin-resource-policy', 'cross-origin');
  reply.header('cache-control', 'public, max-age=60');
}

async function publisher({ database }: Surroundings, agency: string | undefined): Promise<Publication> {
  const [first, second] = await publications(database, agency);
  if (first === undefined || second !== undefined) throw new Refused(404, 'request.not-found');
  return first;
}

/** Where a distance is asked from: a point, or the middle of the postcode that is named with it. */
async function around(
  { database }: Surroundings,
  agency: string,
  { proximity: said, postcode }: z.infer<typeof Question>,
): Promise<Pick<HsdsQuestion, 'proximity' | 'postcode'>> {
  if (said === undefined) return { postcode };
  const numbers = said.split(',').map(Number);
  const metres = numbers.at(-1) ?? 0;
  const [latitude, longitude] = numbers;
  if (numbers.length === 3 && latitude !== undefined && longitude !== undefined)
    return { postcode, proximity: { latitude, longitude, metres } };
  if (postcode === undefined)
    throw new Refused(400, 'request.faulty', [{ field: 'postcode', because: 'field.required' }]);
  const centre = await centreOfPostcode(database, agency, postcode);
  return centre === undefined ? { postcode } : { proximity: { ...centre, metres } };
}

const lists = {
  services: [publishedServices, publishedService],
  organizations: [publishedOrganizations, publishedOrganization],
  service_at_locations: [publishedPlaces, publishedPlace],
  taxonomies: [publishedTaxonomies, publishedTaxonomy],
  taxonomy_terms: [publishedTerms, publishedTerm],
} as const;

const official = 'https://raw.githubusercontent.com/openreferral/specification/3.1/schema/openapi.json';

const addressOf = (request: FastifyRequest, secure: boolean, where: string) =>
  `${secure ? 'https' : 'http'}://${request.headers.host ?? 'localhost'}${where}`;

function roots(
  app: App,
  surroundings: Surroundings,
  prefix: string,
  params: z.ZodType<{ agency?: string | undefined }>,
): void {
  const schema = {
    tags,
    summary: 'Which version and profile of HSDS this is, and who publishes it',
    params,
    response: { 200: ObjectOut, ...failures },
  };
  app.get(`${prefix}/`, { onRequest: openToAll, schema }, async (request) => {
    const found = await publications(surroundings.database, request.params.agency);
    if (found.length === 0) throw new Refused(404, 'request.not-found');
    const [only] = found;
    const said = {
      version: '3.1',
      profile: addressOf(request, surroundings.secure, '/hsds/profile/'),
      openapi_url: official,
    };
    if (found.length > 1 || only === undefined) {
      const publishers = found.map((one) => ({
        name: one.name,
        url: addressOf(request, surroundings.secure, `/hsds/${one.agency}/`),
      }));
      return { ...said, publishers };
    }
    return {
      ...said,
      publisher: only.name,
      ...(only.about === null ? {} : { description: only.about }),
      ...(only.licence === null ? {} : { license: only.licence }),
    };
  });
}

function listing(
  app: App,
  surroundings: Surroundings,
  prefix: string,
  params: z.ZodType<{ agency?: string | undefined }>,
  name: keyof typeof lists,
): void {
  const [all] = lists[name];
  app.get(
    `${prefix}/${name}`,
    {
      onRequest: openToAll,
      onSend: packed,
      schema: {
        tags,
        summary: `HSDS: ${name}, in pages`,
        params,
        querystring: Question,
        response: { 200: PageOut, ...failures },
      },
    },
    async (request) => {
      const { agency } = await publisher(surroundings, request.params.agency);
      const asked = { ...request.query, ...(await around(surroundings, agency, request.query)) };
      return all(surroundings.database, agency, asked as HsdsQuestion);
    },
  );
}

function single(
  app: App,
  surroundings: Surroundings,
  prefix: string,
  params: z.ZodType<{ id: string; agency?: string | undefined }>,
  name: keyof typeof lists,
): void {
  const [, one] = lists[name];
  app.get(
    `${prefix}/${name}/:id`,
    {
      onRequest: openToAll,
      onSend: packed,
      schema: {
        tags,
        summary: `HSDS: one of ${name}`,
        params,
        querystring: z.object({ full_service: yesOrNo }),
        response: { 200: ObjectOut, ...failures },
      },
    },
    async (request) => {
      const { agency } = await publisher(surroundings, request.params.agency);
      const found = await one(
        surroundings.database,
        agency,
        request.params.id,
        request.query.full_service === true,
      );
      if (found === undefined) throw new Refused(404, 'request.not-found');
      return found;
    },
  );
}

const profileFolder = path.join(import.meta.dirname, '../directory/hsds-id');
const profileFiles = ['service', 'location', 'service_area', 'address'] as const;

function profile(app: App): void {
  app.get(
    '/hsds/profile/',
    {
      onRequest: openToAll,
      schema: {
        tags,
        summary: 'The Indonesian profile of HSDS: which schemas it changes',
        response: { 200: ObjectOut },
      },
    },
    async (request) => ({
      profile: 'hsds-id',
      of: 'HSDS 3.1',
      schemas: profileFiles.map((one) => `${request.url.replace(/\/?$/, '/')}${one}.json`),
    }),
  );
  app.get(
    '/hsds/profile/:file',
    {
      onRequest: openToAll,
      schema: {
        tags,
        summary: 'A merge patch of the profile (RFC 7386) on the schema of that name',
        params: z.strictObject({ file: z.string().max(40) }),
        response: { 200: ObjectOut, 404: Problem },
      },
    },
    async (request) => {
      const name = profileFiles.find((one) => `${one}.json` === request.params.file);
      if (name === undefined) throw new Refused(404, 'request.not-found');
      return JSON.parse(readFileSync(path.join(profileFolder, `${name}.json`), 'utf8')) as Record<
        string,
        unknown
      >;
    },
  );
}

export function hsdsRoutes(app: App, surroundings: Surroundings): void {
  const names = Object.keys(lists) as (keyof typeof lists)[];
  const agency = id.optional();
  for (const prefix of ['/hsds', '/hsds/:agency']) {
    roots(app, surroundings, prefix, z.object({ agency }));
    for (const name of names) {
      listing(app, surroundings, prefix, z.object({ agency }), name);
      single(app, surroundings, prefix, z.object({ id, agency }), name);
    }
  }
  profile(app);
}
