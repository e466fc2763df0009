import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, entry, held, SmallServer, SmallStore, written } from '../../../../tests/cast/small-sync.ts';
import type { Changes, Snapshot, SyncState } from '../store/device-store.ts';
import type { WaitingAct } from '../store/waiting-act.ts';
import { changesFor, circumstancesAfter, fetchBeyond, nextStep, standsStill, type Told } from './engine.ts';
import type { LinesAnswer, SyncAnswer, WholeRecord } from './exchange.ts';
import { afterFailure } from './failure.ts';
import type { Circumstances, Meet, OfferCopies } from './step.ts';

const atRest: Circumstances = { ask: false, compare: false, singly: false, stumbling: new Set() };
const asking: Circumstances = { ...atRest, ask: true };

const opening = (id: string, stream: string) =>
  written(id, stream, 'CaseOpened', {
    title: 'Keluarga Suhendar',
    client: '6f9f7b1e-7a8d-4a0e-9a43-0c5c1c1f5a01',
    clientKind: 'family',
    clientName: 'Keluarga Suhendar',
    presentingProblem: 'Anak diminta berhenti sekolah.',
    source: 'self',
    urgency: 'medium',
    confidentiality: 'ordinary',
  });

const synced: SyncState = {
  device: 'd',
  epoch: 'e',
  cursor: 10,
  mark: 'm',
  wanted: [],
  toFetch: 0,
  complete: true,
  leftOut: 0,
  offerAgain: [],
};
const snapshot = (change: Partial<Snapshot> = {}, sync: Partial<SyncState> = {}): Snapshot => ({
  sync: { ...synced, ...sync },
  marks: new Map(),
  acts: [],
  sent: [],
  ...change,
});
const answer = (change: Partial<SyncAnswer> = {}): SyncAnswer => ({
  epoch: 'e',
  outcomes: [],
  entries: [],
  cursor: 20,
  mark: 'n',
  more: false,
  at: { position: change.cursor ?? 20, mark: change.mark ?? 'n' },
  restored: false,
  compare: false,
  gone: [],
  added: [],
  leftOut: 0,
  ...change,
});
const meet = (at: Snapshot, circumstances = asking): Meet => {
  const step = nextStep(at, circumstances);
  if (step.kind !== 'meet') throw new Error(`${step.kind} instead of a meeting`);
  return step;
};
const met = (at: Snapshot, change: Partial<SyncAnswer>): Changes =>
  changesFor(at, { step: meet(at), answer: answer(change) });

describe('what goes to the server', () => {
  it('goes in the order in which it was written, fifty acts at once at most', () => {
    const acts = Array.from({ length: 60 }, (_, at) => act(60 - at, 'case'));
    const sent = meet(snapshot({ acts })).acts.map((one) => one.number);
    expect(sent).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  });

  it('goes in small requests where much was written, and what is large goes alone', () => {
    const long = (number: number, length: number) =>
      act(number, 'case', {
        entries: [written(`${number}`, 'case', 'NoteWritten', { text: 'x'.repeat(length) })],
      });
    const sent = (...acts: WaitingAct[]) => meet(snapshot({ acts })).acts.length;
    expect(sent(long(1, 150_000), long(2, 150_000), long(3, 150_000))).toBe(2);
    expect(sent(long(1, 600_000), long(2, 10))).toBe(1);
  });

  it('waits behind a record whose beginning was refused; other records go on', () => {
    const refused = act(1, 'new', { entries: [opening('o', 'new')], state: 'refused' });
    const acts = [refused, act(2, 'new'), act(3, 'other')];
    expect(meet(snapshot({ acts })).acts.map((one) => one.number)).toEqual([3]);
  });

  it('is not held back by a refused act that began nothing', () => {
    const acts = [act(1, 'case', { state: 'refused' }), act(2, 'case')];
    expect(meet(snapshot({ acts })).acts.map((one) => one.number)).toEqual([2]);
  });

  it('goes after the copies of what the server has lost, and before records are fetched', () => {
    const change = { acts: [act(1, 'case')], sent: ['old'] };
    expect(nextStep(snapshot(change, { offerAgain: ['old'], wanted: ['case'] }), atRest).kind).toBe(
      'offer-copies',
    );
    expect(nextStep(snapshot(change, { wanted: ['case'] }), atRest).kind).toBe('meet');
    expect(nextStep(snapshot({}, { wanted: ['case'] }), atRest).kind).toBe('fetch');
    expect(nextStep(snapshot(), atRest).kind).toBe('rest');
  });

  it('does not wait for an act at which the server fails again and again, but for what follows in its record', () => {
    const acts = [act(1, 'a'), act(2, 'a'), act(3, 'b')];
    const step = meet(snapshot({ acts }), { ...asking, stumbling: new Set([1]) });
    expect(step.acts.map((one) => one.number)).toEqual([3]);
  });
});

