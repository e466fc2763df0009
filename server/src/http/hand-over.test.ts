import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anAgency, entry, openingBy, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { type Running, running } from '../../../tests/cast/http.ts';
import { setPassword } from '../accounts/accounts.ts';

const password = 'kuda laut biru 77';
const [goal, evaluation] = [randomUUID(), randomUUID()];
let fresh: FreshDatabase;
let agency: TestAgency;
let server: Running;
let caseStream: string;
let token: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
  const opening = openingBy({ id: agency.workers.ratna, name: 'ratna' });
  caseStream = opening.caseStream;
  await setPassword(fresh.database, agency.agency, agency.workers.ratna, password);
  await agency.append(
    'ratna',
    ...opening.entries,
    entry('case', caseStream, 'NoteWritten', { note: randomUUID(), text: 'rahasia keluarga' }),
    entry('case', caseStream, 'GoalSet', {
      goal,
      kind: 'outcome',
      text: 'Rizky bersekolah kembali',
      practiceGoal: 'improve-systems',
    }),
    entry('case', caseStream, 'EvaluationHeld', { evaluation, with: [] }),
  );
  server = await running(fresh.database);
});
afterAll(async () => {
  await server.close();
  await fresh.drop();
});
beforeEach(async () => {
  token = await agency.token('ratna');
});

const to = (change: Record<string, unknown> = {}) => ({
  case: caseStream,
  evaluation,
  name: 'Nuraeni',
  judge: 'client',
  way: 'handed-over',
  ...change,
});
const handOver = (body = to()) => server.ask('POST', '/api/v1/hand-over', { token, body });
const judging = (change: Record<string, unknown> = {}) =>
  entry('case', caseStream, 'OutcomeJudged', {
    judging: randomUUID(),
    evaluation,
    goal,
    judge: 'client',
    name: 'Nuraeni',
    judgement: 'partly',
    words: 'Rizky sudah mau berangkat.',
    ...change,
  });
const record = (...entries: unknown[]) => server.ask('POST', '/api/v1/entries', { token, body: { entries } });

describe('the screen in the client’s hands', () => {
  it('opens the words of the goals and nothing else of the case, whatever address is typed', async () => {
    expect((await handOver()).status).toBe(204);
    const shown = await server.ask('GET', '/api/v1/hand-over', { token });
    expect(shown.json.goals).toEqual([{ goal, kind: 'outcome', text: 'Rizky bersekolah kembali' }]);
    expect(shown.text).not.toContain('rahasia keluarga');
    const others = ['/api/v1/today', `/api/v1/cases/${caseStream}`, '/api/v1/agency', '/api/v1/drafts'];
    for (const path of others) expect((await server.ask('GET', path, { token })).status, path).toBe(423);
  });

  it('records the client’s own judgement, and none in another’s name or of another kind', async () => {
    await handOver();
    const own = await record(judging());
    expect(own.json.outcomes).toMatchObject([{ outcome: 'accepted' }]);
    for (const foreign of [
      judging({ judge: 'worker', name: 'ratna' }),
      judging({ name: 'Asep' }),
      judging({ evaluation: randomUUID() }),
      entry('case', caseStream, 'NoteWritten', { note: randomUUID(), text: 'x' }),
    ]) {
      const answer = await record(foreign);
      expect(answer.status).toBe(423);
      expect(answer.json.title).toBe('hand-over.only-own-judgement');
    }
  });

  it('is taken back by the worker’s password alone', async () => {
    await handOver();
    const end = (typed: string) =>
      server.ask('POST', '/api/v1/hand-over/end', { token, body: { password: typed } });
    expect((await end('bukan ini')).json.errors).toMatchObject([
      { field: 'password', because: 'password.wrong' },
    ]);
    expect((await server.ask('GET', '/api/v1/today', { token })).status).toBe(423);
    expect((await end(password)).status).toBe(204);
    expect((await server.ask('GET', '/api/v1/today', { token })).status).toBe(200);
  });

  it('slows down who guesses the password', async () => {
    await handOver();
    const tries = [];
    for (let at = 0; at < 12; at += 1)
      tries.push(
        (await server.ask('POST', '/api/v1/hand-over/end', { token, body: { password: `coba ${at}` } }))
          .status,
      );
    expect(tries).toContain(429);
    expect((await server.ask('GET', '/api/v1/today', { token })).status).toBe(423);
  });

  it('locks one device: the worker’s others go on', async () => {
    await handOver();
    const other = await agency.token('ratna');
    expect((await server.ask('GET', '/api/v1/today', { token: other })).status).toBe(200);
  });

  it('is handed over only for an evaluation of a case one may open', async () => {
    expect((await handOver(to({ evaluation: randomUUID() }))).status).toBe(404);
    token = await agency.token('dedi');
    expect((await handOver()).status).toBe(404);
  });
});
