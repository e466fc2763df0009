/**
 * `npm run bench`: what the HTTP operations cost against the floor: a bare Fastify route doing the same SQL with `pg`,
 * on the same database, machine and run. Work is the CPU time of the server process plus that of PostgreSQL's
 * processes, per request; rates move with the machine's load, work hardly. `-- --cases=20000 --write`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { createAccount } from '../server/src/accounts/accounts.ts';
import { beginSession } from '../server/src/accounts/sessions.ts';
import { openDatabase } from '../server/src/database/database.ts';
import { migrate } from '../server/src/database/migrate.ts';
import { seed, seededAgency, seededWorker } from '../server/src/demonstration/seed.ts';
import { startEmbeddedPostgres } from '../server/src/embedded-postgres/embedded-postgres.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    requests: { type: 'string', default: '400' },
    write: { type: 'boolean', default: false },
  },
});
const cases = Number(values.cases);
const requests = Number(values.requests);
const rounds = 4;
const budget = 2;
const memoryBudget = 200;

const folder = path.join(tmpdir(), `pendamping-bench-${cases}`);
mkdirSync(folder, { recursive: true });
const postgres = await startEmbeddedPostgres({ folder, say: ({ en }) => console.error(en) });
const database = openDatabase(postgres.connection, 4);
await migrate(database.pool);
const { rows: known } = await database.pool.query('select from journal.head where agency = $1', [
  seededAgency,
]);
if (known.length === 0) {
  console.error(`Seeding ${cases} cases of 50 entries …`);
  await seed(
    database,
    { cases, entries: 50 },
    (done, of) => done % 2_000 === 0 && console.error(`${done} of ${of}`),
  );
}
await createAccount(database, seededAgency, seededWorker(0).id, 'bench');
const token = await beginSession(
  database,
  { agency: seededAgency, worker: seededWorker(0).id },
  'bench',
  '127.0.0.1',
);
const { rows: mine } = await database.pool.query<{ case_id: string }>(
  'select case_id from tables.case_row where agency = $1 and responsible = $2 order by case_id limit 200',
  [seededAgency, seededWorker(0).id],
);
const ids = mine.map((row) => row.case_id);
const { rows: heads } = await database.pool.query<{ position: number }>(
  'select position from journal.head where agency = $1',
  [seededAgency],
);
const last = heads[0]?.position ?? 0;

interface Target {
  readonly process: ChildProcess;
  readonly address: string;
}

function launch(script: string): Promise<Target> {
  const child = spawn(process.execPath, [...smallHeap, script, JSON.stringify(postgres.connection)], {
    cwd: path.join(import.meta.dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.on('exit', () => child.kill('SIGKILL'));
  return new Promise((settle, fail) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const address = /http:\S+/.exec(chunk.toString())?.[0];
      if (address !== undefined) settle({ process: child, address });
    });
    child.on('exit', () => fail(new Error(`${script} ended`)));
  });
}

/** As package.json runs the server. */
const smallHeap = ['--max-semi-space-size=4', '--max-old-space-size=512'];
const ticksPerSecond = 100;
const cpuOf = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1_000;
  } catch {
    return 0;
  }
};

/** The backends of this server that serve clients; the checkpointer and the others work for everybody. */
function databaseCpu(backends: readonly number[]): number {
  return backends.reduce((sum, pid) => sum + cpuOf(pid), 0);
}

async function backendsOf(name: string): Promise<number[]> {
  const { rows } = await database.pool.query<{ pid: number }>(
    'select pid from pg_stat_activity where application_name = $1',
    [name],
  );
  return rows.map((row) => row.pid);
}

interface Operation {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  path(at: number): string;
  body?(at: number): unknown;
}

