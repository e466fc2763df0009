import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCase } from '../../../../tests/cast/case.ts';
import { idOf } from '../../../../tests/cast/record.ts';
import { cashReport } from '../../papers/cash-report.ts';
import { agencyRecord } from '../../records/agency.ts';
import { cashBalance, cashBook, openDifferences, paidInBy } from './cash-box.ts';
import { potOf, savingsStandings } from './rotating-savings.ts';

const box = idOf('box');
const round = idOf('round');

const group = () =>
  ['a1', 'a2', 'a3'].reduce(
    (told, key) => told.tells('GroupMemberJoined', { member: idOf(key), name: key }, { on: '2026-01-19' }),
    aCase(),
  );

const opened = () =>
  group().tells(
    'CashBoxOpened',
    { box, keeper: idOf('a2'), contributions: 'fixed', amount: 5_000 },
    { on: '2026-02-14' },
  );

const came = (key: string, amount: number, change: Record<string, unknown> = {}) => ({
  box,
  movement: idOf(key),
  amount,
  for: 'contribution',
  member: idOf('a1'),
  ...change,
});
const went = (key: string, amount: number, change: Record<string, unknown> = {}) => ({
  box,
  movement: idOf(key),
  amount,
  what: 'Konsumsi',
  ...change,
});

const boxOf = (told: ReturnType<typeof group>) => {
  const found = told.state.cashBoxes[box];
  if (found === undefined) throw new Error('no box');
  return found;
};

