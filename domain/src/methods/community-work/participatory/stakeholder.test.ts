import { expect, it } from 'vitest';
import { aCase } from '../../../../../tests/cast/case.ts';
import { idOf } from '../../../../../tests/cast/record.ts';
import { standingDays, standingOn } from './stakeholder.ts';

const [chief, volunteer] = [idOf('chief'), idOf('volunteer')];
const standing = (stance: string) => ({ influence: 'high', interest: 'high', stance });
const noted = () =>
  aCase()
    .tells(
      'StakeholderNoted',
      { stakeholder: chief, name: 'Nabuasa', part: 'kepala desa', ...standing('hesitant') },
      { on: '2026-02-20' },
    )
    .tells(
      'StakeholderWeighed',
      { stakeholder: chief, ...standing('supportive'), why: 'Rencana ditandatangani.' },
      { on: '2026-04-17' },
    );

it('keeps how somebody stood before they came round, and when', () => {
  const { stakeholders } = noted().state;
  expect(standingOn(stakeholders, '2026-03-01')[0]?.now.stance).toBe('hesitant');
  const [now] = standingOn(stakeholders, '2026-05-01');
  expect(now).toMatchObject({
    now: { stance: 'supportive' },
    before: { stance: 'hesitant', on: '2026-02-20' },
  });
  expect(standingOn(stakeholders, '2026-02-19')).toEqual([]);
  expect(standingDays(stakeholders)).toEqual(['2026-02-20', '2026-04-17']);
});

it('never takes two people of one name for one', () => {
  const told = noted().tells('StakeholderNoted', {
    stakeholder: volunteer,
    name: 'Nabuasa',
    part: 'relawan desa',
    ...standing('driving'),
  });
  expect(standingOn(told.state.stakeholders, '2026-06-01')).toHaveLength(2);
});

it('is noted once, and no more weighed when they are no longer one', () => {
  const again = { stakeholder: chief, name: 'Nabuasa', ...standing('neutral') };
  expect(noted().refuses('StakeholderNoted', again)).toBe('stakeholder.known-already');
  const gone = noted().tells('StakeholderNoLonger', { stakeholder: chief }, { on: '2026-08-01' });
  expect(gone.refuses('StakeholderWeighed', { stakeholder: chief, ...standing('neutral') })).toBe(
    'stakeholder.gone',
  );
  expect(standingOn(gone.state.stakeholders, '2026-08-01')).toEqual([]);
  expect(aCase().refuses('StakeholderWeighed', { stakeholder: chief, ...standing('neutral') })).toBe(
    'stakeholder.none',
  );
});
