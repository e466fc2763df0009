/** The referrals of the family story: by letter, by hand, and into the inbox of a therapy centre on the same server. */
import { therapyCentre } from './people.ts';
import { suhendar } from './suhendar.ts';
import { idFor, type Tale } from './tale.ts';

const id = (name: string) => idFor(`suhendar:${name}`);
const inCase = { record: 'case', stream: suhendar.case } as const;
const named = { part: 'name', says: 'Muhamad Rizky Pratama' } as const;
const aged = { part: 'age', says: '8 tahun' } as const;

/** The hospital examines, and writes down what it found. */
function toTheHospital({ tell }: Tale): void {
  const referral = id('r2');
  tell(inCase, 'ReferralMade', '2026-03-23', {
    referral,
    to: 'RSUD - poli tumbuh kembang',
    need: 'Pemeriksaan tumbuh kembang dan diagnosis tertulis',
    shared: [named, aged],
    summary: 'Sekolah meminta anak berhenti; diagnosis tertulis diperlukan untuk akomodasi yang layak.',
    planned: id('o1'),
    consent: suhendar.consent,
    purpose: 'share-with-health',
    letterNumber: 'SR-2026-0009',
  });
  tell(inCase, 'ReferralSent', '2026-03-24', { referral, way: 'letter' });
  tell(inCase, 'ReferralReceived', '2026-03-27', { referral, from: { name: 'Loket poli tumbuh kembang' } });
  tell(inCase, 'ReferralAnswered', '2026-03-30', {
    referral,
    answer: 'waiting',
    expectedOn: '2026-04-28',
    from: { name: 'Koordinator poli', agency: 'RSUD' },
  });
  tell(inCase, 'ReferralBegun', '2026-04-28', { referral });
  tell(inCase, 'ReferralDelivered', '2026-04-28', { referral, what: 'Diagnosis tertulis' });
  tell(inCase, 'ReferralClosed', '2026-05-05', {
    referral,
    result: 'received',
    got: 'Diagnosis autisme, kebutuhan dukungan sedang',
    clientSays: 'Ibu lega ada surat yang dapat ditunjukkan kepada sekolah.',
  });
}

/** The disability unit of the education office, which can tell a school what is reasonable. */
function toTheEducationOffice({ tell }: Tale): void {
  const referral = id('r1');
  tell(inCase, 'ReferralMade', '2026-05-11', {
    referral,
    to: 'ULD Dinas Pendidikan',
    need: 'Rekomendasi akomodasi yang layak bagi murid dengan autisme',
    shared: [named],
    planned: id('o2'),
    consent: suhendar.consent,
    purpose: 'share-with-school',
    letterNumber: 'SR-2026-0014',
  });
  tell(inCase, 'ReferralSent', '2026-05-12', { referral, way: 'by-hand', note: 'Diantar bersama ibu.' });
  tell(inCase, 'ReferralAnswered', '2026-05-18', { referral, answer: 'accepted' });
  tell(inCase, 'ReferralDelivered', '2026-06-08', { referral, what: 'Rekomendasi terbit' });
  tell(inCase, 'ReferralClosed', '2026-06-09', {
    referral,
    result: 'received',
    got: 'Rekomendasi akomodasi: ruang tenang, guru pendamping, jadwal bergambar',
    clientSays: 'Ayah: sekarang sekolah mau mendengar.',
  });
}

/** Peer support; a first offer at another place was taken back because the day did not suit. */
function toOtherParents({ tell }: Tale): void {
  const elsewhere = id('r4-elsewhere');
  const need = 'Dukungan sebaya bagi ibu';
  const ground = 'Tidak ada keterangan klien yang dibagikan; ibu mendaftar sendiri.';
  tell(inCase, 'ReferralMade', '2026-07-20', {
    referral: elsewhere,
    to: 'Kelompok orang tua kecamatan',
    need,
    shared: [],
    ground,
  });
  tell(inCase, 'ReferralRevoked', '2026-07-27', {
    referral: elsewhere,
    reason: 'Pertemuannya pada jam kerja ibu.',
  });
  const referral = id('r4');
  tell(inCase, 'ReferralMade', '2026-08-03', {
    referral,
    to: 'Kelompok orang tua RKM',
    need,
    shared: [],
    ground,
  });
  tell(inCase, 'ReferralSent', '2026-08-03', { referral, way: 'by-hand' });
  tell(inCase, 'ReferralNotTakenUp', '2026-08-20', {
    referral,
    note: 'Ibu belum siap; menawarkan lagi September.',
  });
  tell(inCase, 'ReferralDelivered', '2026-09-07', { referral, what: 'Ibu hadir pertama kali' });
  tell(inCase, 'ReferralClosed', '2026-09-14', {
    referral,
    result: 'received',
    got: 'Ibu ikut kelompok tiap bulan',
    clientSays: 'Tidak merasa sendiri lagi.',
  });
}

/** Speech therapy at an agency of the same server: it answers from its own inbox. */
function toTheTherapyCentre({ tell, heard }: Tale): void {
  const referral = id('r5');
  const request = id('r5-request');
  tell(inCase, 'ReferralMade', '2026-08-17', {
    referral,
    to: therapyCentre.name,
    serviceName: 'Terapi wicara',
    need: 'Terapi wicara seminggu sekali',
    shared: [named, aged, { part: 'goal', says: 'Bersekolah 4 hari seminggu' }],
    hopedFor: 'Anak dapat menyampaikan bahwa ia lelah atau terganggu.',
    consent: suhendar.consent,
    purpose: 'share-with-health',
    letterNumber: 'SR-2026-0019',
  });
  const sending = { referral, way: 'inbox', agency: therapyCentre.id, request };
  tell(inCase, 'ReferralSent', '2026-08-18', sending);
  const inRequest = { record: 'request', stream: request } as const;
  const by = { worker: therapyCentre.worker.id, agency: therapyCentre.id };
  const answers: readonly (readonly [string, string, Record<string, unknown>])[] = [
    ['RequestOpened', '2026-08-19', {}],
    ['RequestAnswered', '2026-08-20', { answer: 'accepted', note: 'Selasa pukul 15.00.' }],
    ['RequestBegun', '2026-08-25', {}],
    ['RequestDelivered', '2026-10-06', { what: 'Enam pertemuan terapi wicara' }],
  ];
  for (const [type, on, data] of answers) tell(inRequest, type, on, data, by);
  heard(suhendar.case, answers.length);
  tell(inCase, 'ReferralClosed', '2026-10-09', {
    referral,
    result: 'partly',
    got: 'Enam pertemuan; dilanjutkan RSUD setelah pengalihan',
    clientSays: 'Ibu: ia mulai berkata "capek".',
  });
}

/** Told one after the other, each from its preparation to what the family thought of it. */
export function familyReferrals(story: Tale): void {
  for (const part of [toTheHospital, toTheEducationOffice, toOtherParents, toTheTherapyCentre]) part(story);
}
