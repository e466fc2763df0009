/** How a device that keeps work meets the server: it offers acts, takes what came, and fetches whole records. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { standingOfDevice } from '../accounts/devices.ts';
import { append, type Outcome as Judged } from '../journal/append.ts';
import { legible, OfferedAct } from '../journal/offered-act.ts';
import { pull, wasRestored } from '../journal/pull.ts';
import { readRecords } from '../journal/records.ts';
import { deviceIndex, listsOfDevice } from '../tables/device-index.ts';
import { withoutSuperseded } from '../templates/superseded.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { spoken } from './outcome.ts';
import { packed } from './packed.ts';
import { Problem, Refused } from './problem.ts';
import {
  CaseOnDeviceOut,
  ClientOnDeviceOut,
  Entry,
  Outcome,
  RecordOut,
  TaskOut,
  uuid,
  WrittenEntry,
} from './shapes.ts';

const id = z.uuid('field.not-an-id');
const failures = { 400: Problem, 401: Problem, 403: Problem, 413: Problem, 429: Problem, 503: Problem };
const writers = ['social-worker', 'supervisor', 'volunteer', 'administrator'] as const;

/** Acts in the order they were written, each kept whole or not at all; one that is refused stops none after it. */
async function recordActs(
  { database }: Surroundings,
  request: FastifyRequest,
  acts: readonly OfferedAct[],
): Promise<readonly Judged[]> {
  const { viewer, roles } = sessionIn(request);
  const outcomes: Judged[] = [];
  for (const act of acts) {
    const read = legible(act);
    if ('refusals' in read) outcomes.push(...read.refusals);
    else {
      const now = new Date().toISOString();
      outcomes.push(...(await append(database, viewer, { roles }, read.entries, now, { together: true })));
    }
  }
  return outcomes;
}

/**
 * What becomes of what is offered. Nothing is judged where the journal was restored: an act may rest on what was lost,
 * and would be refused for that alone. It is offered again once the device has brought back what it has copies of.
 */
async function judged(
  surroundings: Surroundings,
  request: FastifyRequest,
  { acts, entries, ...asked }: Offered,
): Promise<readonly Judged[]> {
  const { database } = surroundings;
  const { viewer, roles } = sessionIn(request);
  if (acts.length + entries.length === 0 || (await wasRestored(database, viewer, asked))) return [];
  const now = new Date().toISOString();
  const single = entries.length === 0 ? [] : await append(database, viewer, { roles }, entries, now);
  return [...single, ...(await recordActs(surroundings, request, acts))];
}

/** Whoever speaks as a device that keeps work must be one; other programs offer entries and follow the journal. */
async function refuseDevice(
  { database }: Surroundings,
  request: FastifyRequest,
  device: string,
  keepsWork: boolean,
): Promise<void> {
  const standing = await standingOfDevice(database, sessionIn(request).viewer, device);
  if (standing === 'revoked') throw new Refused(403, 'device.revoked');
  if (standing === 'unknown' && keepsWork) throw new Refused(403, 'device.unknown');
}

const JournalPoint = z.strictObject({
  position: z.int('field.not-a-whole-number').min(0, 'field.too-small'),
  mark: z.string().max(64, 'field.too-long'),
});

const SyncBody = z.strictObject({
  device: id,
  /** Position up to which the journal has been seen; without it, begin at the present one. */
  cursor: z.int('field.not-a-whole-number').min(0, 'field.too-small').optional(),
  /** What the journal looked like there, as the last answer said. */
  mark: z.string().max(64, 'field.too-long').optional(),
  /** Places beyond the cursor that records read whole have shown. */
  seen: z.array(JournalPoint).max(1_000, 'field.too-many').optional(),
  /** The last attachment that was kept of this device. */
  attachment: id.optional(),
  acts: z.array(OfferedAct).max(100, 'field.too-many').default([]),
  /** Entries that stand each for itself, for programs that keep no records. */
  entries: z.array(WrittenEntry).max(500, 'field.too-many').default([]),
  /** Digest of the records held. */
  held: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'field.wrong-kind')
    .optional(),
  streams: z.array(id).max(20_000, 'field.too-many').optional(),
  limit: z.int('field.not-a-whole-number').min(1, 'field.too-small').max(1_000, 'field.too-large').optional(),
});

type Offered = Pick<z.infer<typeof SyncBody>, 'acts' | 'entries' | 'cursor' | 'mark' | 'seen' | 'attachment'>;

const SyncOut = z.object({
  epoch: uuid,
  outcomes: z.array(Outcome),
  entries: z.array(Entry).readonly(),
  cursor: z.int(),
  mark: z.string(),
  at: z.object({ position: z.int(), mark: z.string() }),
  more: z.boolean(),
  restored: z.boolean(),
  compare: z.boolean(),
  gone: z.array(uuid).readonly(),
  added: z.array(uuid).readonly(),
  leftOut: z.int(),
});

function meeting(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  app.post(
    '/api/v1/sync',
    {
      preHandler: signedIn(surroundings, ...writers),
      onSend: packed,
      schema: {
        tags: ['Devices'],
        summary: 'Offer acts and take what came since the cursor',
        body: SyncBody,
        response: { 200: SyncOut, ...failures },
      },
    },
    async (request) => {
      const { device, acts, entries, limit, ...asked } = request.body;
      await refuseDevice(surroundings, request, device, asked.held !== undefined || acts.length > 0);
      const outcomes = await judged(surroundings, request, request.body);
      const came = await pull(database, sessionIn(request).viewer, { ...asked, limit: limit ?? 1_000 });
      return { outcomes: outcomes.map((one) => spoken(request, one)), ...came };
    },
  );
}

function records(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings, ...writers);
  const tags = ['Devices'];
  app.post(
    '/api/v1/records',
    {
      preHandler,
      onSend: packed,
      schema: {
        tags,
        summary: 'Whole records to be kept on a device, as many as fit into one answer',
        body: z.strictObject({ device: id.optional(), streams: z.array(id).max(500, 'field.too-many') }),
        response: {
          200: z.object({
            records: z.array(RecordOut).readonly(),
            rest: z.array(uuid).readonly(),
            none: z.array(uuid).readonly(),
            at: z.object({ position: z.int(), mark: z.string() }),
          }),
          ...failures,
        },
      },
    },
    async (request) => {
      const answer = await readRecords(database, sessionIn(request).viewer, request.body.streams);
      const short = answer.records.map((one) =>
        one.record === 'agency' ? { ...one, entries: withoutSuperseded(one.entries) } : one,
      );
      return { ...answer, records: short };
    },
  );

  app.post(
    '/api/v1/device-index',
    {
      preHandler,
      onSend: packed,
      schema: {
        tags,
        summary: 'A line for each case and client that belongs on a device, and the worker’s own tasks',
        body: z.strictObject({
          /** Which of them; all where it is not said. */
          lists: z.array(z.enum(listsOfDevice, 'field.not-in-list')).max(3, 'field.too-many').optional(),
        }),
        response: {
          200: z.object({
            position: z.int(),
            cases: z.array(CaseOnDeviceOut).readonly(),
            clients: z.array(ClientOnDeviceOut).readonly(),
            tasks: z.array(TaskOut).readonly(),
          }),
          ...failures,
        },
      },
    },
    async (request) => deviceIndex(database, sessionIn(request).viewer, request.body.lists) as never,
  );
}

export function syncRoutes(app: App, surroundings: Surroundings): void {
  meeting(app, surroundings);
  records(app, surroundings);
}
