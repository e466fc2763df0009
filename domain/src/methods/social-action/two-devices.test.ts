/** Two who worked on one cause without knowing of each other, and what stands once somebody has chosen. */
import { describe, expect, it } from 'vitest';
import { by, idOf, Telling } from '../../../../tests/cast/record.ts';
import { causeRecord } from '../../records/cause.ts';
import { stanceNow } from './cause-parties.ts';
import { forcesOf, strengthOf } from './force-field.ts';

const described = { name: 'SLB kelas jauh', kind: 'lack', wall: 'SLB terdekat 62 km dari desa.' };
const aCause = () => new Telling(causeRecord, 'cause').tells('CauseOpened', described);
const head = idOf('head');
const phone = { by: by.worker, device: idOf('phone') };
const tablet = { by: by.colleague, device: idOf('tablet') };

/** The stance on a phone on Monday, another on a tablet on Tuesday that had not seen it. */
function twoStances() {
  const told = aCause().tells('PartyNoted', {
    party: head,
    name: 'Kepala Desa',
    decides: true,
    power: 'high',
    interest: 'high',
    stance: 'hesitant',
  });
  const basis = told.entries.length;
  told.tells('StanceChanged', { party: head, stance: 'supportive' }, { ...phone, on: '2026-03-02', basis });
  const monday = told.lastId;
  told.tells('StanceChanged', { party: head, stance: 'opposed' }, { ...tablet, on: '2026-03-03', basis });
  return { told, monday, tuesday: told.lastId, about: `party/${head}` };
}
const stancesIn = (told: ReturnType<typeof aCause>) =>
  told.state.parties[head]?.stances.map((one) => [one.on, one.stance]);

describe('how a party stands, told differently on two devices', () => {
  it('is shown as a disagreement; the later stands until somebody chooses', () => {
    const { told, monday, tuesday, about } = twoStances();
    expect(told.reading.disagreements).toEqual([{ about, earlier: monday, later: tuesday }]);
    const party = told.state.parties[head];
    expect(party && stanceNow(party)).toBe('opposed');
  });
  it('is then as it was chosen, also where what was kept happened before the other', () => {
    const { told, monday, tuesday, about } = twoStances();
    expect(
      told.refuses('DisagreementSettled', { about, keeps: monday, reason: 'x' }, { by: by.volunteer }),
    ).toBe('entry.not-yours');
    told.tells('DisagreementSettled', { about, keeps: monday, reason: 'Ditanyakan lagi' });
    expect(told.reading.disagreements).toEqual([]);
    expect(stancesIn(told)).toEqual([
      ['2026-02-02', 'hesitant'],
      ['2026-03-02', 'supportive'],
    ]);
    const lost = told.reading.entries.find((one) => one.entry.id === tuesday);
    expect(lost?.setAside).toMatchObject({ keeps: monday, reason: 'Ditanyakan lagi', by: by.worker });
    expect(lost?.data).toMatchObject({ stance: 'opposed' });
  });
  it('keeps the later alone where that was chosen', () => {
    const { told, tuesday, about } = twoStances();
    told.tells('DisagreementSettled', { about, keeps: tuesday, reason: 'x' });
    expect(stancesIn(told)).toEqual([
      ['2026-02-02', 'hesitant'],
      ['2026-03-03', 'opposed'],
    ]);
  });
  it('is in dispute again where a third tells it without knowing that somebody chose', () => {
    const { told, monday, tuesday, about } = twoStances();
    const basis = told.entries.length;
    told.tells('DisagreementSettled', { about, keeps: monday, reason: 'x' });
    told.tells('StanceChanged', { party: head, stance: 'opposed' }, { by: by.supervisor, basis });
    expect(told.reading.disagreements).toEqual([{ about, earlier: monday, later: told.lastId }]);
    expect(told.refuses('DisagreementSettled', { about, keeps: tuesday, reason: 'x' })).toBe(
      'entry.not-found',
    );
  });
  it('can be settled for any of three', () => {
    const { told, about } = twoStances();
    told.tells('StanceChanged', { party: head, stance: 'neutral' }, { by: by.supervisor, basis: 2 });
    const third = told.lastId;
    expect(told.reading.disagreements).toHaveLength(2);
    told.tells('DisagreementSettled', { about, keeps: third, reason: 'x' });
    expect(stancesIn(told)?.at(-1)).toEqual(['2026-02-02', 'neutral']);
    expect(stancesIn(told)).toHaveLength(2);
  });
});

