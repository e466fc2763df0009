import type { WordsFor } from '../../kernel/words.ts';
import { type CategoryCode, officialNames } from './categories.ts';
import type {
  BenefitProgramme,
  BenefitState,
  CircumstancesEntry,
  CircumstancesRefusal,
  DecileState,
  DisabilityBasis,
  SupportNeed,
} from './circumstances.ts';

export const circumstancesEntryWords: WordsFor<CircumstancesEntry['type']> = {
  CategoryFound: { id: 'Kategori PPKS/PSKS dicatat', en: 'Category recorded' },
  CategoryEnded: { id: 'Kategori tidak berlaku lagi', en: 'Category no longer holds' },
  DisabilityFound: { id: 'Disabilitas dicatat', en: 'Disability recorded' },
  DisabilityRevised: { id: 'Catatan disabilitas ditinjau', en: 'Disability revised' },
  DecileChecked: { id: 'Desil DTSEN diperiksa', en: 'DTSEN decile checked' },
  BenefitFound: { id: 'Bantuan dicatat', en: 'Benefit recorded' },
  BenefitChanged: { id: 'Keadaan bantuan berubah', en: 'Benefit changed' },
  ServiceGiven: { id: 'Layanan yang diberikan klien', en: 'Service the client gives' },
  ServiceNoLongerGiven: { id: 'Klien berhenti memberi layanan', en: 'Client no longer gives a service' },
};

const category = (code: CategoryCode, en: string) => ({ id: officialNames[code], en });

export const categoryWords: WordsFor<CategoryCode> = {
  PPKS01: category('PPKS01', 'Neglected child under five'),
  PPKS02: category('PPKS02', 'Neglected child'),
  PPKS03: category('PPKS03', 'Child in contact with the law'),
  PPKS04: category('PPKS04', 'Street child'),
  PPKS05: category('PPKS05', 'Child with disability'),
  PPKS06: category('PPKS06', 'Child victim of violence or maltreatment'),
  PPKS07: category('PPKS07', 'Child in need of special protection'),
  PPKS08: category('PPKS08', 'Neglected older person'),
  PPKS09: category('PPKS09', 'Person with disability'),
  PPKS10: category('PPKS10', 'Person in prostitution'),
  PPKS11: category('PPKS11', 'Homeless person'),
  PPKS12: category('PPKS12', 'Beggar'),
  PPKS13: category('PPKS13', 'Scavenger'),
  PPKS14: category('PPKS14', 'Minority group'),
  PPKS15: category('PPKS15', 'Former prison inmate'),
  PPKS16: category('PPKS16', 'Person living with HIV'),
  PPKS17: category('PPKS17', 'Victim of substance abuse'),
  PPKS18: category('PPKS18', 'Victim of trafficking'),
  PPKS19: category('PPKS19', 'Victim of violence'),
  PPKS20: category('PPKS20', 'Migrant worker with social problems'),
  PPKS21: category('PPKS21', 'Victim of natural disaster'),
  PPKS22: category('PPKS22', 'Victim of social disaster'),
  PPKS23: category('PPKS23', 'Socio-economically vulnerable woman'),
  PPKS24: category('PPKS24', 'Poor person'),
  PPKS25: category('PPKS25', 'Family with socio-psychological problems'),
  PPKS26: category('PPKS26', 'Remote indigenous community'),
  PSKS01: category('PSKS01', 'Professional social worker'),
  PSKS02: category('PSKS02', 'Community social volunteer'),
  PSKS03: category('PSKS03', 'Disaster-ready youth corps'),
  PSKS04: category('PSKS04', 'Social welfare institution'),
  PSKS05: category('PSKS05', 'Youth organisation'),
  PSKS06: category('PSKS06', 'Family welfare consultation service'),
  PSKS07: category('PSKS07', 'Pioneer family'),
  PSKS08: category('PSKS08', 'Community-based welfare network'),
  PSKS09: category('PSKS09', 'Woman leader in social welfare'),
  PSKS10: category('PSKS10', 'Social extension worker'),
  PSKS11: category('PSKS11', 'Subdistrict social welfare worker'),
  PSKS12: category('PSKS12', 'Business (CSR)'),
};

export const disabilityBasisWords: WordsFor<DisabilityBasis> = {
  diagnosis: { id: 'Diagnosis', en: 'Diagnosis' },
  'self-report': { id: 'Menurut dirinya', en: 'Self-report' },
  'family-report': { id: 'Menurut keluarga', en: 'Reported by the family' },
  observation: { id: 'Pengamatan pekerja', en: "Worker's observation" },
};

export const supportNeedWords: WordsFor<SupportNeed> = {
  none: { id: 'Tanpa bantuan', en: 'None' },
  some: { id: 'Sebagian', en: 'Some' },
  much: { id: 'Banyak', en: 'Much' },
  constant: { id: 'Terus-menerus', en: 'Constant' },
};

export const decileStateWords: WordsFor<DecileState> = {
  known: { id: 'Diketahui', en: 'Known' },
  unknown: { id: 'Belum diketahui', en: 'Not known' },
  'not-listed': { id: 'Tidak terdaftar', en: 'Not listed' },
  disputed: { id: 'Diragukan', en: 'Disputed' },
};

export const benefitProgrammeWords: WordsFor<BenefitProgramme> = {
  pkh: { id: 'PKH', en: 'PKH (family cash transfer)' },
  sembako: { id: 'Sembako (BPNT)', en: 'Sembako (food aid)' },
  'pbi-jkn': { id: 'PBI-JKN', en: 'PBI-JKN (paid health insurance)' },
  pip: { id: 'PIP/KIP', en: 'PIP/KIP (school grant)' },
  'kip-kuliah': { id: 'KIP Kuliah', en: 'KIP Kuliah (university grant)' },
  kia: { id: 'KIA', en: 'KIA (child identity card)' },
  'disability-card': { id: 'Kartu Penyandang Disabilitas', en: 'Disability card' },
  'atensi-yapi': { id: 'ATENSI YAPI', en: 'ATENSI YAPI (orphans)' },
  atensi: { id: 'ATENSI', en: 'ATENSI (rehabilitation)' },
  kube: { id: 'KUBE', en: 'KUBE (joint enterprise)' },
  housing: { id: 'RTLH', en: 'RTLH (housing repair)' },
  'village-cash': { id: 'BLT Dana Desa', en: 'Village cash transfer' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const benefitStateWords: WordsFor<BenefitState> = {
  receives: { id: 'Menerima', en: 'Receives' },
  applied: { id: 'Diajukan', en: 'Applied for' },
  refused: { id: 'Ditolak', en: 'Refused' },
  stopped: { id: 'Berhenti', en: 'Stopped' },
  never: { id: 'Belum pernah', en: 'Never' },
  unknown: { id: 'Belum diketahui', en: 'Not known' },
};

export const circumstancesRefusals: WordsFor<CircumstancesRefusal> = {
  'circumstances.decile-missing': {
    id: 'Isi desil 1–10 bila diketahui, dan kosongkan bila tidak.',
    en: 'Give the decile 1–10 where it is known, and none where it is not.',
  },
  'circumstances.ended-before-begun': {
    id: 'Tanggal berakhir mendahului tanggal mulai. Periksa kedua tanggal.',
    en: 'It ended before it began. Check both days.',
  },
  'circumstances.none': {
    id: 'Hal ini tidak tercatat. Pilih dari daftar.',
    en: 'This is not on record. Choose it from the list.',
  },
};
