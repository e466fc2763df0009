/** What is said about a form of the XLSForm standard that is read as an instrument, and what to do about it. */
import type { Words } from '../../../kernel/words.ts';

/** The answers of a question of yes or no, for programs that have no such question. */
export const yesNoWords = { yes: { id: 'Ya', en: 'Yes' }, no: { id: 'Tidak', en: 'No' } } as const;

const refusals = {
  'xlsform.no-survey': {
    id: 'Berkas ini tidak memuat lembar "survey". Beri nama "survey" pada lembar yang berisi kolom type, name, dan label.',
    en: 'This file has no sheet "survey". Name the sheet with the columns type, name and label "survey".',
  },
  'xlsform.no-type-column': {
    id: 'Lembar pertanyaan tidak punya kolom "type" di baris judulnya. Tambahkan kolom itu.',
    en: 'The sheet of questions has no column "type" in its row of headers. Add that column.',
  },
  'xlsform.nothing-asked': {
    id: 'Lembar pertanyaan tidak memuat satu pertanyaan pun. Isi sedikitnya satu baris dengan type dan name.',
    en: 'The sheet of questions holds no question. Fill in at least one row with type and name.',
  },
  'xlsform.beyond-bounds': {
    id: 'Ada isian yang terlalu panjang, terlalu banyak, atau kelompok yang terlalu dalam. Persingkat isian yang disebut, kurangi tingkatnya, atau bagi formulirnya.',
    en: 'Something is too long, too many or nested too deeply. Shorten what is named, nest it less, or split the form.',
  },
} as const satisfies Record<string, Words>;

const understanding = {
  'xlsform.expression-not-understood': {
    id: 'Rumus ini tidak dapat dibaca. Periksa tanda kurung, tanda petik, dan banyaknya isian fungsi.',
    en: 'This expression cannot be read. Check brackets, quotation marks and what each function is given.',
  },
  'xlsform.expression-too-long': {
    id: 'Rumus ini terlalu dalam atau terlalu panjang. Pecah dengan baris "calculate".',
    en: 'This expression is too deep or too long. Split it with rows of type "calculate".',
  },
  'xlsform.function-unknown': {
    id: 'Rumus ini memakai fungsi yang tidak dikenal di sini. Tulis ulang tanpa fungsi itu.',
    en: 'This expression uses a function that is not known here. Write it without that function.',
  },
  'xlsform.no-such-question': {
    id: 'Rumus ini menyebut pertanyaan yang tidak ada, atau yang namanya dipakai dua kali. Perbaiki namanya.',
    en: 'This expression names a question that does not exist, or whose name is used twice. Mend the name.',
  },
  'xlsform.path-not-followed': {
    id: 'Jalan ke pertanyaan dalam rumus ini tidak dapat diikuti. Sebut pertanyaannya dengan tanda dolar dan kurung kurawal.',
    en: 'The way to a question in this expression cannot be followed. Name the question with a dollar sign and curly brackets.',
  },
  'xlsform.no-such-column': {
    id: 'Penyaring pilihan ini menyebut kolom yang tidak ada di lembar "choices". Perbaiki namanya, atau beri tanda petik bila itu nilai.',
    en: 'This filter names a column that is not in the sheet "choices". Mend the name, or put a value in quotation marks.',
  },
  'xlsform.neither-yes-nor-no': {
    id: 'Di sini hanya "yes" atau "no", atau sebuah syarat. Perbaiki isinya.',
    en: 'Here stands "yes" or "no", or a condition. Mend what is written.',
  },
  'xlsform.quotes-straightened': {
    id: 'Tanda petik dalam rumus ini miring, jadi dibaca sebagai tanda petik lurus. Periksa rumusnya.',
    en: 'The quotation marks in this expression are bent; they are read as straight ones. Check the expression.',
  },
  'xlsform.nothing-to-work-out': {
    id: 'Baris hitungan ini tidak punya rumus. Isi kolom "calculation" atau hapus barisnya.',
    en: 'This row is worked out, but has no formula. Fill in "calculation" or remove the row.',
  },
  'xlsform.score-no-number': {
    id: 'Nilai di kolom "score" bukan angka, jadi jawaban ini tidak dihitung. Tulis angka atau kosongkan.',
    en: 'What stands in "score" is no number, so this answer does not count. Write a number or leave it empty.',
  },
} as const satisfies Record<string, Words>;

