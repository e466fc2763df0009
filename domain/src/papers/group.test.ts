import { describe, expect, it } from 'vitest';
import { aCase, contractTerms, signature } from '../../../tests/cast/case.ts';
import { idOf } from '../../../tests/cast/record.ts';
import { sharedAmongMembers } from '../methods/group-work/group-norms.ts';
import { agencyRecord } from '../records/agency.ts';
import { clientRecord } from '../records/client.ts';
import type { Material } from './paper.ts';
import { type DocumentKind, sheetOf } from './papers.ts';

const [ani, beti] = [idOf('ani'), idOf('beti')];
const [person, session] = [idOf('beti-herself'), idOf('session')];

function aGroup(shared?: readonly string[]) {
  const told = aCase()
    .tells('GroupMemberJoined', { member: ani, name: 'Ani' })
    .tells('GroupMemberJoined', { member: beti, person, name: 'Beti' })
    .tells('GoalSet', {
      goal: idOf('goal'),
      kind: 'outcome',
      text: 'Berani bicara',
      practiceGoal: 'strengthen-capacity',
      member: beti,
    })
    .tells('GroupNormsAgreed', { norms: idOf('norms'), lines: ['Boleh diam'], agreedBy: [ani, beti] })
    .tells('SessionHeld', { session, topic: 'Beti memimpin doa', led: 'worker' })
    .tells('AttendanceTaken', {
      session,
      rows: [
        { member: ani, state: 'late' },
        { member: beti, state: 'absent', reason: 'Sakit' },
      ],
    });
  return shared === undefined ? told : told.tells('GroupSharingDecided', { shared, decidedBy: [ani, beti] });
}

const person0 = clientRecord.initial;
const material = (told: ReturnType<typeof aCase>, about?: string): Material => ({
  case: told.reading,
  clients: [
    {
      stream: person,
      reading: {
        state: {
          ...person0,
          individual: {
            ...person0.individual,
            person: { name: 'Beti', phones: [{ number: '0811-0001', safeToCall: true }] },
          },
        } as typeof person0,
        version: 1,
        entries: [],
        disagreements: [],
      },
    },
  ],
  agency: agencyRecord.initial,
  language: 'id',
  today: '2026-03-01',
  about,
});
const printed = (kind: DocumentKind, told: ReturnType<typeof aCase>, about?: string) =>
  JSON.stringify(sheetOf(kind, material(told, about)).blocks);

const everySharing = Array.from({ length: 2 ** sharedAmongMembers.length }, (_, bits) =>
  sharedAmongMembers.filter((_each, at) => (bits >> at) % 2 === 1),
);

