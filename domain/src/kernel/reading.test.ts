import { expect, it } from 'vitest';
import { aCase, aContractedCase, aPlannedCase, goalId } from '../../../tests/cast/case.ts';
import { aPerson } from '../../../tests/cast/client.ts';
import { by, idOf } from '../../../tests/cast/record.ts';

const note = (text: string) => ({ note: idOf('note'), text });

it('amends an entry with the reason, and the original stays readable', () => {
  const told = aCase().tells('NoteWritten', note('Bertemu ibu'));
  const entry = told.lastId;
  told.tells('EntryAmended', {
    entry,
    data: note('  Bertemu ibu dan nenek  '),
    reason: 'lupa menyebut nenek',
  });
  const read = told.reading.entries.find((one) => one.entry.id === entry);
  expect(told.state.notes[idOf('note')]?.text).toBe('Bertemu ibu dan nenek');
  expect(read?.entry.data).toMatchObject({ text: 'Bertemu ibu' });
  expect(read?.amendments).toMatchObject([{ reason: 'lupa menyebut nenek' }]);
});

it('amends the day on which it happened: what counts by days counts by the right one', () => {
  const told = aCase().tells('NoteWritten', note('Bertemu ibu'), { on: '2026-03-09' });
  const entry = told.lastId;
  const amend = (more: object, on: string) =>
    told.tells(
      'EntryAmended',
      { entry, data: note('Bertemu ibu'), reason: 'salah tanggal', ...more },
      { on },
    );
  amend({ occurredOn: '2026-03-08' }, '2026-03-10');
  const read = () => told.reading.entries.find((one) => one.entry.id === entry);
  expect(told.state.notes[idOf('note')]?.on).toBe('2026-03-08');
  expect(read()).toMatchObject({ occurredOn: '2026-03-08', entry: { occurredOn: '2026-03-09' } });
  expect(read()?.amendments).toMatchObject([{ occurredOn: '2026-03-10', movedTo: '2026-03-08' }]);
  amend({ data: note('Bertemu nenek') }, '2026-03-11');
  expect(read()).toMatchObject({ occurredOn: '2026-03-08', data: { text: 'Bertemu nenek' } });
});

it('moves nothing to a day that had not come when it was amended, nor to a day that is none', () => {
  const told = aCase().tells('NoteWritten', note('a'), { on: '2026-03-09' });
  const moved = (occurredOn: string) => ({ entry: told.lastId, data: note('a'), reason: 'x', occurredOn });
  expect(told.tries('EntryAmended', moved('2026-03-12'), { on: '2026-03-11' })).toMatchObject({
    refusal: { because: 'entry.ahead-of-time', field: 'occurredOn' },
  });
  expect(told.tries('EntryAmended', moved('2026-02-30'), { on: '2026-03-11' })).toMatchObject({
    faults: [{ field: 'occurredOn', because: 'field.no-such-day' }],
  });
});

it('shows that two moved one entry to different days, and keeps the day of the one that is chosen', () => {
  const told = aCase().tells('NoteWritten', note('a'), { on: '2026-03-09' });
  const [entry, basis] = [told.lastId, told.entries.length];
  const moved = (occurredOn: string) => ({ entry, data: note('a'), reason: 'x', occurredOn });
  told.tells('EntryAmended', moved('2026-03-08'), { on: '2026-03-11' });
  const earlier = told.lastId;
  told.tells('EntryAmended', moved('2026-03-07'), { on: '2026-03-11', by: by.colleague, basis });
  const about = `entry/${entry}`;
  expect(told.reading.disagreements).toEqual([{ about, earlier, later: told.lastId }]);
  const day = () => told.reading.entries.find((one) => one.entry.id === entry)?.occurredOn;
  expect(day()).toBe('2026-03-07');
  told.tells('DisagreementSettled', { about, keeps: earlier, reason: 'menurut buku tamu' });
  expect(day()).toBe('2026-03-08');
  expect(told.reading.disagreements).toEqual([]);
});

it('strikes an entry: it counts no longer, and stays in the list', () => {
  const told = aCase().tells('NoteWritten', note('Salah kasus'));
  const entry = told.lastId;
  told.tells('EntryStruck', { entry, reason: 'salah kasus' });
  expect(told.state.notes).toEqual({});
  expect(told.reading.entries.find((one) => one.entry.id === entry)?.struck).toMatchObject({
    reason: 'salah kasus',
  });
  expect(told.refuses('EntryStruck', { entry, reason: 'lagi' })).toBe('entry.already-struck');
});

it('corrects what exists, in its own shape, and not a correction', () => {
  const told = aCase().tells('NoteWritten', note('a'));
  const entry = told.lastId;
  expect(told.refuses('EntryStruck', { entry: idOf('x'), reason: 'x' })).toBe('entry.not-found');
  expect(told.tries('EntryAmended', { entry, data: { note: idOf('note') }, reason: 'x' })).toMatchObject({
    faults: [{ field: 'data.text', because: 'field.required' }],
  });
  told.tells('EntryStruck', { entry, reason: 'x' });
  expect(told.refuses('EntryStruck', { entry: told.lastId, reason: 'x' })).toBe('entry.correction-stands');
});

