import type { WordsFor } from '../../kernel/words.ts';
import type {
  ActivityEntry,
  ActivityKind,
  ActivityOutcome,
  ActivityRefusal,
  ClientPart,
} from './activity.ts';
import type {
  AdvocacyAnswer,
  AdvocacyEntry,
  AdvocacyOutcome,
  AdvocacyRefusal,
  AdvocacyStepKind,
} from './advocacy.ts';
import type {
  BehaviourContractEntry,
  BehaviourContractRefusal,
  BehaviourSignatory,
  Keeping,
} from './behaviour-contract.ts';
import type { ClientPresence, ConferenceEntry, ConferenceRefusal } from './conference.ts';
import type { MeasurementEntry, MeasurementPhase, MeasurementRefusal } from './measurement.ts';
import type { NoteEntry } from './note.ts';
import type { PhaseEntry, PhaseReason, PhaseRefusal } from './phase.ts';
import type { TaskEntry, TaskRefusal } from './task.ts';
import type {
  AdvocacyLevel,
  EnablerStrategy,
  FoundQuality,
  MediationMeans,
  Teaching,
  WhetherGot,
} from './worker-role.ts';

export const activityEntryWords: WordsFor<ActivityEntry['type']> = {
  ActivityDone: { id: 'Kegiatan', en: 'Activity done' },
};
export const conferenceEntryWords: WordsFor<ConferenceEntry['type']> = {
  ConferencePlanned: { id: 'Pembahasan kasus direncanakan', en: 'Case conference planned' },
  ConferenceDropped: { id: 'Pembahasan kasus dibatalkan', en: 'Case conference dropped' },
  ConferenceHeld: { id: 'Pembahasan kasus', en: 'Case conference' },
};
export const behaviourContractEntryWords: WordsFor<BehaviourContractEntry['type']> = {
  BehaviourContractMade: { id: 'Kontrak perilaku dibuat', en: 'Behaviour contract made' },
  BehaviourContractSigned: { id: 'Kontrak perilaku ditandatangani', en: 'Behaviour contract signed' },
  BehaviourContractReviewed: { id: 'Kontrak perilaku ditinjau', en: 'Behaviour contract reviewed' },
  BehaviourContractEnded: { id: 'Kontrak perilaku berakhir', en: 'Behaviour contract ended' },
};
export const advocacyEntryWords: WordsFor<AdvocacyEntry['type']> = {
  AdvocacyBegun: { id: 'Advokasi dimulai', en: 'Advocacy begun' },
  AdvocacyStepTaken: { id: 'Langkah advokasi', en: 'Step of advocacy' },
  AdvocacyAnswered: { id: 'Advokasi dijawab', en: 'Advocacy answered' },
  AdvocacyConcluded: { id: 'Advokasi selesai', en: 'Advocacy concluded' },
};
export const noteEntryWords: WordsFor<NoteEntry['type']> = {
  NoteWritten: { id: 'Catatan', en: 'Note' },
};
export const taskEntryWords: WordsFor<TaskEntry['type']> = {
  TaskSet: { id: 'Langkah berikutnya', en: 'Next step set' },
  TaskDone: { id: 'Langkah selesai', en: 'Step done' },
  TaskDropped: { id: 'Langkah dibatalkan', en: 'Step dropped' },
};
export const measurementEntryWords: WordsFor<MeasurementEntry['type']> = {
  MeasurementTaken: { id: 'Pengukuran', en: 'Measurement' },
  MeasurementMissed: { id: 'Pengukuran terlewat', en: 'Measurement missed' },
};
export const phaseEntryWords: WordsFor<PhaseEntry['type']> = {
  PhaseBegun: { id: 'Fase dimulai', en: 'Phase begun' },
  EventMarked: { id: 'Peristiwa ditandai', en: 'Event marked' },
};

export const phaseReasonWords: WordsFor<PhaseReason> = {
  planned: { id: 'sesuai rencana', en: 'as planned' },
  'bad-spell': { id: 'karena keadaan sedang buruk', en: 'because things were bad just then' },
  'good-spell': { id: 'karena keadaan sedang baik', en: 'because things were good just then' },
  event: { id: 'karena suatu peristiwa', en: 'because of an event' },
  other: { id: 'karena hal lain', en: 'for another reason' },
};

