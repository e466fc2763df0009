import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { addDays, type WrittenEntry } from '@pendamping/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgency, entry, openingBy, type TestAgency, today } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { type Running, running } from '../../../tests/cast/http.ts';
import { todayIn } from '../accounts/sessions.ts';
import { append } from '../journal/append.ts';
import { rebuild } from '../journal/rebuild.ts';
import { exportEntries, importEntries } from '../journal/transfer.ts';
import { tableDigests, verify } from '../journal/verify.ts';

let fresh: FreshDatabase;
let sender: TestAgency;
let partner: TestAgency;
let server: Running;
let senderToken: string;
let partnerToken: string;
const reallyToday = todayIn('Asia/Jakarta');

beforeAll(async () => {
  fresh = await freshDatabase();
  [sender, partner] = [await anAgency(fresh.database), await anAgency(fresh.database)];
  for (const one of [sender, partner])
    await one.append('tini', entry('agency', one.agency, 'ReferralsWelcomed', { takes: 'Terapi anak.' }));
  server = await running(fresh.database);
  [senderToken, partnerToken] = [await sender.token('ratna'), await partner.token('dedi')];
});
afterAll(async () => {
  await server.close();
  await fresh.drop();
});

interface Referring {
  readonly caseStream: string;
  readonly family: string;
  readonly referral: string;
  readonly consent: string;
}

const post = (token: string, ...entries: readonly WrittenEntry[]) =>
  server.ask('POST', '/api/v1/entries', { token, body: { entries } });

async function told(token: string, ...entries: readonly WrittenEntry[]) {
  const { json } = await post(token, ...entries);
  return json.outcomes.map((one: { outcome: string; because?: string }) => one.because ?? one.outcome);
}

/** A case of Ratna's with a referral prepared on the client's consent. */
async function prepared(from: TestAgency = sender, token = senderToken): Promise<Referring> {
  const opening = openingBy({ id: from.workers.ratna, name: 'ratna' });
  const [referral, consent] = [randomUUID(), randomUUID()];
  const { caseStream, family, person } = opening;
  const outcomes = await told(
    token,
    ...opening.entries,
    entry('client', family, 'ConsentGiven', {
      consent,
      by: person,
      byName: 'Nuraeni',
      authority: 'self',
      people: [person],
      purposes: ['share-with-health'],
      how: 'signed',
      language: 'id',
    }),
    entry('case', caseStream, 'ReferralMade', {
      referral,
      to: 'Pusat terapi',
      need: 'Terapi wicara',
      shared: [{ part: 'name', says: 'Bagas' }],
      purpose: 'share-with-health',
      consent,
      letterNumber: 'SR-1',
    }),
  );
  expect(new Set(outcomes)).toEqual(new Set(['accepted']));
  return { caseStream, family, referral, consent };
}

const intoInbox = ({ caseStream, referral }: Referring, to: TestAgency, request = randomUUID()) => ({
  request,
  sent: entry('case', caseStream, 'ReferralSent', { referral, way: 'inbox', agency: to.agency, request }),
});

async function sentToPartner() {
  const made = await prepared();
  const { request, sent } = intoInbox(made, partner);
  expect(await told(senderToken, sent)).toEqual(['accepted']);
  return { ...made, request };
}

const inRequest = (request: string, type: string, data: Record<string, unknown> = {}) =>
  entry('request', request, type, data);
const ofCase = async ({ caseStream }: Referring, token = senderToken) =>
  (await server.ask('GET', `/api/v1/cases/${caseStream}`, { token })).json.case.entries as {
    type: string;
    data: Record<string, unknown>;
    by: { capacity: string; id: string };
  }[];
const openedRequest = (request: string, token = partnerToken) =>
  server.ask('GET', `/api/v1/requests/${request}`, { token });

