import type { Words } from '@pendamping/domain';

export const resourceScreenWords = {
  refer: { id: 'Buat rujukan', en: 'Make a referral' },
  to: { id: 'Dirujuk ke', en: 'Referred to' },
  address: { id: 'Alamat', en: 'Address' },
  need: { id: 'Kebutuhan', en: 'Need' },
  summary: { id: 'Ringkasan seperlunya bagi penerima', en: 'Summary: no more than the other side must know' },
  hopedFor: { id: 'Yang diharapkan', en: 'What is hoped for' },
  consent: { id: 'Berdasarkan persetujuan', en: 'On the consent' },
  ground: { id: 'Dasar hukum bila tanpa persetujuan', en: 'Ground in law where there is no consent' },
  letterNumber: { id: 'Nomor surat', en: 'Number of the letter' },
  answer: { id: 'Catat jawaban', en: 'Record the answer' },
  answered: { id: 'Jawaban', en: 'Answer' },
  note: { id: 'Catatan', en: 'Note' },
  close: { id: 'Tutup rujukan', en: 'Close the referral' },
  result: { id: 'Hasil', en: 'Result' },
  got: { id: 'Apa yang diterima klien', en: 'What the client got' },
  clientSays: { id: 'Pendapat klien', en: 'What the client thought' },
  head: { id: 'Rujukan', en: 'Referrals' },
  letter: { id: 'Surat rujukan', en: 'Referral letter' },
  unanswered: { id: 'belum dijawab', en: 'no answer yet' },
} as const satisfies Record<string, Words>;