export const activityKindWords: WordsFor<ActivityKind> = {
  'home-visit': { id: 'Kunjungan rumah', en: 'Home visit' },
  session: { id: 'Sesi perorangan', en: 'Session' },
  'family-session': { id: 'Sesi keluarga', en: 'Family session' },
  'group-session': { id: 'Sesi kelompok', en: 'Group session' },
  mediation: { id: 'Mediasi', en: 'Mediation' },
  advocacy: { id: 'Advokasi', en: 'Advocacy' },
  teaching: { id: 'Pembelajaran', en: 'Teaching' },
  accompaniment: { id: 'Pendampingan', en: 'Accompaniment' },
  'school-visit': { id: 'Kunjungan sekolah', en: 'School visit' },
  examination: { id: 'Pemeriksaan', en: 'Examination' },
  'case-conference': { id: 'Pembahasan kasus', en: 'Case conference' },
  'community-meeting': { id: 'Musyawarah atau pertemuan warga', en: 'Meeting of the community' },
  outreach: { id: 'Layanan keliling', en: 'Outreach service' },
  'mutual-work': { id: 'Gotong royong', en: 'Mutual work' },
  phone: { id: 'Telepon', en: 'Phone call' },
  respite: { id: 'Pengasuhan sementara', en: 'Respite care' },
  'material-help': { id: 'Bantuan barang atau uang', en: 'Material help' },
  other: { id: 'Lainnya', en: 'Other' },
};
export const clientPartWords: WordsFor<ClientPart> = {
  led: { id: 'Klien memimpin', en: 'Client led' },
  active: { id: 'Klien aktif', en: 'Client active' },
  somewhat: { id: 'Klien cukup aktif', en: 'Client somewhat active' },
  passive: { id: 'Klien pasif', en: 'Client passive' },
  'not-present': { id: 'Klien tidak hadir', en: 'Client not present' },
};
export const clientPresenceWords: WordsFor<ClientPresence> = {
  present: { id: 'Klien hadir', en: 'The client was present' },
  represented: { id: 'Klien diwakili', en: 'The client was represented' },
  'not-present': { id: 'Klien tidak hadir', en: 'The client was not present' },
};
export const activityOutcomeWords: WordsFor<ActivityOutcome> = {
  succeeded: { id: 'Berhasil', en: 'Succeeded' },
  partly: { id: 'Sebagian', en: 'Partly' },
  failed: { id: 'Gagal', en: 'Failed' },
  open: { id: 'Belum diketahui', en: 'Still open' },
};
export const measurementPhaseWords: WordsFor<MeasurementPhase> = {
  baseline: { id: 'Garis dasar', en: 'Baseline' },
  intervention: { id: 'Intervensi', en: 'Intervention' },
  'follow-up': { id: 'Pascalayanan', en: 'Follow-up' },
};

