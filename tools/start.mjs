/**
 * `npm start`: on a machine with only Node (18 or later) and npm, installs, builds, and runs the demonstration agency
 * on Node 24, which comes as a dependency. Plain JavaScript without dependencies: nothing is installed yet.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const begun = Date.now();
const english = /^en/i.test(process.env.LANGUAGE || process.env.LANG || '');
const say = (id, en) =>
  process.stderr.write(`[${((Date.now() - begun) / 1000).toFixed(1)} s] ${english ? en : id}\n`);

function run(command, words) {
  const result = spawnSync(command, words, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}\n`);
  say(
    `Gagal: ${command} ${words.join(' ')}. Periksa sambungan dan ruang disk, lalu jalankan npm start lagi.`,
    `Failed: ${command} ${words.join(' ')}. Check the connection and the disk, then run npm start again.`,
  );
  process.exit(1);
}

/** What an earlier start has left, by the content it was made from. */
const stamps = path.join(root, 'node_modules', '.pendamping');
const stampOf = (name) =>
  existsSync(path.join(stamps, name)) ? readFileSync(path.join(stamps, name), 'utf8') : '';
function keepStamp(name, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(path.join(stamps, name), value);
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const place = path.join(folder, one.name);
    if (one.isDirectory()) return one.name === 'dist' || one.name === 'node_modules' ? [] : filesBelow(place);
    return [place];
  });
}

function fingerprint(folders) {
  const hash = createHash('sha256');
  for (const file of folders.flatMap(filesBelow)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}:${size}:${mtimeMs};`);
  }
  return hash.digest('hex');
}

const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (stampOf('install') !== lock) {
  say('Memasang (sekali saja) …', 'Installing (once only) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  keepStamp('install', lock);
}

const bundled = path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const node = existsSync(bundled) ? bundled : process.execPath;
const version =
  spawnSync(node, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' }).stdout?.trim() ??
  '';
if (Number(version.slice(1).split('.')[0]) < 24) {
  say(
    `Node 24 diperlukan dan tidak tersedia untuk ${process.platform}-${process.arch}; yang ada ${version}. Pasang Node 24, lalu jalankan npm start lagi.`,
    `Node 24 is needed and does not come for ${process.platform}-${process.arch}; found ${version}. Install Node 24, then run npm start again.`,
  );
  process.exit(1);
}

const sources = fingerprint(['web', 'domain/src']);
if (stampOf('build') !== sources || !existsSync('web/dist/index.html')) {
  say('Membangun aplikasi …', 'Building the app …');
  run(node, ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'error']);
  keepStamp('build', sources);
}

say('Menjalankan …', 'Starting …');
// A small nursery keeps the server under its budget of memory (docs/benchmarks.md).
const heap = ['--max-semi-space-size=4', '--max-old-space-size=512'];
const server = spawn(node, [...heap, 'cli/src/main.ts', 'demo', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
