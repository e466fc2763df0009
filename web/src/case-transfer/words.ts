import type { Words } from '@pendamping/domain';

export const caseTransferScreenWords = {
  head: { id: 'Alih kasus', en: 'Case transfer' },
  lead: {
    id: 'Seluruh kasus dibungkus dalam satu berkas ZIP untuk lembaga yang melanjutkan: terbaca tanpa perangkat lunak, dapat diambil alih oleh Pendamping lain, dan memuat dokumen FHIR.',
    en: 'The whole case goes into one ZIP file for the agency that goes on: it can be read without software, be taken over by another Pendamping, and holds a FHIR document.',
  },
  make: { id: 'Buat paket alih kasus', en: 'Make the transfer package' },
  making: { id: 'Paket sedang dibuat …', en: 'The package is being made …' },
  made: {
    id: 'Paket sudah dibuat dan diunduh. Kirim lewat jalan yang aman; pembuatannya tercatat dalam kasus.',
    en: 'The package was made and downloaded. Send it by a safe way; that it was made is on record in the case.',
  },
  to: { id: 'Lembaga penerima', en: 'Receiving agency' },
  consent: { id: 'Persetujuan berbagi data', en: 'Consent to share' },
  ground: { id: 'Dasar hukum, bila tanpa persetujuan', en: 'Ground in law, where there is no consent' },
  leftOut: { id: 'Yang ditinggalkan', en: 'What is left out' },
  leftOutHint: {
    id: 'Kirim hanya yang diperlukan penerima. Catatan untuk petugas tertentu tidak pernah ikut.',
    en: 'Send only what the receiver needs. What is for named workers alone never leaves.',
  },
  preview: { id: 'Isi paket', en: 'What the package holds' },
  leaves: {
    id: '{entries} catatan dan {attachments} lampiran ikut.',
    en: '{entries} {entries|entry|entries} and {attachments} {attachments|attachment|attachments} go.',
  },
  stays: {
    id: '{part}: {count} catatan tidak ikut.',
    en: '{part}: {count} {count|entry stays|entries stay}.',
  },
  staysRestricted: {
    id: '{count} catatan tidak ikut karena hanya untuk petugas tertentu.',
    en: '{count} {count|entry stays because it is|entries stay because they are} for named workers alone.',
  },
  staysAttachments: {
    id: '{count} lampiran tidak ikut.',
    en: '{count} {count|attachment stays|attachments stay}.',
  },
  losses: {
    id: 'Yang tidak dapat dibawa dokumen FHIR ({count} jenis)',
    en: 'What the FHIR document cannot carry ({count} {count|kind|kinds})',
  },
  lossesHint: {
    id: 'Semua ini tetap ada utuh dalam case.json dan terbaca di index.html.',
    en: 'All of it is whole in case.json and can be read in index.html.',
  },
  what: { id: 'Jenis', en: 'Kind' },
  count: { id: 'Jumlah', en: 'Count' },
  how: { id: 'Dalam FHIR', en: 'In FHIR' },
  notYet: {
    id: 'Kasus ini belum dialihkan. Catat pengakhiran dengan alasan dialihkan, atau atur pengalihan.',
    en: 'This case is not being transferred. Record the ending by transfer, or arrange a handover.',
  },
  packageLine: {
    id: '{day}: paket untuk {to}, {entries} catatan',
    en: '{day}: package for {to}, {entries} {entries|entry|entries}',
  },
  takenLine: {
    id: '{day}: diambil alih dari {from} (dahulu {number}), {entries} catatan',
    en: '{day}: taken over from {from} (formerly {number}), {entries} {entries|entry|entries}',
  },
  takeOver: { id: 'Ambil alih kasus', en: 'Take over a case' },
  takeOverHint: {
    id: 'Pilih berkas ZIP yang dikirim lembaga sebelumnya, utuh. Isinya diperiksa dan diperlihatkan dahulu; tidak ada yang tersimpan sebelum tombol ditekan.',
    en: 'Choose the ZIP file that the other agency sent, whole. It is checked and shown first; nothing is kept before you press the button.',
  },
  file: { id: 'Pilih berkas ZIP', en: 'Choose the ZIP file' },
  reading: { id: 'Paket sedang diperiksa …', en: 'The package is being checked …' },
  found: { id: 'Paket ini utuh', en: 'This package is whole' },
  from: { id: 'Dari', en: 'From' },
  client: { id: 'Klien', en: 'Client' },
  caseTitle: { id: 'Kasus', en: 'Case' },
  formerNumber: { id: 'Nomor di sana', en: 'Number there' },
  madeAt: { id: 'Dibuat', en: 'Made' },
  holds: { id: 'Isi', en: 'Holds' },
  holdsLine: {
    id: '{entries} catatan, {attachments} lampiran',
    en: '{entries} {entries|entry|entries}, {attachments} {attachments|attachment|attachments}',
  },
  authors: { id: 'Ditulis oleh', en: 'Written by' },
  stayed: { id: 'Tidak ikut dikirim', en: 'Not sent along' },
  people: { id: 'Orang dalam paket', en: 'People in the package' },
  nobodyAlike: { id: 'belum terdaftar di sini', en: 'not registered here' },
  maybe: { id: 'mungkin {name}, sudah terdaftar', en: 'may be {name}, registered already' },
  maybeAsk: {
    id: 'mungkin sudah terdaftar; tanyakan kepada {ask}',
    en: 'may be registered already; ask {ask}',
  },
  mergeLater: {
    id: 'Setelah diambil alih, bandingkan dan satukan dari halaman kliennya.',
    en: 'After taking over, compare and merge from the client’s page.',
  },
  take: { id: 'Ambil alih dan jadi penanggung jawab', en: 'Take over and be responsible' },
  taking: { id: 'Kasus sedang disimpan …', en: 'The case is being kept …' },
  taken: {
    id: 'Kasus diambil alih sebagai {number}: {entries} catatan.',
    en: 'The case was taken over as {number}: {entries} {entries|entry|entries}.',
  },
  open: { id: 'Buka kasus', en: 'Open the case' },
} as const satisfies Record<string, Words>;
