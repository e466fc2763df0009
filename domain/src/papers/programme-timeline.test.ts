import { describe, expect, it } from 'vitest';
import { aPlannedCase, goalId } from '../../../tests/cast/case.ts';
import { idOf } from '../../../tests/cast/record.ts';
import { agencyRecord } from '../records/agency.ts';
import { sheetOf } from './papers.ts';

const material = (record: ReturnType<typeof aPlannedCase>, language: 'id' | 'en' = 'id') => ({
  case: record.reading,
  clients: [],
  agency: agencyRecord.initial,
  language,
  today: '2026-08-13',
});

describe('the timeline of a programme on the wall', () => {
  const planning = (count: number) =>
    Array.from({ length: count }, (_, at) => at).reduce(
      (all, at) =>
        all.tells('ActivityPlanned', {
          planned: idOf(`planned ${at}`),
          what: `Kegiatan ${at}`,
          goals: [goalId],
          who: [],
          method: 'case-work',
          role: 'broker',
          from: `2026-0${9 - (at % 9)}-01`,
          by: '2026-12-01',
        }),
      aPlannedCase(),
    );

  it('fills A3 sheets as the other drawings do, what begins first standing first', () => {
    const sheet = sheetOf('programme-timeline', material(planning(3)));
    expect(sheet.large).toBe(true);
    expect(sheet.title).toContain('Jadwal program');
    expect(sheet.blocks[0]).toMatchObject({ kind: 'picture', wide: true });
    const rows = sheet.blocks.at(-1);
    expect(rows?.kind === 'rows' && rows.rows.map(([what]) => what)).toEqual([
      'Mediasi dengan sekolah',
      'Kegiatan 2',
      'Kegiatan 1',
      'Kegiatan 0',
    ]);
  });

  it('goes over several sheets where there is much, each with all months', () => {
    const pictures = sheetOf('programme-timeline', material(planning(20), 'en')).blocks.filter(
      (one) => one.kind === 'picture',
    );
    expect(pictures).toHaveLength(2);
    expect(new Set(pictures.map((one) => one.width)).size).toBe(1);
  });
});
