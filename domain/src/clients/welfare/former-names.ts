/**
 * What lists and people call things: today's names, those of older laws, and everyday ones. Understood when a file
 * brings them, never shown; where an old word meant two things, nobody but a person can say which.
 */

import type { DisabilityKind } from '../../kernel/disability.ts';
import { type CategoryCode, categoryCodes, officialNames } from './categories.ts';
import type { BenefitProgramme } from './circumstances.ts';

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** Names of older lists and of everyday speech: understood when a file brings them, never shown. */
const formerNames: Readonly<Record<string, CategoryCode>> = {
  'anak nakal': 'PPKS03',
  'anak berhadapan dengan hukum': 'PPKS03',
  abh: 'PPKS03',
  'balita terlantar': 'PPKS01',
  'anak balita telantar': 'PPKS01',
  'anak telantar': 'PPKS02',
  anjal: 'PPKS04',
  'anak cacat': 'PPKS05',
  'anak penyandang cacat': 'PPKS05',
  'anak dengan disabilitas': 'PPKS05',
  'anak penyandang disabilitas': 'PPKS05',
  adk: 'PPKS05',
  'anak yang menjadi korban tindak kekerasan': 'PPKS06',
  'anak korban kekerasan': 'PPKS06',
  ampk: 'PPKS07',
  'lansia terlantar': 'PPKS08',
  'lanjut usia telantar': 'PPKS08',
  'penyandang cacat': 'PPKS09',
  paca: 'PPKS09',
  disabilitas: 'PPKS09',
  wts: 'PPKS10',
  psk: 'PPKS10',
  'bekas narapidana': 'PPKS15',
  'eks narapidana': 'PPKS15',
  bwblp: 'PPKS15',
  odha: 'PPKS16',
  odhiv: 'PPKS16',
  'penyandang hiv aids': 'PPKS16',
  'korban narkotika': 'PPKS17',
  'korban penyalahgunaan narkotika': 'PPKS17',
  'penyalahguna napza': 'PPKS17',
  'korban perdagangan orang': 'PPKS18',
  'korban tindak perdagangan orang': 'PPKS18',
  'wanita korban tindak kekerasan': 'PPKS19',
  'pekerja migran terlantar': 'PPKS20',
  pmbs: 'PPKS20',
  'tki bermasalah': 'PPKS20',
  'korban bencana': 'PPKS21',
  'wanita rawan sosial ekonomi': 'PPKS23',
  wrse: 'PPKS23',
  prse: 'PPKS23',
  'keluarga miskin': 'PPKS24',
  'keluarga fakir miskin': 'PPKS24',
  miskin: 'PPKS24',
  'keluarga bermasalah sosial psikologi': 'PPKS25',
  kbsp: 'PPKS25',
  'masyarakat terasing': 'PPKS26',
  kat: 'PPKS26',
  psm: 'PSKS02',
  tagana: 'PSKS03',
  lks: 'PSKS04',
  orsos: 'PSKS04',
  'organisasi sosial': 'PSKS04',
  lk: 'PSKS06',
  wkskbm: 'PSKS08',
  tksk: 'PSKS11',
  csr: 'PSKS12',
};

/** The category a list means by a name, today's or a former one; `undefined` where a person must say. */
export function categoryNamed(text: string): CategoryCode | undefined {
  const sought = plain(text);
  const official = categoryCodes.find(
    (code) => code.toLowerCase() === text.trim().toLowerCase() || plain(officialNames[code]) === sought,
  );
  return official ?? (Object.hasOwn(formerNames, sought) ? formerNames[sought] : undefined);
}

/** The labels of the old family card (SIAK F-1.01): some name two kinds apart, some must be asked. */
const disabilityWordsOfOld: readonly (readonly [RegExp, readonly DisabilityKind[]])[] = [
  [/netra|buta/, ['visual']],
  [/rungu.*wicara|bisu.*tuli|tuli.*bisu/, ['hearing', 'speech']],
  [/rungu|tuli/, ['hearing']],
  [/wicara|bisu/, ['speech']],
  [/autis|asd|adhd|hiperaktif|perkembangan/, ['developmental']],
  [/grahita|intelektual|down ?syndrome|lambat belajar/, ['intellectual']],
  [/laras|psikososial|jiwa|odgj/, ['psychosocial']],
  [/daksa|fisik|lumpuh|cerebral palsy|polio/, ['physical']],
];

/** The kinds of disability a text means; none where a person must say (`Cacat Mental/Jiwa` can mean two). */
export function disabilityNamed(text: string): readonly DisabilityKind[] {
  const sought = text.toLowerCase();
  if (/mental/.test(sought) && !/fisik dan mental/.test(sought) && !/perkembangan|autis/.test(sought))
    return [];
  if (/fisik dan mental/.test(sought)) return [];
  for (const [pattern, kinds] of disabilityWordsOfOld) if (pattern.test(sought)) return kinds;
  return [];
}

const benefitNames: readonly (readonly [RegExp, BenefitProgramme])[] = [
  [/\bpkh\b|keluarga harapan/, 'pkh'],
  [/sembako|bpnt/, 'sembako'],
  [/pbi|jkn|kis\b|jamkes/, 'pbi-jkn'],
  [/kip.?kuliah/, 'kip-kuliah'],
  [/\bpip\b|\bkip\b|indonesia pintar/, 'pip'],
  [/\bkia\b|kartu identitas anak/, 'kia'],
  [/\bkpd\b|kartu penyandang/, 'disability-card'],
  [/yapi|yatim/, 'atensi-yapi'],
  [/atensi/, 'atensi'],
  [/\bkube\b|usaha bersama/, 'kube'],
  [/rtlh|rutilahu|rumah tidak layak/, 'housing'],
  [/\bblt\b|dana desa/, 'village-cash'],
];

/** The programme a file means; `undefined` where it names none that is known. */
export const benefitNamed = (text: string): BenefitProgramme | undefined =>
  benefitNames.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1];
