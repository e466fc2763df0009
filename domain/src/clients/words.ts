import type { Words, WordsFor } from '../kernel/words.ts';
import type { CommunityEntry, CommunityKind, CommunityRefusal, SplitKind } from './community.ts';
import type {
  CommunityAssetKind,
  CommunityPlaceKind,
  CommunityProfileEntry,
  CommunityProfileRefusal,
} from './community-profile.ts';
import type {
  AssentWay,
  ConsentAuthority,
  ConsentEntry,
  ConsentPurpose,
  ConsentRefusal,
  ConsentWay,
} from './consent.ts';
import type {
  DataRequestEntry,
  DataRequestKind,
  DataRequestOutcome,
  DataRequestRefusal,
} from './data-request.ts';
import type { EnvironmentEntry, EnvironmentRefusal, Flow, SystemKind, TieStrength } from './environment.ts';
import type { FamilyEntry, FamilyRefusal, RelationToHead } from './family.ts';
import type { GroupEntry, GroupKind, GroupRefusal } from './group.ts';
import type { ChoiceKind, GroupChoicesEntry, GroupChoicesRefusal } from './group-choices.ts';
import type {
  BirthPrecision,
  IndividualEntry,
  IndividualRefusal,
  MaritalStatus,
  NoNikReason,
} from './individual.ts';
import type { LikenessGrade, LikenessReason } from './likeness.ts';
import type { MembershipEntry, MembershipRefusal } from './membership.ts';
import type { NestedCountEntry, NestedCountRefusal } from './nested-counts.ts';
import type { NumberError, NumberWarning } from './nik.ts';
import type { OrganisationEntry, OrganisationKind, OrganisationRefusal } from './organisation.ts';
import type {
  Parenting,
  RelationKind,
  RelationshipEntry,
  RelationshipQuality,
  RelationshipsRefusal,
  TwinKind,
  UnbornKind,
  UnionEnding,
  UnionKind,
} from './relationships.ts';
import type { RestrictionEntry, RestrictionRefusal } from './restriction.ts';
import type { Sex } from './sex.ts';
import type { TakenOverEntry, TakenOverRefusal } from './taken-over.ts';

export const individualEntryWords: WordsFor<IndividualEntry['type']> = {
  PersonRegistered: { id: 'Orang didaftarkan', en: 'Person registered' },
  PersonDescribed: { id: 'Keterangan orang diperbarui', en: 'Person described' },
  PersonDied: { id: 'Meninggal', en: 'Died' },
  RegistrationTakenBack: { id: 'Pendaftaran ditarik kembali', en: 'Registration taken back' },
  PersonMerged: { id: 'Disatukan dengan catatan lain', en: 'Merged with another record' },
  PersonAbsorbed: { id: 'Catatan ini disatukan ke orang lain', en: 'This record was merged into another' },
  MergeUndone: { id: 'Penyatuan dibatalkan', en: 'Merge undone' },
  FoundNotTheSame: { id: 'Dinyatakan bukan orang yang sama', en: 'Found not to be the same person' },
};

export const familyEntryWords: WordsFor<FamilyEntry['type']> = {
  FamilyRegistered: { id: 'Keluarga didaftarkan', en: 'Family registered' },
  FamilyDescribed: { id: 'Keterangan keluarga diperbarui', en: 'Family described' },
  FamilyCardNoted: { id: 'Kartu keluarga dicatat', en: 'Family card noted' },
  FamilyTakenBack: { id: 'Pendaftaran keluarga ditarik kembali', en: 'Family taken back' },
  MemberJoined: { id: 'Anggota keluarga dicatat', en: 'Family member joined' },
  MemberLeft: { id: 'Anggota keluarga keluar', en: 'Family member left' },
};

export const relationshipEntryWords: WordsFor<RelationshipEntry['type']> = {
  RelationNoted: { id: 'Hubungan dicatat', en: 'Relation noted' },
  RelationQualityChanged: { id: 'Mutu hubungan berubah', en: 'Quality of a relation changed' },
  KinNoted: { id: 'Kerabat dicatat', en: 'Kin noted' },
  KinRemoved: { id: 'Kerabat dihapus dari gambar', en: 'Kin removed' },
  RelationEnded: { id: 'Hubungan berakhir', en: 'Relation ended' },
  GuardianNamed: { id: 'Wali ditetapkan', en: 'Guardian named' },
};

