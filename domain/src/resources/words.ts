import type { WordsFor } from '../kernel/words.ts';
import type { ReferralAnswer, ReferralEntry, ReferralRefusal, ReferralResult } from './referral.ts';

export const referralEntryWords: WordsFor<ReferralEntry['type']> = {
  ReferralMade: { id: 'Rujukan dibuat', en: 'Referral made' },
  ReferralAnswered: { id: 'Rujukan dijawab', en: 'Referral answered' },
  ReferralClosed: { id: 'Rujukan ditutup', en: 'Referral closed' },
};
export const referralAnswerWords: WordsFor<ReferralAnswer> = {
  accepted: { id: 'Diterima', en: 'Accepted' },
  waiting: { id: 'Menunggu giliran', en: 'Waiting' },
  refused: { id: 'Ditolak', en: 'Refused' },
};
export const referralResultWords: WordsFor<ReferralResult> = {
  received: { id: 'Layanan diterima', en: 'Service received' },
  partly: { id: 'Sebagian diterima', en: 'Partly received' },
  'not-taken-up': { id: 'Tidak jadi dipakai', en: 'Not taken up' },
  withdrawn: { id: 'Rujukan ditarik', en: 'Withdrawn' },
};

export const resourceRefusals: WordsFor<ReferralRefusal> = {
  'referral.made-already': { id: 'Rujukan ini sudah tercatat.', en: 'This referral is on record already.' },
  'referral.none': {
    id: 'Rujukan ini tidak tercatat. Pilih dari daftar.',
    en: 'This referral is not on record. Choose from the list.',
  },
  'referral.closed-already': {
    id: 'Rujukan ini sudah ditutup. Buat rujukan baru bila perlu.',
    en: 'This referral is closed already. Make a new one if needed.',
  },
  'referral.consent-or-ground': {
    id: 'Pilih persetujuan klien, atau tulis dasar hukum bila tanpa persetujuan.',
    en: "Choose the client's consent, or write the ground in law where there is none.",
  },
};
