/**
 * What a referral between two agencies of this installation writes on the other side. Both journals are written in one
 * transaction: what the sender does with a referral arrives in the partner's inbox, and what the partner answers in the
 * sender's case. The heads of both are locked in the order of their ids, whoever begins, so that nobody waits for ever.
 * Neither side learns more of the other than the entry says; what joins them stands in `tables.delivery` alone.
 */
import { createHash } from 'node:crypto';
import {
  type Author,
  type Case,
  type Client,
  type IncomingRequest,
  informationOf,
  type RecordKind,
  type Referral,
  refusedSharing,
  type WrittenEntry,
} from '@pendamping/domain';
import type { Transaction } from '../database/database.ts';

/** An entry that follows from another one, in this journal or in the other. */
export interface Following {
  readonly agency: string;
  readonly record: RecordKind;
  readonly stream: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly by: Author;
}

export type Beyond = { readonly following: readonly Following[] } | { readonly because: string };

/** What is looked at while both journals are locked. */
export interface Look {
  readonly transaction: Transaction;
  readonly agency: string;
  readonly worker: string;
  /** The record as it is known now; nothing where its journal is not locked. */
  state(agency: string, record: RecordKind, stream: string): Promise<unknown>;
}

/** Another agency has to be locked as well; the transaction begins again with it. */
export class AnotherAgency extends Error {
  readonly agency: string;

