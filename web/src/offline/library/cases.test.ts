import type { CaseLine } from '@pendamping/domain';
import { describe, expect, it } from 'vitest';
import { caseload } from './cases.ts';
import type { Library } from './library.ts';

const line = (clientName: string, nextDueOn: string, stage = 'engagement') =>
  ({
    clientName,
    title: 'Pendampingan',
    stage,
    status: 'open',
    urgency: 'low',
    openedOn: '2026-01-05',
    lastMeetingOn: '2026-02-01',
    nextDueOn,
    responsible: 'ratna',
    due: [],
    notices: [],
    approvals: [],
    tasks: [],
  }) as unknown as CaseLine;

const holding = (cases: Readonly<Record<string, CaseLine>>) =>
  ({
    lists: async () => ({ cases, clients: {} }),
    reader: { worker: 'ratna' },
  }) as unknown as Library;

const three = {
  a: line('Keluarga Sutisna', '2026-03-03'),
  b: line('Kelompok Melati', '2026-03-01', 'planning'),
  c: line('Desa Noefatuna', '2026-03-02'),
};
const idsOf = (answer: Awaited<ReturnType<typeof caseload>>) => answer.rows.map((one) => one.case).join('');

describe('the caseload on a device', () => {
  it('comes a page at a time, each case once, in the order asked for', async () => {
    const library = holding(three);
    const first = await caseload(library, { limit: 2 }, '2026-02-20');
    expect(idsOf(first)).toBe('bc');
    if (first.next === undefined) throw new Error('there is another page');
    const second = await caseload(library, { limit: 2, after: first.next }, '2026-02-20');
    expect(idsOf(second)).toBe('a');
    expect(second.next).toBeUndefined();
  });

  it('is sought anew for another question, and when a case has changed', async () => {
    const library = holding(three);
    expect(idsOf(await caseload(library, {}, '2026-02-20'))).toBe('bca');
    expect(idsOf(await caseload(library, { sort: 'name' }, '2026-02-20'))).toBe('cba');
    expect(idsOf(await caseload(library, { stage: 'planning', worker: 'me' }, '2026-02-20'))).toBe('b');
    const later = holding({ ...three, b: line('Kelompok Melati', '2026-04-01') });
    expect(idsOf(await caseload(later, {}, '2026-02-20'))).toBe('cab');
  });
});
