import { expect, it } from 'vitest';
import { aContractedCase } from '../../../../tests/cast/case.ts';
import { idOf } from '../../../../tests/cast/record.ts';
import { fourP } from '../../overviews/four-p.ts';
import { agencyRecord } from '../../records/agency.ts';

const pupil = (gap: string) => ({
  role: idOf('pupil'),
  name: 'Rizky',
  position: 'Murid',
  expected: 'Hadir setiap hari',
  expectedBy: 'sekolah',
  done: 'Belum bersekolah',
  gap,
});

it('weighs a role anew and keeps the earlier gap to compare with', () => {
  const told = aContractedCase()
    .tells('SocialRoleWeighed', pupil('large'), { on: '2026-03-02' })
    .tells('SocialRoleWeighed', pupil('small'), { on: '2026-09-21' });
  expect(told.state.socialRoles[idOf('pupil')]).toMatchObject({
    gap: 'small',
    on: '2026-09-21',
    before: [{ on: '2026-03-02', gap: 'large' }],
  });
});

it('asks by whom the role is expected', () => {
  const { expectedBy: _, ...without } = pupil('large');
  expect(aContractedCase().refuses('SocialRoleWeighed', without)).toBe('entry.faulty');
});

it('lays down only a role that was weighed', () => {
  expect(aContractedCase().refuses('SocialRoleLaidDown', { role: idOf('none'), reason: 'x' })).toBe(
    'social-role.none',
  );
});

it('puts the hindered roles into the four P, beside what the client asked and what the place offers', () => {
  const told = aContractedCase().tells('SocialRoleWeighed', pupil('large'));
  const four = fourP(told.state, agencyRecord.initial);
  expect(four?.person.hindered.map((one) => one.position)).toEqual(['Murid']);
  expect(four?.person.asked).toBe('Anak diminta berhenti sekolah.');
  expect(four?.process.contract?.version).toBe(1);
});