  constructor(agency: string) {
    super('another journal takes part');
    this.agency = agency;
  }
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

const ending = new Set(['ReferralRevoked', 'ReferralClosed']);

/** The other agencies whose journals these entries will be written to, as far as can be told before locking. */
export async function agenciesBeyond(
  transaction: Transaction,
  agency: string,
  entries: readonly WrittenEntry[],
): Promise<readonly string[]> {
  const named = entries.filter((one) => one.type === 'ReferralSent').map((one) => one.data.agency);
  const over = entries.filter((one) => ending.has(one.type)).map((one) => one.data.referral);
  const answered = entries.filter((one) => one.record === 'request').map((one) => one.stream);
  if ([...named, ...over, ...answered].every((one) => !isId(one))) return [];
  const rows = await transaction.query<{ agency: string }>(
    `select p.agency from tables.partner p where p.agency = any ($2::uuid[])
     union select d.to_agency from tables.delivery d join journal.head h on h.agency = d.to_agency
       where d.agency = $1 and d.referral = any ($3::uuid[])
     union select d.agency from tables.delivery d where d.to_agency = $1 and d.request = any ($4::uuid[])`,
    [agency, named.filter(isId), over.filter(isId), answered.filter(isId)],
  );
  return rows.map((one) => one.agency).filter((one) => one !== agency);
}

/** The id of what follows is made from the id of what it follows from: sent twice, it is written once. */
export function followingId(source: string, { agency, type, stream }: Following): string {
  const hex = createHash('sha256').update(`${source}:${agency}:${stream}:${type}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const nothing: Beyond = { following: [] };

/** What follows on the other side from an entry that may stand on this one; or why it may not stand after all. */
export async function beyond(look: Look, entry: WrittenEntry): Promise<Beyond> {
  if (entry.record === 'request') return fromThePartner(look, entry);
  if (entry.record !== 'case') return nothing;
  if (ending.has(entry.type)) return ended(look, entry);
  return entry.type === 'ReferralSent' ? sent(look, entry) : nothing;
}

/** What was sent stays as it was sent; an answer is followed by another answer, and not changed. */
export async function refusedChange(look: Look, entry: WrittenEntry): Promise<string | undefined> {
  if (entry.type !== 'EntryStruck' && entry.type !== 'EntryAmended') return undefined;
  if (entry.record === 'request') return 'request.answer-again';
  if (entry.record !== 'case' || !isId(entry.data.entry)) return undefined;
  const [target] = await look.transaction.query<{ type: string; referral: string; way: string | null }>(
    `select type, data ->> 'referral' as referral, data ->> 'way' as way from journal.entry
     where agency = $1 and id = $2 and type in ('ReferralMade', 'ReferralSent')`,
    [look.agency, entry.data.entry],
  );
  if (target === undefined) return undefined;
  if (target.type === 'ReferralSent')
    return target.way === 'inbox' || target.way === 'link' ? 'referral.revoke-instead' : undefined;
  const { referrals } = (await look.state(look.agency, 'case', entry.stream)) as Case;
  const left = referrals[target.referral]?.sendings.some((one) => one.way === 'inbox' || one.way === 'link');
  return left === true ? 'referral.revoke-instead' : undefined;
}

/** Why nothing of a referral may be shared now, by what the client agreed to; `undefined` where it may. */
export async function refusedToShare(
  look: Look,
  agency: string,
  state: Case,
  referral: Referral,
): Promise<string | undefined> {
  const client = state.intake.opening?.client;
  if (referral.consent === undefined || client === undefined) return undefined;
  const others = await look.transaction.query<{ client: string }>(
    `select survivor as client from tables.merged where agency = $1 and absorbed = $2
     union select absorbed from tables.merged where agency = $1 and survivor = $2`,
    [agency, client],
  );
  const records: Client['consent'][] = [];
  for (const one of [client, ...others.map((each) => each.client)])
    records.push(((await look.state(agency, 'client', one)) as Client).consent);
  return refusedSharing(referral, records);
}

interface Sent {
  readonly referral: string;
  readonly way: string;
  readonly agency?: string;
  readonly request?: string;
}

async function sent(look: Look, entry: WrittenEntry): Promise<Beyond> {
  const { referral, way, agency, request } = entry.data as unknown as Sent;
  if (way !== 'inbox' && way !== 'link') return nothing;
  const state = (await look.state(look.agency, 'case', entry.stream)) as Case;
  const known = state.referrals[referral];
  if (known === undefined) return nothing;
  const because = await refusedToShare(look, look.agency, state, known);
  if (because !== undefined) return { because };
  if (way !== 'inbox' || agency === undefined || request === undefined) return nothing;
  if (known.sendings.some((one) => one.agency === agency)) return { because: 'referral.sent-already' };
  return intoTheInbox(look, agency, request, known);
}

async function intoTheInbox(look: Look, agency: string, request: string, known: Referral): Promise<Beyond> {
  const [welcoming] = await look.transaction.query('select 1 from tables.partner where agency = $1', [
    agency,
  ]);
  if (welcoming === undefined || agency === look.agency) return { because: 'referral.partner-takes-none' };
  const [own] = await look.transaction.query<{ name: string; city: string }>(
    'select name, city from tables.agency where agency = $1',
    [look.agency],
  );
  const { serviceName } = known;
  const data = {
    agency: look.agency,
    agencyName: own?.name ?? '?',
    ...(own === undefined ? {} : { city: own.city }),
    ...(serviceName === undefined ? {} : { serviceName }),
  };
  return { following: [inRequest(look, agency, request, 'RequestArrived', data)] };
}

const systemOf = (agency: string): Author => ({ id: agency, capacity: 'system', approves: false });

const inRequest = (
  look: Look,
  agency: string,
  stream: string,
  type: string,
  data: Following['data'],
): Following => ({ agency, record: 'request', stream, type, data, by: systemOf(look.agency) });

/** The partner hears that it was taken back or is closed, and nothing of why. */
async function ended(look: Look, entry: WrittenEntry): Promise<Beyond> {
  const { referrals } = (await look.state(look.agency, 'case', entry.stream)) as Case;
  const sendings = referrals[String(entry.data.referral)]?.sendings ?? [];
  // Where a journal was moved to another server, the partner may have stayed behind: there is nobody to tell.
  const there = await look.transaction.query<{ stream: string }>(
    `select e.stream from unnest($1::uuid[], $2::uuid[]) as r(agency, request)
     join journal.entry e on e.agency = r.agency and e.stream = r.request and e.version = 1`,
    [sendings.map((one) => one.agency ?? null), sendings.map((one) => one.request ?? null)],
  );
  const reached = new Set(there.map((one) => one.stream));
  const type = entry.type === 'ReferralRevoked' ? 'RequestRevoked' : 'RequestClosed';
  return {
    following: sendings.flatMap(({ agency, request }) =>
      agency === undefined || request === undefined || !reached.has(request)
        ? []
        : [inRequest(look, agency, request, type, {})],
    ),
  };
}

interface Sender {
  readonly agency: string;
  readonly case_id: string;
  readonly referral: string;
}

const mirrored: Readonly<Record<string, string>> = {
  RequestOpened: 'ReferralReceived',
  RequestAnswered: 'ReferralAnswered',
  RequestBegun: 'ReferralBegun',
  RequestDelivered: 'ReferralDelivered',
  RequestNotTakenUp: 'ReferralNotTakenUp',
};

async function fromThePartner(look: Look, entry: WrittenEntry): Promise<Beyond> {
  const type = mirrored[entry.type];
  if (type === undefined) return nothing;
  const { request } = (await look.state(look.agency, 'request', entry.stream)) as IncomingRequest;
  if (entry.type === 'RequestOpened' && request?.opened !== undefined) return nothing;
  const [sender] = await look.transaction.query<Sender>(
    'select agency, case_id, referral from tables.delivery where to_agency = $1 and request = $2',
    [look.agency, entry.stream],
  );
  if (sender === undefined)
    return entry.type === 'RequestOpened' ? { because: 'request.revoked-by-the-sender' } : nothing;
  return toTheSender(look, sender, entry, type);
}

async function toTheSender(look: Look, sender: Sender, entry: WrittenEntry, type: string): Promise<Beyond> {
  const state = (await look.state(sender.agency, 'case', sender.case_id)) as Case;
  const referral = state.referrals[sender.referral];
  if (referral === undefined) return { because: 'request.revoked-by-the-sender' };
  const told: Following = {
    agency: sender.agency,
    record: 'case',
    stream: sender.case_id,
    type,
    data: { referral: sender.referral, ...entry.data, from: await answering(look) },
    by: { id: look.worker, capacity: 'partner', approves: false },
  };
  if (entry.type !== 'RequestOpened') return { following: [told] };
  if ((await refusedToShare(look, sender.agency, state, referral)) !== undefined)
    return { because: 'request.revoked-by-the-sender' };
  return { following: [told, disclosure(look, entry.stream, referral)] };
}

function disclosure(look: Look, request: string, referral: Referral): Following {
  const { letterNumber } = referral;
  const data = {
    information: informationOf(referral),
    ...(letterNumber === undefined ? {} : { letterNumber }),
  };
  return inRequest(look, look.agency, request, 'InformationDisclosed', data);
}

async function answering({ transaction, agency, worker }: Look) {
  const [found] = await transaction.query<{ name: string; agency: string }>(
    `select w.name, a.name as agency from tables.worker w join tables.agency a on a.agency = w.agency
     where w.agency = $1 and w.worker = $2`,
    [agency, worker],
  );
  return found ?? { name: '?' };
}
