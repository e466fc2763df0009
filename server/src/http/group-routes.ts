/** A group for a volunteer who takes attendance there: names, days, topics, who was there (PM 4.4). */
import { attendanceStates } from '@pendamping/domain';
import { z } from 'zod';
import { groupAttendanceOf } from '../tables/group-attendance.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { Problem, Refused } from './problem.ts';
import { uuid } from './shapes.ts';

const failures = { 400: Problem, 401: Problem, 403: Problem, 404: Problem, 429: Problem, 503: Problem };

const GroupOut = z.object({
  members: z.array(z.object({ member: uuid, name: z.string() })).readonly(),
  sessions: z
    .array(
      z.object({
        session: uuid,
        on: z.string(),
        topic: z.string(),
        members: z.array(uuid).readonly(),
        states: z.record(z.string(), z.enum(attendanceStates)),
      }),
    )
    .readonly(),
});

export function groupRoutes(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  app.get(
    '/api/v1/group-attendance/:id',
    {
      preHandler: signedIn(surroundings, 'volunteer'),
      schema: {
        tags: ['Groups'],
        summary: 'Members, sessions and attendance of a group in which the volunteer has an open task',
        params: z.object({ id: z.uuid('field.not-an-id') }),
        response: { 200: GroupOut, ...failures },
      },
    },
    async (request) => {
      const found = await groupAttendanceOf(database, sessionIn(request).viewer, request.params.id);
      if (found === undefined) throw new Refused(404, 'request.not-found');
      return found;
    },
  );
}
