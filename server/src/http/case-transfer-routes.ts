/** A case goes to another agency as a package, and comes from one. */
import { randomUUID } from 'node:crypto';
import { filledWords, type TransferPart, transferParts } from '@pendamping/domain';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  gatherFor,
  logNumbers,
  makePackage,
  packageEntry,
  previewOf,
} from '../case-transfer/make-package.ts';
import { PackageFault, packageFaults } from '../case-transfer/package-fault.ts';
import { openPackage } from '../case-transfer/read-package.ts';
import { lookAt, takeOver } from '../case-transfer/take-over.ts';
import { packageFaultWords } from '../case-transfer/words.ts';
import { packageLimits } from '../case-transfer/zip.ts';
import { append } from '../journal/append.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { languageOf, Problem, Refused, sendProblem, wordsOf } from './problem.ts';
import { sentContent } from './sent-file.ts';
import { uuid } from './shapes.ts';

const id = z.uuid('field.not-an-id');
const part = z.enum(transferParts, 'field.not-in-list');
const failures = { 400: Problem, 401: Problem, 403: Problem, 413: Problem, 429: Problem, 503: Problem };
const tags = ['Case transfer'];

const WordsOut = z.object({ id: z.string(), en: z.string() });
const Counted = z.partialRecord(part, z.int());

const Match = z.object({
  client: uuid.optional(),
  name: z.string().optional(),
  birthOn: z.string().optional(),
  village: z.string().optional(),
  ask: z.string().optional(),
  grade: z.string(),
  score: z.number(),
  reasons: z.array(z.string()).readonly(),
});

const PreviewOut = z.object({
  entries: z.int(),
  attachments: z.int(),
  attachmentsOut: z.int(),
  stayed: Counted,
  restricted: z.int(),
  losses: z.array(z.object({ of: z.string(), what: WordsOut, how: WordsOut, count: z.int() })).readonly(),
});

/** Parts named in one word each, separated by commas. */
const leftOutQuery = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text === '' ? [] : text.split(',')))
  .pipe(z.array(part));

function refusedPackage(fault: PackageFault): Refused {
  const words = packageFaultWords[fault.code];
  const where = fault.where ?? 'ZIP';
  const filled = filledWords(words, { where });
  const status = fault.code === 'package.taken-already' || fault.code === 'package.case-is-here' ? 409 : 422;
  return new Refused(fault.code === 'package.too-large' ? 413 : status, fault.code, [], undefined, filled);
}

/** @throws Refused with words that say what is wrong with the package */
async function ofPackage<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof PackageFault ? refusedPackage(error) : error;
  }
}

function tooLarge(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  if (error.code !== 'FST_ERR_CTP_BODY_TOO_LARGE') throw error;
  sendProblem(request, reply, refusedPackage(new PackageFault('package.too-large')));
}

function making(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings, 'social-worker', 'supervisor');
  app.get(
    '/api/v1/cases/:id/transfer',
    {
      preHandler,
      schema: {
        tags,
        summary: 'What a package of the case would hold, what would stay, and what FHIR could not carry',
        params: z.object({ id }),
        querystring: z.strictObject({ leftOut: leftOutQuery }),
        response: { 200: PreviewOut, ...failures, 404: Problem },
      },
    },
    async (request) => {
      const { viewer } = sessionIn(request);
      const found = await gatherFor(database, viewer, request.params.id);
      if (found === undefined) throw new Refused(404, 'request.not-found');
      const asked = {
        leftOut: request.query.leftOut as readonly TransferPart[],
        language: languageOf(request),
      };
      const { left, losses, attachments, attachmentsOut, restricted } = previewOf(
        found,
        request.params.id,
        asked,
        viewer.today,
      );
      const counts = { entries: left.entries.length, attachments: attachments.length, attachmentsOut };
      return { ...counts, stayed: left.stayed, restricted, losses };
    },
  );

  app.post(
    '/api/v1/cases/:id/transfer',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Make the package of a case that goes to another agency; it is written down in the case',
        params: z.object({ id }),
        body: z.strictObject({
          to: z.string('field.required').trim().min(1, 'field.required').max(200, 'field.too-long'),
          consent: id.optional(),
          ground: z.string().trim().min(1, 'field.required').max(20_000, 'field.too-long').optional(),
          leftOut: z.array(part).max(transferParts.length, 'field.too-many'),
          language: z.enum(['id', 'en'], 'field.not-in-list').optional(),
        }),
        response: {
          200: z.string().describe('The ZIP file').meta({ format: 'binary' }),
          ...failures,
          404: Problem,
          422: Problem,
        },
      },
    },
    async (request, reply) => {
      const { viewer, roles } = sessionIn(request);
      const found = await gatherFor(database, viewer, request.params.id);
      if (found === undefined) throw new Refused(404, 'request.not-found');
      const now = new Date().toISOString();
      const asked = { ...request.body, language: request.body.language ?? languageOf(request) };
      const made = makePackage(found, asked, {
        agency: viewer.agency,
        caseId: request.params.id,
        now,
        today: viewer.today,
      });
      const written = {
        id: randomUUID(),
        record: 'case' as const,
        stream: request.params.id,
        type: 'TransferPackageMade',
        data: packageEntry(made, asked),
        occurredOn: viewer.today,
        recordedAt: now,
        basis: found.entries.findLast((one) => one.stream === request.params.id)?.version ?? 0,
      };
      const [outcome] = await append(database, viewer, { roles }, [written], now);
      if (outcome?.outcome === 'refused')
        throw new Refused(422, 'transfer.refused', [], undefined, wordsOf(outcome.because));
      await logNumbers(database, viewer, made);
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${made.name}"`)
        .header('cache-control', 'private, no-store')
        .serializer((value: unknown) => value as string)
        .send(Buffer.from(made.content) as never);
    },
  );
}

