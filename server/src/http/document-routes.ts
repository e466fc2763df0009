/** Documents of a case, as PDF. */
import {
  agencyRecord,
  caseRecord,
  clientRecord,
  documentKinds,
  languages,
  NothingToPrint,
  read,
} from '@pendamping/domain';
import { z } from 'zod';
import { renderDocument } from '../documents/documents.ts';
import { readAttachment } from '../journal/attachments.ts';
import { openAgency, openCase } from '../journal/records.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { languageOf, Problem, Refused } from './problem.ts';

export function documentRoutes(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  app.get(
    '/api/v1/cases/:id/documents/:kind',
    {
      preHandler: signedIn(surroundings, 'social-worker', 'supervisor'),
      schema: {
        tags: ['Documents'],
        summary: 'A document of a case as tagged PDF',
        params: z.object({ id: z.uuid('field.not-an-id'), kind: z.enum(documentKinds, 'field.not-in-list') }),
        querystring: z.strictObject({
          about: z.uuid('field.not-an-id').optional(),
          language: z.enum(languages, 'field.not-in-list').optional(),
        }),
        response: {
          200: z.string().describe('The PDF').meta({ format: 'binary' }),
          400: Problem,
          401: Problem,
          403: Problem,
          404: Problem,
          429: Problem,
          503: Problem,
        },
      },
    },
    async (request, reply) => {
      const { viewer } = sessionIn(request);
      const { id, kind } = request.params;
      const opened = await openCase(database, viewer, id, `document ${kind}`);
      const agency = await openAgency(database, viewer);
      if (opened === undefined || agency === undefined) throw new Refused(404, 'request.not-found');
      const language = request.query.language ?? languageOf(request);
      try {
        const material = {
          case: read(caseRecord, opened.case.entries),
          clients: opened.clients.map((one) => ({
            stream: one.stream,
            reading: read(clientRecord, one.entries),
          })),
          agency: read(agencyRecord, agency.entries).state,
          language,
          today: viewer.today,
          about: request.query.about,
        };
        const pdf = await renderDocument(
          kind,
          material,
          async (one) => (await readAttachment(database, viewer, one))?.content,
        );
        return reply
          .type('application/pdf')
          .header('content-disposition', `inline; filename="${kind}.pdf"`)
          .serializer((value: unknown) => value as string)
          .send(Buffer.from(pdf) as never);
      } catch (error) {
        if (error instanceof NothingToPrint)
          throw new Refused(404, 'document.nothing', [], undefined, error.words);
        throw error;
      }
    },
  );
}
