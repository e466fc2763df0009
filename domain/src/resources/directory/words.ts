import type { WordsFor } from '../../kernel/words.ts';
import type { ProviderEntry, ProviderRefusal } from './provider.ts';
import type { PublishingEntry, PublishingRefusal } from './publishing.ts';
import type {
  CheckingWay,
  CheckResult,
  ServiceCost,
  ServiceEntry,
  ServiceQuality,
  ServiceRefusal,
  ServiceStatus,
} from './service.ts';
import type { TaxonomyEntry, TaxonomyRefusal } from './taxonomy.ts';
import type { WithdrawalReason } from './withdrawal-reason.ts';

export const providerEntryWords: WordsFor<ProviderEntry['type']> = {
  ProviderListed: { id: 'Penyedia layanan didaftarkan', en: 'Provider listed' },
  ProviderRevised: { id: 'Penyedia layanan diperbarui', en: 'Provider revised' },
  ProviderWithdrawn: { id: 'Penyedia layanan dikeluarkan', en: 'Provider withdrawn' },
};
export const serviceEntryWords: WordsFor<ServiceEntry['type']> = {
  ServiceListed: { id: 'Layanan didaftarkan', en: 'Service listed' },
  ServiceRevised: { id: 'Layanan diperbarui', en: 'Service revised' },
  ServiceChecked: { id: 'Layanan dicek', en: 'Service checked' },
  ServiceJudged: { id: 'Mutu layanan dinilai', en: 'Service judged' },
  ServiceWithdrawn: { id: 'Layanan dikeluarkan', en: 'Service withdrawn' },
};
export const taxonomyEntryWords: WordsFor<TaxonomyEntry['type']> = {
  TaxonomyListed: { id: 'Daftar golongan ditambahkan', en: 'Taxonomy listed' },
  TaxonomyRevised: { id: 'Daftar golongan diperbarui', en: 'Taxonomy revised' },
  TaxonomyWithdrawn: { id: 'Daftar golongan dikeluarkan', en: 'Taxonomy withdrawn' },
};
export const publishingEntryWords: WordsFor<PublishingEntry['type']> = {
  DirectoryPublished: { id: 'Direktori dibuka untuk umum', en: 'Directory published' },
  DirectoryUnpublished: { id: 'Direktori ditutup untuk umum', en: 'Directory no longer published' },
};

export const serviceStatusWords: WordsFor<ServiceStatus> = {
  active: { id: 'Melayani', en: 'Active' },
  inactive: { id: 'Sedang tidak melayani', en: 'Inactive' },
  defunct: { id: 'Sudah tidak ada', en: 'Defunct' },
  'temporarily-closed': { id: 'Tutup sementara', en: 'Temporarily closed' },
};
export const serviceCostWords: WordsFor<ServiceCost> = {
  free: { id: 'Gratis', en: 'Free' },
  partly: { id: 'Sebagian dibayar', en: 'Partly paid' },
  paid: { id: 'Berbayar', en: 'Paid' },
};
export const checkingWayWords: WordsFor<CheckingWay> = {
  phone: { id: 'Telepon', en: 'Phone' },
  message: { id: 'Pesan', en: 'Message' },
  visit: { id: 'Datang langsung', en: 'Visit' },
  letter: { id: 'Surat', en: 'Letter' },
  website: { id: 'Situs web', en: 'Website' },
};
export const checkResultWords: WordsFor<CheckResult> = {
  holds: { id: 'Masih benar', en: 'Still holds' },
  differs: { id: 'Ada yang berubah', en: 'Something differs' },
  'nobody-reached': { id: 'Tidak ada yang menjawab', en: 'Nobody reached' },
};
export const serviceQualityWords: WordsFor<ServiceQuality> = {
  good: { id: 'Baik', en: 'Good' },
  fair: { id: 'Cukup', en: 'Fair' },
  poor: { id: 'Kurang', en: 'Poor' },
  unsafe: { id: 'Tidak aman', en: 'Unsafe' },
};
export const withdrawalReasonWords: WordsFor<WithdrawalReason> = {
  closed: { id: 'Sudah tutup', en: 'Closed' },
  'gone-from-feed': { id: 'Tidak ada lagi di sumber data', en: 'Gone from its feed' },
  'listed-twice': { id: 'Tercatat dua kali', en: 'Listed twice' },
  'listed-wrongly': { id: 'Keliru didaftarkan', en: 'Listed wrongly' },
  other: { id: 'Alasan lain', en: 'Other' },
};

export const directoryRefusals: WordsFor<
  ProviderRefusal | ServiceRefusal | TaxonomyRefusal | PublishingRefusal
> = {
  'provider.listed-already': {
    id: 'Penyedia ini sudah terdaftar. Perbarui keterangannya.',
    en: 'This provider is listed already. Revise it instead.',
  },
  'provider.none': {
    id: 'Penyedia ini belum terdaftar. Daftarkan dahulu.',
    en: 'This provider is not listed. List it first.',
  },
  'provider.withdrawn-already': {
    id: 'Penyedia ini sudah dikeluarkan dari direktori.',
    en: 'This provider has been withdrawn already.',
  },
  'service.listed-already': {
    id: 'Layanan ini sudah terdaftar. Perbarui keterangannya.',
    en: 'This service is listed already. Revise it instead.',
  },
  'service.none': {
    id: 'Layanan ini belum terdaftar. Daftarkan dahulu.',
    en: 'This service is not listed. List it first.',
  },
  'service.withdrawn-already': {
    id: 'Layanan ini sudah dikeluarkan dari direktori. Daftarkan lagi bila kembali melayani.',
    en: 'This service has been withdrawn already. List it again if it serves again.',
  },
  'service.ages-crossed': {
    id: 'Umur tertinggi lebih rendah daripada umur terendah. Perbaiki salah satunya.',
    en: 'The highest age is below the lowest. Correct one of them.',
  },
  'service.nobody-named': {
    id: 'Tulis siapa yang menjawab: nama, atau bagiannya.',
    en: 'Write who answered: a name, or the desk.',
  },
  'taxonomy.listed-already': {
    id: 'Daftar golongan ini sudah ada. Perbarui isinya.',
    en: 'This taxonomy is listed already. Revise it instead.',
  },
  'taxonomy.none': {
    id: 'Daftar golongan ini belum ada. Tambahkan dahulu.',
    en: 'This taxonomy is not listed. List it first.',
  },
  'taxonomy.withdrawn-already': {
    id: 'Daftar golongan ini sudah dikeluarkan.',
    en: 'This taxonomy has been withdrawn already.',
  },
  'directory.not-published': {
    id: 'Direktori ini memang belum dibuka untuk umum.',
    en: 'The directory is not published.',
  },
};

export const directoryRecordRefusals: WordsFor<'directory.only-checks'> = {
  'directory.only-checks': {
    id: 'Relawan dapat mencatat pengecekan layanan. Minta pekerja sosial memperbarui keterangannya.',
    en: 'A volunteer may record that a service was checked. Ask a social worker to revise it.',
  },
};
