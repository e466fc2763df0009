import type { WordsFor } from '../kernel/words.ts';
import type {
  ReferralAnswer,
  ReferralEntry,
  ReferralRefusal,
  ReferralResult,
  ReferralWay,
  SharingPurpose,
} from './referral.ts';
import type { ReferralStanding, ReferralStep } from './referral-progress.ts';
import type { RequestEntry, RequestRefusal, RequestStanding } from './request.ts';
import type { DisclosedPart } from './shared-information.ts';

export const referralEntryWords: WordsFor<ReferralEntry['type']> = {
  ReferralMade: { id: 'Rujukan dibuat', en: 'Referral made' },
  ReferralSent: { id: 'Rujukan dikirim', en: 'Referral sent' },
  ReferralReceived: { id: 'Rujukan diterima pihak yang dituju', en: 'Referral received by the other side' },
  ReferralAnswered: { id: 'Rujukan dijawab', en: 'Referral answered' },
  ReferralBegun: { id: 'Layanan rujukan dimulai', en: 'Service after referral begun' },
  ReferralDelivered: { id: 'Layanan rujukan diberikan', en: 'Service after referral delivered' },
  ReferralNotTakenUp: { id: 'Rujukan tidak dipakai', en: 'Referral not taken up' },
  ReferralRevoked: { id: 'Rujukan dicabut', en: 'Referral revoked' },
  ReferralClosed: { id: 'Rujukan ditutup', en: 'Referral closed' },
};
export const requestEntryWords: WordsFor<RequestEntry['type']> = {
  RequestArrived: { id: 'Permintaan masuk', en: 'Incoming referral arrived' },
  RequestOpened: { id: 'Permintaan dibuka', en: 'Incoming referral opened' },
  InformationDisclosed: { id: 'Keterangan diterima', en: 'Information disclosed' },
  RequestAnswered: { id: 'Permintaan dijawab', en: 'Incoming referral answered' },
  RequestTakenOn: { id: 'Penerimaan klien dimulai', en: 'Intake begun' },
  RequestBegun: { id: 'Layanan dimulai', en: 'Service begun' },
  RequestDelivered: { id: 'Layanan diberikan', en: 'Service delivered' },
  RequestNotTakenUp: { id: 'Layanan tidak dipakai', en: 'Service not taken up' },
  RequestRevoked: { id: 'Permintaan dicabut pengirim', en: 'Revoked by the sender' },
  RequestClosed: { id: 'Permintaan ditutup pengirim', en: 'Closed by the sender' },
};
export const referralWayWords: WordsFor<ReferralWay> = {
  letter: { id: 'Surat', en: 'Letter' },
  'by-hand': { id: 'Diantar sendiri', en: 'By hand' },
  inbox: { id: 'Kotak masuk lembaga mitra', en: 'Inbox of a partner agency' },
  link: { id: 'Tautan untuk menjawab', en: 'Link to answer by' },
};
export const referralStepWords: WordsFor<ReferralStep> = {
  prepared: { id: 'Disiapkan', en: 'Prepared' },
  sent: { id: 'Dikirim', en: 'Sent' },
  received: { id: 'Sampai', en: 'Received' },
  answered: { id: 'Dijawab', en: 'Answered' },
  begun: { id: 'Dimulai', en: 'Begun' },
  delivered: { id: 'Diberikan', en: 'Delivered' },
  closed: { id: 'Ditutup', en: 'Closed' },
};
export const referralStandingWords: WordsFor<ReferralStanding> = {
  prepared: { id: 'disiapkan, belum dikirim', en: 'prepared, not sent yet' },
  sent: { id: 'dikirim, belum dijawab', en: 'sent, no answer yet' },
  received: { id: 'sampai, belum dijawab', en: 'received, no answer yet' },
  accepted: { id: 'diterima', en: 'accepted' },
  waiting: { id: 'menunggu giliran', en: 'waiting' },
  refused: { id: 'ditolak', en: 'refused' },
  begun: { id: 'layanan dimulai', en: 'service begun' },
  delivered: { id: 'layanan diberikan', en: 'service delivered' },
  'not-taken-up': { id: 'tidak dipakai', en: 'not taken up' },
  revoked: { id: 'dicabut', en: 'revoked' },
  closed: { id: 'ditutup', en: 'closed' },
};
export const requestStandingWords: WordsFor<RequestStanding> = {
  new: { id: 'belum dibuka', en: 'not opened yet' },
  opened: { id: 'dibuka, belum dijawab', en: 'opened, not answered yet' },
  accepted: { id: 'diterima', en: 'accepted' },
  waiting: { id: 'menunggu giliran', en: 'waiting' },
  refused: { id: 'ditolak', en: 'refused' },
  begun: { id: 'layanan dimulai', en: 'service begun' },
  delivered: { id: 'layanan diberikan', en: 'service delivered' },
  'not-taken-up': { id: 'tidak dipakai', en: 'not taken up' },
  revoked: { id: 'dicabut pengirim', en: 'revoked by the sender' },
  closed: { id: 'ditutup pengirim', en: 'closed by the sender' },
};
export const disclosedPartWords: WordsFor<DisclosedPart> = {
  need: { id: 'Kebutuhan', en: 'Need' },
  summary: { id: 'Keadaan', en: 'Situation' },
  'hoped-for': { id: 'Yang diharapkan', en: 'What is hoped for' },
  name: { id: 'Nama', en: 'Name' },
  age: { id: 'Umur', en: 'Age' },
  sex: { id: 'Jenis kelamin', en: 'Sex' },
  address: { id: 'Alamat', en: 'Address' },
  contact: { id: 'Kontak', en: 'Contact' },
  problem: { id: 'Masalah', en: 'Problem' },
  goal: { id: 'Tujuan', en: 'Goal' },
  strength: { id: 'Kekuatan', en: 'Strength' },
  sentence: { id: 'Kalimat dari berkas', en: 'Sentence of the record' },
};
export const sharingPurposeWords: WordsFor<SharingPurpose> = {
  'share-with-school': { id: 'Berbagi dengan sekolah', en: 'Sharing with the school' },
  'share-with-health': { id: 'Berbagi dengan layanan kesehatan', en: 'Sharing with health services' },
  'share-with-government': { id: 'Berbagi dengan pemerintah', en: 'Sharing with government' },
  'share-with-partner': { id: 'Berbagi dengan mitra', en: 'Sharing with partners' },
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

/** What only the journal, which sees both sides, can judge. */
export type DeliveryRefusal =
  | 'referral.consent-not-for-sharing'
  | 'referral.consent-refused'
  | 'referral.consent-unknown'
  | 'referral.consent-withdrawn'
  | 'referral.partner-takes-none'
  | 'referral.revoke-instead'
  | 'referral.sent-already'
  | 'request.answer-again';

export const resourceRefusals: WordsFor<ReferralRefusal | RequestRefusal | DeliveryRefusal> = {
  'referral.revoked-already': {
    id: 'Rujukan ini sudah dicabut. Buat rujukan baru bila perlu.',
    en: 'This referral has been revoked. Make a new one if needed.',
  },
  'referral.was-refused': {
    id: 'Rujukan ini ditolak. Catat dahulu bahwa mereka menerimanya.',
    en: 'This referral was refused. Record first that they accepted it after all.',
  },
  'referral.delivered-already': {
    id: 'Layanan tercatat sudah diberikan. Perbaiki catatan itu bila keliru.',
    en: 'The service is on record as delivered. Amend that entry if it is wrong.',
  },
  'referral.inbox-without-agency': {
    id: 'Pilih lembaga mitra yang dituju.',
    en: 'Choose the partner agency it goes to.',
  },
  'referral.link-without-limits': {
    id: 'Tautan belum dibuat. Muat ulang halaman, lalu coba lagi.',
    en: 'The link has not been made. Reload the page and try again.',
  },
  'referral.link-too-long': {
    id: 'Tautan berlaku paling lama 90 hari. Pilih tanggal yang lebih dekat.',
    en: 'A link is open for 90 days at most. Choose an earlier day.',
  },
  'referral.without-name-of-the-other-side': {
    id: 'Tulis nama Anda, agar pengirim tahu siapa yang menjawab.',
    en: 'Write your name, so that the sender knows who answered.',
  },
  'referral.consent-unknown': {
    id: 'Persetujuan ini tidak ada pada berkas klien. Pilih yang lain, atau tulis dasar hukum.',
    en: "This consent is not in the client's record. Choose another, or state the ground in law.",
  },
  'referral.consent-refused': {
    id: 'Klien menolak persetujuan ini. Bicarakan lagi dengan klien, atau tulis dasar hukum.',
    en: 'The client refused this consent. Talk with the client again, or state the ground in law.',
  },
  'referral.consent-withdrawn': {
    id: 'Persetujuan ini sudah ditarik, jadi keterangan tidak dikirim. Cabut rujukan, atau buat yang baru dengan persetujuan baru.',
    en: 'This consent was withdrawn, so nothing is shared. Revoke the referral, or make a new one on a new consent.',
  },
  'referral.consent-not-for-sharing': {
    id: 'Persetujuan ini tidak mencakup berbagi dengan pihak itu. Minta persetujuan untuk itu dahulu.',
    en: 'This consent does not cover sharing with them. Ask for that consent first.',
  },
  'referral.partner-takes-none': {
    id: 'Lembaga ini sedang tidak menerima rujukan. Pilih lembaga lain, atau kirim surat.',
    en: 'This agency takes no referrals at present. Choose another, or send a letter.',
  },
  'referral.sent-already': {
    id: 'Permintaan ini sudah terkirim. Muat ulang kasus untuk melihatnya.',
    en: 'This request has been sent already. Reload the case to see it.',
  },
  'referral.revoke-instead': {
    id: 'Yang sudah dikirim tidak dapat dicoret atau diubah. Cabut rujukannya, lalu buat yang baru.',
    en: 'What was sent cannot be struck or changed. Revoke the referral, then make a new one.',
  },
  'request.arrived-already': {
    id: 'Permintaan ini sudah tercatat.',
    en: 'This incoming referral is on record already.',
  },
  'request.none': {
    id: 'Permintaan ini tidak tercatat. Pilih dari daftar permintaan masuk.',
    en: 'This incoming referral is not on record. Choose from the list.',
  },
  'request.not-opened': {
    id: 'Buka permintaan ini dahulu, lalu jawab.',
    en: 'Open this incoming referral first, then answer.',
  },
  'request.only-from-the-sender': {
    id: 'Hanya lembaga pengirim yang dapat mencatat ini. Hubungi mereka.',
    en: 'Only the agency that sent it can record this. Get in touch with them.',
  },
  'request.revoked-by-the-sender': {
    id: 'Permintaan ini dicabut oleh pengirim. Hubungi mereka bila masih ada yang perlu disampaikan.',
    en: 'The sender revoked this request. Get in touch with them if there is more to say.',
  },
  'request.closed-by-the-sender': {
    id: 'Permintaan ini sudah ditutup oleh pengirim. Hubungi mereka bila masih ada yang perlu disampaikan.',
    en: 'The sender has closed this request. Get in touch with them if there is more to say.',
  },
  'request.was-refused': {
    id: 'Permintaan ini Anda tolak. Jawab dahulu bahwa Anda menerimanya.',
    en: 'You refused this request. Answer first that you accept it after all.',
  },
  'request.delivered-already': {
    id: 'Layanan tercatat sudah diberikan. Beri tahu pengirim bila itu keliru.',
    en: 'The service is on record as delivered. Tell the sender if that is wrong.',
  },
  'request.answer-again': {
    id: 'Jawaban yang sudah sampai tidak diubah. Jawab sekali lagi: yang terakhir yang berlaku.',
    en: 'An answer that has arrived is not changed. Answer once more: the last one counts.',
  },
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