const uuid = () => crypto.randomUUID();
const operations: readonly Operation[] = [
  { name: 'open case', method: 'GET', path: (at) => `/api/v1/cases/${ids[at % ids.length]}` },
  {
    name: 'caseload page',
    method: 'POST',
    path: () => '/api/v1/cases/search',
    body: () => ({ status: 'open', sort: 'due', limit: 50 }),
  },
  {
    name: 'name search',
    method: 'POST',
    path: () => '/api/v1/cases/search',
    body: (at) => ({ search: ['gunawan', 'siregar', 'wibowo'][at % 3], sort: 'name', limit: 50 }),
  },
  {
    name: 'append',
    method: 'POST',
    path: () => '/api/v1/entries',
    body: (at) => ({
      entries: [
        {
          id: uuid(),
          record: 'case',
          stream: ids[at % ids.length],
          type: 'NoteWritten',
          data: { note: uuid(), text: 'Catatan uji.' },
          occurredOn: '2026-01-05',
          recordedAt: '2026-01-05T00:00:00.000Z',
          basis: 50,
        },
      ],
    }),
  },
  {
    name: 'pull of 100 entries',
    method: 'POST',
    path: () => '/api/v1/sync',
    body: (at) => ({
      device: uuid(),
      cursor: Math.max(0, Math.floor(last * 0.002) + at),
      entries: [],
      limit: 100,
    }),
  },
];

interface Measured {
  readonly work: number;
  readonly times: number[];
}

async function measure(
  target: Target,
  backendName: string,
  operation: Operation,
  count: number,
): Promise<Measured> {
  const backends = await backendsOf(backendName);
  const pid = target.process.pid ?? 0;
  const before = cpuOf(pid) + databaseCpu(backends);
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const body = operation.body?.(at);
    const begun = performance.now();
    const response = await fetch(target.address + operation.path(at), {
      method: operation.method,
      headers: {
        cookie: `pendamping=${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.status !== 200)
      throw new Error(`${operation.name}: ${response.status} ${text.slice(0, 300)}`);
    times.push(performance.now() - begun);
  }
  return { work: (cpuOf(pid) + databaseCpu(backends) - before) / count, times };
}

const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

// The limit of reads per minute is for people; the bench makes more.
const ours = await launch('tools/bench/ours.ts');
const floor = await launch('tools/bench/floor.ts');
const lines: string[] = [];
let broken = false;
for (const operation of operations) {
  const sums = { ours: { work: 0, times: [] as number[] }, floor: { work: 0, times: [] as number[] } };
  for (let round = -1; round < rounds; round += 1)
    for (const [name, target] of [
      ['ours', ours],
      ['floor', floor],
    ] as const) {
      const { work, times } = await measure(target, name, operation, round < 0 ? 40 : requests / rounds);
      if (round < 0) continue;
      sums[name].work += work / rounds;
      sums[name].times.push(...times);
    }
  const ratio = sums.ours.work / sums.floor.work;
  const times = sums.ours.times.sort((a, b) => a - b);
  if (ratio > budget) broken = true;
  lines.push(
    `| ${operation.name} | ${sums.ours.work.toFixed(2)} | ${sums.floor.work.toFixed(2)} | ${ratio.toFixed(2)}${ratio > budget ? ' **over**' : ''} | ${quantile(times, 0.5).toFixed(1)} | ${quantile(times, 0.95).toFixed(1)} |`,
  );
}
const memory =
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${ours.process.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
if (memory > memoryBudget) broken = true;
const report = `| operation | ours, ms of work | floor, ms of work | ratio (at most ${budget}) | p50 ms | p95 ms |
|---|---|---|---|---|---|
${lines.join('\n')}

${cases} cases, ${last} entries; ${requests} requests each in ${rounds} alternating rounds; memory of the server ${memory.toFixed(0)} MB (at most ${memoryBudget}).
`;
console.log(report);
if (values.write) {
  mkdirSync('docs', { recursive: true });
  const head = existsSync('docs/benchmarks.md')
    ? (readFileSync('docs/benchmarks.md', 'utf8').split('\n## ')[0] ?? '')
    : '# Benchmarks\n\nMade by `npm run bench -- --write`.\n';
  writeFileSync('docs/benchmarks.md', `${head.trimEnd()}\n\n## ${cases} cases\n\n${report}`);
}
ours.process.kill();
floor.process.kill();
await database.close();
await postgres.stop();
process.exit(broken ? 1 : 0);
