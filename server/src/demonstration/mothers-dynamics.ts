/**
 * How the mothers stand to each other and how they keep their money: choices at the beginning and after five months, who
 * spoke to whom, the cash box over which two of them quarrelled, the business, and the officers who carry the group on.
 * Fictional, as all people here. What one of them told in private stands nowhere in this record, as it should.
 */
import { idFor, type Tale } from './tale.ts';

const id = (name: string) => idFor(`collectives:mothers:${name}`);
/** The meetings are told in mothers-sessions.ts. */
const session = (number: number) => idFor(`mothers-sessions:session-${number}`);

interface GroupMemberTold {
  readonly key: string;
  /** The id of the membership in the group's own record. */
  readonly member: string;
  readonly name: string;
}

type Tell = (type: string, on: string, data: Record<string, unknown>) => void;
type Of = (key: string) => string;
type Choice = readonly [from: string, to: string, kind: 'chosen' | 'rejected'];

const chosen = (from: string, ...to: readonly string[]): readonly Choice[] =>
  to.map((one) => [from, one, 'chosen']);

const atFirst: readonly Choice[] = [
  ...chosen('a1', 'a4'),
  ...chosen('a4', 'a1'),
  ['a1', 'a8', 'rejected'],
  ['a8', 'a1', 'rejected'],
  ...chosen('a3', 'a6'),
  ...chosen('a6', 'a3'),
  ...chosen('a5', 'a1'),
  ...chosen('a7', 'a3'),
  ...chosen('a2', 'a5'),
];

/** After the quarrel was made up; one of them has left. */
const afterFiveMonths: readonly Choice[] = [
  ...chosen('a1', 'a4', 'a8'),
  ...chosen('a2', 'a5', 'a6'),
  ...chosen('a3', 'a6', 'a7'),
  ...chosen('a4', 'a1', 'a2'),
  ...chosen('a5', 'a1', 'a2'),
  ...chosen('a6', 'a3', 'a8'),
  ...chosen('a8', 'a1', 'a6'),
];

function chooses(tell: Tell, of: Of): void {
  const question = 'Dengan siapa Ibu paling ingin berbagi cerita?';
  const told = (list: readonly Choice[]) =>
    list.map(([from, to, kind]) => ({ from: of(from), to: of(to), kind }));
  tell('ChoicesTold', '2026-02-28', { choices: id('choices-1'), question, told: told(atFirst) });
  tell('ChoicesTold', '2026-07-18', { choices: id('choices-2'), question, told: told(afterFiveMonths) });
}

type Spoken = readonly [
  from: string,
  to: string,
  often: 'few' | 'some' | 'often',
  kind?: 'support' | 'challenge',
];

function speaks(tell: Tell, of: Of): void {
  const party = (key: string) => (key === 'worker' || key === 'group' ? key : of(key));
  const observed = (rows: readonly Spoken[]) =>
    rows.map(([from, to, often, kind = 'talk']) => ({ from: party(from), to: party(to), often, kind }));
  tell('InteractionsObserved', '2026-03-14', {
    observation: id('spoke-3'),
    session: session(3),
    observed: observed([
      ['worker', 'group', 'often'],
      ['a1', 'group', 'often'],
      ['a1', 'a8', 'some', 'challenge'],
      ['a8', 'a1', 'some', 'challenge'],
      ['a4', 'a1', 'some', 'support'],
      ['a5', 'worker', 'few'],
    ]),
    note: 'Empat dari tujuh yang hadir bicara.',
  });
  tell('InteractionsObserved', '2026-07-04', {
    observation: id('spoke-10'),
    session: session(10),
    observed: observed([
      ['a6', 'group', 'often'],
      ['a1', 'group', 'some'],
      ['a2', 'group', 'some'],
      ['a4', 'a2', 'some', 'support'],
      ['a5', 'a2', 'few', 'support'],
      ['a8', 'a6', 'some'],
      ['worker', 'a6', 'few', 'support'],
    ]),
    note: 'Latihan bicara di musyawarah kelurahan; semua yang hadir bicara.',
  });
}

function keepsMoney(tell: Tell, of: Of): void {
  const box = id('box');
  const movement = (name: string, amount: number) => ({ box, movement: id(name), amount });
  tell('CashBoxOpened', '2026-02-14', {
    box,
    keeper: of('a8'),
    contributions: 'fixed',
    amount: 5_000,
    every: 'Setiap pertemuan',
  });
  const paid = (on: string, number: number) =>
    tell('CashReceived', on, {
      ...movement(`paid-${on}`, number * 5_000),
      for: 'contribution',
      from: `${number} anggota yang hadir`,
    });
  paid('2026-02-14', 9);
  paid('2026-02-28', 8);
  paid('2026-03-14', 7);
  tell('CashSpent', '2026-03-14', { ...movement('food', 30_000), what: 'Konsumsi pertemuan ketiga' });
  tell('CashCounted', '2026-04-04', {
    box,
    count: id('count-4'),
    counted: 90_000,
    witnesses: 'Semua yang hadir',
    words: 'Buku kas diperlihatkan dan cocok dengan uangnya; permintaan maaf disampaikan dan diterima.',
    session: session(4),
  });
  tell('ContributionsChanged', '2026-04-18', {
    box,
    contributions: 'voluntary',
    reason: 'Perselisihan soal iuran pada 4 April.',
  });
  tell('CashReceived', '2026-05-16', { ...movement('gift', 10_000), for: 'contribution', member: of('a2') });
  tell('CashReceived', '2026-06-20', {
    ...movement('business', 900_000),
    for: 'business',
    from: 'Dunia usaha',
    words: 'Untuk bahan abon ikan',
    session: session(9),
  });
  tell('CashSpent', '2026-06-20', {
    ...movement('fish', 900_000),
    what: 'Bahan abon ikan: ikan, santan, bumbu, kemasan',
    session: session(9),
  });
}

function carriesOn(tell: Tell, of: Of): void {
  const on = '2026-07-18';
  const chosenAs = (office: string, key: string, carries: string) =>
    tell('OfficerChosen', on, {
      term: id(`term-${office}`),
      office,
      member: of(key),
      how: 'election',
      carriesOn: carries,
      session: session(11),
    });
  chosenAs('chair', 'a6', 'Memimpin pertemuan dan menghubungi kelurahan');
  chosenAs('treasurer', 'a8', 'Memegang buku kas dan uang usaha');
}

/** @param group where choices stand, the group's own record; @param work the case */
export function tellMothersDynamics(
  { tell }: Tale,
  group: string,
  work: string,
  members: readonly GroupMemberTold[],
): void {
  const of: Of = (key) => members.find((one) => one.key === key)?.member ?? '';
  const inGroup: Tell = (type, on, data) => tell({ record: 'client', stream: group }, type, on, data);
  const inCase: Tell = (type, on, data) => tell({ record: 'case', stream: work }, type, on, data);
  chooses(inGroup, of);
  speaks(inCase, of);
  keepsMoney(inCase, of);
  carriesOn(inCase, of);
}
