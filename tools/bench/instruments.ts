/**
 * `npm run bench:instruments [-- FOLDER]`: forms read as instruments, each in a process of its own as the console does,
 * against reading the bare sheets of the same file in the same run. Without a folder, one large form made here.
 * Budget: 3 s and 300 MB for every form.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Instrument } from '../../domain/src/index.ts';
import { formSheetsOf } from '../../server/src/instruments/form-sheets.ts';
import { readInstrument } from '../../server/src/instruments/read.ts';
import { xlsformFile } from '../../server/src/instruments/write.ts';

interface Cost {
  readonly ms: number;
  readonly megabytes: number;
}

const [what, file] = process.argv.slice(2);

async function one(how: string, name: string): Promise<void> {
  const begun = performance.now();
  const content = readFileSync(name);
  if (how === '--bare') await formSheetsOf(content).catch(() => undefined);
  else await readInstrument(content, path.basename(name));
  const cost: Cost = {
    ms: performance.now() - begun,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(JSON.stringify(cost));
}

const costOf = (how: '--bare' | '--read', name: string): Cost =>
  JSON.parse(
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), how, name], { encoding: 'utf8' }).stdout,
  ) as Cost;

const both = (text: string) => ({ id: `${text} dalam bahasa Indonesia`, en: `${text} in English` });

/** 1,500 questions in groups of 30, each with its own list of twelve answers, every second one asked on condition. */
function largeForm(): Instrument {
  const question = (at: number) => ({
    linkId: `q${at}`,
    type: 'choice' as const,
    list: `list${at}`,
    text: both(`Pertanyaan ${at}`),
    ...(at % 30 === 0 || at % 2 === 0
      ? {}
      : { enableWhen: { call: '=' as const, with: [{ answer: `q${at - 1}` }, { value: 'a1' }] } }),
  });
  const groups = Array.from({ length: 50 }, (_, group) => ({
    linkId: `g${group}`,
    type: 'group' as const,
    text: both(`Bagian ${group}`),
    items: Array.from({ length: 30 }, (_item, at) => question(group * 30 + at)),
  }));
  const options = Array.from({ length: 12 }, (_, at) => ({ code: `a${at}`, text: both(`Jawaban ${at}`) }));
  return {
    urn: 'urn:bench:large',
    version: '1.0.0',
    title: both('Formulir besar'),
    standing: 'descriptive',
    subjectLevels: [],
    respondents: [],
    items: groups,
    lists: Object.fromEntries(Array.from({ length: 1_500 }, (_, at) => [`list${at}`, options])),
    scales: [],
    bands: [],
  };
}

async function filesToRead(folder: string | undefined, made: string): Promise<readonly string[]> {
  if (folder !== undefined)
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(xlsx?|csv)$/i.test(name))
      .map((name) => path.join(folder, name));
  const large = path.join(made, 'large.xlsx');
  writeFileSync(large, (await xlsformFile(largeForm())).content);
  return [large];
}

if (what === '--bare' || what === '--read') await one(what, file ?? '');
else {
  const made = mkdtempSync(path.join(tmpdir(), 'pendamping-bench-'));
  const rows = (await filesToRead(what, made)).map((name) => {
    const [bare, read] = [costOf('--bare', name), costOf('--read', name)];
    return { name: path.basename(name), read, ratio: read.ms / bare.ms };
  });
  rmSync(made, { recursive: true });
  for (const { name, read, ratio } of rows.sort((a, b) => b.read.ms - a.read.ms).slice(0, 12))
    console.log(
      `${name}: ${read.ms.toFixed(0)} ms, ${read.megabytes.toFixed(0)} MB, ${ratio.toFixed(2)} times the bare sheets`,
    );
  const slow = rows.filter(({ read }) => read.ms > 3_000 || read.megabytes > 300);
  console.log(`${rows.length} forms, ${slow.length} beyond 3 s or 300 MB`);
  if (slow.length > 0) process.exitCode = 1;
}
