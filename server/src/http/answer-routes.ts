/**
 * The page for somebody outside who was sent a link: no account, no cookie. The secret comes in the body of a POST, never
 * in an address, so that it stands in no log and no history.
 */

import { disclosedParts } from '@pendamping/domain';
import { z } from 'zod';
import { countTry } from '../accounts/attempts.ts';
import { type LinkFault, linkFaults, openLink, tellByLink, toldByLink } from '../journal/answer-link.ts';
import type { App } from './app-type.ts';
import type { Surroundings } from './guard.ts';
import { Problem, Refused, wordsOf } from './problem.ts';
import { Nothing } from './shapes.ts';

const failures = { 400: Problem, 404: Problem, 409: Problem, 410: Problem, 429: Problem, 503: Problem };
const token = z.string().min(20, 'field.wrong-kind').max(100, 'field.too-long');
const line = z.string().trim().min(1, 'field.required').max(200, 'field.too-long');

const View = z.object({
  agency: z.string(),
  city: z.string(),
  letterhead: z.array(z.string()).readonly(),
  worker: z.string(),
  to: z.string(),
  letterNumber: z.string().optional(),
  until: z.string(),
  openingsLeft: z.int(),
  information: z.array(z.object({ part: z.enum(disclosedParts), says: z.string() })),
  answered: z.array(z.object({ what: z.string(), on: z.string() })).readonly(),
});

/** From one address: enough for an office that shares it, far too few to guess a secret of 32 bytes. */
const openingsFromAnAddress = { free: 60, windowSeconds: 900 };

function refusedLink(fault: LinkFault): Refused {
  return fault === 'unknown' ? new Refused(404, 'link.unknown') : new Refused(410, `link.${fault}`);
}

export function answerRoutes(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const tags = ['Answering a referral'];

  const slowDown = async (address: string) => {
    const wait = await countTry(database, `link:${address}`, openingsFromAnAddress);
    if (wait > 0) throw new Refused(429, 'request.too-often', [], wait);
  };

  app.post(
    '/api/v1/answer',
    {
      schema: {
        tags,
        summary: `Open the link of a referral; what is wrong with one that does not open: ${linkFaults.join(', ')}`,
        body: z.strictObject({ token }),
        response: { 200: View, ...failures },
      },
    },
    async (request) => {
      await slowDown(request.ip);
      const opened = await openLink(database, request.body.token);
      if ('fault' in opened) throw refusedLink(opened.fault);
      return opened.view as never;
    },
  );

  app.post(
    '/api/v1/answer/told',
    {
      schema: {
        tags,
        summary: 'Tell the sender of a referral what has become of it',
        body: z.strictObject({
          token,
          id: z.uuid('field.not-an-id'),
          told: z.enum(Object.keys(toldByLink) as (keyof typeof toldByLink)[], 'field.not-in-list'),
          name: line,
          agency: line.optional(),
          note: z.string().trim().min(1, 'field.required').max(2_000, 'field.too-long').optional(),
          expectedOn: z.iso.date({ error: 'field.no-such-day' }).optional(),
        }),
        response: { 204: Nothing, ...failures },
      },
    },
    async (request, reply) => {
      await slowDown(request.ip);
      const { token: secret, ...given } = request.body;
      const outcome = await tellByLink(database, secret, given, new Date().toISOString());
      if ('fault' in outcome) throw refusedLink(outcome.fault);
      if (outcome.outcome === 'refused')
        throw new Refused(409, 'link.not-recorded', [], undefined, wordsOf(outcome.because));
      return reply.status(204).send(null);
    },
  );
}
