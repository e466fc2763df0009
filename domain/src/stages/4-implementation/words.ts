import type { WordsFor } from '../../kernel/words.ts';
import type {
  ActivityEntry,
  ActivityKind,
  ActivityOutcome,
  ActivityRefusal,
  ClientPart,
} from './activity.ts';
import type { ClientPresence, ConferenceEntry, ConferenceRefusal } from './conference.ts';
import type { MeasurementEntry, MeasurementPhase, MeasurementRefusal } from './measurement.ts';
import type { NoteEntry } from './note.ts';
import type { PhaseEntry, PhaseReason, PhaseRefusal } from './phase.ts';
import type { TaskEntry, TaskRefusal } from './task.ts';

export const activityEntryWords: WordsFor<ActivityEntry['type']> = {
  ActivityDone: { id: 'Kegiatan', en: 'Activity done' },
};
export const conferenceEntryWords: WordsFor<ConferenceEntry['type']> = {
  ConferencePlanned: { id: 'Pembahasan kasus direncanakan', en: 'Case conference planned' },
  ConferenceDropped: { id: 'Pembahasan kasus dibatalkan', en: 'Case conference dropped' },
  ConferenceHeld: { id: 'Pembahasan kasus', en: 'Case conference' },
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

export const implementationRefusals: WordsFor<
  ActivityRefusal | ConferenceRefusal | MeasurementRefusal | PhaseRefusal | TaskRefusal
> = {
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