export const enablerStrategyWords: WordsFor<EnablerStrategy> = {
  'giving-hope': { id: 'Memberi harapan', en: 'Giving hope' },
  'reducing-ambivalence': {
    id: 'Mengurangi penolakan dan keraguan',
    en: 'Reducing rejection and ambivalence',
  },
  'managing-feelings': { id: 'Mengenali dan mengelola perasaan', en: 'Recognising and managing feelings' },
  'finding-strengths': { id: 'Menemukan dan mendorong kekuatan', en: 'Finding and encouraging strengths' },
  partialising: { id: 'Memilah masalah', en: 'Partialising the problem' },
  'keeping-focus': { id: 'Menjaga fokus pada tujuan', en: 'Keeping the focus on the goal' },
};
export const foundQualityWords: WordsFor<FoundQuality> = {
  good: { id: 'Baik', en: 'Good' },
  fair: { id: 'Cukup', en: 'Fair' },
  poor: { id: 'Kurang', en: 'Poor' },
  unknown: { id: 'Belum tahu', en: 'Not known' },
};
export const whetherGotWords: WordsFor<WhetherGot> = {
  got: { id: 'Sudah didapat', en: 'Got it' },
  partly: { id: 'Sebagian', en: 'Partly' },
  'not-yet': { id: 'Belum', en: 'Not yet' },
  'not-got': { id: 'Tidak didapat', en: 'Did not get it' },
};
export const mediationMeansWords: WordsFor<MediationMeans> = {
  'behaviour-contract': { id: 'Kontrak perilaku', en: 'Behaviour contract' },
  negotiation: { id: 'Negosiasi', en: 'Negotiation' },
  conciliation: { id: 'Pendamaian pihak ketiga', en: 'Third-party conciliation' },
  other: { id: 'Cara lain', en: 'Another way' },
};
export const advocacyLevelWords: WordsFor<AdvocacyLevel> = {
  case: { id: 'Advokasi kasus (klien ini)', en: 'Case advocacy (this client)' },
  class: { id: 'Advokasi kelas (semua yang mengalami)', en: 'Class advocacy (all who meet it)' },
};
export const teachingWords: WordsFor<Teaching> = {
  knowledge: { id: 'Pengetahuan', en: 'Knowledge' },
  attitude: { id: 'Sikap', en: 'Attitude' },
  skill: { id: 'Keterampilan', en: 'Skill' },
};
export const behaviourSignatoryWords: WordsFor<BehaviourSignatory> = {
  party: { id: 'Pihak', en: 'Party' },
  guardian: { id: 'Orang tua atau wali', en: 'Parent or guardian' },
  child: { id: 'Anak (kesediaan)', en: 'Child (assent)' },
  worker: { id: 'Pekerja sosial', en: 'Social worker' },
  witness: { id: 'Saksi', en: 'Witness' },
};
export const keepingWords: WordsFor<Keeping> = {
  kept: { id: 'Ditepati', en: 'Kept' },
  partly: { id: 'Sebagian ditepati', en: 'Partly kept' },
  'not-kept': { id: 'Tidak ditepati', en: 'Not kept' },
};
export const advocacyStepWords: WordsFor<AdvocacyStepKind> = {
  letter: { id: 'Surat', en: 'Letter' },
  meeting: { id: 'Pertemuan', en: 'Meeting' },
  hearing: { id: 'Audiensi', en: 'Hearing' },
  phone: { id: 'Telepon', en: 'Phone call' },
  complaint: { id: 'Pengaduan', en: 'Complaint' },
  petition: { id: 'Petisi', en: 'Petition' },
  media: { id: 'Media', en: 'Media' },
  other: { id: 'Lainnya', en: 'Other' },
};
export const advocacyAnswerWords: WordsFor<AdvocacyAnswer> = {
  granted: { id: 'Dikabulkan', en: 'Granted' },
  partly: { id: 'Sebagian dikabulkan', en: 'Partly granted' },
  refused: { id: 'Ditolak', en: 'Refused' },
  postponed: { id: 'Ditunda', en: 'Put off' },
};
export const advocacyOutcomeWords: WordsFor<AdvocacyOutcome> = {
  obtained: { id: 'Hak diperoleh', en: 'Obtained' },
  partly: { id: 'Sebagian diperoleh', en: 'Partly obtained' },
  'not-obtained': { id: 'Tidak diperoleh', en: 'Not obtained' },
  'given-up': { id: 'Tidak diteruskan', en: 'Given up' },
};

export const implementationRefusals: WordsFor<
  | ActivityRefusal
  | AdvocacyRefusal
  | BehaviourContractRefusal
  | ConferenceRefusal
  | MeasurementRefusal
  | PhaseRefusal
  | TaskRefusal
