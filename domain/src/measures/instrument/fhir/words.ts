/** What is said about a FHIR Questionnaire that is read as an instrument, and what to do about it. */
import type { Words } from '../../../kernel/words.ts';

const refusals = {
  'fhir.not-an-object': {
    id: 'Berkas JSON ini bukan satu sumber daya FHIR. Simpan satu Questionnaire per berkas, lalu pilih berkas itu.',
    en: 'This JSON file is not one FHIR resource. Save one Questionnaire to a file and choose that file.',
  },
  'fhir.not-fhir': {
    id: 'Berkas JSON ini tidak menyebut "resourceType", jadi bukan FHIR. Ekspor lagi sebagai FHIR Questionnaire (R4).',
    en: 'This JSON file names no "resourceType", so it is not FHIR. Export it again as a FHIR Questionnaire (R4).',
  },
  'fhir.other-resource': {
    id: 'Sumber daya FHIR ini bukan Questionnaire. Pilih berkas yang "resourceType"-nya Questionnaire.',
    en: 'This FHIR resource is not a Questionnaire. Choose a file whose "resourceType" is Questionnaire.',
  },
  'fhir.response': {
    id: 'Berkas ini berisi jawaban (QuestionnaireResponse), bukan pertanyaan. Minta Questionnaire yang dijawab itu.',
    en: 'This file holds answers (QuestionnaireResponse), not questions. Ask for the Questionnaire they answer.',
  },
  'fhir.bundle-without': {
    id: 'Bundle ini tidak memuat Questionnaire. Ekspor lagi beserta Questionnaire-nya.',
    en: 'This Bundle holds no Questionnaire. Export it again with the Questionnaire in it.',
  },
  'fhir.older-version': {
    id: 'Questionnaire ini dari FHIR lama (STU3 atau sebelumnya). Ekspor lagi sebagai FHIR R4.',
    en: 'This Questionnaire is of an older FHIR (STU3 or before). Export it again as FHIR R4.',
  },
  'fhir.no-items': {
    id: 'Questionnaire ini tidak memuat satu pertanyaan pun. Periksa berkas asalnya.',
    en: 'This Questionnaire holds no question. Look at the file it came from.',
  },
  'fhir.does-not-fit': {
    id: 'Ada isian yang terlalu panjang, terlalu banyak, atau kelompok yang terlalu dalam. Persingkat yang disebut, kurangi tingkatnya, atau bagi kuesionernya.',
    en: 'Something is too long, too many or nested too deeply. Shorten what is named, nest it less, or split the questionnaire.',
  },
} as const satisfies Record<string, Words>;

const remarks = {
  'fhir.element-kept': {
    id: 'Keterangan ini disimpan apa adanya dan ikut diekspor lagi. Tidak perlu berbuat apa-apa.',
    en: 'This is kept as it is and exported again. Nothing needs to be done.',
  },
  'fhir.element-not-understood': {
    id: 'Bagian ini mengubah apa yang ditanyakan, tetapi tidak dapat dipakai di sini. Tulis ulang di penyusun instrumen, lalu hapus catatan ini.',
    en: 'This changes what is asked but cannot be used here. Write it again in the builder, then remove this note.',
  },
  'fhir.extension-kept': {
    id: 'Perluasan FHIR ini disimpan apa adanya dan ikut diekspor lagi. Tidak perlu berbuat apa-apa.',
    en: 'This FHIR extension is kept as it is and exported again. Nothing needs to be done.',
  },
  'fhir.expression-kept': {
    id: 'Rumus atau aturan FHIR ini tidak dijalankan di sini. Tulis ulang sebagai syarat atau hitungan, lalu hapus catatan ini.',
    en: 'This FHIR expression or rule is not run here. Write it again as a condition or a calculation, then remove this note.',
  },
  'fhir.unknown-type': {
    id: 'Jenis pertanyaan ini tidak dikenal. Pilih jenis lain di penyusun instrumen.',
    en: 'This type of question is not known. Choose another type in the builder.',
  },
  'fhir.type-url': {
    id: 'Alamat web ditanyakan sebagai teks biasa. Tidak perlu berbuat apa-apa.',
    en: 'A web address is asked as plain text. Nothing needs to be done.',
  },
  'fhir.type-reference': {
    id: 'Pertanyaan ini meminta tautan ke catatan lain, yang di sini hanya dapat diisi sebagai teks. Putuskan apakah teks cukup.',
    en: 'This question asks for a link to another record, which can only be text here. Decide whether text will do.',
  },
  'fhir.type-quantity': {
    id: 'Jumlah bersatuan ditanyakan sebagai bilangan dengan satuan tetap. Periksa satuannya.',
    en: 'A quantity is asked as a number with a fixed unit. Check the unit.',
  },
  'fhir.type-question': {
    id: 'Jenis "question" dibaca sebagai kelompok. Periksa isinya.',
    en: 'The type "question" is read as a group. Check what is in it.',
  },
  'fhir.no-link-id': {
    id: 'Pertanyaan ini tidak punya linkId dan diberi nama baru. Ganti namanya bila perlu.',
    en: 'This question has no linkId and was given a name. Change the name if need be.',
  },
  'fhir.link-id-twice': {
    id: 'linkId ini sudah dipakai atau perlu dirapikan; pertanyaan ini diberi nama baru. Periksa syarat yang menyebutnya.',
    en: 'This linkId is taken or had to be tidied; the question was given a new name. Check the conditions that name it.',
  },
  'fhir.no-enable-behaviour': {
    id: 'Ada beberapa syarat tanpa keterangan semua atau salah satu; dibaca sebagai semua. Periksa syaratnya.',
    en: 'There are several conditions without saying all or any; read as all. Check the condition.',
  },
  'fhir.version-mended': {
    id: 'Nomor versi ditulis ulang menjadi tiga angka. Periksa nomornya.',
    en: 'The version was rewritten as three numbers. Check it.',
  },
  'fhir.others-in-bundle': {
    id: 'Isi Bundle yang lain tidak dibaca. Simpan Questionnaire lainnya di berkas sendiri bila diperlukan.',
    en: 'What else is in the Bundle was not read. Save other Questionnaires to files of their own if needed.',
  },
} as const satisfies Record<string, Words>;

export const fhirWords = { ...refusals, ...remarks } as const;
