import { describe, expect, it } from 'vitest';
import { aCase } from '../../../../tests/cast/case.ts';
import { by, idOf, Telling } from '../../../../tests/cast/record.ts';
import { causeDue, causeLine, partiesInOrder } from '../../overviews/cause-line.ts';
import { forceFieldPicture } from '../../overviews/pictures/force-field-picture.ts';
import { wallsOf } from '../../overviews/walls.ts';
import { causeRecord } from '../../records/cause.ts';
import { stanceNow } from './cause-parties.ts';
import { forcesOf, strengthOf } from './force-field.ts';

const aCause = () =>
  new Telling(causeRecord, 'cause').tells('CauseOpened', {
    name: 'SLB kelas jauh',
    kind: 'lack',
    wall: 'SLB terdekat 62 km dari desa.',
    demand: 'Kelas jauh SLB di kecamatan',
    walls: ['schooling'],
  });
const hearing = idOf('hearing');
const asked = (more: Record<string, unknown> = {}) => ({
  action: hearing,
  kind: 'hearing',
  what: 'Meminta kelas jauh',
  to: 'DPRD',
  ...more,
});

describe('a cause', () => {
  it('is opened once, ended, reopened, and evaluated also after its end', () => {
    const told = aCause();
    expect(told.refuses('CauseOpened', { name: 'x', kind: 'rule', wall: 'x' })).toBe('cause.opened-already');
    told.tells('CauseEnded', { outcome: 'partly-won', result: 'Dibahas' });
    expect(told.refuses('CauseStepSet', { step: idOf('s'), what: 'x', by: '2026-03-01' })).toBe(
      'cause.has-ended',
    );
    told.tells('CauseEvaluated', { changed: 'Anggaran ada' });
    told.tells('CauseReopened', { reason: 'Janji tidak ditepati' });
    expect(causeLine(told.state)?.standing).toBe('open');
  });
  it('is worked on by professionals alone', () => {
    const fresh = new Telling(causeRecord, 'cause');
    const data = { name: 'x', kind: 'rule', wall: 'x' };
    expect(fresh.refuses('CauseOpened', data, { by: by.volunteer })).toBe('entry.needs-a-professional');
    expect(fresh.refuses('CauseOpened', data, { by: by.administrator })).toBe('entry.not-for-you');
    expect(fresh.refuses('CauseStepSet', { step: idOf('s'), what: 'x', by: '2026-03-01' })).toBe(
      'cause.not-open',
    );
  });
  it('remembers that a wall is no cause, and can become one later', () => {
    const told = new Telling(causeRecord, 'cause').tells('WallSetAside', {
      name: 'SDN 2',
      walls: ['schooling@2 sdn'],
      reason: 'Satu guru, sudah diganti',
    });
    expect(causeLine(told.state)).toMatchObject({ standing: 'set-aside', walls: ['schooling@2 sdn'] });
    told.tells('CauseOpened', { name: 'SDN 2', kind: 'practice', wall: 'Menolak lagi' });
    expect(causeLine(told.state)?.standing).toBe('open');
  });
});

describe('the parties of a cause', () => {
  it('keep how they stood before they came round', () => {
    const party = idOf('head');
    const told = aCause()
      .tells('PartyNoted', {
        party,
        name: 'Kepala Desa',
        decides: true,
        power: 'high',
        interest: 'high',
        stance: 'hesitant',
      })
      .tells(
        'StanceChanged',
        { party, stance: 'supportive', why: 'Melihat peta sosial' },
        { on: '2026-04-17' },
      );
    expect(told.refuses('StanceChanged', { party, stance: 'supportive' })).toBe('party.stands-so-already');
    const [head] = partiesInOrder(told.state);
    expect(head && stanceNow(head)).toBe('supportive');
    expect(head?.stances.map((one) => [one.on, one.stance])).toEqual([
      ['2026-02-02', 'hesitant'],
      ['2026-04-17', 'supportive'],
    ]);
  });
});

