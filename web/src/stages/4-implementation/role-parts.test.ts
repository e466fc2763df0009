import { InRole, workerRoles } from '@pendamping/domain';
import { expect, it } from 'vitest';
import { FormReader } from '../../ui/form-reader.ts';
import { emptyRoles, inRoleOf, roleParts, roleValues } from './role-parts.ts';

const people = [{ person: '0b0e7b0c-0000-4000-8000-000000000001', name: 'Nuraeni' }];
const told = (values: Record<string, string | readonly string[]>) =>
  inRoleOf(new FormReader({ ...emptyRoles, ...values }, []), people);

it('reads each side of a mediation from its line, with what it wants and whose record it is', () => {
  const inRole = told({
    roles: ['mediator'],
    'inRole.mediator.parties': 'Nuraeni: Rizky kembali\nSekolah',
    'inRole.mediator.means': ['negotiation'],
  });
  expect(inRole?.mediator?.parties).toEqual([
    { name: 'Nuraeni', person: people[0]?.person, wants: 'Rizky kembali' },
    { name: 'Sekolah' },
  ]);
  expect(InRole.safeParse(inRole).success).toBe(true);
});

it('leaves out a role that was not chosen, and one of which nothing was said', () => {
  expect(told({ roles: ['broker'], 'inRole.educator.taught': 'Jadwal bergambar' })).toBeUndefined();
  expect(told({ roles: ['enabler', 'expert'], 'inRole.expert.advice': 'Syarat PIP' })).toEqual({
    expert: { advice: 'Syarat PIP' },
  });
});

it('shows what is on record so that, kept again, it is the same', () => {
  const inRole: InRole = {
    enabler: { strategies: ['giving-hope'], note: 'Ibu mencoba sendiri.' },
    mediator: {
      parties: [
        { name: 'Nuraeni', person: people[0]?.person ?? '', wants: 'Rizky kembali' },
        { name: 'Sekolah' },
      ],
      means: ['negotiation'],
      followUpOn: '2026-05-04',
    },
    'social-planner': { alternatives: ['Satu', 'Dua'] },
  };
  expect(told({ roles: Object.keys(inRole), ...roleValues(inRole) } as never)).toEqual(inRole);
  expect(roleValues()).toEqual(emptyRoles);
});

it('asks for every role only what its record can hold', () => {
  for (const role of workerRoles) {
    const known = Object.keys(InRole.shape[role].unwrap().shape);
    expect(known).toEqual(expect.arrayContaining(roleParts[role].map((one) => one.field)));
  }
});