const questions = {
  'xlsform.type-unknown': {
    id: 'Jenis pertanyaan ini tidak dikenal. Pilih jenis dari daftar di docs/instruments.md.',
    en: 'This type of question is not known. Choose one from the list in docs/instruments.md.',
  },
  'xlsform.type-not-offered': {
    id: 'Jenis pertanyaan ini tidak ditanyakan di sini. Ganti dengan jenis lain atau hapus barisnya.',
    en: 'This type of question is not asked here. Use another type or remove the row.',
  },
  'xlsform.other-file': {
    id: 'Baris ini membutuhkan berkas lain yang tidak ikut dibaca. Pindahkan isinya ke lembar "choices", atau hapus barisnya.',
    en: 'This row needs another file, which is not read along. Move its content to the sheet "choices", or remove the row.',
  },
  'xlsform.options-from-answers': {
    id: 'Pilihan jawaban di sini berasal dari jawaban lain. Tulis sebagai daftar tetap di lembar "choices".',
    en: 'The options here come from other answers. Write them as a fixed list in the sheet "choices".',
  },
  'xlsform.records-unasked': {
    id: 'Baris ini merekam tanpa bertanya (suara atau tempat). Hapus barisnya.',
    en: 'This row records without asking (sound or place). Remove the row.',
  },
  'xlsform.loop': {
    id: 'Kelompok yang diulang menurut daftar pilihan tidak dikenal di sini. Pakai "begin_repeat", atau tulis pertanyaannya satu per satu.',
    en: 'A group repeated for each option of a list is not known here. Use "begin_repeat", or write its questions one by one.',
  },
  'xlsform.row-switched-off': {
    id: 'Baris ini dimatikan di berkasnya (disabled). Hapus barisnya, atau kosongkan tandanya.',
    en: 'This row is switched off in the file (disabled). Remove the row, or clear the mark.',
  },
  'xlsform.no-such-list': {
    id: 'Daftar pilihan yang disebut tidak ada di lembar "choices". Tambahkan, atau perbaiki namanya.',
    en: 'The list of options named here is not in the sheet "choices". Add it, or mend its name.',
  },
  'xlsform.name-twice': {
    id: 'Nama ini sudah dipakai di atas. Ganti salah satunya, supaya jawabannya tidak tertukar.',
    en: 'This name is used above already. Change one of them, so that their answers are not mixed up.',
  },
  'xlsform.name-in-two-groups': {
    id: 'Nama ini dipakai di dua kelompok. Yang kedua disebut menurut kelompoknya; ganti namanya bila perlu.',
    en: 'This name is used in two groups. The second goes by the way to it; change its name if need be.',
  },
  'xlsform.no-name': {
    id: 'Baris ini tidak punya nama, jadi diberi nama menurut nomor barisnya. Beri nama sendiri bila jawabannya dipakai.',
    en: 'This row has no name, so it is named after the number of its row. Give it one if its answer is used.',
  },
  'xlsform.range-without-bounds': {
    id: 'Rentang ini tidak menyebut awal atau akhirnya, jadi dipakai bawaan standarnya. Isi kolom "parameters", misalnya start=0 end=10 step=1.',
    en: 'This range does not say where it begins or ends, so the standard’s own bounds are used. Fill in "parameters", as start=0 end=10 step=1.',
  },
  'xlsform.parameters-not-used': {
    id: 'Tambahan di "parameters" ini tidak berpengaruh di sini. Biarkan, atau hapus.',
    en: 'These "parameters" have no effect here. Leave or remove them.',
  },
  'xlsform.answer-in-words': {
    id: 'Kata-kata ini menyisipkan jawaban lain. Di sini tampil sebagaimana tertulis; tulis ulang tanpa sisipan bila mengganggu.',
    en: 'These words insert another answer. Here they show as they are written; rewrite them without it if that is in the way.',
  },
  'xlsform.not-closed': {
    id: 'Kelompok ini tidak ditutup, jadi berlaku sampai akhir lembar. Tambahkan baris penutupnya (end_group atau end_repeat).',
    en: 'This group is never closed, so it reaches to the end of the sheet. Add the row that closes it (end_group or end_repeat).',
  },
  'xlsform.end-without-begin': {
    id: 'Baris ini menutup kelompok yang tidak pernah dibuka. Hapus barisnya, atau tambahkan pembukanya.',
    en: 'This row closes a group that was never opened. Remove the row, or add the one that opens it.',
  },
  'xlsform.end-of-another': {
    id: 'Baris ini menutup jenis yang lain dari yang dibuka; dianggap menutup yang terakhir dibuka. Samakan keduanya.',
    en: 'This row closes another kind than was opened; it is taken to close the last one opened. Make the two agree.',
  },
  'xlsform.beside-the-end': {
    id: 'Isian di baris penutup kelompok tidak berpengaruh. Pindahkan ke baris pembukanya, atau hapus.',
    en: 'What stands in a row that closes a group has no effect. Move it to the row that opens it, or remove it.',
  },
  'xlsform.row-without-type': {
    id: 'Baris tanpa "type" dianggap catatan. Isi "type" bila ini pertanyaan.',
    en: 'A row without "type" is taken for a comment. Fill in "type" if it is a question.',
  },
} as const satisfies Record<string, Words>;