describe('a device that begins', () => {
  const many = Array.from({ length: 250 }, (_, at) => `s${at}`);
  const line = { title: 'Keluarga Suhendar', programme: null } as unknown as LinesAnswer['cases'][number];

  it('asks for the list of all cases before their records, once, and not for the sake of a few', () => {
    expect(nextStep(snapshot({}, { wanted: many, complete: false }), atRest)).toEqual({ kind: 'list' });
    expect(nextStep(snapshot({}, { wanted: many, complete: false, listed: true }), atRest).kind).toBe(
      'fetch',
    );
    expect(nextStep(snapshot({}, { wanted: many, complete: true }), atRest).kind).toBe('fetch');
    expect(nextStep(snapshot({}, { wanted: many.slice(0, 9), complete: false }), atRest).kind).toBe('fetch');
  });

  it('sends what was written meanwhile before it goes on', () => {
    expect(nextStep(snapshot({ acts: [act(1, 's1')] }, { wanted: many }), atRest).kind).toBe('meet');
  });

  it('takes the lines of what has not come yet', () => {
    const lines = {
      position: 7,
      cases: [
        { ...line, case: 's1' },
        { ...line, case: 'elsewhere' },
      ],
    };
    const changes = changesFor(snapshot({}, { wanted: many, complete: false }), {
      step: { kind: 'list' },
      answer: lines,
    });
    expect(changes).toEqual({
      sync: { listed: true },
      lines: { position: 7, cases: { s1: { title: 'Keluarga Suhendar' } } },
    });
  });

  it('asks for the next records while the last are on their way, and for none twice', () => {
    const at = snapshot({}, { wanted: many, complete: false });
    expect(fetchBeyond(at, new Set(many.slice(0, 100)))?.streams).toEqual(many.slice(100, 200));
    expect(fetchBeyond(at, new Set(many))).toBeUndefined();
  });

  it('asks whether all is here also where the last of its records turned out not to be for this reader', () => {
    const at = snapshot({}, { wanted: ['case', 'kept-from-me'], complete: false });
    const record: WholeRecord = { stream: 'case', record: 'case', version: 0, entries: [] };
    const told = (none: readonly string[]): Told => ({
      step: { kind: 'fetch', streams: ['case', 'kept-from-me'] },
      answer: { records: [record], rest: [], none },
    });
    expect(circumstancesAfter(at, atRest, told(['kept-from-me'])).ask).toBe(true);
    expect(circumstancesAfter(at, atRest, told([])).ask).toBe(false);
    const last = snapshot({}, { wanted: ['kept-from-me'], complete: false });
    const nothing: Told = {
      step: { kind: 'fetch', streams: ['kept-from-me'] },
      answer: { records: [], rest: [], none: ['kept-from-me'] },
    };
    expect(circumstancesAfter(last, atRest, nothing).ask).toBe(false);
  });

  it('forgets what it was told of cases when the server is another one', () => {
    expect(met(snapshot(), { restored: true }).lines).toEqual({ position: -1, cases: {} });
  });
});