describe('other things of a cause', () => {
  const force = idOf('force');
  const aForce = () =>
    aCause().tells('ForceNoted', { force, direction: 'driving', what: 'Perkumpulan', strength: 2 });

  it('a force that one found gone is at work again where the other’s weighing is kept', () => {
    const told = aForce().tells('ForceWeighed', { force, strength: 4 }, phone);
    const weighed = told.lastId;
    told.tells('ForceGone', { force }, { ...tablet, basis: 2 });
    expect(forcesOf(told.state.forceField, 'driving')).toEqual([]);
    told.tells('DisagreementSettled', { about: `force/${force}/strength`, keeps: weighed, reason: 'x' });
    expect(forcesOf(told.state.forceField, 'driving').map(strengthOf)).toEqual([4]);
  });
  it('a force weighed alike for other reasons is no disagreement', () => {
    const told = aForce().tells('ForceWeighed', { force, strength: 4, why: 'a' }, phone);
    told.tells('ForceWeighed', { force, strength: 4, why: 'b' }, { ...tablet, basis: 2 });
    expect(told.reading.disagreements).toEqual([]);
  });
  it('describing it anew says nothing against ending it', () => {
    const told = aCause().tells('CauseDescribed', { ...described, demand: 'Kelas jauh' }, phone);
    told.tells('CauseEnded', { outcome: 'won', result: 'Dibuka' }, { ...tablet, basis: 1 });
    expect(told.reading.disagreements).toEqual([]);
  });
  it('two descriptions disagree, and the one that is chosen is what is known', () => {
    const told = aCause().tells('CauseDescribed', { ...described, demand: 'Kelas jauh' }, phone);
    const first = told.lastId;
    told.tells('CauseDescribed', { ...described, demand: 'Antar jemput' }, { ...tablet, basis: 1 });
    told.tells('DisagreementSettled', { about: 'cause/description', keeps: first, reason: 'x' });
    expect(told.state.cause.description?.demand).toBe('Kelas jauh');
  });
});

describe('one entry amended on two devices', () => {
  const amended = (told: ReturnType<typeof aCause>, wall: string) => ({
    entry: told.entries[0]?.id,
    data: { ...described, wall },
    reason: 'keliru',
  });
  function twoAmendments() {
    const told = aCause();
    told.tells('EntryAmended', amended(told, '26 km'), { ...phone, basis: 1 });
    const first = told.lastId;
    told.tells('EntryAmended', amended(told, '36 km'), { ...tablet, basis: 1 });
    return { told, first, second: told.lastId, about: `entry/${told.entries[0]?.id}` };
  }
  it('is a disagreement too, and what is chosen counts', () => {
    const { told, first, second, about } = twoAmendments();
    expect(told.reading.disagreements).toEqual([{ about, earlier: first, later: second }]);
    expect(told.state.cause.description?.wall).toBe('36 km');
    told.tells('DisagreementSettled', { about, keeps: first, reason: 'Diukur lagi' });
    expect(told.reading.disagreements).toEqual([]);
    expect(told.state.cause.description?.wall).toBe('26 km');
    const [opened] = told.reading.entries;
    expect(opened?.amendments.map((one) => one.setAside?.reason)).toEqual([undefined, 'Diukur lagi']);
    told.tells('EntryAmended', amended(told, '46 km'));
    expect(told.state.cause.description?.wall).toBe('46 km');
  });
  it('is none where the second had seen the first, says the same, or the entry is struck', () => {
    const seen = aCause();
    seen
      .tells('EntryAmended', amended(seen, '26 km'), phone)
      .tells('EntryAmended', amended(seen, '36 km'), tablet);
    expect(seen.reading.disagreements).toEqual([]);
    const same = aCause();
    same.tells('EntryAmended', amended(same, '26 km'), phone);
    same.tells('EntryAmended', amended(same, '26 km'), { ...tablet, basis: 1 });
    expect(same.reading.disagreements).toEqual([]);
    const step = { step: idOf('step'), what: 'Surat', by: '2026-03-01' };
    const told = aCause().tells('CauseStepSet', step);
    const entry = told.lastId;
    for (const [what, who] of [
      ['Surat ke bupati', phone],
      ['Surat ke camat', tablet],
    ] as const)
      told.tells('EntryAmended', { entry, data: { ...step, what }, reason: 'x' }, { ...who, basis: 2 });
    expect(told.reading.disagreements).toHaveLength(1);
    told.tells('EntryStruck', { entry, reason: 'x' });
    expect(told.reading.disagreements).toEqual([]);
  });
});
