/**
 * The link by which somebody outside, without an account, reads what was chosen for them and answers. Only the hash of
 * its secret is known here. It opens until its day and so many times, and not once it is replaced, revoked or closed,
 * or the consent is taken back; every opening, also one in vain, leaves a line that the sender can look at.
 */
import {
  type Case,
  caseRecord,
  clientRecord,
  type Disclosed,
  hashOfSecret,
  informationOf,
  type RecordKind,
  type Referral,
  read,
} from '@pendamping/domain';
import { todayIn } from '../accounts/sessions.ts';
import type { Database, Transaction } from '../database/database.ts';
import { append, type Outcome } from './append.ts';
import { columns, entryOf, type Row } from './stored-entry.ts';
import { refusedToShare } from './two-sides.ts';

interface Link {
  readonly agency: string;
  readonly hash: string;
  readonly case_id: string;
  readonly referral: string;
  readonly until_on: string;
  readonly openings: number;
  readonly state: 'open' | 'replaced' | 'revoked' | 'closed';
  readonly opened: number;
  readonly name: string;
  readonly city: string;
  readonly time_zone: string;
}

/** Why a link does not open, for one who holds it. */
export const linkFaults = ['unknown', 'replaced', 'revoked', 'closed', 'expired', 'used-up'] as const;
export type LinkFault = (typeof linkFaults)[number];

/** What the outsider reads: the chosen information, who sent it, and what they have answered so far. */
export interface LinkView {
  readonly agency: string;
  readonly city: string;
  readonly letterhead: readonly string[];
  readonly worker: string;
  readonly to: string;
  readonly letterNumber?: string;
  readonly until: string;
  readonly openingsLeft: number;
  readonly information: Disclosed;
  readonly answered: readonly { readonly what: string; readonly on: string }[];
}

export type Opened = { readonly view: LinkView } | { readonly fault: LinkFault; readonly until?: string };

async function linkBy(transaction: Transaction, hash: string): Promise<Link | undefined> {
  // One after the other for each link, so that no number of openings at once exceeds its limit.
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [hash]);
  const [link] = await transaction.query<Link>(
    `select l.*, a.name, a.city, a.time_zone,
       (select count(*) from access.link_log g where g.agency = l.agency and g.hash = l.hash and g.what = 'opened')::int as opened
     from tables.referral_link l join tables.agency a on a.agency = l.agency where l.hash = $1`,
    [hash],
  );
  return link;
}

const log = (transaction: Transaction, { agency, hash }: Link, what: string) =>
  transaction.query('insert into access.link_log (agency, hash, what) values ($1, $2, $3)', [
    agency,
    hash,
    what,
  ]);

function faultOf(link: Link, opening: boolean): LinkFault | undefined {
  if (link.state !== 'open') return link.state;
  if (todayIn(link.time_zone) > link.until_on) return 'expired';
  return opening && link.opened >= link.openings ? 'used-up' : undefined;
}

async function stateOf(transaction: Transaction, agency: string, record: RecordKind, stream: string) {
  const rows = await transaction.query<Row>(
    `select ${columns} from journal.entry where agency = $1 and stream = $2 order by version`,
    [agency, stream],
  );
  const entries = rows.map(entryOf);
  return record === 'case' ? read(caseRecord, entries).state : read(clientRecord, entries).state;
}

interface Known {
  readonly link: Link;
  readonly referral: Referral;
}

/** The link with its referral, where it opens; every refusal of a link that is known leaves a line. */
async function opens(
  transaction: Transaction,
  token: string,
  opening: boolean,
): Promise<Known | { readonly fault: LinkFault; readonly until?: string }> {
  const link = await linkBy(transaction, hashOfSecret(token));
  if (link === undefined) return { fault: 'unknown' };
  const state = (await stateOf(transaction, link.agency, 'case', link.case_id)) as Case;
  const referral = state.referrals[link.referral];
  const fault = faultOf(link, opening) ?? (await consentFault(transaction, link, state, referral));
  if (fault === undefined && referral !== undefined) return { link, referral };
  await log(transaction, link, fault ?? 'revoked');
  return { fault: fault ?? 'revoked', ...(fault === 'expired' ? { until: link.until_on } : {}) };
}

