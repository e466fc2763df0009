/** The way of an instrument through the files of others, on the console. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'instruments-'));
afterAll(() => rmSync(folder, { recursive: true }));

const main = path.join(import.meta.dirname, '../main.ts');
const template = path.join(import.meta.dirname, '../../../templates/family-with-a-child-with-autism.json');
const [instrument] = JSON.parse(readFileSync(template, 'utf8')).instruments;
const at = (name: string) => path.join(folder, name);
writeFileSync(at('own.json'), JSON.stringify(instrument));

function pendamping(...words: readonly string[]) {
  const env = { ...process.env, LANG: 'en_GB.UTF-8', LANGUAGE: 'en' };
  return spawnSync(process.execPath, [main, ...words], { encoding: 'utf8', env });
}
const exported = (from: string, ...words: readonly string[]) =>
  pendamping('export', 'instrument', at(from), ...words);
const read = (name: string) =>
  JSON.parse(pendamping('import', 'instrument', at(name), '--json').stdout).instrument;

describe('an instrument', () => {
  it('goes out as FHIR and comes back the same', () => {
    const { status, stderr } = exported('own.json', '--format', 'fhir', '--out', at('q.json'));
    expect([status, stderr]).toEqual([0, expect.stringContaining('FHIR R4')]);
    expect(JSON.parse(readFileSync(at('q.json'), 'utf8'))).toMatchObject({
      resourceType: 'Questionnaire',
      url: instrument.urn,
    });
    expect(read('q.json')).toEqual(instrument);
  }, 120_000);

  it('goes out as an XLSForm and comes back the same', () => {
    expect(exported('own.json', '--out', at('q.xlsx')).status).toBe(0);
    const { origin: _, ...back } = read('q.xlsx');
    expect(back).toEqual(instrument);
  }, 120_000);

  it('is printed', () => {
    const { status } = exported('own.json', '--format', 'paper', '--language', 'id', '--out', at('q.pdf'));
    expect([status, readFileSync(at('q.pdf')).subarray(0, 5).toString()]).toEqual([0, '%PDF-']);
  }, 120_000);
});

describe('what cannot be done', () => {
  it('with a folder, or written onto one, is told with code 2', () => {
    for (const [words, says] of [
      [['import', 'instrument', folder], 'is a folder'],
      [['import', 'entries', folder], 'is a folder'],
      [['export', 'instrument', folder, '--out', at('x.json')], 'is a folder'],
      [['export', 'instrument', at('own.json'), '--format', 'fhir', '--out', folder], 'cannot be written'],
    ] as const) {
      const { status, stderr } = pendamping(...words);
      expect([status, stderr]).toEqual([2, expect.stringContaining(says)]);
    }
  }, 120_000);

  it('of a file is told by name, with code 1', () => {
    writeFileSync(at('broken.json'), '{"urn": ');
    writeFileSync(at('answers.json'), '{"resourceType": "QuestionnaireResponse"}');
    writeFileSync(at('half.json'), JSON.stringify({ ...instrument, version: 'one' }));
    const licence = { ...instrument.licence, mayReproduceText: false };
    writeFileSync(at('closed.json'), JSON.stringify({ ...instrument, licence }));
    for (const [name, format, says] of [
      ['broken.json', 'fhir', 'not whole JSON'],
      ['answers.json', 'fhir', 'QuestionnaireResponse'],
      ['half.json', 'fhir', 'version'],
      ['closed.json', 'paper', 'written permission'],
    ] as const) {
      const { status, stderr } = exported(name, '--format', format, '--out', at('never'));
      expect([name, status, stderr]).toEqual([name, 1, expect.stringContaining(says)]);
    }
  }, 120_000);

  it('with these words is told with what to write, with code 2', () => {
    for (const [words, says] of [
      [[], '--format'],
      [['--format', 'docx', '--out', at('x')], '--format'],
      [['--format', 'fhir'], '--out'],
      [['--format', 'paper', '--language', 'su', '--out', at('x.pdf')], '--language id'],
      [['--format', 'fhir', '--out', at('nowhere/x.json')], 'folder'],
    ] as const) {
      const { status, stderr } = exported('own.json', ...words);
      expect([words, status, stderr]).toEqual([words, 2, expect.stringContaining(says)]);
    }
  }, 120_000);
});