export const groupEntryWords: WordsFor<GroupEntry['type']> = {
  GroupRegistered: { id: 'Kelompok didaftarkan', en: 'Group registered' },
  GroupDescribed: { id: 'Keterangan kelompok diperbarui', en: 'Group described' },
};

export const organisationEntryWords: WordsFor<OrganisationEntry['type']> = {
  OrganisationRegistered: { id: 'Organisasi didaftarkan', en: 'Organisation registered' },
  OrganisationDescribed: { id: 'Keterangan organisasi diperbarui', en: 'Organisation described' },
};

export const communityEntryWords: WordsFor<CommunityEntry['type']> = {
  CommunityRegistered: { id: 'Masyarakat didaftarkan', en: 'Community registered' },
  CommunityDescribed: { id: 'Keterangan masyarakat diperbarui', en: 'Community described' },
  CommunityCounted: { id: 'Jumlah dicatat', en: 'Count recorded' },
};

export const membershipEntryWords: WordsFor<MembershipEntry['type']> = {
  MembershipBegun: { id: 'Menjadi anggota', en: 'Became a member' },
  MembershipEnded: { id: 'Tidak lagi anggota', en: 'No longer a member' },
};

export const environmentEntryWords: WordsFor<EnvironmentEntry['type']> = {
  SystemNoted: { id: 'Lingkungan dicatat', en: 'System around noted' },
  SystemTieChanged: { id: 'Ikatan dengan lingkungan berubah', en: 'Tie to a system changed' },
  SystemNoLonger: { id: 'Lingkungan tidak ada lagi', en: 'System no longer there' },
};

export const groupChoicesEntryWords: WordsFor<GroupChoicesEntry['type']> = {
  ChoicesTold: { id: 'Pilihan antaranggota dicatat', en: 'Choices within the group told' },
};

export const restrictionEntryWords: WordsFor<RestrictionEntry['type']> = {
  KnownToFew: { id: 'Hanya diketahui sebagian pekerja', en: 'Known to few' },
  KnownToAllAgain: { id: 'Pembatasan dicabut', en: 'Restriction lifted' },
};

export const takenOverEntryWords: WordsFor<TakenOverEntry['type']> = {
  ClientTakenOver: { id: 'Klien datang dari lembaga lain', en: 'Client came from another agency' },
};
export const maritalStatusWords: WordsFor<MaritalStatus> = {
  single: { id: 'Belum kawin', en: 'Single' },
  'married-registered': { id: 'Kawin tercatat', en: 'Married, registered' },
  'married-unregistered': { id: 'Kawin belum tercatat', en: 'Married, not registered' },
  divorced: { id: 'Cerai hidup', en: 'Divorced' },
  widowed: { id: 'Cerai mati', en: 'Widowed' },
};

export const groupKindWords: WordsFor<GroupKind> = {
  task: { id: 'Kelompok tugas', en: 'Task group' },
  treatment: { id: 'Kelompok penyembuhan', en: 'Treatment group' },
  'self-help': { id: 'Kelompok bantu diri', en: 'Self-help group' },
  socialisation: { id: 'Kelompok sosialisasi', en: 'Socialisation group' },
  education: { id: 'Kelompok pendidikan', en: 'Education group' },
};