describe('a referral to an agency of the same installation', () => {
  it('finds the agencies that take referrals, others and not oneself', async () => {
    const { json } = await server.ask('GET', '/api/v1/partners', { token: senderToken });
    expect(json.partners).toEqual([
      { agency: partner.agency, name: 'LKS Uji', city: 'Bandung', takes: 'Terapi anak.' },
    ]);
  });

  it('arrives in the inbox, is answered step by step, and every answer stands in the case of the sender', async () => {
    const made = await sentToPartner();
    const before = await openedRequest(made.request);
    expect(before.text).not.toContain('Terapi wicara');
    expect(
      await told(
        partnerToken,
        inRequest(made.request, 'RequestOpened'),
        inRequest(made.request, 'RequestAnswered', { answer: 'waiting', expectedOn: addDays(today, 20) }),
        inRequest(made.request, 'RequestAnswered', { answer: 'accepted' }),
        inRequest(made.request, 'RequestBegun'),
        inRequest(made.request, 'RequestDelivered', { what: 'Delapan kali terapi' }),
      ),
    ).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'accepted']);
    const answers = (await ofCase(made)).filter((one) => one.by.capacity === 'partner');
    expect(answers.map((one) => one.type)).toEqual([
      'ReferralReceived',
      'ReferralAnswered',
      'ReferralAnswered',
      'ReferralBegun',
      'ReferralDelivered',
    ]);
    for (const { data, by } of answers) {
      expect(data.from).toEqual({ name: 'dedi', agency: 'LKS Uji' });
      expect(by.id).toBe(partner.workers.dedi);
    }
    const closing = { referral: made.referral, result: 'received', got: 'Terapi', clientSays: 'Senang' };
    expect(await told(senderToken, entry('case', made.caseStream, 'ReferralClosed', closing))).toEqual([
      'accepted',
    ]);
    const after = await openedRequest(made.request);
    expect(after.json.entries.at(-1).type).toBe('RequestClosed');
    expect(after.text).not.toContain('Senang');
  });

  it('tells the partner what was chosen and nothing that leads back to the case', async () => {
    const made = await sentToPartner();
    await told(partnerToken, inRequest(made.request, 'RequestOpened'));
    const { text, json } = await openedRequest(made.request);
    expect(json.entries[2].data.information).toEqual([
      { part: 'need', says: 'Terapi wicara' },
      { part: 'name', says: 'Bagas' },
    ]);
    for (const secret of [made.caseStream, made.referral, made.family, made.consent, 'Suhendar', 'KS-'])
      expect(text).not.toContain(secret);
    expect(
      (await server.ask('GET', `/api/v1/cases/${made.caseStream}`, { token: partnerToken })).status,
    ).toBe(404);
    expect((await openedRequest(made.request, senderToken)).status).toBe(404);
  });

  it('that is taken back before it was opened never was in the journal of the partner', async () => {
    const made = await sentToPartner();
    const revoked = entry('case', made.caseStream, 'ReferralRevoked', {
      referral: made.referral,
      reason: 'salah',
    });
    expect(await told(senderToken, revoked)).toEqual(['accepted']);
    expect(await told(partnerToken, inRequest(made.request, 'RequestOpened'))).toEqual([
      'request.revoked-by-the-sender',
    ]);
    const { rows } = await fresh.database.pool.query(
      `select type, data::text as data from journal.entry where agency = $1 and stream = $2 order by version`,
      [partner.agency, made.request],
    );
    expect(rows.map((one) => one.type)).toEqual(['RequestArrived', 'RequestRevoked']);
    expect(JSON.stringify(rows)).not.toMatch(/Terapi wicara|Bagas|salah/);
  });

  it('is not disclosed when the client has taken the consent back meanwhile, nor sent anew', async () => {
    const made = await sentToPartner();
    const withdrawn = entry('client', made.family, 'ConsentWithdrawn', {
      consent: made.consent,
      purpose: 'share-with-health',
      byName: 'Nuraeni',
      receivedAt: `${today}T08:00:00Z`,
    });
    expect(await told(senderToken, withdrawn)).toEqual(['accepted']);
    expect(await told(partnerToken, inRequest(made.request, 'RequestOpened'))).toEqual([
      'request.revoked-by-the-sender',
    ]);
    const link = { hash: 'a'.repeat(64), until: addDays(today, 10), openings: 3 };
    const again = entry('case', made.caseStream, 'ReferralSent', {
      referral: made.referral,
      way: 'link',
      link,
    });
    expect(await told(senderToken, again)).toEqual(['referral.consent-withdrawn']);
  });

  it('stays as it was sent: struck or changed it cannot be, and answers are followed, not changed', async () => {
    const made = await sentToPartner();
    const sent = (await ofCase(made)).find((one) => one.type === 'ReferralSent') as unknown as { id: string };
    const strike = (id: string) => ({ entry: id, reason: 'keliru' });
    expect(await told(senderToken, entry('case', made.caseStream, 'EntryStruck', strike(sent.id)))).toEqual([
      'referral.revoke-instead',
    ]);
    const opened = inRequest(made.request, 'RequestOpened');
    await told(partnerToken, opened);
    const received = (await ofCase(made)).at(-1) as unknown as { id: string };
    expect(
      await told(senderToken, entry('case', made.caseStream, 'EntryStruck', strike(received.id))),
    ).toEqual(['entry.told-by-the-other-side']);
    expect(await told(partnerToken, inRequest(made.request, 'EntryStruck', strike(opened.id)))).toEqual([
      'request.answer-again',
    ]);
  });

  it('is refused where the agency takes none, and where somebody else than the intake would answer', async () => {
    const made = await prepared();
    const stranger = await anAgency(fresh.database);
    expect(await told(senderToken, intoInbox(made, stranger).sent)).toEqual(['referral.partner-takes-none']);
    expect(await told(senderToken, intoInbox(made, sender).sent)).toEqual(['referral.partner-takes-none']);
    const { request, sent } = intoInbox(made, partner);
    await told(senderToken, sent);
    const volunteer = await partner.token('yuyun');
    expect(await told(volunteer, inRequest(request, 'RequestOpened'))).toEqual(['access.not-yours']);
    const other = await stranger.token('ratna');
    expect(await told(other, inRequest(request, 'RequestOpened'))).toEqual(['request.none']);
    expect(await told(senderToken, inRequest(request, 'RequestOpened'))).toEqual(['request.none']);
  });

  it('sent twice by a device that heard no answer arrives once', async () => {
    const made = await prepared();
    const { request, sent } = intoInbox(made, partner);
    await told(senderToken, sent);
    expect(await told(senderToken, sent)).toEqual(['duplicate']);
    expect((await openedRequest(request)).json.entries).toHaveLength(1);
    expect(await told(senderToken, intoInbox(made, partner).sent)).toEqual(['referral.sent-already']);
  });

  it('is not handed to devices with what they pull', async () => {
    const made = await sentToPartner();
    const { json } = await server.ask('POST', '/api/v1/sync', {
      token: partnerToken,
      body: { device: randomUUID(), cursor: 0, entries: [] },
    });
    expect(JSON.stringify(json)).not.toContain(made.request);
  });

  it('goes many at once and both ways without one waiting for the other for ever', async () => {
    const otherToken = await partner.token('ratna');
    const ours = await Promise.all(Array.from({ length: 6 }, () => prepared()));
    const theirs = await Promise.all(Array.from({ length: 6 }, () => prepared(partner, otherToken)));
    const out = ours.map((one) => intoInbox(one, partner));
    const back = theirs.map((one) => intoInbox(one, sender));
    const sent = await Promise.all([
      ...out.map((one) => told(senderToken, one.sent)),
      ...back.map((one) => told(otherToken, one.sent)),
    ]);
    expect(new Set(sent.flat())).toEqual(new Set(['accepted']));
    const answering = (request: string) => [
      inRequest(request, 'RequestOpened'),
      inRequest(request, 'RequestAnswered', { answer: 'accepted' }),
    ];
    const revoking = ({ caseStream, referral }: Referring) =>
      entry('case', caseStream, 'ReferralRevoked', { referral, reason: 'x' });
    const answered = await Promise.all([
      ...out.map((one) => post(partnerToken, ...answering(one.request))),
      ...back.map((one) => post(senderToken, ...answering(one.request))),
      ...ours.slice(0, 3).map((one) => post(senderToken, revoking(one))),
      ...theirs.slice(0, 3).map((one) => post(otherToken, revoking(one))),
    ]);
    expect(new Set(answered.map((one) => one.status))).toEqual(new Set([200]));
    expect(await verify(fresh.database)).toEqual([]);
  }, 60_000);
});

