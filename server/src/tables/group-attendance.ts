/** A group as a volunteer sees it who takes attendance (PM 4.4): names, days, topics and who was there; nothing else. */
import {
  type AttendanceState,
  awaitedSessions,
  belongedOn,
  type Case,
  type GroupMember,
  sessionsInOrder,
  topicOf,
} from '@pendamping/domain';
import type { Database, Viewer } from '../database/database.ts';
import type { Table } from './table.ts';

export interface ListedMember {
  readonly member: string;
  readonly name: string;
}
export interface ListedSession {
  readonly session: string;
  readonly on: string;
  readonly topic: string;
  /** Those who belong that day. */
  readonly members: readonly string[];
  readonly states: Readonly<Record<string, AttendanceState>>;
}
export interface GroupAttendance {
  readonly members: readonly ListedMember[];
  readonly sessions: readonly ListedSession[];
}

const belonging = (members: readonly GroupMember[], on: string) =>
  members.filter((one) => belongedOn(one, on)).map((one) => one.member);

function sessionsOf({ sessions }: Case, members: readonly GroupMember[]): readonly ListedSession[] {
  const awaited = awaitedSessions(sessions).filter((one) => sessions[one.session]?.attendance === undefined);
  const took = sessionsInOrder(sessions).map((one) => ({
    session: one.session,
    on: one.on,
    topic: topicOf(one),
    members: belonging(members, one.on),
    states: Object.fromEntries(
      Object.entries(one.attendance?.marks ?? {}).map(([member, mark]) => [member, mark.state]),
    ),
  }));
  const planned = awaited.map(({ session, on, topic }) => ({
    session,
    on,
    topic,
    members: belonging(members, on),
    states: {},
  }));
  return [...took, ...planned];
}

export const groupAttendance: Table<Case> = {
  name: 'tables.group_attendance',
  record: 'case',
  after: new Set([
    'GroupMemberJoined',
    'GroupMemberLeft',
    'GroupMemberReturned',
    'SessionPlanned',
    'SessionDropped',
    'SessionHeld',
    'AttendanceTaken',
    'AttendanceCorrected',
  ]),
  async write(transaction, agency, stream, state) {
    const members = Object.values(state.composition.members);
    await transaction.query('delete from tables.group_attendance where agency = $1 and case_id = $2', [
      agency,
      stream,
    ]);
    if (members.length === 0) return;
    await transaction.query(
      `insert into tables.group_attendance (agency, case_id, members, sessions)
       values ($1, $2, $3::jsonb, $4::jsonb)`,
      [
        agency,
        stream,
        JSON.stringify(members.map(({ member, person, name }) => ({ member, person, name }))),
        JSON.stringify(sessionsOf(state, members)),
      ],
    );
  },
};

/** Leaves out whoever the present worker may not know of, by name and in every session. */
const query = `
  with known as (
    select m.member, m.name from tables.group_attendance g,
      jsonb_to_recordset(g.members) as m(member text, person uuid, name text)
    where g.agency = access.agency() and g.case_id = $1
      and (m.person is null or m.person <> all ((select access.hidden())::uuid[]))
  )
  select coalesce((select jsonb_agg(jsonb_build_object('member', k.member, 'name', k.name) order by k.name)
      from known k), '[]') as members,
    (select coalesce(jsonb_agg(jsonb_build_object('session', s.session, 'on', s."on", 'topic', s.topic,
        'members', (select coalesce(jsonb_agg(m), '[]') from jsonb_array_elements_text(s.members) m
          where m in (select k.member from known k)),
        'states', (select coalesce(jsonb_object_agg(x.key, x.value), '{}') from jsonb_each(s.states) x
          where x.key in (select k.member from known k))) order by s."on"), '[]')
      from jsonb_to_recordset(g.sessions) as s(session text, "on" text, topic text, members jsonb, states jsonb)
    ) as sessions
  from tables.group_attendance g where g.agency = access.agency() and g.case_id = $1`;

/** `undefined` where there is no such group, or the viewer has no open task in it. */
export function groupAttendanceOf(
  database: Database,
  viewer: Viewer,
  caseId: string,
): Promise<GroupAttendance | undefined> {
  return database.as(viewer, async (transaction) => {
    const [found] = await transaction.query<GroupAttendance>(query, [caseId]);
    return found;
  });
}