describe('a cash box', () => {
  it('reconciles: opening, in and out make the balance, whenever they were written down', () => {
    const told = opened()
      .tells(
        'CashReceived',
        came('late', 900_000, { for: 'business', from: 'Toko Maju', member: undefined }),
        {
          on: '2026-06-20',
        },
      )
      .tells('CashReceived', came('early', 45_000), { on: '2026-02-14' })
      .tells('CashSpent', went('food', 30_000), { on: '2026-03-14' });
    const lines = cashBook(boxOf(told)).map((one) => [one.movement.on, one.balance]);
    expect(lines).toEqual([
      ['2026-02-14', 45_000],
      ['2026-03-14', 15_000],
      ['2026-06-20', 915_000],
    ]);
    expect([...paidInBy(boxOf(told))]).toEqual([[idOf('a1'), 45_000]]);
  });

  it('shows a count that differs, until the group says what it makes of it, and keeps the count as it was', () => {
    const told = opened()
      .tells('CashReceived', came('in', 45_000))
      .tells('CashCounted', { box, count: idOf('count'), counted: 40_000, witnesses: 'a1, a2' });
    expect(openDifferences(boxOf(told)).map((one) => one.difference)).toEqual([-5_000]);
    expect(cashBalance(boxOf(told))).toBe(45_000);
    told.tells('CashDifferenceSettled', { box, count: idOf('count'), how: 'Kembalian lupa.', booked: true });
    expect(openDifferences(boxOf(told))).toEqual([]);
    expect(cashBalance(boxOf(told))).toBe(40_000);
    expect(cashBook(boxOf(told)).at(-1)?.difference).toBe(-5_000);
    expect(
      told.refuses('CashDifferenceSettled', { box, count: idOf('count'), how: 'x', booked: false }),
    ).toBe('cash-box.settled-already');
  });

  it('gives out no more than it holds, unless it is said who advanced the rest: then it owes', () => {
    const told = opened().tells('CashReceived', came('in', 45_000));
    expect(told.refuses('CashSpent', went('much', 60_000))).toBe('cash-box.holds-less');
    told.tells('CashSpent', went('much', 60_000, { advancedBy: 'a2' }));
    expect(cashBalance(boxOf(told))).toBe(-15_000);
  });

  it('asks from whom money is, and knows its members', () => {
    expect(opened().refuses('CashReceived', came('x', 1_000, { member: undefined }))).toBe(
      'cash-box.from-whom',
    );
    expect(opened().refuses('CashReceived', came('x', 1_000, { member: idOf('z') }))).toBe(
      'cash-box.not-a-member',
    );
    expect(group().refuses('CashSpent', went('x', 1_000))).toBe('cash-box.none');
    expect(opened().refuses('ContributionsChanged', { box, contributions: 'fixed' })).toBe(
      'cash-box.amount-needed',
    );
  });

  it('keeps who held it and what was agreed, and takes nothing once it is closed', () => {
    const told = opened()
      .tells('ContributionsChanged', { box, contributions: 'voluntary' }, { on: '2026-04-18' })
      .tells('CashKeeperChanged', { box, keeper: idOf('a3') }, { on: '2026-07-18' })
      .tells('CashBoxClosed', { box, words: 'Dibagi rata' }, { on: '2026-08-29' });
    expect(boxOf(told).keepers.map((one) => one.from)).toEqual(['2026-02-14', '2026-07-18']);
    expect(boxOf(told).terms.at(-1)?.contributions).toBe('voluntary');
    expect(told.refuses('CashReceived', came('x', 1_000))).toBe('cash-box.closed');
  });

  it('never loses a rupiah, in whatever order the movements are told', () => {
    const movement = fc.record({
      amount: fc.integer({ min: 1, max: 1_000_000 }),
      day: fc.integer({ min: 10, max: 28 }),
    });
    fc.assert(
      fc.property(
        fc.array(movement, { maxLength: 12 }),
        fc.integer({ min: 1, max: 500_000 }),
        (list, spent) => {
          const told = opened();
          for (const [at, one] of list.entries())
            told.tells('CashReceived', came(`m${at}`, one.amount), { on: `2026-03-${one.day}` });
          const total = list.reduce((all, one) => all + one.amount, 0);
          const because = told.refuses('CashSpent', went('out', spent), { on: '2026-03-31' });
          expect(because === 'cash-box.holds-less').toBe(spent > total);
          expect(cashBalance(boxOf(told))).toBe(total);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the account of the cash box', () => {
  const account = (...shown: readonly string[]) => {
    const told = group()
      .tells('GroupMemberJoined', { member: idOf('Nurhayati'), name: 'Nurhayati' })
      .tells('CashBoxOpened', { box, keeper: idOf('a2'), contributions: 'voluntary' })
      .tells('CashReceived', came('in', 45_000, { member: idOf('Nurhayati') }))
      .tells('CashCounted', { box, count: idOf('count'), counted: 40_000 });
    const material = {
      case: told.reading,
      clients: [],
      agency: agencyRecord.initial,
      language: 'en' as const,
      today: '2026-08-08',
    };
    return JSON.stringify(cashReport(material, new Set(shown)).blocks);
  };

  it('names nobody who paid, until the members have decided to see that of each other', () => {
    expect(account()).not.toContain('Nurhayati');
    expect(account('names')).not.toContain('Nurhayati');
    expect(account('names', 'cash-box')).toContain('Nurhayati');
  });

  it('shows a count that differs, whoever sees it', () => {
    expect(account()).toContain('differs from the book by −Rp 5.000');
  });
});

describe('rotating savings', () => {
  const begun = () =>
    group().tells('SavingsRoundBegun', {
      round,
      amount: 10_000,
      order: 'lot',
      rhythm: 'each-session',
      takers: ['a1', 'a2', 'a3'].map(idOf),
    });
  const paid = (turn: number, ...keys: readonly string[]) => ({
    round,
    turn,
    paid: keys.map((key) => ({ member: idOf(key), amount: 10_000 })),
  });
  const roundOf = (told: ReturnType<typeof group>) => {
    const found = told.state.rotatingSavings[round];
    if (found === undefined) throw new Error('no round');
    return found;
  };

  it('know who is behind and what lies in the pot', () => {
    const told = begun().tells('SavingsPaidIn', paid(1, 'a1', 'a2'));
    expect(potOf(roundOf(told), 1)).toBe(20_000);
    const standings = savingsStandings(roundOf(told), told.state.composition);
    expect(standings.map((one) => one.behind)).toEqual([0, 0, 10_000]);
  });

  it('give each a turn once, and no more than was paid in', () => {
    const told = begun().tells('SavingsPaidIn', paid(1, 'a1', 'a2', 'a3'));
    const turn = (change: Record<string, unknown>) => ({
      round,
      turn: 1,
      member: idOf('a1'),
      amount: 30_000,
      ...change,
    });
    expect(told.refuses('SavingsTurnReceived', turn({ amount: 40_000 }))).toBe('savings.pot-holds-less');
    told.tells('SavingsTurnReceived', turn({}));
    expect(told.refuses('SavingsTurnReceived', turn({ member: idOf('a2') }))).toBe('savings.turn-given');
    expect(told.refuses('SavingsTurnReceived', turn({ turn: 2 }))).toBe('savings.had-a-turn');
    expect(told.refuses('SavingsPaidIn', paid(1, 'a1'))).toBe('savings.paid-more');
    expect(told.refuses('SavingsPaidIn', paid(4, 'a1'))).toBe('savings.no-such-turn');
  });

  it('ask for a settlement with somebody who leaves before the round is over', () => {
    const told = begun()
      .tells('SavingsPaidIn', paid(1, 'a1', 'a2', 'a3'))
      .tells('GroupMemberLeft', { member: idOf('a3'), reason: 'work' });
    const open = () =>
      savingsStandings(roundOf(told), told.state.composition)
        .filter((one) => one.toSettle)
        .map((one) => one.paidIn - one.received);
    expect(open()).toEqual([10_000]);
    told.tells('SavingsMemberSettled', {
      round,
      member: idOf('a3'),
      how: 'paid-back',
      words: 'Dikembalikan.',
    });
    expect(open()).toEqual([]);
  });
});