async function consentFault(
  transaction: Transaction,
  { agency }: Link,
  state: Case,
  referral: Referral | undefined,
): Promise<LinkFault | undefined> {
  if (referral === undefined) return 'revoked';
  const look = {
    transaction,
    agency,
    worker: agency,
    state: (of: string, record: RecordKind, stream: string) => stateOf(transaction, of, record, stream),
  };
  const because = await refusedToShare(look, agency, state, referral);
  return because === undefined ? undefined : 'revoked';
}

const answersOf = ({ received, answer, begun, delivered, notTakenUp }: Referral): LinkView['answered'] =>
  (
    [
      ['received', received?.on],
      [answer?.answer ?? '', answer?.on],
      ['begun', begun?.on],
      ['delivered', delivered?.on],
      ['not-taken-up', notTakenUp?.on],
    ] as const
  ).flatMap(([what, on]) => (on === undefined ? [] : [{ what, on }]));

async function viewOf(transaction: Transaction, { link, referral }: Known): Promise<LinkView> {
  const [sender] = await transaction.query<{ name: string | null; letterhead: string[] | null }>(
    `select (select name from tables.worker where agency = $1 and worker = $2) as name,
       (select data -> 'letterhead' from journal.entry where agency = $1 and stream = $1 and type = 'AgencyDescribed'
        order by version desc limit 1) as letterhead`,
    [link.agency, referral.by],
  );
  const { letterNumber } = referral;
  return {
    agency: link.name,
    city: link.city,
    letterhead: sender?.letterhead ?? [],
    worker: sender?.name ?? '',
    to: referral.to,
    ...(letterNumber === undefined ? {} : { letterNumber }),
    until: link.until_on,
    openingsLeft: link.openings - link.opened - 1,
    information: informationOf(referral),
    answered: answersOf(referral),
  };
}

/** Opens the link of this secret, once. */
export function openLink(database: Database, token: string): Promise<Opened> {
  return database.trusted(async (transaction) => {
    const known = await opens(transaction, token, true);
    if ('fault' in known) return known;
    await log(transaction, known.link, 'opened');
    return { view: await viewOf(transaction, known) };
  });
}

/** What an outsider may tell, with the entry it becomes. */
export const toldByLink = {
  received: ['ReferralReceived', {}],
  accepted: ['ReferralAnswered', { answer: 'accepted' }],
  waiting: ['ReferralAnswered', { answer: 'waiting' }],
  refused: ['ReferralAnswered', { answer: 'refused' }],
  begun: ['ReferralBegun', {}],
  delivered: ['ReferralDelivered', {}],
  'not-taken-up': ['ReferralNotTakenUp', {}],
} as const;

export interface ToldByLink {
  /** Made by the page: told twice, it is written once. */
  readonly id: string;
  readonly told: keyof typeof toldByLink;
  readonly name: string;
  readonly agency?: string | undefined;
  readonly note?: string | undefined;
  readonly expectedOn?: string | undefined;
}

const authorOf = (hash: string) =>
  `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;

function entryFor({ link, referral }: Known, given: ToldByLink, now: string) {
  const [type, facts] = toldByLink[given.told];
  const from = given.agency === undefined ? { name: given.name } : { name: given.name, agency: given.agency };
  const optional = {
    ...(given.note === undefined ? {} : { note: given.note }),
    ...(given.told === 'waiting' && given.expectedOn !== undefined ? { expectedOn: given.expectedOn } : {}),
  };
  return {
    id: given.id,
    record: 'case' as const,
    stream: link.case_id,
    type,
    data: { referral: referral.referral, ...facts, ...optional, from },
    occurredOn: todayIn(link.time_zone),
    recordedAt: now,
    basis: 0,
  };
}

/** Records what the holder of the link tells, in the case of the sender. */
export async function tellByLink(
  database: Database,
  token: string,
  given: ToldByLink,
  now: string,
): Promise<Outcome | { readonly fault: LinkFault; readonly until?: string }> {
  const known = await database.trusted(async (transaction) => {
    const found = await opens(transaction, token, false);
    if ('link' in found) await log(transaction, found.link, given.told);
    return found;
  });
  if ('fault' in known) return known;
  const { agency, time_zone: zone, hash } = known.link;
  const viewer = { agency, worker: authorOf(hash), today: todayIn(zone) };
  const [outcome] = await append(database, viewer, { partner: true }, [entryFor(known, given, now)], now);
  return outcome ?? { fault: 'unknown' };
}