> = {
  'activity.unknown-measure': {
    id: 'Ukuran ini tidak ada dalam kasus. Pilih ukuran dari daftar, atau kosongkan.',
    en: 'This measure is not in the case. Choose one from the list, or leave it empty.',
  },
  'measurement.does-not-add-up': {
    id: 'Angka-angka yang dihitung tidak sama dengan nilainya. Periksa nilai dan tiap angkanya.',
    en: 'The numbers it is reckoned from do not add up to the value. Check the value and each number.',
  },
  'activity.role-not-played': {
    id: 'Ada rincian untuk peran yang tidak dipilih. Pilih perannya juga, atau hapus rinciannya.',
    en: 'There are details for a role that was not chosen. Choose the role too, or remove them.',
  },
  'behaviour-contract.none': {
    id: 'Kontrak perilaku ini tidak tercatat. Pilih dari daftar.',
    en: 'This behaviour contract is not on record. Choose from the list.',
  },
  'behaviour-contract.has-signatures': {
    id: 'Kontrak perilaku ini sudah ada yang menandatangani. Buat yang baru bila isinya berubah.',
    en: 'Somebody has signed this behaviour contract. Make a new one if its terms change.',
  },
  'behaviour-contract.ended-already': {
    id: 'Kontrak perilaku ini sudah berakhir. Buat yang baru bila perlu.',
    en: 'This behaviour contract has ended. Make a new one if needed.',
  },
  'behaviour-contract.ends-before-it-begins': {
    id: 'Kontrak berakhir sebelum mulai berlaku. Periksa tanggalnya.',
    en: 'The contract ends before it begins. Check the days.',
  },
  'behaviour-contract.guardian-of-whom': {
    id: 'Pilih pihak mana yang diwakili orang tua atau wali ini.',
    en: 'Choose for which party this parent or guardian signs.',
  },
  'behaviour-contract.not-a-party': {
    id: 'Nama ini bukan pihak dalam kontrak. Pilih dari para pihak.',
    en: 'This name is no party to the contract. Choose from the parties.',
  },
  'behaviour-contract.signed-already': {
    id: 'Orang ini sudah menandatangani.',
    en: 'This person has signed already.',
  },
  'behaviour-contract.twice-the-same-party': {
    id: 'Satu pihak tertulis dua kali. Gabungkan kesanggupannya.',
    en: 'A party stands there twice. Put what it undertakes together.',
  },
  'advocacy.none': {
    id: 'Advokasi ini tidak tercatat. Pilih dari daftar.',
    en: 'This advocacy is not on record. Choose from the list.',
  },
  'advocacy.begun-already': {
    id: 'Advokasi ini sudah dimulai. Tambahkan langkahnya.',
    en: 'This advocacy has begun already. Add a step instead.',
  },
  'advocacy.concluded-already': {
    id: 'Advokasi ini sudah selesai. Mulai yang baru bila perlu.',
    en: 'This advocacy is concluded. Begin a new one if needed.',
  },
  'activity.done-already': {
    id: 'Kegiatan ini sudah tercatat. Perbaiki catatan yang ada.',
    en: 'This activity is on record already. Amend the existing entry.',
  },
  'activity.not-in-plan': {
    id: 'Rencana kegiatan ini tidak ada. Pilih dari rencana, atau catat tanpa rencana.',
    en: 'This planned activity does not exist. Choose from the plan, or record it without one.',
  },
  'conference.held-already': {
    id: 'Pembahasan kasus ini sudah tercatat. Perbaiki notulennya.',
    en: 'This case conference is on record already. Correct its minutes.',
  },
  'conference.not-planned': {
    id: 'Pembahasan kasus ini tidak direncanakan, atau sudah dibatalkan. Pilih dari daftar.',
    en: 'This case conference is not planned, or was dropped already. Choose from the list.',
  },
  'task.none': {
    id: 'Langkah ini tidak tercatat. Pilih dari daftar.',
    en: 'This step is not on record. Choose from the list.',
  },
  'task.closed-already': { id: 'Langkah ini sudah ditutup.', en: 'This step is closed already.' },
  'measurement.more-than-all': {
    id: 'Nilai ini lebih besar daripada jumlah seluruhnya. Periksa nilainya, atau jumlah "dari berapa".',
    en: 'This value is more than all there are. Check the value, or the number it is counted out of.',
  },
  'measurement.no-member': {
    id: 'Tidak ada anggota ini dalam kelompok. Catat dahulu bahwa ia bergabung.',
    en: 'There is no such member in this group. Record first that they joined.',
  },
  'measurement.not-member-then': {
    id: 'Pada hari itu orang ini bukan anggota kelompok. Periksa tanggalnya, atau catat dahulu kapan ia bergabung.',
    en: 'On that day this person was not a member of the group. Check the day, or record first when they joined.',
  },
  'measurement.no-measure': {
    id: 'Ukuran ini belum dipilih. Pilih ukuran pada rencana dahulu.',
    en: 'This measure has not been chosen. Choose the measure in the plan first.',
  },
  'phase.no-measure': {
    id: 'Ukuran ini belum dipilih. Pilih ukuran pada rencana dahulu.',
    en: 'This measure has not been chosen. Choose the measure in the plan first.',
  },
  'phase.same-day': {
    id: 'Sudah ada fase yang mulai pada hari ini. Perbaiki fase itu, atau pilih hari lain.',
    en: 'A phase begins on this day already. Amend that one, or choose another day.',
  },
  'measurement.outside-scale': {
    id: 'Nilai di luar skala ukuran. Periksa angkanya.',
    en: 'The value lies outside the scale of the measure. Check the number.',
  },
};
