import type { WordsFor } from '../../kernel/words.ts';
import type {
  CompositionEntry,
  CompositionRefusal,
  LeavingReason,
  ScreeningDecision,
} from './composition.ts';
import type { GroupNormsEntry, GroupNormsRefusal, SharedAmongMembers } from './group-norms.ts';
import type { GroupOpenness, GroupPlanEntry, GroupPlanRefusal, GroupPurpose, Weekday } from './group-plan.ts';
import type { ClockZone } from './meeting-hour.ts';
import type { AttendanceState, GroupPhase, SessionEntry, SessionLead, SessionRefusal } from './session.ts';

export const compositionEntryWords: WordsFor<CompositionEntry['type']> = {
  CandidateScreened: { id: 'Calon anggota ditemui', en: 'Candidate screened' },
  ScreeningCounted: { id: 'Seleksi anggota dalam angka', en: 'Screening in numbers' },
  GroupMemberJoined: { id: 'Anggota bergabung', en: 'Member joined the group' },
  GroupMemberLeft: { id: 'Anggota keluar', en: 'Member left the group' },
  GroupMemberReturned: { id: 'Anggota kembali', en: 'Member came back' },
};

export const groupCourseEntryWords: WordsFor<
  GroupPlanEntry['type'] | GroupNormsEntry['type'] | SessionEntry['type']
> = {
  GroupPlanned: { id: 'Kelompok direncanakan', en: 'Group planned' },
  GroupNormsAgreed: { id: 'Aturan kelompok disepakati', en: 'Norms of the group agreed' },
  GroupSharingDecided: {
    id: 'Disepakati apa yang boleh dilihat sesama anggota',
    en: 'Decided what members may see of each other',
  },
  SessionPlanned: { id: 'Sesi direncanakan', en: 'Session planned' },
  SessionDropped: { id: 'Sesi dibatalkan atau dipindahkan', en: 'Session dropped or moved' },
  SessionHeld: { id: 'Sesi kelompok', en: 'Group session' },
  AttendanceTaken: { id: 'Daftar hadir', en: 'Attendance' },
  AttendanceCorrected: { id: 'Kehadiran diperbaiki', en: 'Attendance put right' },
};

export const groupPurposeWords: WordsFor<GroupPurpose> = {
  'normal-development': { id: 'Perkembangan yang wajar', en: 'Normal development' },
  prevention: { id: 'Pencegahan', en: 'Prevention' },
  corrective: { id: 'Pemulihan', en: 'Corrective' },
  'social-action': { id: 'Aksi sosial', en: 'Social action' },
};

export const groupOpennessWords: WordsFor<GroupOpenness> = {
  open: { id: 'Terbuka bagi anggota baru', en: 'Open to new members' },
  closed: { id: 'Tertutup sejak awal', en: 'Closed from the beginning' },
  'closed-from-session': { id: 'Tertutup mulai sesi tertentu', en: 'Closed from a session on' },
};

export const weekdayWords: WordsFor<Weekday> = {
  1: { id: 'Senin', en: 'Monday' },
  2: { id: 'Selasa', en: 'Tuesday' },
  3: { id: 'Rabu', en: 'Wednesday' },
  4: { id: 'Kamis', en: 'Thursday' },
  5: { id: 'Jumat', en: 'Friday' },
  6: { id: 'Sabtu', en: 'Saturday' },
  7: { id: 'Minggu', en: 'Sunday' },
};

export const sharedAmongMembersWords: WordsFor<SharedAmongMembers> = {
  names: { id: 'Nama', en: 'Names' },
  'phone-numbers': { id: 'Nomor telepon', en: 'Phone numbers' },
  attendance: { id: 'Kehadiran', en: 'Attendance' },
  'cash-box': { id: 'Iuran kas', en: 'Contributions to the cash box' },
  choices: { id: 'Pilihan dalam sosiogram', en: 'Choices of the sociogram' },
  'individual-goals': { id: 'Tujuan perorangan', en: 'Individual goals' },
};

/** The three clocks of Indonesia are called the same in every language. */
export const clockZoneWords: WordsFor<ClockZone> = {
  WIB: { id: 'WIB', en: 'WIB' },
  WITA: { id: 'WITA', en: 'WITA' },
  WIT: { id: 'WIT', en: 'WIT' },
};
export const groupPhaseWords: WordsFor<GroupPhase> = {
  forming: { id: 'Pembentukan', en: 'Forming' },
  storming: { id: 'Pergolakan', en: 'Storming' },
  norming: { id: 'Penyusunan norma', en: 'Norming' },
  performing: { id: 'Bekerja bersama', en: 'Performing' },
  adjourning: { id: 'Perpisahan', en: 'Adjourning' },
};

export const sessionLeadWords: WordsFor<SessionLead> = {
  worker: { id: 'Pekerja sosial', en: 'The worker' },
  member: { id: 'Anggota', en: 'A member' },
  both: { id: 'Pekerja sosial dan anggota', en: 'Worker and member' },
};

export const attendanceStateWords: WordsFor<AttendanceState> = {
  present: { id: 'Hadir', en: 'Present' },
  late: { id: 'Terlambat', en: 'Late' },
  excused: { id: 'Izin', en: 'Excused' },
  absent: { id: 'Tidak hadir', en: 'Absent' },
  'left-early': { id: 'Pulang lebih awal', en: 'Left early' },
};

