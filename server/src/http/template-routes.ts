/** The practice templates that come with the house, to choose from; what an agency adopts is in its own record. */
import { methods, PracticeTemplate, subjectLevels } from '@pendamping/domain';
import { z } from 'zod';
import { shippedTemplates } from '../templates/shipped.ts';
import type { App } from './app-type.ts';
import { type Surroundings, signedIn } from './guard.ts';
import { Problem, Refused } from './problem.ts';

const failures = { 400: Problem, 401: Problem, 423: Problem, 429: Problem, 503: Problem };
const both = z.object({ id: z.string(), en: z.string() });

const Summary = z.object({
  template: z.string(),
  version: z.string(),
  title: both,
  about: both,
  levels: z.array(z.enum(subjectLevels)),
  method: z.enum(methods),
  problems: z.int(),
  measures: z.int(),
  goals: z.int(),
  activities: z.int(),
  checklists: z.int(),
  standards: z.int(),
});

/** As docs/templates.md has it; an instrument's own shape refers to itself, which the reference cannot show. */
const Whole = PracticeTemplate.extend({ instruments: z.array(z.looseObject({ urn: z.string() })) });

const summaryOf = (one: PracticeTemplate): z.infer<typeof Summary> => ({
  template: one.template,
  version: one.version,
  title: one.title,
  about: one.about,
  levels: one.levels,
  method: one.method,
  problems: one.problems.length,
  measures: one.measures.length,
  goals: one.goals.length,
  activities: one.activities.length,
  checklists: one.checklists.length,
  standards: one.standards.length,
});

export function templateRoutes(app: App, surroundings: Surroundings): void {
  const preHandler = signedIn(surroundings);
  const tags = ['Templates'];
  app.get(
    '/api/v1/templates',
    {
      preHandler,
      schema: {
        tags,
        summary: 'The practice templates that come with the house, and files of theirs that cannot be read',
        response: {
          200: z.object({
            templates: z.array(Summary),
            unreadable: z.array(z.object({ file: z.string(), field: z.string() })),
          }),
          ...failures,
        },
      },
    },
    async () => {
      const { templates, unreadable } = await shippedTemplates();
      return { templates: templates.map(summaryOf), unreadable: [...unreadable] };
    },
  );
  app.get(
    '/api/v1/templates/:template',
    {
      preHandler,
      schema: {
        tags,
        summary: 'One practice template, whole',
        params: z.object({ template: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/, 'field.wrong-kind') }),
        response: { 200: z.object({ template: Whole }), 404: Problem, ...failures },
      },
    },
    async (request) => {
      const { templates } = await shippedTemplates();
      const found = templates.find((one) => one.template === request.params.template);
      if (found === undefined) throw new Refused(404, 'request.not-found');
      return { template: found };
    },
  );
}
