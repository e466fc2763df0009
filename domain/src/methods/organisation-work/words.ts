import type { WordsFor } from '../../kernel/words.ts';
import type { AgreedChangeEntry, AgreedChangeRefusal, ChangeResult } from './agreed-change.ts';
import type { DiagnosisEntry, FindingBearing, ServiceArea, ServiceView } from './diagnosis.ts';
import type { MandateEntry, MandateRefusal } from './mandate.ts';

export const organisationWorkEntryWords: WordsFor<
  MandateEntry['type'] | DiagnosisEntry['type'] | AgreedChangeEntry['type']
> = {
  OrganisationMandateGiven: { id: 'Pimpinan lembaga setuju', en: 'Leadership of the institution agreed' },
  OrganisationMandateWithdrawn: {
    id: 'Persetujuan pimpinan ditarik',
    en: 'Leadership withdrew its agreement',
  },
  OrganisationDiagnosed: {
    id: 'Temuan tentang pelayanan lembaga',
    en: 'Finding on how the institution serves',
  },
  OrganisationChangeAgreed: { id: 'Perubahan disepakati lembaga', en: 'Change agreed with the institution' },
  OrganisationChangeReviewed: { id: 'Perubahan lembaga ditinjau', en: 'Change of the institution reviewed' },
};

export const serviceAreaWords: WordsFor<ServiceArea> = {
  access: { id: 'Akses layanan', en: 'Access to the service' },
  'physical-access': { id: 'Aksesibilitas fisik', en: 'Physical accessibility' },
  procedures: { id: 'Prosedur', en: 'Procedures' },
  information: { id: 'Informasi', en: 'Information' },
  attitude: { id: 'Sikap petugas', en: 'Attitude of staff' },
  skills: { id: 'Keterampilan petugas', en: 'Skills of staff' },
  resources: { id: 'Sumber daya', en: 'Resources' },
  rules: { id: 'Aturan', en: 'Rules' },
  participation: { id: 'Keterlibatan yang dilayani', en: 'Participation of those served' },
  complaints: { id: 'Penanganan keluhan', en: 'Handling of complaints' },
};

export const serviceViewWords: WordsFor<ServiceView> = {
  served: { id: 'Yang dilayani', en: 'Those served' },
  staff: { id: 'Petugas', en: 'Staff' },
  leadership: { id: 'Pimpinan', en: 'Leadership' },
  worker: { id: 'Pekerja sosial', en: 'Social worker' },
};

export const findingBearingWords: WordsFor<FindingBearing> = {
  strength: { id: 'Kekuatan', en: 'Strength' },
  weakness: { id: 'Kelemahan', en: 'Weakness' },
};

export const changeResultWords: WordsFor<ChangeResult> = {
  done: { id: 'Terlaksana', en: 'Done' },
  partly: { id: 'Sebagian', en: 'Partly' },
  not: { id: 'Belum terlaksana', en: 'Not done' },
  'given-up': { id: 'Dibatalkan', en: 'Given up' },
};

export const organisationWorkRefusals: WordsFor<MandateRefusal | AgreedChangeRefusal> = {
  'organisation-mandate.none': {
    id: 'Persetujuan pimpinan ini tidak ada dalam kasus. Muat ulang halaman, lalu pilih dari daftar.',
    en: 'There is no such agreement of the leadership in this case. Load the page again and choose from the list.',
  },
  'organisation-mandate.withdrawn-already': {
    id: 'Persetujuan ini sudah ditarik. Bila pimpinan setuju lagi, catat persetujuan baru.',
    en: 'This agreement has been withdrawn already. If the leadership agrees again, record a new one.',
  },
  'agreed-change.closed-already': {
    id: 'Perubahan ini sudah terlaksana atau dibatalkan. Bila akan dikerjakan lagi, catat kesepakatan baru.',
    en: 'This change is done or given up already. If it is taken up again, record a new agreement.',
  },
  'agreed-change.no-next-day': {
    id: 'Perubahan ini belum selesai. Tulis tanggal peninjauan berikutnya, sesudah hari peninjauan ini.',
    en: 'This change is not finished. Write the day of the next look at it, after the day of this one.',
  },
  'agreed-change.none': {
    id: 'Perubahan ini belum disepakati. Catat dahulu kesepakatannya.',
    en: 'This change has not been agreed. Record the agreement first.',
  },
  'agreed-change.unknown-finding': {
    id: 'Temuan yang dijawab tidak ada dalam kasus ini. Catat dahulu temuannya, atau pilih yang lain.',
    en: 'A finding it answers is not in this case. Record the finding first, or choose another.',
  },
  'agreed-change.unknown-measure': {
    id: 'Ukuran ini belum dipilih dalam kasus. Pilih dahulu ukurannya pada rencana, atau tulis dengan kata-kata.',
    en: 'This measure has not been chosen in the case. Choose it in the plan first, or write it in words.',
  },
};
