import { expect, it } from 'vitest';
import { aCase } from '../../../tests/cast/case.ts';
import { idOf } from '../../../tests/cast/record.ts';
import { agencyRecord } from '../records/agency.ts';
import type { Material } from './paper.ts';
import { type Sheet, sheetOf } from './papers.ts';

const material = (told: ReturnType<typeof aCase>): Material => ({
  case: told.reading,
  clients: [],
  agency: agencyRecord.initial,
  language: 'id',
  today: '2026-11-25',
});
const wordsOn = (sheet: Sheet) => JSON.stringify(sheet.blocks);
const signedBy = (sheet: Sheet) =>
  sheet.blocks.flatMap((one) => (one.kind === 'signatures' ? one.people : []));

it('prints a behaviour contract with what was drawn, and lines for the parties who have not signed', () => {
  const contract = idOf('behaviour contract');
  const told = aCase()
    .tells('BehaviourContractMade', {
      behaviourContract: contract,
      what: 'Bunyi malam',
      parties: [
        { name: 'Ibu Wati', undertakes: ['Berhenti pukul 21.00'] },
        { name: 'Pak Sueb', undertakes: ['Menegur dengan baik'] },
      ],
      from: '2026-06-02',
      ifNotKept: 'Dibicarakan lagi',
    })
    .tells('BehaviourContractSigned', {
      behaviourContract: contract,
      as: 'party',
      name: 'Ibu Wati',
      how: 'signed',
      mark: 'M10 20l5 5',
    });
  const sheet = sheetOf('behaviour-contract', material(told));
  expect(wordsOn(sheet)).toContain('Menegur dengan baik');
  expect(wordsOn(sheet)).toContain('Dibicarakan lagi');
  const [signed, open, worker] = signedBy(sheet);
  expect(signed?.mark).toContain('M10 20l5 5');
  expect(open).toEqual({ as: 'Pihak', name: 'Pak Sueb' });
  expect(worker?.as).toBe('Penengah, pekerja sosial');
});

const begun = (level: 'case' | 'class') => ({
  advocacy: idOf('advocacy'),
  level,
  withheld: 'Akomodasi yang layak',
  ground: 'PP 13/2020',
  decidedBy: 'Kepala ULD, Dinas Pendidikan',
  address: 'Bandung',
  evidence: ['Surat diagnosis', 'Catatan mediasi'],
  copiesTo: ['Kepala sekolah'],
});

it('writes an advocacy letter as offices expect it: number, enclosures, addressee, answer hoped for, copies', () => {
  const told = aCase()
    .tells('AdvocacyBegun', begun('case'))
    .tells('AdvocacyStepTaken', {
      advocacy: idOf('advocacy'),
      step: idOf('letter'),
      kind: 'letter',
      what: 'Surat diantar',
      letterNumber: 'SA-2026-0003',
      answerBy: '2026-05-29',
    });
  const sheet = sheetOf('advocacy', material(told));
  expect(sheet.letter).toBe(true);
  expect(sheet.reference.map(([, value]) => value)).toEqual([
    'SA-2026-0003',
    '2 berkas',
    'Permohonan pemenuhan hak',
  ]);
  expect(sheet.addressee).toEqual(['Yth.', 'Kepala ULD, Dinas Pendidikan', 'Bandung']);
  for (const said of ['Keluarga Suhendar', 'PP 13/2020', '29 Mei 2026', 'Catatan mediasi', 'Kepala sekolah'])
    expect(wordsOn(sheet)).toContain(said);
});

it('names no client in a letter for all who meet the same', () => {
  const sheet = sheetOf('advocacy', material(aCase().tells('AdvocacyBegun', begun('class'))));
  expect(wordsOn(sheet)).not.toContain('Suhendar');
});
