import type { Words } from '../kernel/words.ts';

/** What stands on the sheets of a community: the tools worked through together, and the board. */
export const communityPaperWords = {
  noTool: {
    id: 'Belum ada alat partisipatif yang dicatat. Catat satu pertemuan dahulu.',
    en: 'No participatory tool is on record. Record one sitting first.',
  },
  noStakeholders: {
    id: 'Belum ada pemangku kepentingan yang dicatat. Catat dahulu.',
    en: 'No stakeholder is on record. Note one first.',
  },
  noCounts: {
    id: 'Belum ada jumlah yang dicatat tentang masyarakat ini. Catat satu jumlah dahulu.',
    en: 'Nothing has been counted of this community. Record one count first.',
  },
  community: { id: 'Masyarakat', en: 'Community' },
  original: { id: 'Foto aslinya', en: 'The original, photographed' },
  originalAlt: { id: 'Foto asli dari: {what}', en: 'Photograph of the original of: {what}' },
  originalMissing: {
    id: 'Foto aslinya belum sampai di server, atau tidak dapat dicetak. Cetak dari perangkat yang mengambilnya.',
    en: 'The photograph of the original is not on the server yet, or cannot be printed. Print it from the device that took it.',
  },
  question: { id: 'Pertanyaan', en: 'Question' },
  tookPart: { id: 'Yang ikut', en: 'Took part' },
  facilitatedBy: { id: 'Difasilitasi oleh', en: 'Facilitated by' },
  place: { id: 'Tempat', en: 'Place' },
  peopleCounted: { id: '{number} orang', en: '{number} {number|person|people}' },
  womenCounted: { id: '{number} perempuan', en: '{number} women' },
  menCounted: { id: '{number} laki-laki', en: '{number} men' },
  withDisabilityCounted: {
    id: '{number} penyandang disabilitas',
    en: '{number} {number|person with|persons with} a disability',
  },
  fewHouseholds: {
    id: '… berarti tidak ditampilkan karena menyangkut kurang dari {least} keluarga, atau dapat dihitung balik.',
    en: '… means withheld, since it concerns fewer than {least} households or could be reckoned back.',
  },
  stakeholders: { id: 'Peta pemangku kepentingan', en: 'Stakeholder map' },
  publicBoard: { id: 'Papan informasi', en: 'Notice board' },
  boardNote: {
    id: 'Hanya angka, tanpa nama. Angka yang sangat kecil, dan angka yang darinya dapat dihitung, tidak ditampilkan agar tidak ada orang yang dikenali.',
    en: 'Figures only, no names. Very small figures, and those from which they could be reckoned, are not shown, so that nobody can be recognised.',
  },
  withheld: { id: 'tidak ditampilkan', en: 'not shown' },
  notKnown: { id: 'tidak diketahui', en: 'not known' },
  overlapping: { id: 'dapat tumpang tindih', en: 'may overlap' },
  source: { id: 'Sumber', en: 'Source' },
  dividedBy: { id: 'Menurut', en: 'By' },
  part: { id: 'Bagian', en: 'Part' },
  figure: { id: 'Jumlah', en: 'Number' },
} as const satisfies Record<string, Words>;
