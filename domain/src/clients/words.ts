import type { WordsFor } from '../kernel/words.ts';
import type {
  AssentWay,
  ConsentAuthority,
  ConsentEntry,
  ConsentPurpose,
  ConsentRefusal,
  ConsentWay,
} from './consent.ts';
import type { FamilyEntry, FamilyRefusal, RelationToHead } from './family.ts';
import type { BirthPrecision, IndividualEntry, IndividualRefusal, NoNikReason, Sex } from './individual.ts';
import type {
  RelationKind,
  RelationshipEntry,
  RelationshipQuality,
  RelationshipsRefusal,
} from './relationships.ts';

export const individualEntryWords: WordsFor<IndividualEntry['type']> = {
  PersonRegistered: { id: 'Orang didaftarkan', en: 'Person registered' },
  PersonDescribed: { id: 'Keterangan orang diperbarui', en: 'Person described' },
  PersonDied: { id: 'Meninggal', en: 'Died' },
};

export const familyEntryWords: WordsFor<FamilyEntry['type']> = {
  FamilyRegistered: { id: 'Keluarga didaftarkan', en: 'Family registered' },
  FamilyDescribed: { id: 'Keterangan keluarga diperbarui', en: 'Family described' },
  MemberJoined: { id: 'Anggota keluarga dicatat', en: 'Family member joined' },
  MemberLeft: { id: 'Anggota keluarga keluar', en: 'Family member left' },
};

export const relationshipEntryWords: WordsFor<RelationshipEntry['type']> = {
  RelationNoted: { id: 'Hubungan dicatat', en: 'Relation noted' },
  RelationEnded: { id: 'Hubungan berakhir', en: 'Relation ended' },
  GuardianNamed: { id: 'Wali ditetapkan', en: 'Guardian named' },
};

export const consentEntryWords: WordsFor<ConsentEntry['type']> = {
  ConsentGiven: { id: 'Persetujuan diberikan', en: 'Consent given' },
  ConsentRefused: { id: 'Persetujuan ditolak', en: 'Consent refused' },
  ConsentWithdrawn: { id: 'Persetujuan ditarik', en: 'Consent withdrawn' },
  WithdrawalCarriedOut: { id: 'Penarikan dilaksanakan', en: 'Withdrawal carried out' },
  AssentGiven: { id: 'Kesediaan anak', en: "Child's assent" },
};

export const sexWords: WordsFor<Sex> = {
  female: { id: 'Perempuan', en: 'Female' },
  male: { id: 'Laki-laki', en: 'Male' },
};

export const birthPrecisionWords: WordsFor<BirthPrecision> = {
  day: { id: 'Tanggal pasti', en: 'Exact day' },
  month: { id: 'Bulan dan tahun', en: 'Month and year' },
  year: { id: 'Tahun saja', en: 'Year only' },
  estimated: { id: 'Perkiraan', en: 'Estimated' },
};

export const noNikReasonWords: WordsFor<NoNikReason> = {
  'not-recorded': { id: 'Belum dicatatkan', en: 'Not recorded yet' },
  newborn: { id: 'Bayi baru lahir', en: 'Newborn' },
  lost: { id: 'Dokumen hilang', en: 'Papers lost' },
  refuses: { id: 'Tidak mau memberi', en: 'Does not wish to give it' },
  foreigner: { id: 'Warga negara asing', en: 'Foreigner' },
  stateless: { id: 'Tanpa kewarganegaraan', en: 'Stateless' },
  unknown: { id: 'Belum diketahui', en: 'Not known yet' },
};

