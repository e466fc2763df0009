/**
 * National bodies with what they give everywhere. Numbers stand here only where they are generally known; none was rung
 * up for this list, so each comes unasked and says so, and an agency mends it as any other listing.
 */
import type { Words } from '../../kernel/words.ts';

export interface NationalService {
  readonly number: number;
  readonly name: Words;
  readonly about: Words;
  readonly phone?: string;
  readonly website?: string;
  readonly cost?: 'free';
}

export interface NationalBody {
  readonly number: number;
  readonly name: Words;
  readonly services: readonly NationalService[];
}

/** Stands with a number that was taken from general knowledge. */
export const unasked: Words = {
  id: 'Dari pengetahuan umum, belum ditanya kebenarannya. Cek dahulu, lalu catat pengecekannya.',
  en: 'From general knowledge, not asked whether it holds. Check first, then record the check.',
};

export const nationalBodies: readonly NationalBody[] = [
  {
    number: 1,
    name: { id: 'Kementerian Sosial', en: 'Ministry of Social Affairs' },
    services: [
      {
        number: 101,
        name: {
          id: 'Pusat panggilan Kementerian Sosial 171',
          en: 'Call centre 171 of the Ministry of Social Affairs',
        },
        about: {
          id: 'Pengaduan dan pertanyaan tentang bantuan sosial dan layanan sosial.',
          en: 'Complaints and questions on social assistance and social services.',
        },
        phone: '171',
      },
      {
        number: 102,
        name: { id: 'Cek bansos', en: 'Look-up of social assistance' },
        about: {
          id: 'Melihat apakah sebuah keluarga tercatat menerima bantuan sosial. Berubah tiap tiga bulan.',
          en: 'Shows whether a family is on record for social assistance. Changes every three months.',
        },
        website: 'https://cekbansos.kemensos.go.id',
        cost: 'free',
      },
    ],
  },
  {
    number: 2,
    name: {
      id: 'Kementerian Pemberdayaan Perempuan dan Perlindungan Anak',
      en: 'Ministry of Women Empowerment and Child Protection',
    },
    services: [
      {
        number: 111,
        name: { id: 'SAPA 129', en: 'SAPA 129 (women and children who suffer violence)' },
        about: {
          id: 'Pengaduan kekerasan terhadap perempuan dan anak, diteruskan ke UPTD PPA setempat.',
          en: 'Complaints of violence against women and children, passed on to the local protection unit.',
        },
        phone: '129',
      },
    ],
  },
  {
    number: 3,
    name: { id: 'BPJS Kesehatan', en: 'BPJS Kesehatan (national health insurance)' },
    services: [
      {
        number: 121,
        name: { id: 'Jaminan kesehatan nasional (JKN)', en: 'National health insurance (JKN)' },
        about: {
          id: 'Kepesertaan, pindah fasilitas kesehatan, dan keluhan layanan JKN. Pengaktifan kembali PBI lewat dinas sosial.',
          en: 'Membership, change of health facility, complaints. PBI is made active again through the social affairs office.',
        },
      },
    ],
  },
];
