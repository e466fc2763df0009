/** What we do, counted in the demonstration against a count by hand, and who may count whose. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgency, type CastName, entry, openingBy, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { type Running, running } from '../../../tests/cast/http.ts';
import type { Viewer } from '../database/database.ts';
import { loadDemonstration } from '../demonstration/demonstration.ts';
import { suhendar } from '../demonstration/family-story.ts';
import { agencyId, colleagues } from '../demonstration/people.ts';
import { rebuild } from '../journal/rebuild.ts';
import { tableDigests } from '../journal/verify.ts';
import { casesBehind, causesBehind, type PracticeWanted, practiceOf } from './practice-counts.ts';

const counts = ({ groups }: Awaited<ReturnType<typeof practiceOf>>, group = '*') =>
  Object.fromEntries(
    (groups.find((one) => one.group === group)?.counts ?? []).map(({ code, count }) => [
      code,
      count?.activities ?? 'untold',
    ]),
  );

describe('the demonstration', () => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase();
    await loadDemonstration(fresh.database);
  }, 240_000);
  afterAll(async () => fresh.drop());

  const viewer = (worker: string): Viewer => ({ agency: agencyId, worker, today: '2026-11-29' });
  const administrator = () => viewer(colleagues.admin.id);

  it('has of the Suhendar family what a hand counts in its story', async () => {
    const found = await fresh.database.pool.query<{ codes: string; n: number }>(
      `select array_to_string(roles, '+') as codes, count(*)::int as n from tables.practice where case_id = $1
       group by 1 order by 1`,
      [suhendar.case],
    );
    expect(Object.fromEntries(found.rows.map(({ codes, n }) => [codes, n]))).toEqual({
      advocate: 1,
      broker: 3,
      educator: 1,
      enabler: 2,
      mediator: 3,
      'social-planner': 1,
    });
    const weak = await fresh.database.pool.query(
      `select count(*) filter (where 'failed' = any (outcomes))::int as failed,
         count(*) filter (where 'unplanned' = any (plans))::int as unplanned
       from tables.practice where case_id = $1`,
      [suhendar.case],
    );
    expect(weak.rows).toEqual([{ failed: 1, unplanned: 4 }]);
  });

  it('counts for the agency exactly what stands in the journal', async () => {
    const { rows } = await fresh.database.pool.query<{ role: string; n: number; minutes: number }>(
      `select role, count(*)::int as n, coalesce(sum((e.data -> 'minutes')::int), 0)::int as minutes
       from journal.entry e cross join jsonb_array_elements_text(e.data -> 'roles') role
       where e.type in ('ActivityDone', 'ConferenceHeld', 'SessionHeld', 'MeetingHeld', 'CauseActionTaken') group by role`,
    );
    const found = await practiceOf(fresh.database, administrator(), { what: 'role', by: 'none' });
    const told = (found.groups[0]?.counts ?? []).filter((one) => one.count !== null && one.code !== '');
    expect(told.length).toBeGreaterThan(5);
    for (const { code, count } of told) {
      const byHand = rows.find((one) => one.role === code);
      expect([code, count?.activities, count?.minutes]).toEqual([code, byHand?.n, byHand?.minutes]);
    }
  });

  it('adds up over the months, and tells a supervisor every case behind each number', async () => {
    const bambang = viewer(colleagues.bambang.id);
    const wanted: PracticeWanted = { what: 'kind', by: 'month' };
    const { total, groups } = await practiceOf(fresh.database, bambang, wanted);
    const sums = groups.map((one) => one.total?.activities ?? 0);
    expect(sums.reduce((so, one) => so + one, 0)).toBe(total?.activities);
    expect(total?.open).toBe(total?.cases);
    for (const { group, counts: own } of groups.slice(0, 4))
      for (const { code, count } of own) {
        const behind = await casesBehind(fresh.database, bambang, { ...wanted, group, code });
        const causes = await causesBehind(fresh.database, bambang, { ...wanted, group, code });
        expect([group, code, behind.length, causes.length]).toEqual([
          group,
          code,
          count?.cases,
          count?.causes,
        ]);
        const done = [...behind, ...causes].reduce((so, one) => so + one.activities, 0);
        expect(done).toBe(count?.activities);
      }
  });

  it('is the same after the read tables were emptied and filled again', async () => {
    const before = await tableDigests(fresh.database);
    await rebuild(fresh.database);
    expect(await tableDigests(fresh.database)).toEqual(before);
  }, 240_000);
});

describe('who may count whose work', () => {
  let fresh: FreshDatabase;
  let agency: TestAgency;
  let server: Running;

  async function aCase(worker: CastName, kinds: readonly string[]): Promise<void> {
    const { entries, caseStream } = openingBy({ id: agency.workers[worker], name: worker });
    const done = kinds.map((kind) =>
      entry('case', caseStream, 'ActivityDone', {
        activity: randomUUID(),
        kind,
        what: 'Bertemu',
        participants: [{ worker: agency.workers[worker], name: worker }],
        clientPart: 'active',
        method: 'case-work',
        roles: ['enabler'],
        functions: ['curative'],
        outcome: 'open',
        minutes: 30,
      }),
    );
    const outcomes = await agency.append(worker, ...entries, ...done);
    expect(outcomes.filter((one) => one.outcome === 'refused')).toEqual([]);
  }

  beforeAll(async () => {
    fresh = await freshDatabase();
    agency = await anAgency(fresh.database);
    for (let at = 0; at < 4; at += 1) await aCase('ratna', ['session', 'phone']);
    await aCase('ratna', ['mediation']);
    await aCase('dedi', ['session']);
    server = await running(fresh.database);
  });
  afterAll(async () => {
    await server.close();
    await fresh.drop();
  });

  const kindsFor = async (name: CastName, leaves = false) =>
    counts(await practiceOf(fresh.database, agency.viewer(name), { what: 'kind', by: 'none' }, leaves));

  it('gives a worker their own cases and a supervisor those of the team, whole', async () => {
    for (const name of ['ratna', 'bambang'] as const)
      expect(await kindsFor(name)).toEqual({ session: 4, phone: 4, mediation: 1 });
    expect(await kindsFor('siska')).toEqual({ session: 1 });
  });

  it('gives an administrator counts of all cases, without those of one or two, and no case', async () => {
    expect(await kindsFor('tini')).toEqual({ session: 5, phone: 'untold', mediation: 'untold' });
    const rows = await fresh.database.as(agency.viewer('tini'), (transaction) =>
      transaction.query('select * from tables.practice'),
    );
    expect(rows).toEqual([]);
    expect(await casesBehind(fresh.database, agency.viewer('tini'), { what: 'kind', by: 'none' })).toEqual(
      [],
    );
    const token = await agency.token('tini');
    expect((await server.ask('GET', '/api/v1/practice/cases', { token })).status).toBe(403);
  });

  it('leaves small counts out of every file, also of a supervisor’s', async () => {
    expect(await kindsFor('bambang', true)).toEqual({ session: 4, phone: 'untold', mediation: 'untold' });
    const { text } = await server.ask('GET', '/api/v1/practice/list?what=kind', {
      token: await agency.token('bambang'),
    });
    expect(text).toMatch(/"4","4","0","120","0"/);
    expect(text).toContain('"*","*","*","*"');
    expect(text).not.toContain('Nuraeni');
  });

  it('counts what was done for causes beside it, for all who may open them and for the administrator', async () => {
    const cause = randomUUID();
    const action = { action: randomUUID(), kind: 'hearing', what: 'Audiensi', roles: ['activist'] };
    await agency.append(
      'siska',
      entry('cause', cause, 'CauseOpened', { name: 'SLB kelas jauh', kind: 'lack', wall: 'SLB 62 km' }),
      entry('cause', cause, 'CauseActionTaken', action),
    );
    const wanted: PracticeWanted = { what: 'role', by: 'none' };
    for (const name of ['ratna', 'tini'] as const) {
      const found = await practiceOf(fresh.database, agency.viewer(name), wanted, true);
      const activist = found.groups[0]?.counts.find((one) => one.code === 'activist')?.count;
      expect(activist).toMatchObject({ activities: 1, cases: 0, causes: 1, untimed: 1 });
    }
    expect(await kindsFor('siska')).toMatchObject({ 'cause/hearing': 1 });
    const byClient: PracticeWanted = { what: 'method', by: 'client-kind' };
    const groups = await practiceOf(fresh.database, agency.viewer('siska'), byClient);
    expect(counts(groups, 'cause')).toEqual({ 'social-action': 1 });
    const asked = await server.ask('GET', '/api/v1/practice/cases?what=role&code=activist', {
      token: await agency.token('siska'),
    });
    expect(asked.json).toMatchObject({
      cases: [],
      causes: [{ cause, name: 'SLB kelas jauh', activities: 1 }],
    });
    for (const name of ['yuyun', 'tini'] as const)
      expect(await causesBehind(fresh.database, agency.viewer(name), wanted)).toEqual([]);
    expect(await causesBehind(fresh.database, agency.viewer('ratna'), { ...wanted, programme: 'x' })).toEqual(
      [],
    );
  });

  it('gives nothing to volunteers, researchers and partners, even past the route', async () => {
    for (const name of ['yuyun', 'rudi', 'mitra'] as const) expect(await kindsFor(name)).toEqual({});
  });

  it('keeps to the period, the worker and the programme asked for, and says what is wrong with a day', async () => {
    const token = await agency.token('bambang');
    const later = await server.ask('GET', '/api/v1/practice?from=2027-01-01', { token });
    expect(later.json).toMatchObject({ total: { activities: 0 }, groups: [] });
    const dedi = await server.ask('GET', `/api/v1/practice?worker=${agency.workers.dedi}`, { token });
    expect(dedi.json.total.activities).toBe(0);
    const wrong = await server.ask('GET', '/api/v1/practice?from=kemarin', { token });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('from');
  });
});