export const organisationKindWords: WordsFor<OrganisationKind> = {
  school: { id: 'Sekolah', en: 'School' },
  health: { id: 'Layanan kesehatan', en: 'Health service' },
  government: { id: 'Pemerintah', en: 'Government' },
  'social-welfare': { id: 'Lembaga kesejahteraan sosial', en: 'Social welfare agency' },
  religious: { id: 'Lembaga keagamaan', en: 'Religious body' },
  business: { id: 'Dunia usaha', en: 'Business' },
  civic: { id: 'Organisasi masyarakat', en: 'Civic organisation' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const communityProfileEntryWords: WordsFor<CommunityProfileEntry['type']> = {
  CommunityPlaceNoted: { id: 'Tempat dicatat', en: 'Place noted' },
  CommunityAssetFound: { id: 'Kekuatan masyarakat ditemukan', en: 'Asset found' },
  CommunityHistoryTold: { id: 'Sejarah diceritakan', en: 'History told' },
};

export const nestedCountEntryWords: WordsFor<NestedCountEntry['type']> = {
  CountFoundPartOf: {
    id: 'Jumlah dinyatakan bagian dari jumlah lain',
    en: 'Count found to be part of another',
  },
  CountsFoundNotNested: {
    id: 'Jumlah dinyatakan bukan bagian satu sama lain',
    en: 'Counts found not to be part of each other',
  },
};

export const splitKindWords: WordsFor<SplitKind> = {
  sex: { id: 'Jenis kelamin', en: 'Sex' },
  age: { id: 'Umur', en: 'Age' },
  disability: { id: 'Ragam disabilitas', en: 'Kind of disability' },
  hamlet: { id: 'Dusun', en: 'Hamlet' },
  welfare: { id: 'Golongan kesejahteraan', en: 'Welfare class' },
  religion: { id: 'Agama', en: 'Religion' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const communityPlaceKindWords: WordsFor<CommunityPlaceKind> = {
  meeting: { id: 'Tempat berkumpul', en: 'Meeting place' },
  worship: { id: 'Tempat ibadah', en: 'Place of worship' },
  school: { id: 'Sekolah', en: 'School' },
  health: { id: 'Tempat berobat', en: 'Place of health care' },
  market: { id: 'Pasar atau kios', en: 'Market or shop' },
  water: { id: 'Sumber air', en: 'Water' },
  road: { id: 'Jalan atau jembatan', en: 'Road or bridge' },
  office: { id: 'Kantor', en: 'Office' },
  settlement: { id: 'Permukiman', en: 'Settlement' },
  danger: { id: 'Tempat berbahaya', en: 'Dangerous place' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const communityAssetKindWords: WordsFor<CommunityAssetKind> = {
  people: { id: 'Orang', en: 'People' },
  skills: { id: 'Keterampilan', en: 'Skills' },
  associations: { id: 'Perkumpulan dan kebiasaan bersama', en: 'Associations and shared customs' },
  land: { id: 'Tanah dan alam', en: 'Land and nature' },
  buildings: { id: 'Bangunan dan sarana', en: 'Buildings and facilities' },
  culture: { id: 'Budaya', en: 'Culture' },
  money: { id: 'Uang dan usaha', en: 'Money and enterprise' },
};

export const communityKindWords: WordsFor<CommunityKind> = {
  neighbourhood: { id: 'RT/RW', en: 'Neighbourhood (RT/RW)' },
  hamlet: { id: 'Dusun', en: 'Hamlet' },
  village: { id: 'Desa atau kelurahan', en: 'Village' },
  district: { id: 'Kecamatan', en: 'District' },
  regency: { id: 'Kabupaten atau kota', en: 'Regency or city' },
  province: { id: 'Provinsi', en: 'Province' },
  'of-interest': { id: 'Masyarakat seperjuangan', en: 'Community of interest' },
};

export const unionKindWords: WordsFor<UnionKind> = {
  registered: { id: 'kawin tercatat', en: 'married, registered' },
  unregistered: { id: 'kawin belum tercatat', en: 'married, not registered' },
  cohabiting: { id: 'hidup bersama', en: 'living together' },
};

export const unionEndingWords: WordsFor<UnionEnding> = {
  separated: { id: 'pisah', en: 'separated' },
  divorced: { id: 'cerai hidup', en: 'divorced' },
  widowed: { id: 'cerai mati', en: 'widowed' },
};

export const parentingWords: WordsFor<Parenting> = {
  birth: { id: 'kandung', en: 'by birth' },
  adoption: { id: 'angkat', en: 'adopted' },
  foster: { id: 'asuh', en: 'foster' },
  step: { id: 'tiri', en: 'step' },
};

export const twinKindWords: WordsFor<TwinKind> = {
  identical: { id: 'kembar identik', en: 'identical twins' },
  fraternal: { id: 'kembar', en: 'fraternal twins' },
};

export const unbornKindWords: WordsFor<UnbornKind> = {
  miscarriage: { id: 'Keguguran', en: 'Miscarriage' },
  stillbirth: { id: 'Lahir mati', en: 'Stillbirth' },
  abortion: { id: 'Pengguguran', en: 'Abortion' },
  pregnancy: { id: 'Sedang dikandung', en: 'Pregnancy' },
};

export const systemKindWords: WordsFor<SystemKind> = {
  informal: { id: 'Informal (kerabat, teman, tetangga)', en: 'Informal (kin, friends, neighbours)' },
  formal: { id: 'Formal (perkumpulan yang diikuti)', en: 'Formal (associations one joins)' },
  societal: {
    id: 'Kemasyarakatan (sekolah, kantor, rumah sakit)',
    en: 'Societal (schools, offices, hospitals)',
  },
};

export const tieStrengthWords: WordsFor<TieStrength> = {
  strong: { id: 'kuat', en: 'strong' },
  moderate: { id: 'sedang', en: 'moderate' },
  weak: { id: 'lemah', en: 'weak' },
  stressful: { id: 'tegang', en: 'stressful' },
  broken: { id: 'putus', en: 'broken' },
};

export const flowWords: WordsFor<Flow> = {
  'to-client': { id: 'mengalir ke klien', en: 'flows to the client' },
  'from-client': { id: 'mengalir dari klien', en: 'flows from the client' },
  both: { id: 'dua arah', en: 'both ways' },
  none: { id: 'tidak mengalir', en: 'no flow' },
};

export const choiceKindWords: WordsFor<ChoiceKind> = {
  chosen: { id: 'memilih', en: 'chooses' },
  rejected: { id: 'menolak', en: 'rejects' },
};

export const numberErrorWords: WordsFor<NumberError> = {
  not_digits: {
    id: 'Ada huruf atau tanda lain. Tulis 16 angka seperti pada kartu; dari lembar kerja angka bisa rusak.',
    en: 'There are letters or signs. Write the 16 digits as on the card; a spreadsheet may have spoiled them.',
  },
  length: { id: 'Bukan 16 angka. Periksa kartunya.', en: 'Not 16 digits. Check the card.' },
  placeholder_no_nik: {
    id: 'Ini kode pengganti, bukan NIK. Kosongkan dan pilih alasan belum ada NIK.',
    en: 'This is a placeholder, not a NIK. Leave it out and choose why there is none.',
  },
  dummy: { id: 'Ini nomor asal isi. Periksa kartunya.', en: 'This is a made-up number. Check the card.' },
  day: {
    id: 'Tanggal di dalamnya tidak mungkin. Periksa angka ke-7 dan 8.',
    en: 'The day in it cannot be. Check digits 7 and 8.',
  },
  month: {
    id: 'Bulan di dalamnya tidak mungkin. Periksa angka ke-9 dan 10.',
    en: 'The month in it cannot be. Check digits 9 and 10.',
  },
  impossible_date: {
    id: 'Tanggal lahir di dalamnya tidak ada di kalender. Periksa angka ke-7 sampai 12.',
    en: 'The birth in it is not in the calendar. Check digits 7 to 12.',
  },
  serial_0000: {
    id: 'Nomor urut 0000 tidak pernah diterbitkan. Periksa empat angka terakhir.',
    en: 'The serial 0000 is never issued. Check the last four digits.',
  },
};

export const numberWarningWords: WordsFor<NumberWarning> = {
  normalised: { id: 'Spasi dan tanda baca dihapus.', en: 'Spaces and signs were taken out.' },
  unknown_province: {
    id: 'Kode provinsi tidak dikenal sekarang; nomor lama tetap berlaku.',
    en: 'The province is not in today’s list; old numbers stay valid.',
  },
  unknown_or_historic_regency: {
    id: 'Kode kabupaten/kota tidak ada dalam daftar sekarang; nomor lama tetap berlaku.',
    en: 'The regency is not in today’s list; old numbers stay valid.',
  },
  unknown_or_historic_district: {
    id: 'Kode kecamatan tidak ada dalam daftar sekarang; nomor lama tetap berlaku.',
    en: 'The district is not in today’s list; old numbers stay valid.',
  },
  sex_mismatch: {
    id: 'Menurut NIK jenis kelaminnya lain. Tanyakan.',
    en: 'The NIK says the other sex. Ask.',
  },
  birth_mismatch: {
    id: 'Menurut NIK tanggal lahirnya lain. Tanyakan; tanggal lahir bisa pernah diperbaiki.',
    en: 'The NIK says another birth. Ask; the birth may have been corrected.',
  },
  area_differs_from_address: {
    id: 'Daerah pada NIK lain dengan alamat; itu biasa bila pernah pindah.',
    en: 'The area of the NIK is not that of the address; usual after moving.',
  },
};

export const likenessReasonWords: WordsFor<LikenessReason> = {
  'same-nik': { id: 'NIK sama', en: 'same NIK' },
  'same-name': { id: 'nama sama', en: 'same name' },
  initial: { id: 'nama sama, satu disingkat', en: 'same name, one shortened' },
  'muhammad-left-out': { id: 'nama sama tanpa Muhammad', en: 'same name but for Muhammad' },
  'part-of-name': { id: 'sebagian nama sama', en: 'part of the name' },
  'other-name': { id: 'nama lain', en: 'another name' },
  'same-birth': { id: 'tanggal lahir sama', en: 'same birth' },
  'near-birth': { id: 'tanggal lahir mirip', en: 'birth nearly the same' },
  'birth-differs': { id: 'tanggal lahir lain', en: 'another birth' },
  'same-mother': { id: 'nama ibu sama', en: 'same mother' },
  'same-family-card': { id: 'kartu keluarga sama', en: 'same family card' },
  'same-phone': { id: 'telepon sama', en: 'same phone' },
  'same-village': { id: 'desa/kelurahan sama', en: 'same village' },
  'sex-differs': { id: 'jenis kelamin lain', en: 'another sex' },
  'nik-differs': { id: 'NIK lain', en: 'another NIK' },
};

export const likenessGradeWords: WordsFor<LikenessGrade> = {
  'very-likely': { id: 'Sangat mungkin sama', en: 'Very likely the same' },
  likely: { id: 'Mungkin sama', en: 'Likely the same' },
  possible: { id: 'Bisa jadi sama', en: 'Possibly the same' },
};

export const consentEntryWords: WordsFor<ConsentEntry['type']> = {
  ConsentGiven: { id: 'Persetujuan diberikan', en: 'Consent given' },
  ConsentRefused: { id: 'Persetujuan ditolak', en: 'Consent refused' },
  ConsentWithdrawn: { id: 'Persetujuan ditarik', en: 'Consent withdrawn' },
  WithdrawalCarriedOut: { id: 'Penarikan dilaksanakan', en: 'Withdrawal carried out' },
  AssentGiven: { id: 'Kesediaan anak', en: "Child's assent" },
};

export const dataRequestEntryWords: WordsFor<DataRequestEntry['type']> = {
  DataRequestReceived: { id: 'Permintaan atas data pribadi diterima', en: 'Data request received' },
  DataRequestAnswered: { id: 'Permintaan atas data pribadi dijawab', en: 'Data request answered' },
};

export const dataRequestKindWords: WordsFor<DataRequestKind> = {
  copy: { id: 'Melihat datanya dan mendapat salinan', en: 'To see the data and have a copy' },
  correction: { id: 'Memperbaiki atau melengkapi datanya', en: 'To have the data put right' },
  suspension: { id: 'Menunda atau membatasi pemakaiannya', en: 'To have their use stopped for a while' },
};

export const dataRequestOutcomeWords: WordsFor<DataRequestOutcome> = {
  met: { id: 'Dipenuhi', en: 'Met' },
  'partly-met': { id: 'Dipenuhi sebagian', en: 'Met in part' },
  refused: { id: 'Ditolak', en: 'Refused' },
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
  | CommunityProfileRefusal
  | CommunityRefusal
  | ConsentRefusal
  | DataRequestRefusal
  | EnvironmentRefusal
  | FamilyRefusal
  | GroupChoicesRefusal
  | GroupRefusal
  | IndividualRefusal
  | MembershipRefusal
  | NestedCountRefusal
  | OrganisationRefusal
  | RelationshipsRefusal
  | RestrictionRefusal
  | TakenOverRefusal
> = {
  'client.taken-over-by-package': {
    id: 'Klien datang bersama paket alih kasus. Buka halaman Ambil alih kasus dan pilih berkasnya.',
    en: 'A client comes with the package of a case. Open the page Take over a case and choose the file.',
  },
  'person.already-registered': {
    id: 'Orang ini sudah didaftarkan. Perbarui keterangannya.',
    en: 'This person is registered already. Update what is known instead.',
  },
  'person.absorbed-already': {
    id: 'Salah satu catatan sudah disatukan. Muat ulang, lalu mulai dari catatan yang berlaku.',
    en: 'One of the records is merged already. Reload and begin from the one that holds.',
  },
  'person.merge-none': {
    id: 'Penyatuan ini tidak tercatat. Pilih dari riwayat.',
    en: 'This merge is not on record. Choose it from the history.',
  },
  'person.nik-faulty': {
    id: 'Ini tidak mungkin NIK. Periksa kartunya, atau simpan sebagai nomor yang belum pasti.',
    en: 'This cannot be a NIK. Check the card, or keep it as an unverified number.',
  },
  'person.not-imported': {
    id: 'Orang ini tidak berasal dari impor itu. Muat ulang, lalu pilih impor yang benar.',
    en: 'This person did not come with that import. Reload and choose the right import.',
  },
  'family.not-imported': {
    id: 'Keluarga ini tidak berasal dari impor itu. Muat ulang, lalu pilih impor yang benar.',
    en: 'This family did not come with that import. Reload and choose the right import.',
  },
  'family.card-backwards': {
    id: 'Tanggal berakhir mendahului tanggal mulai. Periksa kedua tanggal.',
    en: 'It ended before it began. Check both days.',
  },
  'kin.none': {
    id: 'Kerabat ini tidak tercatat. Pilih dari daftar.',
    en: 'This relative is not on record. Choose from the list.',
  },
  'group.already-registered': {
    id: 'Kelompok ini sudah didaftarkan. Perbarui keterangannya.',
    en: 'This group is registered already. Update what is known instead.',
  },
  'group.not-registered': {
    id: 'Kelompok ini belum didaftarkan. Daftarkan dahulu.',
    en: 'This group is not registered. Register it first.',
  },
  'organisation.already-registered': {
    id: 'Organisasi ini sudah didaftarkan. Perbarui keterangannya.',
    en: 'This organisation is registered already. Update what is known instead.',
  },
  'organisation.not-registered': {
    id: 'Organisasi ini belum didaftarkan. Daftarkan dahulu.',
    en: 'This organisation is not registered. Register it first.',
  },
  'community-profile.ends-before': {
    id: 'Tahun akhir mendahului tahun awal. Perbaiki tahunnya.',
    en: 'The last year is before the first. Mend the year.',
  },
  'community-profile.not-a-community': {
    id: 'Catatan ini hanya untuk masyarakat. Buka catatan masyarakatnya.',
    en: 'This is told of communities only. Open the record of the community.',
  },
  'community.part-above-whole': {
    id: 'Satu bagian lebih besar daripada jumlah seluruhnya. Periksa angkanya.',
    en: 'One part is larger than the whole. Check the numbers.',
  },
  'community.parts-do-not-add-up': {
    id: 'Bagian-bagiannya tidak berjumlah sama dengan seluruhnya. Periksa angkanya, tulis berapa yang tidak diketahui, atau nyatakan bahwa bagiannya bertumpang tindih.',
    en: 'The parts do not add up to the whole. Check the numbers, write how many are not known, or say that the parts overlap.',
  },
  'community.already-registered': {
    id: 'Masyarakat ini sudah didaftarkan. Perbarui keterangannya.',
    en: 'This community is registered already. Update what is known instead.',
  },
  'community.not-registered': {
    id: 'Masyarakat ini belum didaftarkan. Daftarkan dahulu.',
    en: 'This community is not registered. Register it first.',
  },
  'nested-counts.not-counted': {
    id: 'Jumlah ini tidak tercatat. Pilih dari jumlah yang sudah dicatat.',
    en: 'This has not been counted. Choose one of the counts on record.',
  },
  'nested-counts.of-one-count': {
    id: 'Keduanya dari jumlah yang sama. Pilih dua jumlah yang berbeda.',
    en: 'Both are of the same count. Choose two different counts.',
  },
  'nested-counts.part-above-whole': {
    id: 'Bagian ini lebih besar daripada seluruhnya, padahal dihitung pada hari yang sama. Balikkan keduanya, atau periksa angkanya.',
    en: 'This part is more than its whole, counted on the same day. Turn the two round, or check the numbers.',
  },
  'membership.none': {
    id: 'Keanggotaan ini tidak tercatat. Pilih dari daftar.',
    en: 'This membership is not on record. Choose it from the list.',
  },
  'membership.ended': {
    id: 'Keanggotaan ini sudah berakhir. Catat keanggotaan baru bila kembali.',
    en: 'This membership has ended. Record a new one if they return.',
  },
  'membership.ended-before-begun': {
    id: 'Tanggal berakhir mendahului tanggal mulai. Periksa kedua tanggal.',
    en: 'It ended before it began. Check both days.',
  },
  'membership.twice': {
    id: 'Orang ini sudah menjadi anggota. Akhiri dahulu yang lama.',
    en: 'This person is a member already. End the earlier membership first.',
  },
  'membership.not-a-collective': {
    id: 'Anggota seperti ini hanya untuk kelompok, organisasi, dan masyarakat. Untuk keluarga, catat anggota keluarga.',
    en: 'Such members are for groups, organisations and communities. For a family, record a family member.',
  },
  'system.none': {
    id: 'Lingkungan ini tidak tercatat. Pilih dari daftar.',
    en: 'This system is not on record. Choose it from the list.',
  },
  'system.gone': {
    id: 'Lingkungan ini sudah tidak ada. Catat yang baru bila kembali.',
    en: 'This system is no longer there. Note a new one if it returns.',
  },
  'choices.not-a-member': {
    id: 'Pilih hanya anggota kelompok ini.',
    en: 'Choose members of this group only.',
  },
  'choices.of-oneself': {
    id: 'Anggota tidak memilih dirinya sendiri. Pilih orang lain.',
    en: 'A member does not choose themselves. Choose somebody else.',
  },
  'choices.twice': {
    id: 'Ada pilihan yang ganda. Catat masing-masing sekali saja.',
    en: 'A choice appears twice. Record each once.',
  },
  'restriction.none': {
    id: 'Orang ini tidak dibatasi. Muat ulang untuk melihat keadaannya.',
    en: 'This person is not restricted. Reload to see.',
  },
  'restriction.without-you': {
    id: 'Sertakan diri Anda di antara yang boleh tahu, agar orang ini tidak hilang.',
    en: 'Name yourself among those who may know, so that this person is not lost.',
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
  'consent.keep-to-the-named': {
    id: 'Persetujuan ini hanya untuk orang tertentu. Pilih pembaca yang sama.',
    en: 'This consent is kept to named people. Keep what you write to the same people.',
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
  'data-request.none': {
    id: 'Permintaan ini tidak tercatat. Pilih dari daftar permintaan.',
    en: 'This request is not on record. Choose one from the list.',
  },
  'data-request.known-already': {
    id: 'Permintaan ini sudah tercatat. Catat jawabannya pada permintaan itu.',
    en: 'This request is on record already. Record the answer to it.',
  },
  'data-request.answered-already': {
    id: 'Permintaan ini sudah dijawab. Bila diminta lagi, catat permintaan baru.',
    en: 'This request has been answered. If they ask again, record a new request.',
  },
  'data-request.answered-before-asked': {
    id: 'Jawaban mendahului permintaan. Periksa kedua waktunya.',
    en: 'The answer is before the request. Check both times.',
  },
  'data-request.needs-a-ground': {
    id: 'Yang tidak dipenuhi memerlukan alasan. Tuliskan alasannya agar dapat disampaikan kepada yang meminta.',
    en: 'What is not met needs a ground. Write it, so that whoever asked can be told.',
  },
  'data-request.keep-to-the-named': {
    id: 'Permintaan ini hanya untuk orang tertentu. Pilih pembaca yang sama.',
    en: 'This request is kept to named people. Keep what you write to the same people.',
  },
  'consent.for-oneself-only': {
    id: 'Persetujuan diri sendiri hanya untuk orang itu. Pilih orang tua, wali, atau pengampu bila untuk orang lain.',
    en: 'Consent as oneself covers that person only. Choose parent, guardian or curator for others.',
  },
};

/** How areas are called by their level; a city says itself that it is one. */
export const areaLevelWords = {
  desa: { id: 'Desa {name}', en: '{name} village' },
  kelurahan: { id: 'Kelurahan {name}', en: '{name} urban village' },
  district: { id: 'Kec. {name}', en: '{name} district' },
  regency: { id: 'Kab. {name}', en: '{name} regency' },
} as const satisfies Record<string, Words>;