const sheets = {
  'xlsform.column-unknown': {
    id: 'Kolom ini tidak dikenal dan tidak berpengaruh. Biarkan, atau hapus.',
    en: 'This column is not known and has no effect. Leave or remove it.',
  },
  'xlsform.column-misspelt': {
    id: 'Judul kolom ini hampir sama dengan kolom yang dikenal. Perbaiki ejaannya.',
    en: 'The header of this column is nearly that of a known one. Mend its spelling.',
  },
  'xlsform.column-twice': {
    id: 'Ada dua kolom dengan arti yang sama; yang pertama dipakai. Gabungkan keduanya.',
    en: 'Two columns mean the same; the first is used. Join them into one.',
  },
  'xlsform.column-unnamed': {
    id: 'Kolom ini tidak punya judul. Beri judul, atau hapus isinya.',
    en: 'This column has no header. Give it one, or remove what stands in it.',
  },
  'xlsform.no-place': {
    id: 'Kolom ini bagian dari standar, tetapi belum dipakai di sini. Biarkan, atau tulis ulang bila mengubah arti pertanyaan.',
    en: 'This column belongs to the standard, but is not used here yet. Leave it, or rewrite the row where it changes what is asked.',
  },
  'xlsform.option-column': {
    id: 'Kolom tambahan pada pilihan jawaban, disimpan bersama pilihannya.',
    en: 'A further column of the options, kept with each option.',
  },
  'xlsform.option-incomplete': {
    id: 'Pilihan ini tidak punya nama daftar atau kode. Lengkapi list_name dan name.',
    en: 'This option lacks its list or its code. Complete list_name and name.',
  },
  'xlsform.option-twice': {
    id: 'Kode ini sudah ada dalam daftar yang sama. Ganti salah satunya bila keduanya ditawarkan bersama.',
    en: 'This code is in the same list already. Change one of them if both are offered together.',
  },
  'xlsform.setting': {
    id: 'Pengaturan ini untuk program lain, jadi tidak berpengaruh di sini. Biarkan.',
    en: 'This setting is for other programs and has no effect here. Leave it.',
  },
  'xlsform.sheet-not-used': {
    id: 'Lembar ini bukan bagian dari pertanyaan. Disimpan utuh, tanpa pengaruh.',
    en: 'This sheet is no part of the questions. It is kept whole, without effect.',
  },
  'xlsform.survey-by-another-name': {
    id: 'Lembar ini dibaca sebagai lembar "survey". Beri nama itu supaya program lain juga menemukannya.',
    en: 'This sheet is read as the sheet "survey". Name it so, for other programs to find it too.',
  },
  'xlsform.language-unknown': {
    id: 'Nama bahasa ini tidak dikenal. Tambahkan kodenya dalam kurung, misalnya "Bahasa Indonesia (id)".',
    en: 'The name of this language is not known. Add its code in brackets, as "English (en)".',
  },
  'xlsform.language-name': {
    id: 'Nama bahasa sebagaimana ditulis dalam berkas.',
    en: 'The name of a language as the file has it.',
  },
  'xlsform.version-derived': {
    id: 'Versi ini tidak ditulis dengan tiga angka, jadi diturunkan darinya. Periksa nomor versinya sebelum terbit.',
    en: 'This version is not written as three numbers, so one is derived from it. Check it before publishing.',
  },
  'xlsform.no-version': {
    id: 'Formulir ini tidak menyebut versinya, jadi diberi 0.1.0. Isi "version" di lembar "settings".',
    en: 'The form states no version, so it is given 0.1.0. Fill in "version" in the sheet "settings".',
  },
  'xlsform.no-form-id': {
    id: 'Formulir ini tidak menyebut form_id, jadi dipakai nama berkasnya. Isi "form_id" di lembar "settings".',
    en: 'The form states no form_id, so the name of the file is used. Fill in "form_id" in the sheet "settings".',
  },
  'xlsform.no-title': {
    id: 'Formulir ini tidak berjudul, jadi dipakai nama formulirnya. Isi "form_title" di lembar "settings".',
    en: 'The form has no title, so its id is used. Fill in "form_title" in the sheet "settings".',
  },
} as const satisfies Record<string, Words>;

/** Refusals and remarks by code. */
export const xlsformWords: Readonly<Record<string, Words>> = {
  ...refusals,
  ...understanding,
  ...questions,
  ...sheets,
};