describe('a link for somebody outside', () => {
  const secret = () => randomBytes(32).toString('base64url');
  const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

  const open = (token: string) => server.ask('POST', '/api/v1/answer', { body: { token } });
  const tell = (token: string, what: string, more: Record<string, unknown> = {}) =>
    server.ask('POST', '/api/v1/answer/told', {
      body: { token, id: randomUUID(), told: what, name: 'dr. Sari', agency: 'RSUD', ...more },
    });
  const code = (asked: { json: { title?: string } }) => asked.json?.title;
  /** A link made today, whatever day the stories play on. */
  async function linkNow(more: { readonly until?: string; readonly openings?: number } = {}) {
    const made = await prepared();
    const token = secret();
    const link = { hash: hashOf(token), until: addDays(reallyToday, 14), openings: 5, ...more };
    const on = more.until === undefined ? reallyToday : addDays(more.until, -1);
    const sent = entry(
      'case',
      made.caseStream,
      'ReferralSent',
      { referral: made.referral, way: 'link', link },
      on,
    );
    expect(await told(senderToken, sent)).toEqual(['accepted']);
    return { ...made, token };
  }

  it('shows exactly what was chosen, and nothing is kept by the browser', async () => {
    const made = await linkNow();
    const asked = await open(made.token);
    expect(asked.status).toBe(200);
    expect(asked.headers.get('cache-control')).toBe('no-store');
    expect(asked.json.information).toEqual([
      { part: 'need', says: 'Terapi wicara' },
      { part: 'name', says: 'Bagas' },
    ]);
    expect(asked.text).not.toMatch(new RegExp(`${made.caseStream}|${made.referral}|Suhendar|KS-`));
  });

  it('is answered without an account, again and again, in the name of the one who answers', async () => {
    const made = await linkNow();
    expect((await tell(made.token, 'received')).status).toBe(204);
    expect((await tell(made.token, 'accepted', { note: 'Senin' })).status).toBe(204);
    expect((await tell(made.token, 'delivered')).status).toBe(204);
    const answers = (await ofCase(made)).filter((one) => one.by.capacity === 'partner');
    expect(answers.map((one) => one.type)).toEqual([
      'ReferralReceived',
      'ReferralAnswered',
      'ReferralDelivered',
    ]);
    expect(answers[1]?.data.from).toEqual({ name: 'dr. Sari', agency: 'RSUD' });
    const { json } = await open(made.token);
    expect(json.answered.map((one: { what: string }) => one.what)).toEqual([
      'received',
      'accepted',
      'delivered',
    ]);
  });

  it('that is guessed, has expired, was replaced, revoked or closed does not open, and says which', async () => {
    expect(code(await open(secret()))).toBe('link.unknown');
    expect(code(await open((await linkNow({ until: addDays(reallyToday, -1) })).token))).toBe('link.expired');
    const made = await linkNow();
    const link = { hash: hashOf(secret()), until: addDays(reallyToday, 14), openings: 5 };
    const again = { referral: made.referral, way: 'link', link };
    await told(senderToken, entry('case', made.caseStream, 'ReferralSent', again, reallyToday));
    expect(code(await open(made.token))).toBe('link.replaced');
    const revoked = await linkNow();
    const taken = { referral: revoked.referral, reason: 'x' };
    await told(senderToken, entry('case', revoked.caseStream, 'ReferralRevoked', taken, reallyToday));
    expect(code(await open(revoked.token))).toBe('link.revoked');
    expect(code(await tell(revoked.token, 'accepted'))).toBe('link.revoked');
    const over = await linkNow();
    const closing = { referral: over.referral, result: 'received', got: 'x' };
    await told(senderToken, entry('case', over.caseStream, 'ReferralClosed', closing, reallyToday));
    expect(code(await open(over.token))).toBe('link.closed');
  });

  it('opens so many times and not once more, also when all open it at once; the sender sees when', async () => {
    const made = await linkNow({ openings: 3 });
    const asked = await Promise.all(Array.from({ length: 8 }, () => open(made.token)));
    expect(asked.filter((one) => one.status === 200)).toHaveLength(3);
    expect(code(asked.find((one) => one.status !== 200) ?? { json: {} })).toBe('link.used-up');
    const path = `/api/v1/cases/${made.caseStream}/referrals/${made.referral}/openings`;
    const log = (await server.ask('GET', path, { token: senderToken })).json.openings;
    expect(log.filter((one: { what: string }) => one.what === 'opened')).toHaveLength(3);
    expect(log.filter((one: { what: string }) => one.what === 'used-up')).toHaveLength(5);
    const stranger = await sender.token('dedi');
    expect((await server.ask('GET', path, { token: stranger })).json.openings).toEqual([]);
  });

  it('told twice by a page that heard no answer is written once, and two answers at once both stand', async () => {
    const made = await linkNow();
    const id = randomUUID();
    await Promise.all([tell(made.token, 'received', { id }), tell(made.token, 'received', { id })]);
    await Promise.all([tell(made.token, 'accepted'), tell(made.token, 'begun')]);
    const answers = (await ofCase(made)).filter((one) => one.by.capacity === 'partner');
    expect(answers.map((one) => one.type).sort()).toEqual([
      'ReferralAnswered',
      'ReferralBegun',
      'ReferralReceived',
    ]);
  });

  it('says what cannot follow, and that a name is needed', async () => {
    const made = await linkNow();
    await tell(made.token, 'refused');
    const refused = await tell(made.token, 'begun');
    expect(refused.status).toBe(409);
    expect(refused.json.detail).toContain('ditolak');
    expect((await tell(made.token, 'accepted', { name: ' ' })).status).toBe(400);
  });

  it('never stands in the journal but by its hash', async () => {
    const made = await linkNow();
    await open(made.token);
    const { rows } = await fresh.database.pool.query(
      `select count(*)::int as number from journal.entry where data::text like '%' || $1 || '%'`,
      [made.token],
    );
    expect(rows[0].number).toBe(0);
  });

  it('slows down whoever tries many', async () => {
    const asked = [];
    for (let one = 0; one < 62; one += 1) asked.push((await open(secret())).status);
    expect(asked).toContain(429);
  });

  it('may not run longer than ninety days', async () => {
    const made = await prepared();
    const link = { hash: hashOf(secret()), until: addDays(reallyToday, 91), openings: 5 };
    const sent = { referral: made.referral, way: 'link', link };
    expect(
      await told(senderToken, entry('case', made.caseStream, 'ReferralSent', sent, reallyToday)),
    ).toEqual(['referral.link-too-long']);
  });
});