describe("a member's own copy", () => {
  it('tells her own way whole: sessions, how she was marked, the norms in force', () => {
    const own = printed('group-path', aGroup(), ani);
    for (const said of ['Ani', 'Terlambat', 'Boleh diam', '2 Februari 2026']) expect(own).toContain(said);
  });

  it('tells of others only what they decided together, whatever they decided', () => {
    for (const shared of everySharing) {
      const own = printed('group-path', aGroup(shared), ani);
      const has = (one: (typeof sharedAmongMembers)[number]) =>
        shared.includes('names') && shared.includes(one);
      expect([shared, own.includes('Beti')]).toEqual([shared, has('names')]);
      expect([shared, own.includes('0811-0001')]).toEqual([shared, has('phone-numbers')]);
      expect([shared, own.includes('0 dari 1 sesi')]).toEqual([shared, has('attendance')]);
      expect([shared, own.includes('Berani bicara')]).toEqual([shared, has('individual-goals')]);
      expect(own).not.toContain('Sakit');
    }
  });

  it('tells of nobody who joined after the decision and had no part in it', () => {
    const told = aGroup(['names']).tells('GroupMemberJoined', { member: idOf('cici'), name: 'Cici' });
    expect(printed('group-path', told, ani)).not.toContain('Cici');
    expect(printed('group-members', told)).not.toContain('Cici');
    expect(printed('attendance-list', told, session)).not.toContain('Cici');
  });

  it('tells what she asked about her data and was answered, and nobody else', () => {
    const told = aGroup();
    const asked = {
      request: idOf('asked'),
      kind: 'copy',
      byName: 'Beti',
      authority: 'self',
      receivedAt: '2026-02-10T08:00:00+07:00',
      answer: { outcome: 'met', answeredAt: '2026-02-11T09:00:00+07:00', what: 'Dibacakan, dengan Ani.' },
    } as const;
    const given = material(told, beti);
    const [known] = given.clients;
    if (known === undefined) throw new Error('no client');
    const state = { ...known.reading.state };
    const knowing = (by: string): Material => ({
      ...given,
      about: by,
      clients: [
        {
          ...known,
          reading: {
            ...known.reading,
            state: { ...state, dataRequests: { one: { ...asked, person, personName: 'Beti' } } },
          },
        },
      ],
    });
    const own = JSON.stringify(sheetOf('group-path', knowing(beti)).blocks);
    expect(own).toContain('(10 Februari 2026 pukul 08.00): Dipenuhi. Dibacakan, dengan ….');
    expect(JSON.stringify(sheetOf('group-path', knowing(ani)).blocks)).not.toContain('Dibacakan');
  });

  it('ends with the day she left', () => {
    const told = aGroup(['names', 'attendance'])
      .tells('GroupMemberLeft', { member: ani, reason: 'work' }, { on: '2026-02-10' })
      .tells(
        'GroupNormsAgreed',
        { norms: idOf('later'), lines: ['Aturan sesudahnya'], agreedBy: [beti] },
        { on: '2026-02-20' },
      )
      .tells('SessionHeld', { session: idOf('s2'), topic: 'Kedua', led: 'worker' }, { on: '2026-02-20' })
      .tells(
        'AttendanceTaken',
        { session: idOf('s2'), rows: [{ member: beti, state: 'present' }] },
        { on: '2026-02-20' },
      );
    const own = printed('group-path', told, ani);
    expect(own).toContain('0 dari 1 sesi');
    expect(own).not.toMatch(/Aturan sesudahnya|Kedua|dari 2 sesi/);
  });

  it('tells nothing of others where nobody has decided', () => {
    const own = printed('group-path', aGroup(), ani);
    expect(own).not.toMatch(/Beti|0811|Berani bicara/);
    expect(own).toContain('tidak dimuat apa pun');
  });
});

describe('the list of members for members', () => {
  it('is printed only where names are shared, with what is shared and no more', () => {
    expect(() => printed('group-members', aGroup([]))).toThrow(/have not decided/);
    const list = printed('group-members', aGroup(['names', 'attendance']));
    expect(list).toContain('Beti');
    expect(list).toContain('0 dari 1 sesi');
    expect(list).not.toMatch(/0811|Berani bicara/);
  });
});

describe('the attendance list', () => {
  it('has a place for each who belonged that day to sign or give a thumbprint', () => {
    const list = printed('attendance-list', aGroup(['names']), session);
    for (const said of ['Ani', 'Beti', 'cap jempol', '2 Februari 2026']) expect(list).toContain(said);
    expect(list).not.toMatch(/Terlambat|Sakit/);
  });

  it('leaves the names to be written by themselves where they are not shared', () => {
    const list = printed('attendance-list', aGroup(), session);
    expect(list).not.toContain('"Ani"');
    expect(list).toContain('ditulis sendiri');
  });
});

describe('the contract of a group', () => {
  it('has a line for each member, also for those who have not signed yet', () => {
    const drafted = aGroup(['names']).tells('ContractDrafted', contractTerms());
    for (const name of ['Ani', 'Beti']) expect(printed('contract', drafted)).toContain(name);
    drafted.tells('ContractSigned', signature('client', 'Ani', { how: 'thumbprint', readAloud: true }));
    const paper = printed('contract', drafted);
    expect(paper).toContain('Cap jempol, 2 Februari 2026, setelah dibacakan');
    expect(paper).toContain('"name":"Beti"');
  });
});
