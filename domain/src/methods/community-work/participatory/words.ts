import type { WordsFor } from '../../../kernel/words.ts';
import type { HouseholdListingEntry, HouseholdListingRefusal } from './household-listing.ts';
import type { ProblemTreeEntry, ProblemTreeRefusal } from './problem-tree.ts';
import type { RankingEntry, RankingRefusal, RankingWay } from './ranking.ts';
import type { SeasonalCalendarEntry, SeasonalCalendarRefusal } from './seasonal-calendar.ts';
import type { SittingRefusal } from './sitting.ts';
import type { SocialMapEntry } from './social-map.ts';
import type { Influence, StakeholderEntry, StakeholderRefusal } from './stakeholder.ts';
import type { ParticipatoryTool } from './tools.ts';
import type { TransectAspect, TransectEntry } from './transect.ts';
import type { VennDiagramEntry, VennDiagramRefusal } from './venn-diagram.ts';
import type { WellbeingEntry, WellbeingRefusal } from './wellbeing.ts';

type ParticipatoryEntry =
  | ProblemTreeEntry
  | RankingEntry
  | SeasonalCalendarEntry
  | TransectEntry
  | VennDiagramEntry
  | StakeholderEntry
  | WellbeingEntry
  | SocialMapEntry
  | HouseholdListingEntry;

export const participatoryEntryWords: WordsFor<ParticipatoryEntry['type']> = {
  ProblemTreeDrawn: { id: 'Pohon masalah disusun', en: 'Problem tree drawn' },
  PrioritiesRanked: { id: 'Prioritas diurutkan', en: 'Priorities ranked' },
  SeasonalCalendarDrawn: { id: 'Kalender musim disusun', en: 'Seasonal calendar drawn' },
  TransectWalked: { id: 'Penelusuran lokasi dijalani', en: 'Transect walked' },
  VennDiagramDrawn: { id: 'Diagram Venn disusun', en: 'Venn diagram drawn' },
  StakeholderNoted: { id: 'Pemangku kepentingan dicatat', en: 'Stakeholder noted' },
  StakeholderWeighed: { id: 'Sikap pemangku kepentingan ditimbang lagi', en: 'Stakeholder weighed again' },
  StakeholderNoLonger: { id: 'Bukan lagi pemangku kepentingan', en: 'No longer a stakeholder' },
  WellbeingClassed: { id: 'Kesejahteraan dikelompokkan', en: 'Wellbeing classed' },
  SocialMapDrawn: { id: 'Peta sosial digambar', en: 'Social map drawn' },
  HouseholdsListed: { id: 'Pendataan rumah ke rumah', en: 'Households listed' },
};

export const participatoryToolWords: WordsFor<ParticipatoryTool> = {
  transect: { id: 'Penelusuran lokasi (transek)', en: 'Transect walk' },
  'social-map': { id: 'Peta sosial', en: 'Social map' },
  wellbeing: { id: 'Klasifikasi kesejahteraan', en: 'Classes of wellbeing' },
  calendar: { id: 'Kalender musim', en: 'Seasonal calendar' },
  venn: { id: 'Diagram Venn lembaga', en: 'Venn diagram of institutions' },
  'problem-tree': { id: 'Pohon masalah', en: 'Problem tree' },
  ranking: { id: 'Matriks ranking', en: 'Priority ranking' },
  listing: { id: 'Pendataan rumah ke rumah', en: 'House-to-house listing' },
};

export const rankingWayWords: WordsFor<RankingWay> = {
  votes: { id: 'Suara atau biji', en: 'Votes or points' },
  pairwise: { id: 'Dibandingkan dua-dua', en: 'Each compared with each' },
};

export const influenceWords: WordsFor<Influence> = {
  low: { id: 'Rendah', en: 'Low' },
  medium: { id: 'Sedang', en: 'Medium' },
  high: { id: 'Tinggi', en: 'High' },
};

