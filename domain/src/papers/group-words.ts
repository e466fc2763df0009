import type { Words } from '../kernel/words.ts';

export const groupPaperWords = {
  attendanceList: { id: 'Daftar hadir sesi kelompok', en: 'Attendance list of a group session' },
  memberList: { id: 'Daftar anggota kelompok', en: 'List of the members of the group' },
  path: { id: 'Salinan untuk anggota kelompok', en: 'Copy for a member of the group' },
  noSession: {
    id: 'Belum ada sesi. Rencanakan sesi dahulu.',
    en: 'There is no session yet. Plan one first.',
  },
  noMember: {
    id: 'Belum ada anggota. Catat dahulu siapa yang bergabung.',
    en: 'There are no members yet. Record first who joined.',
  },
  namesNotShared: {
    id: 'Anggota belum memutuskan bahwa nama boleh dilihat sesama anggota. Bicarakan dengan mereka, lalu catat keputusannya.',
    en: 'The members have not decided that they may see each other’s names. Talk it over with them, then record what they decide.',
  },
  group: { id: 'Kelompok', en: 'Group' },
  session: { id: 'Sesi', en: 'Session' },
  topic: { id: 'Topik', en: 'Topic' },
  signatureOrThumb: { id: 'Tanda tangan atau cap jempol', en: 'Signature or thumbprint' },
  writeYourself: {
    id: 'Nama ditulis sendiri oleh yang mau: anggota belum memutuskan bahwa nama boleh dilihat sesama anggota.',
    en: 'Each who wishes writes their own name: the members have not decided that names may be seen among them.',
  },
  member: { id: 'Anggota', en: 'Member' },
  joined: { id: 'Bergabung', en: 'Joined' },
  left: { id: 'Keluar', en: 'Left' },
  came: { id: 'Hadir', en: 'Came' },
  cameOf: { id: '{came} dari {known} sesi', en: '{came} of {known} sessions' },
  phone: { id: 'Telepon', en: 'Telephone' },
  ownGoals: { id: 'Tujuan sendiri', en: 'Own goals' },
  sessions: { id: 'Sesi yang dijalani', en: 'Sessions gone through' },
  attendance: { id: 'Kehadiran', en: 'Attendance' },
  notMarked: { id: 'tidak dicatat', en: 'not marked' },
  norms: { id: 'Aturan kelompok yang berlaku', en: 'Norms of the group in force' },
  others: { id: 'Anggota lain', en: 'Other members' },
  onlyShared: {
    id: 'Tentang anggota lain hanya dimuat apa yang diputuskan bersama boleh dilihat: {what}.',
    en: 'Of the other members only that stands here which all decided may be seen: {what}.',
  },
  nothingShared: {
    id: 'Anggota belum memutuskan apa yang boleh dilihat satu sama lain, maka tentang anggota lain tidak dimuat apa pun.',
    en: 'The members have not decided what they may see of each other, so nothing of the others stands here.',
  },
  readAloud: { id: 'setelah dibacakan', en: 'after it was read aloud' },
} as const satisfies Record<string, Words>;