it('the lists of referrals are the same when they are made anew from the journal', async () => {
  const rows = async () =>
    (
      await fresh.database.pool.query(
        `select 'd' || request as key, to_jsonb(d)::text as row from tables.delivery d
         union all select 'l' || hash, to_jsonb(l)::text from tables.referral_link l
         union all select 'i' || request, to_jsonb(i)::text from tables.incoming i
         union all select 'p' || agency, to_jsonb(p)::text from tables.partner p order by 1`,
      )
    ).rows;
  const before = await rows();
  await rebuild(fresh.database);
  expect(await rows()).toEqual(before);
  expect(await verify(fresh.database)).toEqual([]);
}, 60_000);

it('a referral can be closed on a server to which only the sender has moved', async () => {
  const made = await sentToPartner();
  const moved = await freshDatabase();
  async function* ours() {
    for await (const line of exportEntries(fresh.database)) {
      const { agency } = JSON.parse(line) as { agency?: string };
      if (agency === undefined || agency === sender.agency) yield line;
    }
  }
  try {
    await importEntries(moved.database, ours());
    const closing = { referral: made.referral, result: 'received', got: 'x' };
    const closed = entry('case', made.caseStream, 'ReferralClosed', closing);
    const { viewer, writer } = sender;
    const [outcome] = await append(
      moved.database,
      viewer('ratna'),
      writer('ratna'),
      [closed],
      closed.recordedAt,
    );
    expect(outcome).toMatchObject({ outcome: 'accepted' });
    expect(await verify(moved.database)).toEqual([]);
  } finally {
    await moved.drop();
  }
}, 60_000);

it('both sides of a referral come through export and import as they were', async () => {
  const empty = await freshDatabase();
  try {
    await importEntries(empty.database, exportEntries(fresh.database));
    expect(await tableDigests(empty.database)).toEqual(await tableDigests(fresh.database));
    expect(await verify(empty.database)).toEqual([]);
  } finally {
    await empty.drop();
  }
}, 60_000);