export const transectAspectWords: WordsFor<TransectAspect> = {
  soil: { id: 'Tanah', en: 'Soil' },
  use: { id: 'Dipakai untuk', en: 'Used for' },
  people: { id: 'Penghuni', en: 'People' },
  problems: { id: 'Masalah', en: 'Problems' },
  chances: { id: 'Peluang', en: 'Chances' },
};

export const participatoryRefusals: WordsFor<
  | SittingRefusal
  | ProblemTreeRefusal
  | RankingRefusal
  | SeasonalCalendarRefusal
  | VennDiagramRefusal
  | StakeholderRefusal
  | WellbeingRefusal
  | HouseholdListingRefusal
> = {
  'sitting.told-already': {
    id: 'Pertemuan ini sudah dicatat. Perbaiki catatan itu, atau catat pertemuan yang baru.',
    en: 'This sitting is recorded already. Correct it, or record a new one.',
  },
  'sitting.people-do-not-add-up': {
    id: 'Jumlah perempuan, laki-laki, dan penyandang disabilitas tidak sesuai dengan jumlah yang ikut. Periksa angkanya.',
    en: 'Women, men and persons with a disability do not fit the number who took part. Check the numbers.',
  },
  'problem-tree.hangs-on-nothing': {
    id: 'Ada cabang yang digantungkan pada cabang yang belum ada. Pilih cabang di atasnya, atau masalah inti.',
    en: 'A branch hangs on one that is not there yet. Choose a branch above it, or the core problem.',
  },
  'problem-tree.no-branches': {
    id: 'Pohon belum punya cabang. Tulis paling sedikit satu sebab atau akibat.',
    en: 'The tree has no branch yet. Write at least one cause or effect.',
  },
  'ranking.no-points': {
    id: 'Ada pilihan tanpa angka. Tulis suara atau bijinya; tulis 0 bila tidak ada yang memilih.',
    en: 'A choice has no number. Write its votes or points; write 0 where nobody chose it.',
  },
  'ranking.pairs-incoherent': {
    id: 'Perbandingan dua-dua tidak sesuai dengan daftar pilihan. Bandingkan setiap pasangan satu kali.',
    en: 'The pairs do not fit the list of choices. Compare every pair once.',
  },
  'ranking.same-twice': {
    id: 'Satu pilihan ditulis dua kali. Gabungkan atau bedakan namanya.',
    en: 'One choice is written twice. Join them, or name them apart.',
  },
  'calendar.row-does-not-fit': {
    id: 'Ada baris yang tidak punya isi untuk setiap musim. Lengkapi baris itu.',
    en: 'A row does not have a value for every season. Complete the row.',
  },
  'venn.same-twice': {
    id: 'Satu lembaga ditulis dua kali. Gabungkan atau bedakan namanya.',
    en: 'One institution is written twice. Join them, or name them apart.',
  },
  'stakeholder.known-already': {
    id: 'Pemangku kepentingan ini sudah dicatat. Timbang lagi sikapnya.',
    en: 'This stakeholder is noted already. Weigh their stance again.',
  },
  'stakeholder.none': {
    id: 'Pemangku kepentingan ini tidak ada. Catat dahulu.',
    en: 'There is no such stakeholder. Note them first.',
  },
  'stakeholder.gone': {
    id: 'Sudah dicatat bahwa ia bukan lagi pemangku kepentingan. Catat ia sebagai yang baru bila kembali.',
    en: 'They are recorded as no longer a stakeholder. Note them anew if they are back.',
  },
  'wellbeing.does-not-add-up': {
    id: 'Jumlah rumah tangga di semua golongan tidak sama dengan jumlah seluruhnya. Periksa angkanya.',
    en: 'The households in the classes do not add up to all households. Check the numbers.',
  },
  'listing.areas-do-not-add-up': {
    id: 'Jumlah per wilayah tidak sama dengan jumlah seluruhnya. Periksa angkanya.',
    en: 'The areas do not add up to the whole. Check the numbers.',
  },
  'listing.more-than-there-are': {
    id: 'Yang dikunjungi lebih banyak daripada rumah tangga yang ada. Periksa angkanya.',
    en: 'More were visited than there are households. Check the numbers.',
  },
};
