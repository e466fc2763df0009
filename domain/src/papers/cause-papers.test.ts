import { describe, expect, it } from 'vitest';
import { idOf, Telling } from '../../../tests/cast/record.ts';
import { type CauseCount, causeFigures } from '../overviews/cause-figures.ts';
import { agencyRecord } from '../records/agency.ts';
import { causeRecord } from '../records/cause.ts';
import { type CausePaperKind, causePaperKinds } from './cause-paper-kind.ts';
import { type CauseMaterial, causeCodeWords, causeSheet } from './cause-papers.ts';
import { NothingToPrint } from './paper.ts';

const told = () =>
  new Telling(causeRecord, 'cause')
    .tells('CauseOpened', {
      name: 'Sekolah menolak anak',
      kind: 'practice',
      wall: 'Sekolah meminta surat sehat jiwa.',
      ground: 'UU 8/2016 pasal 10',
      demand: 'Cabut syarat itu',
    })
    .tells('ForceNoted', { force: idOf('f'), direction: 'driving', what: 'Orang tua', strength: 3 })
    .tells('CauseActionTaken', {
      action: idOf('h'),
      kind: 'hearing',
      what: 'Audiensi',
      to: 'DPRD',
      participants: { all: 9 },
    })
    .tells('CauseAnswered', {
      action: idOf('h'),
      answer: 'promised',
      words: 'dibahas 2027',
      promisedBy: '2027-12-31',
    });

const material = (more: Partial<CauseMaterial> = {}): CauseMaterial => ({
  cause: told().reading,
  agency: agencyRecord.initial,
  language: 'en',
  today: '2026-11-30',
  ...more,
});
const text = (kind: CausePaperKind, more: Partial<CauseMaterial> = {}) =>
  JSON.stringify(causeSheet(kind, material(more)).blocks);

const counts = (list: Readonly<Record<string, number>>): CauseCount[] =>
  Object.entries(list).map(([code, cases]) => ({ dimension: 'disability', code, cases }));

describe('the papers of a cause', () => {
  it('the brief of a cause with two cases says no number', () => {
    const brief = text('brief', { figures: causeFigures(2, 2, counts({ developmental: 2 })) });
    expect(brief).toContain('No number is given yet');
    expect(brief).not.toMatch(/2 cases/);
  });
  it('with five cases of which one kind is small, that one is left out and one more', () => {
    const brief = text('brief', {
      figures: causeFigures(8, 8, counts({ developmental: 1, hearing: 3, visual: 4 })),
    });
    expect(brief).toContain('8 cases');
    expect(brief.match(/"\*"/g)).toHaveLength(2);
    expect(brief).toContain('visual","4"');
    const five = text('brief', { figures: causeFigures(5, 5, counts({ developmental: 1, hearing: 4 })) });
    expect(five).toContain('5 cases');
    expect(five).not.toContain('"4"');
    expect(five).not.toContain('"1"');
  });
  it('tells the wall, the demand, what was done and what was answered', () => {
    const brief = text('brief');
    for (const part of ['surat sehat jiwa', 'UU 8/2016', 'Cabut syarat', 'DPRD', 'dibahas 2027'])
      expect(brief).toContain(part);
  });
  it('each kind is told, in both languages', () => {
    for (const kind of causePaperKinds)
      for (const language of ['id', 'en'] as const)
        expect(causeSheet(kind, material({ language })).blocks.length).toBeGreaterThan(1);
    expect(causeSheet('letter', material()).addressee).toEqual(['To']);
  });
  it('says what to do first where there is nothing to print', () => {
    const bare = new Telling(causeRecord, 'cause').tells('CauseOpened', {
      name: 'x',
      kind: 'rule',
      wall: 'x',
    }).reading;
    expect(() => causeSheet('force-field', material({ cause: bare }))).toThrow(NothingToPrint);
    expect(() => causeSheet('hearing', material({ cause: bare }))).toThrow(NothingToPrint);
  });
});

it('calls an area by its name with its code, and by its code where no name is known', () => {
  const areas = { '53.02.03': 'Kec. Mollo Utara' };
  expect(causeCodeWords('area', '53.02.03', areas).id).toBe('Kec. Mollo Utara (53.02.03)');
  expect(causeCodeWords('area', '53.02.07', areas).id).toBe('53.02.07');
});
