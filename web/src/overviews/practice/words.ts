import type { Words } from '@pendamping/domain';

export const practiceScreenWords = {
  title: { id: 'Apa yang kami kerjakan', en: 'What we do' },
  lead: {
    id: 'Kegiatan, pembahasan kasus, dan aksi perjuangan bersama, dihitung. Yang di luar rencana dan yang gagal ikut dihitung.',
    en: 'Activities, case conferences and actions for causes, counted. Work outside the plan and work that failed counts too.',
  },
  whose: {
    id: 'Pekerja sosial menghitung kasus yang boleh dibukanya, supervisor kasus tim. Administrator menghitung semua kasus lembaga, tanpa dapat membukanya. Aksi perjuangan bersama dihitung bagi semua.',
    en: 'A social worker counts the cases open to them, a supervisor those of the team. An administrator counts all of the agency’s and can open none. Actions for causes count for all.',
  },
  severally: {
    id: 'Satu kegiatan dapat dihitung di beberapa baris; jumlahnya menghitung tiap kegiatan sekali.',
    en: 'One activity may count in several lines; the total counts each activity once.',
  },
  shared: {
    id: 'Kegiatan beberapa petugas dihitung pada masing-masing.',
    en: 'An activity of several workers counts for each of them.',
  },
  what: { id: 'Yang dihitung', en: 'What is counted' },
  by: { id: 'Menurut', en: 'By' },
  unit: { id: 'Satuan', en: 'Unit' },
  activities: { id: 'Kegiatan', en: 'Activities' },
  cases: { id: 'Kasus', en: 'Cases' },
  causes: { id: 'Perjuangan bersama', en: 'Causes' },
  minutes: { id: 'Menit', en: 'Minutes' },
  year: { id: 'Tahun', en: 'Year' },
  everyYear: { id: 'Semua tahun', en: 'All years' },
  month: { id: 'Bulan', en: 'Month' },
  everyMonth: { id: 'Semua bulan', en: 'All months' },
  programme: { id: 'Program', en: 'Programme' },
  everyProgramme: { id: 'Semua program', en: 'All programmes' },
  worker: { id: 'Petugas', en: 'Worker' },
  everyWorker: { id: 'Semua petugas', en: 'All workers' },
  sum: {
    id: '{activities} kegiatan dalam {cases} kasus.',
    en: '{activities} {activities|activity|activities} in {cases} {cases|case|cases}.',
  },
  sumWithCauses: {
    id: '{activities} kegiatan dalam {cases} kasus dan {causes} perjuangan bersama.',
    en: '{activities} {activities|activity|activities} in {cases} {cases|case|cases} and {causes} {causes|cause|causes}.',
  },
  untimed: {
    id: 'Lamanya tidak dicatat pada {n} kegiatan; itu tidak ikut dalam menit.',
    en: 'For {n} {n|activity nobody wrote how long it took; it adds|activities nobody wrote how long they took; they add} nothing to the minutes.',
  },
  few: {
    id: '*: kurang dari {n} kasus, atau angka di sebelahnya akan membukanya. Tidak disebut kepada yang tidak boleh membuka kasusnya.',
    en: '*: fewer than {n} cases, or a number that would give them away. Not told to whoever may not open the cases.',
  },
  untold: { id: '*', en: '*' },
  nothing: {
    id: 'Tidak ada kegiatan dalam pilihan ini. Pilih waktu lain, atau catat kegiatan pada kasus.',
    en: 'No activity in this choice. Choose another time, or record activities in the cases.',
  },
  total: { id: 'Jumlah', en: 'Total' },
  chart: {
    id: 'Grafik batang: {what}, {unit}. Angkanya di tabel.',
    en: 'Bar chart: {what}, {unit}. The numbers are in the table.',
  },
  tableOf: { id: '{what}: {group}', en: '{what}: {group}' },
  openCauses: { id: 'Lihat perjuangan bersama: {what}, {n}', en: 'See the causes: {what}, {n}' },
  openCases: { id: 'Lihat kasus: {what}, {n}', en: 'See the cases: {what}, {n}' },
  behind: { id: 'Yang di balik angka: {what}', en: 'Behind the number: {what}' },
  notOpen: {
    id: '{n} kasus lagi ikut dihitung tetapi tidak terbuka bagi Anda.',
    en: '{n} more {n|case is|cases are} counted but not open to you.',
  },
  tooMany: {
    id: 'Hanya {n} kasus terakhir yang ditampilkan. Persempit pilihannya.',
    en: 'Only the latest {n} cases are shown. Narrow the choice.',
  },
  caseLine: { id: '{n} kegiatan · terakhir {day}', en: '{n} {n|activity|activities} · latest {day}' },
  close: { id: 'Tutup daftar', en: 'Close the list' },
  download: { id: 'Unduh tabel (CSV)', en: 'Download the table (CSV)' },
  downloadHint: {
    id: 'Berkas tidak memuat angka dari kurang dari {n} kasus.',
    en: 'The file carries no number that rests on fewer than {n} cases.',
  },
} as const satisfies Record<string, Words>;
