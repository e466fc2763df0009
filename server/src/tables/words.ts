import type { Words } from '@pendamping/domain';

/** The headers of a list that is taken out: the same words that an import understands. */
export const listWords = {
  kind: { id: 'Jenis klien', en: 'Kind of client' },
  name: { id: 'Nama lengkap', en: 'Full name' },
  callName: { id: 'Nama panggilan', en: 'Call name' },
  sex: { id: 'Jenis kelamin', en: 'Gender' },
  birthOn: { id: 'Tanggal lahir', en: 'Date of birth' },
  nik: { id: 'NIK (disamarkan)', en: 'NIK (masked)' },
  phone: { id: 'Telepon', en: 'Phone' },
  village: { id: 'Desa/Kelurahan', en: 'Village' },
  family: { id: 'Keluarga', en: 'Family' },
  cases: { id: 'Nomor kasus', en: 'Case numbers' },
} as const satisfies Record<string, Words>;