it('keeps the entry on which the record rests', () => {
  const told = aCase();
  expect(told.refuses('EntryStruck', { entry: told.entries[0]?.id ?? '', reason: 'x' })).toBe(
    'entry.founds-the-record',
  );
});

it('lets a volunteer correct their own words only', () => {
  const told = aCase().tells('NoteWritten', note('a'));
  expect(told.refuses('EntryStruck', { entry: told.lastId, reason: 'x' }, { by: by.volunteer })).toBe(
    'entry.not-yours',
  );
});

const goal = (text: string) => ({ goal: goalId, kind: 'outcome', text, practiceGoal: 'link-with-systems' });

it('shows that two wrote the same fact without knowing of each other; the later stands until somebody settles it', () => {
  const told = aPlannedCase().tells('GoalSet', goal('Tiga hari'));
  const [earlier, basis] = [told.lastId, told.entries.length - 1];
  told.tells('GoalSet', goal('Empat hari'), { by: by.colleague, basis });
  const later = told.lastId;
  expect(told.state.goals.goals[goalId]?.text).toBe('Empat hari');
  expect(told.reading.disagreements).toEqual([{ about: `goal/${goalId}`, earlier, later }]);
  told.tells('DisagreementSettled', {
    about: `goal/${goalId}`,
    keeps: earlier,
    reason: 'disepakati dengan ibu',
  });
  expect(told.reading.disagreements).toEqual([]);
  expect(told.state.goals.goals[goalId]?.text).toBe('Tiga hari');
  expect(told.refuses('DisagreementSettled', { about: `goal/${goalId}`, keeps: earlier, reason: 'x' })).toBe(
    'disagreement.none',
  );
});

it('sees no disagreement where the other had been read, or the same was said', () => {
  const read = aPlannedCase()
    .tells('GoalSet', goal('Tiga hari'))
    .tells('GoalSet', goal('Empat hari'), { by: by.colleague });
  expect(read.reading.disagreements).toEqual([]);
  const same = aPlannedCase().tells('GoalSet', goal('Tiga hari'));
  same.tells('GoalSet', goal('Tiga hari'), { by: by.colleague, basis: 1 });
  expect(same.reading.disagreements).toEqual([]);
});

it('shows that one worker wrote the same fact on two devices of theirs that had not seen each other', () => {
  const [phone, tablet] = [idOf('phone'), idOf('tablet')];
  const told = aPlannedCase().tells('GoalSet', goal('Tiga hari'), { device: phone });
  const [earlier, basis] = [told.lastId, told.entries.length - 1];
  told.tells('GoalSet', goal('Empat hari'), { device: tablet, basis });
  expect(told.reading.disagreements).toEqual([{ about: `goal/${goalId}`, earlier, later: told.lastId }]);
  const atTheDesk = aPlannedCase().tells('GoalSet', goal('Tiga hari'), { device: phone });
  atTheDesk.tells('GoalSet', goal('Empat hari'), { basis });
  expect(atTheDesk.reading.disagreements).toHaveLength(1);
});

it('sees no disagreement in what one worker wrote twice on the same device, or twice on none', () => {
  for (const device of [idOf('phone'), undefined]) {
    const told = aPlannedCase().tells('GoalSet', goal('Tiga hari'), { device });
    told.tells('GoalSet', goal('Empat hari'), { device, basis: 1 });
    expect(told.reading.disagreements).toEqual([]);
  }
});

it('disagrees about a person’s name and not about the rest', () => {
  const told = aPerson().tells('PersonDescribed', { name: 'Nur Aeni', occupation: 'guru' });
  told.tells('PersonDescribed', { name: 'Nuraini', occupation: 'guru' }, { by: by.colleague, basis: 1 });
  expect(told.reading.disagreements.map((one) => one.about)).toEqual(['person/name']);
});

it('keeps an entry of a newer version and lets it change nothing', () => {
  const told = aContractedCase();
  const [last] = told.entries.slice(-1);
  if (last === undefined) throw new Error('nothing was told');
  const before = told.state;
  told.entries.push({
    ...last,
    id: idOf('new'),
    type: 'SomethingNewHappened',
    data: { what: 'x' },
    version: last.version + 1,
  });
  expect(told.state).toEqual(before);
  expect(told.reading.entries).toHaveLength(told.entries.length);
  expect(told.refuses('SomethingNewHappened', {})).toBe('entry.unknown-type');
});

it('refuses control characters, half characters and fields it does not know, by name', () => {
  const faulty = (data: Record<string, unknown>) => {
    const answer = aCase().tries('NoteWritten', data);
    return answer.admitted ? undefined : answer.faults?.[0];
  };
  expect(faulty(note('a\u0000b'))).toMatchObject({ field: 'text', because: 'field.unreadable' });
  expect(faulty(note('a\ud800b'))).toMatchObject({ field: 'text', because: 'field.unreadable' });
  expect(faulty({ ...note('a'), owner: 'x' })).toMatchObject({ field: 'owner', because: 'field.unknown' });
  expect(faulty(note('x'.repeat(20_001)))).toMatchObject({
    field: 'text',
    because: 'field.too-long',
    limit: 20_000,
  });
  expect(faulty(note('   '))).toMatchObject({ field: 'text', because: 'field.required' });
});
