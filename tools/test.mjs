/**
 * `npm test`: sets up what it needs and runs every check of the project, one after the other, on any Node from 18.
 * `npm test -- --only=types,unit` runs some of them. Plain JavaScript without dependencies: on a clean clone nothing
 * is installed yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const bin = path.join(root, 'node_modules', '.bin');
const only = process.argv
  .find((word) => word.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

const say = (text) => process.stdout.write(`\n== ${text}\n`);
function run(command, words, options = {}) {
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, ...options.env };
  const { status } = spawnSync(command, words, { stdio: 'inherit', ...options, env });
  return status === 0;
}
const quiet = (command, words) => spawnSync(command, words, { encoding: 'utf8' });

function install() {
  const lock = path.join(root, 'node_modules', '.package-lock.json');
  if (existsSync(lock) && statSync(lock).mtimeMs >= statSync('package-lock.json').mtimeMs) return true;
  say('install');
  return run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

const debian = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
let updated = false;
function apt(...packages) {
  if (!debian()) return false;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!updated) updated = run('apt-get', ['update', '-qq'], { env });
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    stdio: 'ignore',
  });
}

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
function chromium() {
  const found = () => browsers.find((one) => existsSync(one));
  if (found() !== undefined || !apt('chromium')) {
    if (found() !== undefined) return found();
    return run('playwright', ['install', 'chromium']) ? '' : undefined;
  }
  return found();
}

/** A Debian PostgreSQL 15 of our own in a temporary folder; `undefined` where it cannot be had, `broken` where it does not start. */
function debianPostgres() {
  const home = '/usr/lib/postgresql/15/bin';
  if (!existsSync(`${home}/initdb`) && !apt('postgresql-15')) return undefined;
  if (!existsSync(`${home}/initdb`)) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'pendamping-pg15-'));
  const asRoot = process.getuid?.() === 0;
  const as = (words) =>
    asRoot ? quiet('/usr/sbin/runuser', ['-u', 'nobody', '--', ...words]) : quiet(words[0], words.slice(1));
  if (asRoot) quiet('chown', ['nobody', folder]);
  const data = path.join(folder, 'data');
  as([`${home}/initdb`, '-D', data, '-U', 'pendamping_owner', '--locale=C', '-E', 'UTF8', '-A', 'trust']);
  const settings = `-c listen_addresses='' -c unix_socket_directories=${folder} -c fsync=off -c max_connections=100`;
  const begun = as([
    `${home}/pg_ctl`,
    '-D',
    data,
    '-w',
    '-l',
    path.join(folder, 'log'),
    '-o',
    settings,
    'start',
  ]);
  if (begun.status !== 0) {
    process.stdout.write(`${begun.stdout}${begun.stderr}${begun.error ?? ''}\n`);
    return 'broken';
  }
  quiet(`${home}/createdb`, ['-h', folder, '-U', 'pendamping_owner', 'pendamping']);
  return {
    url: `postgresql://pendamping_owner@/pendamping?host=${encodeURIComponent(folder)}`,
    stop() {
      as([`${home}/pg_ctl`, '-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function withDebianPostgres() {
  const server = debianPostgres();
  if (server === undefined) {
    process.stdout.write(
      'PostgreSQL 15 cannot be installed here: integration ran on the embedded one only.\n',
    );
    return true;
  }
  if (server === 'broken') {
    process.stdout.write('PostgreSQL 15 is installed and does not start: see above.\n');
    return false;
  }
  try {
    return vitest(
      [
        'server',
        'cli/src',
        '--exclude=server/src/embedded-postgres/**',
        '--exclude=server/src/documents/**',
        '--exclude=server/src/instruments/**',
        '--exclude=server/src/directory/every-set.test.ts',
        '--exclude=server/src/templates/**',
        '--exclude=cli/src/commands/**',
      ],
      {
        env: { PENDAMPING_TEST_DATABASE_URL: server.url },
      },
    );
  } finally {
    server.stop();
  }
}

function stories() {
  const browser = chromium();
  if (browser === undefined) {
    process.stdout.write('No Chromium here and none can be installed: install one and run npm test again.\n');
    return false;
  }
  return run('playwright', ['test'], { env: browser === '' ? {} : { PENDAMPING_TEST_CHROMIUM: browser } });
}

/** The tests read the documents back with pdftotext; where it cannot be had they look at the tags alone. */
function unit() {
  if (quiet('pdftotext', ['-v']).error !== undefined) apt('poppler-utils');
  return vitest([]);
}

const failures = [];

/** Runs tests and remembers by name those that failed: they are told again at the very end, where one looks first. */
function vitest(words, options = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'pendamping-tests-'));
  const report = path.join(folder, 'report.json');
  const told = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const passed = run('vitest', ['run', ...words, ...told], options);
  if (!passed && existsSync(report)) failures.push(...failedIn(JSON.parse(readFileSync(report, 'utf8'))));
  rmSync(folder, { recursive: true, force: true });
  return passed;
}

const failedIn = ({ testResults }) =>
  testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed');
    const file = path.relative(root, name);
    if (failed.length === 0) return message ? [`${file}: ${message.slice(0, 600)}`] : [];
    return failed.map((one) => `${file} › ${one.fullName}\n  ${one.failureMessages.join(' ').slice(0, 600)}`);
  });

/** Two at a time, since each keeps one core busy. */
const types = () => {
  const lanes = [
    ['domain', 'server', 'cli'],
    ['web', '.'],
  ];
  const all = lanes.map((lane) => lane.map((one) => `tsc -p ${one} --noEmit`).join(' && '));
  return run('sh', ['-c', `(${all[0]}) & first=$!; (${all[1]}); second=$?; wait $first && exit $second`]);
};

const steps = [
  ['types', types],
  ['lint', () => run('biome', ['check'])],
  ['architecture', () => run('node', ['tools/architecture.mjs'])],
  ['dead-code', () => run('knip', [])],
  ['build', () => run('npm', ['run', 'build', '--silent'])],
  ['size', () => run('node', ['tools/first-load.mjs'])],
  ['unit', unit],
  ['postgres-15', withDebianPostgres],
  ['stories', stories],
];

if (!install()) {
  process.stdout.write('The installation failed: see above; check the network and run npm test again.\n');
  process.exit(1);
}
const results = [];
for (const [name, step] of steps) {
  if (only !== undefined && !only.includes(name)) continue;
  say(name);
  const begun = Date.now();
  const passed = step();
  results.push({ name, passed, seconds: Math.round((Date.now() - begun) / 1000) });
}
say('all steps');
for (const one of results)
  process.stdout.write(`${one.passed ? 'passed' : 'FAILED'}  ${one.name} (${one.seconds} s)\n`);
const failed = results.filter((one) => !one.passed).length;
for (const one of failures) process.stdout.write(`FAILED TEST  ${one}\n`);
process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
