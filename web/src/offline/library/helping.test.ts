import type { WrittenEntry } from '@pendamping/domain';
import { expect, it } from 'vitest';
import { Problem } from '../../shell/api.ts';
import type { ActState, WaitingAct } from '../store/waiting-act.ts';
import { type AttendedGroup, Helping } from './helping.ts';

const [group, session, one, other] = ['a group', 'a session', 'Andi', 'Wati'];

/** A device without a vault, and a server that answers what it is told to. */
function aDevice() {
  const shelf = new Map<string, unknown>();
  const outbox: WaitingAct[] = [];
  const server = {
    tasks: [
      { case: group, task: 'attendance', what: 'Absen', on: null, group: true },
      { case: 'a case', task: 'visit', what: 'Antar susu', on: null, group: false },
    ],
    states: {} as AttendedGroup['sessions'][number]['states'],
    groupStatus: 200,
  };
  const answers = (path: string): unknown => {
    if (path === '/api/v1/today') return { tasks: server.tasks };
    if (server.groupStatus !== 200) throw new Problem(server.groupStatus, 'none', '');
    return {
      members: [one, other].map((member) => ({ member, name: member })),
      sessions: [{ session, on: '2026-02-01', topic: '', members: [one, other], states: server.states }],
    };
  };
  const helping = new Helping(
    {
      shelf: async <T>(name: string) => shelf.get(name) as T | undefined,
      putOnShelf: async (name, value) => void shelf.set(name, value),
      acts: async () => outbox,
    },
    async <T>(path: string) => answers(path) as T,
  );
  const writes = (type: string, data: WrittenEntry['data'], state: ActState = 'waiting') => {
    const id = `${type} ${outbox.length}`;
    const when = { occurredOn: '2026-02-01', recordedAt: '2026-02-01T08:00:00.000Z', basis: 0 };
    const entry: WrittenEntry = { id, record: 'case', stream: group, type, data, ...when };
    outbox.push({ number: outbox.length, act: id, writtenAt: when.recordedAt, state, entries: [entry] });
  };
  const takes = (member: string, state: string, act?: ActState) =>
    writes('AttendanceTaken', { session, rows: [{ member, state }] }, act);
  return {
    helping,
    server,
    outbox,
    writes,
    takes,
    states: async () => (await helping.group(group))?.sessions[0]?.states,
  };
}

it('knows nothing before the server was heard, and then tasks and the groups of those', async () => {
  const { helping } = aDevice();
  expect([await helping.tasks(), await helping.group(group), helping.isKnown]).toEqual([
    undefined,
    undefined,
    false,
  ]);
  await helping.renew();
  expect(helping.isKnown).toBe(true);
  expect((await helping.tasks())?.map((task) => task.task)).toEqual(['attendance', 'visit']);
  expect((await helping.group(group))?.members).toHaveLength(2);
  expect(await helping.group('a case')).toBeUndefined();
});

it('shows what was written here without a network: attendance as it was taken last, and no task that is done', async () => {
  const { helping, takes, writes, states } = aDevice();
  await helping.renew();
  takes(one, 'absent');
  takes(one, 'late');
  writes('TaskDone', { task: 'visit' });
  expect(await states()).toEqual({ [one]: 'late' });
  expect((await helping.tasks())?.map((task) => task.task)).toEqual(['attendance']);
});

it('goes on showing what was sent until the server has been asked again, and then what the server says', async () => {
  const { helping, server, outbox, takes, states } = aDevice();
  await helping.renew();
  takes(one, 'present');
  await states();
  outbox.length = 0;
  expect(await states()).toEqual({ [one]: 'present' });
  server.states = { [one]: 'present', [other]: 'excused' };
  await helping.renew();
  server.states = { [other]: 'excused' };
  await helping.renew();
  expect(await states()).toEqual({ [other]: 'excused' });
});

it('does not forget what still waits when the server is asked, nor show what was refused', async () => {
  const { helping, takes, states } = aDevice();
  takes(one, 'present');
  takes(other, 'absent', 'refused');
  await helping.renew();
  expect(await states()).toEqual({ [one]: 'present' });
});

it('keeps no group in which there is no task any more, and what it knew where no answer came', async () => {
  const { helping, server } = aDevice();
  await helping.renew();
  server.groupStatus = 503;
  await expect(helping.renew()).rejects.toThrow(Problem);
  expect(await helping.group(group)).toBeDefined();
  server.groupStatus = 404;
  await helping.renew();
  expect(await helping.group(group)).toBeUndefined();
});
