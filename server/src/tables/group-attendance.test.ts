/** What a volunteer who takes attendance in a group gets from the server, and what they never get. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgency, type CastName, entry, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { type Running, running } from '../../../tests/cast/http.ts';

const day = '2026-02-14';

describe('a volunteer in a group', () => {
  let fresh: FreshDatabase;
  let agency: TestAgency;
  let server: Running;
  const [stream, group, session, task] = Array.from({ length: 4 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
  ];
  const [ani, beti, betiHerself] = Array.from({ length: 3 }, () => randomUUID()) as [string, string, string];

  const told = (name: CastName, type: string, data: Record<string, unknown>, on = day) =>
    agency.append(name, entry('case', stream, type, data, on));
  const asked = async (name: CastName) =>
    server.ask('GET', `/api/v1/group-attendance/${stream}`, { token: await agency.token(name) });

  beforeAll(async () => {
    fresh = await freshDatabase();
    agency = await anAgency(fresh.database);
    server = await running(fresh.database);
    const opening = [
      entry('client', betiHerself, 'PersonRegistered', { name: 'Beti' }),
      entry('client', group, 'GroupRegistered', { name: 'Kelompok Melati', kind: 'self-help' }),
      entry('case', stream, 'CaseOpened', {
        title: 'Kelompok Melati',
        client: group,
        clientKind: 'group',
        clientName: 'Kelompok Melati',
        presentingProblem: 'Merasa sendirian',
        source: 'self',
        urgency: 'medium',
        confidentiality: 'ordinary',
      }),
      entry('case', stream, 'WorkerAssigned', {
        worker: agency.workers.ratna,
        name: 'Ratna',
        part: 'responsible',
        from: day,
      }),
      entry('case', stream, 'GroupMemberJoined', { member: ani, name: 'Ani', how: 'Lewat kader' }, day),
      entry('case', stream, 'GroupMemberJoined', { member: beti, person: betiHerself, name: 'Beti' }, day),
      entry(
        'case',
        stream,
        'SessionHeld',
        {
          session,
          topic: 'Perkenalan',
          led: 'worker',
          happened: 'Ani bercerita tentang suaminya.',
        },
        day,
      ),
    ];
    const outcomes = await agency.append('ratna', ...opening);
    expect(outcomes.filter((one) => one.outcome === 'refused')).toEqual([]);
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await fresh.drop();
  });

  it('sees nothing of a group in which they have no task', async () => {
    expect((await asked('yuyun')).status).toBe(404);
  });

  it('takes attendance where they have an open task, and sees names, days, topics and who was there', async () => {
    await told('ratna', 'TaskSet', { task, what: 'Daftar hadir', assignedTo: agency.workers.yuyun });
    const [outcome] = await told('yuyun', 'AttendanceTaken', {
      session,
      rows: [
        { member: ani, state: 'excused', reason: 'Dipukul suami' },
        { member: beti, state: 'present' },
      ],
    });
    expect(outcome?.outcome).toBe('accepted');
    expect((await asked('yuyun')).json).toEqual({
      members: [
        { member: ani, name: 'Ani' },
        { member: beti, name: 'Beti' },
      ],
      sessions: [
        {
          session,
          on: day,
          topic: 'Perkenalan',
          members: [ani, beti],
          states: { [ani]: 'excused', [beti]: 'present' },
        },
      ],
    });
  });

  it('hears of nothing else: neither what happened nor a reason, nor whatever else is written of a member', async () => {
    await told('ratna', 'NoteWritten', { note: randomUUID(), text: 'Ani menyampaikan kekerasan.' });
    const { text } = await asked('yuyun');
    for (const secret of ['suami', 'kekerasan', 'kader', 'Melati', betiHerself])
      expect(text).not.toContain(secret);
    const token = await agency.token('yuyun');
    expect((await server.ask('GET', `/api/v1/cases/${stream}`, { token })).status).toBe(403);
    const today = await server.ask('GET', '/api/v1/today', { token });
    expect(today.json.tasks).toEqual([{ case: stream, task, what: 'Daftar hadir', on: null, group: true }]);
  });

  it('does not hear of a member known to few, and leaves their mark as it was', async () => {
    const few = { workers: [agency.workers.ratna], reason: 'Perlindungan' };
    const [restricted] = await agency.append('ratna', entry('client', betiHerself, 'KnownToFew', few));
    expect(restricted).toMatchObject({ outcome: 'accepted' });
    const { json, text } = await asked('yuyun');
    expect(json.members).toEqual([{ member: ani, name: 'Ani' }]);
    expect(json.sessions[0]).toMatchObject({ members: [ani], states: { [ani]: 'excused' } });
    expect(text).not.toContain(beti);
  });

  it('is for volunteers alone, and ends with the task', async () => {
    expect((await asked('ratna')).status).toBe(403);
    await told('yuyun', 'TaskDone', { task });
    expect((await asked('yuyun')).status).toBe(404);
  });
});