describe('the force field', () => {
  it('shows the strongest first, what it weighed before, and not what is gone', () => {
    const [a, b, c] = [idOf('a'), idOf('b'), idOf('c')];
    const told = aCause()
      .tells('ForceNoted', { force: a, direction: 'driving', what: 'Kelompok Difabel', strength: 2 })
      .tells('ForceNoted', { force: b, direction: 'driving', what: 'Gereja', strength: 3 })
      .tells('ForceNoted', { force: c, direction: 'restraining', what: 'Stigma', strength: 4 })
      .tells('ForceWeighed', { force: a, strength: 5 }, { on: '2026-05-06' })
      .tells('ForceGone', { force: c });
    expect(told.refuses('ForceWeighed', { force: c, strength: 1 })).toBe('force.gone-already');
    expect(
      told.tries('ForceNoted', { force: c, direction: 'driving', what: 'x', strength: 6 }).admitted,
    ).toBe(false);
    const { forceField } = told.state;
    expect(forcesOf(forceField, 'driving').map((one) => [one.what, strengthOf(one)])).toEqual([
      ['Kelompok Difabel', 5],
      ['Gereja', 3],
    ]);
    const drawing = forceFieldPicture(forceField, 600, {
      driving: 'd',
      restraining: 'r',
      now: 'n',
      force: (force, strength) => `${force.what} ${strength}`,
    });
    expect(drawing.parts.flatMap((one) => one.words ?? [])).toEqual(['Kelompok Difabel 5', 'Gereja 3']);
  });
});

describe('the actions of a cause', () => {
  it('are planned, taken with counts that fit, answered with a promise, and the promise is held to', () => {
    const told = aCause().tells('CauseActionPlanned', {
      action: hearing,
      kind: 'hearing',
      what: 'Audiensi',
      on: '2026-07-15',
    });
    expect(causeDue(told.state).map((one) => [one.kind, one.on])).toEqual([['action', '2026-07-15']]);
    expect(told.refuses('CauseAnswered', { action: hearing, answer: 'granted', words: 'x' })).toBe(
      'cause-action.not-taken',
    );
    expect(told.refuses('CauseActionTaken', asked({ participants: { all: 9, women: 10 } }))).toBe(
      'cause-action.more-than-all',
    );
    told.tells('CauseActionTaken', asked({ participants: { all: 9, women: 4 }, answerBy: '2026-08-01' }), {
      on: '2026-07-15',
    });
    expect(causeDue(told.state).map((one) => one.kind)).toEqual(['answer']);
    expect(told.refuses('CauseAnswered', { action: hearing, answer: 'promised', words: 'x' })).toBe(
      'cause-action.promise-without-day',
    );
    told.tells(
      'CauseAnswered',
      { action: hearing, answer: 'promised', words: 'dijanjikan dibahas 2027', promisedBy: '2027-12-31' },
      { on: '2026-07-15' },
    );
    expect(causeDue(told.state).map((one) => [one.kind, one.on])).toEqual([['promise', '2027-12-31']]);
    told.tells(
      'PromiseJudged',
      { action: hearing, keeping: 'broken', words: 'Tidak dibahas' },
      { on: '2028-01-05' },
    );
    expect(causeDue(told.state)).toEqual([]);
    expect(told.refuses('PromiseJudged', { action: hearing, keeping: 'kept', words: 'x' })).toBe(
      'cause-action.no-promise',
    );
  });
  it('have next steps with a day, done or dropped once', () => {
    const step = idOf('step');
    const told = aCause().tells('CauseStepSet', { step, what: 'Minta notulen', by: '2026-07-22' });
    expect(causeDue(told.state)).toMatchObject([{ kind: 'step', on: '2026-07-22' }]);
    told.tells('CauseStepDone', { step });
    expect(told.refuses('CauseStepDropped', { step, reason: 'x' })).toBe('cause-step.closed');
  });
});