describe('an act that was answered', () => {
  const two = act(1, 'case', { entries: [written('a', 'case'), written('b', 'case')] });
  const at = snapshot({ acts: [two], marks: held(['case', 1]) });

  it('is accepted also where the server had it before', () => {
    const outcomes = [
      { id: 'a', outcome: 'duplicate', position: 30 },
      { id: 'b', outcome: 'accepted', position: 31 },
    ] as const;
    const changes = met(at, { outcomes });
    expect(changes.acts).toEqual([{ number: 1, state: 'landing', position: 31 }]);
    expect(changes.copies).toEqual([{ act: two.act, entries: two.entries }]);
    expect(changes.removeActs).toEqual([]);
  });

  it('leaves the device once the record holds it, and not before', () => {
    const outcomes = [
      { id: 'a', outcome: 'accepted', position: 19 },
      { id: 'b', outcome: 'accepted', position: 20 },
    ] as const;
    const entries = [entry('a', 'case', 2, 19), entry('b', 'case', 3, 20)];
    expect(met(at, { outcomes, entries }).removeActs).toEqual([1]);
    expect(met(at, { outcomes, entries: entries.slice(0, 1), cursor: 19 }).removeActs).toEqual([]);
  });

  it('of a new record stays on the screen until the record has been fetched', () => {
    const fresh = snapshot({ acts: [act(1, 'new')] });
    const outcomes = [{ id: 'entry 1', outcome: 'accepted', position: 20 }] as const;
    expect(met(fresh, { outcomes, compare: true }).removeActs).toEqual([]);
    expect(met(fresh, { outcomes, added: ['new'] }).removeActs).toEqual([]);
    expect(met(fresh, { outcomes }).removeActs).toEqual([1]);
    const landing = snapshot(
      { acts: [act(1, 'new', { state: 'landing', position: 20 })] },
      { wanted: ['new'] },
    );
    const record: WholeRecord = {
      stream: 'new',
      record: 'case',
      version: 1,
      entries: [entry('entry 1', 'new', 1, 20)],
    };
    const told: Told = {
      step: { kind: 'fetch', streams: ['new'] },
      answer: { records: [record], rest: [], none: [] },
    };
    expect(changesFor(landing, told).removeActs).toEqual([1]);
  });

  it('remembers how far records read whole had shown the journal, until the cursor has come there', () => {
    const before = snapshot({}, { cursor: 10, wanted: ['new'] });
    const point = { position: 25, mark: 'later' };
    const record: WholeRecord = { stream: 'new', record: 'case', version: 0, entries: [] };
    const told: Told = {
      step: { kind: 'fetch', streams: ['new'] },
      answer: { records: [record], rest: [], none: [], at: point },
    };
    expect(changesFor(before, told).sync?.seen).toEqual([point]);
    const after = snapshot({}, { cursor: 10, seen: [point] });
    expect(meet(after).seen).toEqual([point]);
    expect(met(after, { cursor: 20 }).sync?.seen).toEqual([point]);
    expect(met(after, { cursor: 30 }).sync?.seen).toEqual([]);
  });

  it('stays, with all that was said of it, where one of its entries was refused', () => {
    const outcomes = [
      { id: 'a', outcome: 'refused', because: 'entry.others-refused' },
      { id: 'b', outcome: 'refused', because: 'contract.unsigned' },
    ] as const;
    const changes = met(at, { outcomes });
    expect(changes.acts).toEqual([{ number: 1, state: 'refused', refusals: outcomes }]);
    expect(changes.removeActs).toEqual([]);
    expect(changes.copies).toEqual([]);
  });

  it('goes on waiting where it was not answered whole', () => {
    expect(met(at, { outcomes: [{ id: 'a', outcome: 'accepted', position: 3 }] }).acts).toEqual([]);
  });
});

describe('what came from others', () => {
  it('is added to the record in order, and nothing twice', () => {
    const at = snapshot({ marks: held(['case', 2]) });
    const entries = [entry('a', 'case', 2, 11), entry('b', 'case', 3, 12), entry('c', 'case', 4, 13)];
    expect(met(at, { entries }).entries?.map((one) => one.id)).toEqual(['b', 'c']);
  });

  it('with a gap makes the record be fetched whole, and is not put in meanwhile', () => {
    const at = snapshot({ marks: held(['case', 2]) });
    const changes = met(at, { entries: [entry('a', 'case', 4, 12), entry('b', 'case', 5, 13)] });
    expect(changes.entries).toEqual([]);
    expect(changes.sync?.wanted).toEqual(['case']);
  });

  it('for a record that is on its way is passed over: the record brings it', () => {
    const at = snapshot({ marks: held(['held', 2]) }, { wanted: ['held', 'new'] });
    const changes = met(at, { entries: [entry('a', 'held', 3, 12), entry('b', 'new', 1, 13)] });
    expect(changes.entries).toEqual([]);
    expect(changes.sync?.wanted).toEqual(['held', 'new']);
  });

  it('goes when it may no longer be read', () => {
    const at = snapshot({ marks: held(['case', 2]) }, { wanted: ['case', 'new'] });
    const changes = met(at, { gone: ['case', 'new'], entries: [entry('a', 'case', 3, 12)] });
    expect(changes).toMatchObject({ drop: ['case', 'new'], entries: [], sync: { wanted: [] } });
  });

  it('is all here only when nothing is wanted and the server agrees', () => {
    const fresh = snapshot({}, { complete: false });
    expect(met(fresh, { added: ['a'] }).sync?.complete).toBeUndefined();
    expect(met(fresh, { compare: true }).sync?.complete).toBeUndefined();
    expect(met(fresh, { more: true }).sync?.complete).toBeUndefined();
    expect(met(fresh, {}).sync?.complete).toBe(true);
  });
});

