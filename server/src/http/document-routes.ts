/** Documents of a case and papers of a cause, as PDF. */
import {
  agencyRecord,
  areaCodesIn,
  areaText,
  caseRecord,
  causePaperKinds,
  causeRecord,
  clientRecord,
  documentKinds,
  filled,
  languages,
  NothingToPrint,
  read,
} from '@pendamping/domain';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { renderCausePaper, renderDocument } from '../documents/documents.ts';
import { readAttachment } from '../journal/attachments.ts';
import { openAgency, openCase } from '../journal/records.ts';
import { areasByCode } from '../regions/areas.ts';
import { countedCause, openCause } from '../tables/cause-list.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { languageOf, Problem, Refused } from './problem.ts';

const querystring = z.strictObject({
  about: z.uuid('field.not-an-id').optional(),
  language: z.enum(languages, 'field.not-in-list').optional(),
});
const response = {
  200: z.string().describe('The PDF').meta({ format: 'binary' }),
  400: Problem,
  401: Problem,
  403: Problem,
  404: Problem,
  429: Problem,
  503: Problem,
};

/** Answers with the PDF, or says what is to be done first where there is nothing to print yet. */
async function answerWith(reply: FastifyReply, name: string, render: () => Promise<Uint8Array>) {
  try {
    const pdf = await render();
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="${name}.pdf"`)
      .serializer((value: unknown) => value as string)
      .send(Buffer.from(pdf) as never);
  } catch (error) {
    if (error instanceof NothingToPrint)
      throw new Refused(404, 'document.nothing', [], undefined, error.words);
    throw error;
  }
}

function causePaperRoutes(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  app.get(
    '/api/v1/causes/:id/documents/:kind',
    {
      preHandler: signedIn(surroundings, 'social-worker', 'supervisor'),
      schema: {
        tags: ['Causes', 'Documents'],
        summary: 'A paper of a cause as tagged PDF, with its figures as everybody may read them',
        params: z.object({
          id: z.uuid('field.not-an-id'),
          kind: z.enum(causePaperKinds, 'field.not-in-list'),
        }),
        querystring,
        response,
      },
    },
    async (request, reply) => {
      const { viewer } = sessionIn(request);
      const { id, kind } = request.params;
      const opened = await openCause(database, viewer, id);
      const agency = await openAgency(database, viewer);
      if (opened === undefined || agency === undefined) throw new Refused(404, 'request.not-found');
      const { figures } = await countedCause(database, viewer, id);
      const language = request.query.language ?? languageOf(request);
      const named = await areasByCode(database, viewer, areaCodesIn(figures));
      const areas = named.map((one) => [
        one.code,
        areaText(one, (words, fill) => filled(words, language, fill)),
      ]);
      return answerWith(reply, kind, async () =>
        renderCausePaper(kind, {
          cause: read(causeRecord, opened.entries),
          figures,
          areas: Object.fromEntries(areas),
          agency: read(agencyRecord, agency.entries).state,
          language,
          today: viewer.today,
          about: request.query.about,
        }),
      );
    },
  );
}

export function documentRoutes(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  causePaperRoutes(app, surroundings);
  app.get(
    '/api/v1/cases/:id/documents/:kind',
    {
      preHandler: signedIn(surroundings, 'social-worker', 'supervisor'),
      schema: {
        tags: ['Documents'],
        summary: 'A document of a case as tagged PDF',
        params: z.object({ id: z.uuid('field.not-an-id'), kind: z.enum(documentKinds, 'field.not-in-list') }),
        querystring,
        response,
      },
    },
    async (request, reply) => {
      const { viewer } = sessionIn(request);
      const { id, kind } = request.params;
      const opened = await openCase(database, viewer, id, `document ${kind}`);
      const agency = await openAgency(database, viewer);
      if (opened === undefined || agency === undefined) throw new Refused(404, 'request.not-found');
      const photoOf = async (one: string) => (await readAttachment(database, viewer, one))?.content;
      return answerWith(reply, kind, async () =>
        renderDocument(
          kind,
          {
            case: read(caseRecord, opened.case.entries),
            clients: opened.clients.map((one) => ({
              stream: one.stream,
              reading: read(clientRecord, one.entries),
            })),
            agency: read(agencyRecord, agency.entries).state,
            language: request.query.language ?? languageOf(request),
            today: viewer.today,
            about: request.query.about,
          },
          photoOf,
        ),
      );
    },
  );
}