function taking(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings, 'social-worker', 'supervisor');
  const bringing = { preHandler, bodyLimit: packageLimits.file, errorHandler: tooLarge };
  app.post(
    '/api/v1/transfers/look',
    {
      ...bringing,
      schema: {
        tags,
        summary: 'What a package holds and who of the registry may be in it; nothing is written',
        consumes: ['application/octet-stream'],
        response: {
          200: z.object({
            package: uuid,
            from: z.string(),
            to: z.string(),
            madeAt: z.string(),
            title: z.string(),
            clientName: z.string(),
            number: z.string().optional(),
            entries: z.int(),
            attachments: z.int(),
            authors: z.array(z.string()),
            stayed: Counted,
            restricted: z.int(),
            people: z
              .array(z.object({ stream: uuid, name: z.string(), matches: z.array(Match).readonly() }))
              .readonly(),
            /** Why it cannot be taken over, where it cannot. */
            hindered: z.object({ because: z.enum(packageFaults), detail: z.string() }).optional(),
          }),
          ...failures,
          422: Problem,
        },
      },
    },
    async (request) => {
      const opened = await ofPackage(() => openPackage(sentContent(request.body)));
      const { file } = opened;
      const { people, hindered } = await lookAt(database, sessionIn(request).viewer, opened);
      const refused = hindered && refusedPackage(hindered);
      return {
        package: file.package,
        from: file.from.name,
        to: file.to,
        madeAt: file.madeAt,
        title: file.case.title,
        clientName: file.case.clientName,
        ...(file.case.number === undefined ? {} : { number: file.case.number }),
        entries: file.entries.length,
        attachments: file.attachments.length,
        authors: [...new Set(Object.values(file.authors))].sort(),
        stayed: file.stayed,
        restricted: file.restricted,
        people,
        ...(hindered === undefined
          ? {}
          : { hindered: { because: hindered.code, detail: refused?.words?.[languageOf(request)] ?? '' } }),
      };
    },
  );

  app.post(
    '/api/v1/transfers',
    {
      ...bringing,
      schema: {
        tags,
        summary: 'Take a case over from a package; the one who does is responsible for it from today',
        consumes: ['application/octet-stream'],
        response: {
          200: z.object({
            case: uuid,
            number: z.string(),
            entries: z.int(),
            attachments: z.int(),
            clientsLeft: z.int(),
          }),
          ...failures,
          409: Problem,
          422: Problem,
        },
      },
    },
    (request) =>
      ofPackage(() => {
        const { viewer, roles } = sessionIn(request);
        const opened = openPackage(sentContent(request.body));
        return takeOver(database, viewer, roles, opened, new Date().toISOString());
      }),
  );
}

export function caseTransferRoutes(app: App, surroundings: Surroundings): void {
  making(app, surroundings);
  taking(app, surroundings);
}