export const relationToHeadWords: WordsFor<RelationToHead> = {
  head: { id: 'Kepala keluarga', en: 'Head of family' },
  husband: { id: 'Suami', en: 'Husband' },
  wife: { id: 'Istri', en: 'Wife' },
  child: { id: 'Anak', en: 'Child' },
  'child-in-law': { id: 'Menantu', en: 'Child-in-law' },
  grandchild: { id: 'Cucu', en: 'Grandchild' },
  parent: { id: 'Orang tua', en: 'Parent' },
  'parent-in-law': { id: 'Mertua', en: 'Parent-in-law' },
  'other-kin': { id: 'Famili lain', en: 'Other kin' },
  helper: { id: 'Pembantu', en: 'Domestic worker' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const relationKindWords: WordsFor<RelationKind> = {
  parent: { id: 'orang tua dari', en: 'parent of' },
  partner: { id: 'pasangan dari', en: 'partner of' },
  sibling: { id: 'saudara dari', en: 'sibling of' },
  grandparent: { id: 'kakek/nenek dari', en: 'grandparent of' },
  carer: { id: 'pengasuh dari', en: 'carer of' },
  other: { id: 'berhubungan dengan', en: 'related to' },
};

export const relationshipQualityWords: WordsFor<RelationshipQuality> = {
  'very-close': { id: 'sangat dekat', en: 'very close' },
  close: { id: 'dekat', en: 'close' },
  ordinary: { id: 'biasa', en: 'ordinary' },
  distant: { id: 'renggang', en: 'distant' },
  stressful: { id: 'tegang', en: 'stressful' },
  broken: { id: 'putus', en: 'broken' },
};

export const consentPurposeWords: WordsFor<ConsentPurpose> = {
  service: { id: 'Pelayanan', en: 'Service' },
  'share-with-school': { id: 'Berbagi data dengan sekolah', en: 'Sharing data with the school' },
  'share-with-health': {
    id: 'Berbagi data dengan layanan kesehatan',
    en: 'Sharing data with health services',
  },
  'share-with-government': {
    id: 'Berbagi data dengan pemerintah',
    en: 'Sharing data with government offices',
  },
  'share-with-partner': { id: 'Berbagi data dengan lembaga mitra', en: 'Sharing data with partner agencies' },
  photographs: { id: 'Foto kegiatan', en: 'Photographs of activities' },
  research: { id: 'Penelitian', en: 'Research' },
};

export const consentWayWords: WordsFor<ConsentWay> = {
  signed: { id: 'Tanda tangan', en: 'Signed' },
  thumbprint: { id: 'Cap jempol', en: 'Thumbprint' },
  spoken: { id: 'Lisan', en: 'Spoken' },
  'read-aloud-and-signed': { id: 'Dibacakan, lalu ditandatangani', en: 'Read aloud, then signed' },
};

export const consentAuthorityWords: WordsFor<ConsentAuthority> = {
  self: { id: 'Diri sendiri', en: 'Themselves' },
  parent: { id: 'Orang tua', en: 'Parent' },
  guardian: { id: 'Wali', en: 'Guardian' },
  curator: { id: 'Pengampu', en: 'Curator' },
};

export const assentWayWords: WordsFor<AssentWay> = {
  spoken: { id: 'Lisan', en: 'Spoken' },
  'picture-cards': { id: 'Kartu gambar', en: 'Picture cards' },
  drawing: { id: 'Gambar', en: 'Drawing' },
  gesture: { id: 'Isyarat', en: 'Gesture' },
};

export const clientRefusals: WordsFor<
  ConsentRefusal | FamilyRefusal | IndividualRefusal | RelationshipsRefusal
> = {
  'person.already-registered': {
    id: 'Orang ini sudah didaftarkan. Perbarui keterangannya.',
    en: 'This person is registered already. Update what is known instead.',
  },
  'person.not-registered': {
    id: 'Orang ini belum didaftarkan. Daftarkan dahulu.',
    en: 'This person is not registered. Register them first.',
  },
  'person.nik-or-reason': {
    id: 'Isi NIK atau alasan belum punya, jangan keduanya.',
    en: 'Give a NIK or the reason for having none, not both.',
  },
  'person.died-before-birth': {
    id: 'Tanggal meninggal mendahului tanggal lahir. Periksa kedua tanggal.',
    en: 'The day of death is before the birth. Check both days.',
  },
  'person.birth-ahead': {
    id: 'Tanggal lahir belum tiba. Periksa tahunnya.',
    en: 'The birth lies in the future. Check the year.',
  },
  'family.already-registered': {
    id: 'Keluarga ini sudah didaftarkan. Perbarui keterangannya.',
    en: 'This family is registered already. Update what is known instead.',
  },
  'family.not-registered': {
    id: 'Keluarga ini belum didaftarkan. Daftarkan dahulu.',
    en: 'This family is not registered. Register it first.',
  },
  'family.member-already': {
    id: 'Orang ini sudah menjadi anggota. Perbaiki catatan keanggotaannya.',
    en: 'This person is a member already. Amend the membership instead.',
  },
  'family.not-a-member': {
    id: 'Orang ini bukan anggota keluarga. Catat keanggotaannya dahulu.',
    en: 'This person is not a member of the family. Record the membership first.',
  },
  'family.left-before-joining': {
    id: 'Tanggal keluar mendahului tanggal masuk. Periksa kedua tanggal.',
    en: 'The day of leaving is before the day of joining. Check both days.',
  },
  'relation.with-oneself': {
    id: 'Pilih dua orang yang berbeda.',
    en: 'Choose two different people.',
  },
  'relation.none': {
    id: 'Hubungan ini tidak tercatat. Pilih dari daftar hubungan.',
    en: 'This relation is not on record. Choose one from the list.',
  },
  'consent.none': {
    id: 'Persetujuan ini tidak tercatat. Pilih dari daftar persetujuan.',
    en: 'This consent is not on record. Choose one from the list.',
  },
  'consent.purpose-not-given': {
    id: 'Tujuan ini tidak termasuk dalam persetujuan itu. Pilih tujuan yang pernah disetujui.',
    en: 'This purpose is not part of that consent. Choose a purpose that was agreed to.',
  },
  'consent.withdrawn-already': {
    id: 'Persetujuan untuk tujuan ini sudah ditarik.',
    en: 'Consent for this purpose has been withdrawn already.',
  },
  'consent.not-withdrawn': {
    id: 'Tujuan ini belum ditarik. Catat penarikannya dahulu.',
    en: 'This purpose has not been withdrawn. Record the withdrawal first.',
  },
  'consent.for-oneself-only': {
    id: 'Persetujuan diri sendiri hanya untuk orang itu. Pilih orang tua, wali, atau pengampu bila untuk orang lain.',
    en: 'Consent as oneself covers that person only. Choose parent, guardian or curator for others.',
  },
};