export const screeningDecisionWords: WordsFor<ScreeningDecision> = {
  'taken-in': { id: 'Diterima', en: 'Taken in' },
  declined: { id: 'Tidak diterima', en: 'Not taken in' },
  'referred-on': { id: 'Dirujuk ke layanan lain', en: 'Referred on' },
  waiting: { id: 'Menunggu', en: 'Waiting' },
};

export const leavingReasonWords: WordsFor<LeavingReason> = {
  'own-wish': { id: 'Keinginan sendiri', en: 'Own wish' },
  moved: { id: 'Pindah', en: 'Moved away' },
  work: { id: 'Pekerjaan', en: 'Work' },
  referred: { id: 'Dirujuk', en: 'Referred' },
  excluded: { id: 'Dikeluarkan kelompok', en: 'Excluded by the group' },
  died: { id: 'Meninggal', en: 'Died' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const groupWorkRefusals: WordsFor<
  CompositionRefusal | GroupPlanRefusal | GroupNormsRefusal | SessionRefusal
> = {
  'attendance.did-not-belong': {
    id: 'Seseorang dalam daftar ini belum bergabung atau sudah keluar pada hari sesi. Hapus dari daftar, atau catat dahulu bahwa ia bergabung atau kembali.',
    en: 'Somebody on this list had not joined yet or had left on the day of the session. Take them off the list, or record first that they joined or came back.',
  },
  'attendance.twice': {
    id: 'Satu orang tercatat dua kali dalam daftar hadir ini. Catat setiap orang satu kali.',
    en: 'One person stands twice on this attendance list. Mark each person once.',
  },
  'group-plan.closed-after-the-last': {
    id: 'Kelompok ditutup sesudah sesi terakhir. Periksa nomor sesi dan jumlah sesi.',
    en: 'The group would close after its last session. Check the number of the session and how many there are.',
  },
  'group-plan.closed-from-which': {
    id: 'Tulis mulai sesi ke berapa kelompok tertutup, hanya bila kelompok ditutup mulai sesi tertentu.',
    en: 'Write from which session on the group is closed, and only if it closes from a session on.',
  },
  'norms.not-a-member': {
    id: 'Seseorang yang menyepakati bukan anggota pada hari itu. Pilih dari anggota hari itu, atau perbaiki tanggalnya.',
    en: 'Somebody who agreed was not a member that day. Choose from the members of that day, or mend the day.',
  },
  'norms.twice-agreed': {
    id: 'Satu anggota tercatat dua kali. Catat setiap anggota satu kali.',
    en: 'One member stands there twice. Name each member once.',
  },
  'norms.version-known': {
    id: 'Versi aturan ini sudah tercatat. Catat perubahan sebagai versi baru.',
    en: 'This version of the norms is on record already. Record a change as a new version.',
  },
  'session.dropped': {
    id: 'Sesi ini dibatalkan. Rencanakan lagi sesi ini sebelum mencatat kehadiran.',
    en: 'This session was dropped. Plan it again before taking attendance.',
  },
  'session.held-already': {
    id: 'Sesi ini sudah tercatat. Perbaiki catatannya.',
    en: 'This session is on record already. Correct its record.',
  },
  'session.leader-did-not-belong': {
    id: 'Yang memimpin bukan anggota pada hari sesi. Pilih dari anggota hari itu.',
    en: 'Who led was not a member on the day of the session. Choose from the members of that day.',
  },
  'session.none': {
    id: 'Sesi ini tidak dikenal. Pilih sesi dari daftar, atau rencanakan dahulu.',
    en: 'There is no such session. Choose one from the list, or plan it first.',
  },
  'session.not-planned': {
    id: 'Sesi ini tidak direncanakan, atau sudah dibatalkan. Pilih dari daftar.',
    en: 'This session is not planned, or was dropped already. Choose from the list.',
  },
  'session.role-not-played': {
    id: 'Rincian peran ditulis untuk peran yang tidak dipilih. Pilih perannya, atau hapus rinciannya.',
    en: 'Details are written for a role that is not chosen. Choose the role, or take the details out.',
  },
  'group-member.already': {
    id: 'Orang ini sudah anggota kelompok. Pilih namanya dari daftar anggota.',
    en: 'This person is a member already. Choose their name from the list of members.',
  },
  'group-member.before-joining': {
    id: 'Tanggal keluar mendahului tanggal bergabung. Perbaiki tanggalnya.',
    en: 'The day of leaving is before the day of joining. Mend the day.',
  },
  'group-member.has-left': {
    id: 'Anggota ini sudah keluar. Bila ia kembali, catat dahulu bahwa ia kembali.',
    en: 'This member has left already. If they came back, record that first.',
  },
  'group-member.has-not-left': {
    id: 'Anggota ini tidak pernah keluar. Tidak ada yang perlu dicatat.',
    en: 'This member never left. There is nothing to record.',
  },
  'group-member.none': {
    id: 'Tidak ada anggota ini dalam kelompok. Catat dahulu bahwa ia bergabung.',
    en: 'There is no such member in this group. Record first that they joined.',
  },
  'screening.does-not-add-up': {
    id: 'Jumlah yang diterima dan tidak diterima tidak sama dengan yang diwawancarai. Periksa angkanya.',
    en: 'Those taken in and not taken in do not add up to those interviewed. Check the numbers.',
  },
};
