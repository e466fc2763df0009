import { describe, expect, it } from 'vitest';
import { aCase } from '../../../../tests/cast/case.ts';
import { idOf } from '../../../../tests/cast/record.ts';
import { sharedIn } from './group-norms.ts';

const [ani, beti] = [idOf('ani'), idOf('beti')];
const first = { norms: idOf('n1'), lines: ['Boleh diam'], agreedBy: [ani, beti] };
const aGroup = () =>
  aCase()
    .tells('GroupMemberJoined', { member: ani, name: 'Ani' }, { on: '2026-01-20' })
    .tells('GroupMemberJoined', { member: beti, name: 'Beti' }, { on: '2026-01-20' });

describe('the norms of a group', () => {
  it('are versions: what held before stays readable with what changed and why', () => {
    const told = aGroup()
      .tells('GroupNormsAgreed', first)
      .tells(
        'GroupNormsAgreed',
        { norms: idOf('n2'), lines: ['Boleh diam', 'Iuran sukarela'], agreedBy: [ani], change: 'Iuran' },
        { on: '2026-04-18' },
      );
    expect(told.state.groupNorms.versions.map((one) => [one.version, one.on, one.lines.length])).toEqual([
      [1, '2026-02-02', 1],
      [2, '2026-04-18', 2],
    ]);
    expect(told.refuses('GroupNormsAgreed', first)).toBe('norms.version-known');
  });

  it('are agreed by those who belong that day, each once', () => {
    const left = aGroup().tells('GroupMemberLeft', { member: beti, reason: 'work' }, { on: '2026-01-25' });
    expect(left.refuses('GroupNormsAgreed', first)).toBe('norms.not-a-member');
    const twice = { ...first, agreedBy: [ani, ani] };
    expect(aGroup().refuses('GroupNormsAgreed', twice)).toBe('norms.twice-agreed');
  });
});

describe('what members see of each other', () => {
  it('is nothing until they have decided, and then what they decided last', () => {
    const told = aGroup();
    expect([...sharedIn(told.state.groupNorms)]).toEqual([]);
    told.tells('GroupSharingDecided', { shared: ['names', 'attendance'], decidedBy: [ani, beti] });
    told.tells('GroupSharingDecided', { shared: ['names'], decidedBy: [ani, beti] });
    expect([...sharedIn(told.state.groupNorms)]).toEqual(['names']);
  });

  it('is decided with members, not without them', () => {
    const alone = aGroup().tries('GroupSharingDecided', { shared: ['names'], decidedBy: [] });
    expect(alone).toMatchObject({ faults: [{ field: 'decidedBy', because: 'field.required' }] });
    const strangers = { shared: ['names'], decidedBy: [idOf('nobody')] };
    expect(aGroup().refuses('GroupSharingDecided', strangers)).toBe('norms.not-a-member');
  });
});