describe('a server restored from an older copy', () => {
  const at = snapshot({
    marks: held(['case', 5]),
    acts: [act(1, 'case', { state: 'landing', position: 9 }), act(2, 'case')],
    sent: ['older', 'act 1'],
  });

  it('is offered the copies, what has not come back is sent again, and records stay readable until they come', () => {
    for (const change of [{ restored: true }, { epoch: 'another' }]) {
      const changes = met(at, { ...change, cursor: 4, entries: [entry('x', 'case', 6, 4)] });
      expect(changes.sync).toMatchObject({ cursor: 4, wanted: ['case'], offerAgain: ['older', 'act 1'] });
      expect(changes.acts).toEqual([{ number: 1, state: 'waiting' }]);
      expect(changes.drop).toEqual([]);
      expect(changes.entries ?? []).toEqual([]);
    }
  });

  it('refuses nothing for good before the copies are back', () => {
    const outcomes = [{ id: 'entry 2', outcome: 'refused', because: 'access.not-yours' }] as const;
    expect(met(at, { restored: true, outcomes }).acts).toEqual([{ number: 1, state: 'waiting' }]);
  });

  it('is offered the copies also by a device that begins anew and cannot know what was lost', () => {
    const { cursor: _, mark: __, ...nothingSeen } = synced;
    const anew = { ...snapshot({ sent: ['older'] }), sync: nothingSeen };
    expect(met(anew, {}).sync?.offerAgain).toEqual(['older']);
    expect(met(snapshot({ sent: ['older'] }), {}).sync?.offerAgain).toBeUndefined();
    const waiting = { ...anew, acts: [act(1, 'case')] };
    expect(nextStep(waiting, atRest)).toMatchObject({ kind: 'meet', acts: [] });
    const without = { ...waiting, sent: [] };
    expect(nextStep(without, atRest)).toMatchObject({ kind: 'meet', acts: [{ number: 1 }] });
  });

  it('is offered once more what had not come back to a device that begins anew: it is not taken for landed', () => {
    const { cursor: _, mark: __, ...nothingSeen } = synced;
    const landing = act(1, 'case', { state: 'landing', position: 3 });
    const anew = { ...snapshot({ sent: ['older', landing.act] }), acts: [landing], sync: nothingSeen };
    const changes = met(anew, { cursor: 9 });
    expect(changes.removeActs).toEqual([]);
    expect(changes.acts).toEqual([{ number: 1, state: 'waiting' }]);
    expect(met({ ...anew, sync: synced }, { cursor: 9 }).acts).toEqual([]);
  });

  it('that judged nothing is offered the copies, and then the same acts again', () => {
    const changes = met(at, { restored: true, outcomes: [], cursor: 4 });
    expect(changes.acts).toEqual([{ number: 1, state: 'waiting' }]);
    const acts = [act(1, 'case'), act(2, 'case')];
    const after = { ...at, acts, sync: { ...at.sync, ...changes.sync } };
    expect(nextStep(after, atRest)).toMatchObject({ kind: 'offer-copies', acts: ['older'] });
    const offered = { ...after, sync: { ...after.sync, offerAgain: [] } };
    expect(nextStep(offered, atRest)).toMatchObject({
      kind: 'meet',
      cursor: 4,
      acts: [{ number: 1 }, { number: 2 }],
    });
  });

  it('that cannot read a copy is not offered it for ever, and the copy stays on the device', () => {
    const before = snapshot({ sent: ['older', 'oldest'] }, { offerAgain: ['older', 'oldest'] });
    const step = nextStep(before, atRest) as OfferCopies;
    const unreadable = { outcomes: [{ act: 'older', outcome: 'unreadable' as const }] };
    expect(changesFor(before, { step, answer: unreadable })).toEqual({ sync: { offerAgain: ['oldest'] } });
  });

  it('is not offered again what the outbox brings by itself', () => {
    const step = nextStep(snapshot({ acts: [act(1, 'case')] }, { offerAgain: ['act 1', 'older'] }), atRest);
    expect(step).toEqual({ kind: 'offer-copies', acts: ['older'], needless: ['act 1'] });
  });
});