describe('what was told of a cause', () => {
  it('is amended and struck by professionals with the reason, and stays to be read', () => {
    const told = aCause().tells('CauseActionTaken', asked({ participants: { all: 9 } }));
    const taken = told.lastId;
    told.tells('EntryAmended', {
      entry: taken,
      data: asked({ to: 'DPRD kabupaten', participants: { all: 9 } }),
      reason: 'Lembaganya kurang lengkap',
    });
    expect(told.state.actions[hearing]?.taken).toMatchObject({
      to: 'DPRD kabupaten',
      participants: { all: 9 },
    });
    const struck = { entry: taken, reason: 'Audiensinya batal' };
    expect(told.refuses('EntryStruck', struck, { by: by.volunteer })).toBe('entry.not-yours');
    told.tells('EntryStruck', struck, { by: by.colleague });
    expect(told.state.actions[hearing]).toBeUndefined();
    const [, kept] = told.reading.entries;
    expect(kept?.entry.data).toMatchObject({ to: 'DPRD' });
    expect(kept?.amendments).toHaveLength(1);
    expect(kept?.struck).toMatchObject({ reason: 'Audiensinya batal', by: by.colleague });
    expect(told.refuses('EntryStruck', struck)).toBe('entry.already-struck');
  });
  it('keeps its opening, which can be amended, and takes no correction that could not be told', () => {
    const told = aCause();
    const [opening] = told.entries;
    const about = { entry: opening?.id, reason: 'keliru' };
    expect(told.refuses('EntryStruck', about)).toBe('entry.founds-the-record');
    expect(told.refuses('EntryAmended', { ...about, data: { name: 'SLB' } })).toBe('entry.faulty');
    told.tells('EntryAmended', {
      ...about,
      data: { ...opening?.data, wall: 'SLB terdekat 26 km dari desa.' },
    });
    expect(told.state.cause.description).toMatchObject({
      wall: 'SLB terdekat 26 km dari desa.',
      walls: ['schooling'],
    });
  });
});

describe('a case in a cause', () => {
  const cause = idOf('cause');
  it('says so itself, leaves, comes back, and tells what it felt', () => {
    const told = aCase().tells('CauseJoined', {
      cause,
      name: 'SLB kelas jauh',
      sex: 'male',
      area: '53.02.03',
    });
    expect(told.refuses('CauseJoined', { cause, name: 'x' })).toBe('joined-cause.already');
    told.tells('CauseLeft', { cause, reason: 'Pindah' });
    told.tells('CauseJoined', { cause, name: 'SLB kelas jauh' });
    told.tells('CauseEffectFelt', { cause, felt: 'eased', effect: 'Ada guru kunjung' });
    expect(told.state.joinedCauses[cause]?.earlier).toHaveLength(1);
    expect(told.state.joinedCauses[cause]?.effects).toHaveLength(1);
  });
  it('tells no area narrower than a district', () => {
    const answer = aCase().tries('CauseJoined', { cause, name: 'x', area: '53.02.03.2001' });
    expect(answer).toMatchObject({ admitted: false, faults: [{ field: 'area' }] });
  });
  it('has met the walls its advocacy and its refused referrals tell of', () => {
    const told = aCase()
      .tells('AdvocacyBegun', {
        advocacy: idOf('adv'),
        level: 'case',
        withheld: 'Hak sekolah Rizky',
        decidedBy: 'Kepala SDN Cikembang 04',
      })
      .tells('ReferralMade', {
        referral: idOf('ref'),
        to: 'RSUD Bandung',
        need: 'Terapi wicara',
        ground: 'UU 17/2023',
      })
      .tells('ReferralSent', { referral: idOf('ref'), way: 'letter' });
    expect(wallsOf(told.state).map((one) => one.key)).toEqual(['schooling@04 cikembang sdn', 'schooling']);
    told.tells('ReferralAnswered', { referral: idOf('ref'), answer: 'refused' });
    expect(wallsOf(told.state).map((one) => one.key)).toContain('health-care@bandung rsud');
    expect(JSON.stringify(wallsOf(told.state).map((one) => one.key))).not.toContain('rizky');
    told.tells('AdvocacyConcluded', { advocacy: idOf('adv'), outcome: 'obtained', got: 'Diterima' });
    expect(wallsOf(told.state).map((one) => one.needed)).not.toContain('schooling');
  });
});