describe('when no answer came', () => {
  const failure = { status: 0, code: 'network', detail: '', fields: [] };
  const step = meet(snapshot({ acts: [act(1, 'a'), act(2, 'a')] }));
  const alone = meet(snapshot({ acts: [act(1, 'a')] }));

  it('waits longer each time, never more than five minutes, and not all devices at once', () => {
    const waits = (dice: number) =>
      [1, 2, 3, 40].map((attempt) => afterFailure(attempt, failure, { kind: 'rest' }, () => dice));
    expect(waits(0).map((one) => 'milliseconds' in one && one.milliseconds)).toEqual([
      1_000, 2_000, 4_000, 150_000,
    ]);
    expect(waits(0.999).map((one) => 'milliseconds' in one && one.milliseconds)).toEqual([
      1_999, 3_998, 7_996, 299_850,
    ]);
  });

  it('leaves the server alone as long as it asks for', () => {
    const after = afterFailure(1, { ...failure, status: 503, retryAfter: 60 }, step, () => 0);
    expect(after).toEqual({ kind: 'wait', milliseconds: 61_000 });
  });

  it('finds the one act that cannot be read, and keeps it as refused', () => {
    const unreadable = { ...failure, status: 400, fields: ['acts.1.entries.0.data'] };
    expect(afterFailure(1, unreadable, step, () => 0)).toEqual({ kind: 'singly' });
    expect(afterFailure(1, unreadable, alone, () => 0)).toEqual({ kind: 'refuse' });
    expect(afterFailure(1, { ...unreadable, fields: ['cursor'] }, alone, () => 0).kind).toBe('wait');
  });

  it('lets others pass where the server fails at one act again and again', () => {
    const broken = { ...failure, status: 500, code: 'server.fault' };
    expect(afterFailure(2, broken, alone, () => 0).kind).toBe('wait');
    expect(afterFailure(4, broken, step, () => 0)).toEqual({ kind: 'singly' });
    expect(afterFailure(4, broken, alone, () => 0)).toEqual({ kind: 'let-pass' });
  });

  it('asks to sign in, or ends, when the server says so', () => {
    expect(afterFailure(1, { ...failure, status: 401 }, step, () => 0).kind).toBe('sign-in');
    expect(afterFailure(1, { ...failure, status: 403, code: 'device.unknown' }, step, () => 0).kind).toBe(
      'sign-in',
    );
    expect(afterFailure(1, { ...failure, status: 403, code: 'device.revoked' }, step, () => 0).kind).toBe(
      'revoked',
    );
  });
});

const streams = ['s0', 's1', 's2', 's3'];
const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('write' as const), stream: fc.nat(3), refused: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('step' as const),
      fate: fc.constantFrom('ok', 'ok', 'lost', 'reply-lost', 'killed'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('other' as const), stream: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('scope' as const), stream: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('restore' as const), keep: fc.nat(100) }) },
);

class World {
  readonly server = new SmallServer();
  readonly store = new SmallStore();
  private circumstances = asking;
  private number = 0;

  constructor() {
    this.server.scope = new Set(['s0', 's1']);
  }

  write(stream: number, refused: boolean): void {
    this.number += 1;
    const two = [`${this.number}a`, `${this.number}b`];
    if (refused) this.server.refuses.add(`${this.number}b`);
    const entries = two.map((id) => written(id, streams[stream] ?? ''));
    this.store.acts = [...this.store.acts, act(this.number, '', { entries })];
  }

  other(stream: number): void {
    this.number += 1;
    this.server.keep(written(`o${this.number}`, streams[stream] ?? ''));
  }

  restore(percent: number): void {
    this.server.journal = this.server.journal.slice(
      0,
      Math.floor((this.server.journal.length * percent) / 100),
    );
  }

  /** @returns whether there was anything to do */
  step(fate: string): boolean {
    const before = this.store.snapshot();
    const step = nextStep(before, this.circumstances);
    if (step.kind === 'rest') return false;
    if (fate === 'lost') return true;
    const told = this.answered(step);
    expect(standsStill(before, told)).toBe(false);
    if (fate === 'reply-lost') return true;
    const seen = this.store.shown();
    this.store.commit(changesFor(before, told));
    this.circumstances = fate === 'killed' ? asking : circumstancesAfter(before, this.circumstances, told);
    this.ownStay(seen);
    return true;
  }

  /** What was written here and is in the journal of a record held here never leaves the screen. */
  private ownStay(before: ReadonlySet<string>): void {
    const after = this.store.shown();
    for (const id of before) {
      const kept = this.server.journal.find((one) => one.id === id);
      if (kept !== undefined && this.server.scope.has(kept.stream) && this.store.records.has(kept.stream))
        expect(after, id).toContain(id);
    }
  }

  private answered(step: Exclude<ReturnType<typeof nextStep>, { kind: 'rest' }>): Told {
    if (step.kind === 'meet') return { step, answer: this.server.answer(step) };
    if (step.kind === 'fetch') return { step, answer: this.server.records(step.streams) };
    if (step.kind === 'list') return { step, answer: { position: 0, cases: [] } };
    for (const one of step.acts)
      for (const each of this.store.sent.get(one) ?? [])
        if (!this.server.journal.some(({ id }) => id === each.id)) this.server.keep(each);
    return { step, answer: { outcomes: step.acts.map((one) => ({ act: one, outcome: 'accepted' })) } };
  }

  ends(): void {
    this.circumstances = { ...this.circumstances, ask: true };
    let steps = 0;
    while (this.step('ok')) {
      steps += 1;
      expect(steps).toBeLessThan(300);
    }
  }
}

describe('whatever happens on the way', () => {
  it('what was accepted beyond the cursor and lost by the server before it was seen there is sent again', () => {
    const world = new World();
    world.step('ok');
    world.write(0, false);
    world.write(2, false);
    world.step('ok');
    expect(world.store.acts.map((one) => [one.state, one.position])).toContainEqual(['landing', 4]);
    // To the very place up to which this device has seen the journal.
    world.server.journal = world.server.journal.slice(0, world.store.sync.cursor);
    world.ends();
    world.ends();
    expect(world.store.acts).toEqual([]);
    expect(world.server.journal.map((one) => one.id).sort()).toEqual(['1a', '1b', '2a', '2b']);
  });

  it('every act is in the journal once or shown as refused, and the records are the server’s', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
        const world = new World();
        for (const one of happenings) {
          if (one.what === 'write') world.write(one.stream, one.refused);
          else if (one.what === 'other') world.other(one.stream);
          else if (one.what === 'restore') world.restore(one.keep);
          else if (one.what === 'step') world.step(one.fate);
          else if (!world.server.scope.delete(streams[one.stream] ?? ''))
            world.server.scope.add(streams[one.stream] ?? '');
        }
        // Twice, as a device looks again after a while: what was asked for may have gone meanwhile.
        world.ends();
        world.ends();
        const { server, store } = world;
        expect(store.acts.filter((one) => one.state !== 'refused')).toEqual([]);
        const ids = server.journal.map((one) => one.id);
        expect(new Set(ids).size).toBe(ids.length);
        const refused = new Set(store.acts.flatMap((one) => one.entries.map(({ id }) => id)));
        for (const id of refused) expect(ids).not.toContain(id);
        expect([...store.records.keys()].sort()).toEqual([...server.scope].sort());
        for (const [stream, entries] of store.records)
          expect(entries.map((one) => one.id)).toEqual(
            server.journal.filter((one) => one.stream === stream).map((one) => one.id),
          );
        expect(store.sync.complete).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
