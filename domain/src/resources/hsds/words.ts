import type { WordsFor } from '../../kernel/words.ts';
import type { FindingCode, FindingLevel } from './finding.ts';

export const feedLevelWords: WordsFor<FindingLevel> = {
  error: { id: 'Tidak dapat ditempatkan', en: 'Could not be placed' },
  warn: { id: 'Perlu dibetulkan', en: 'To be mended' },
  note: { id: 'Untuk diketahui', en: 'Good to know' },
};

/** What is out of order in a feed, and what whoever keeps it is to do about it. */
export const feedFindingWords: WordsFor<FindingCode> = {
  'feed.no-tables': {
    id: 'Tidak ada satu pun tabel layanan. Periksa apakah ini berkas HSDS (organizations, services, locations).',
    en: 'There is no table of services. Check whether this is an HSDS feed (organizations, services, locations).',
  },
  'feed.file-unreadable': {
    id: 'Berkas tidak dapat dibaca. Simpan ulang sebagai CSV atau JSON yang utuh.',
    en: 'The file cannot be read. Save it again as whole CSV or JSON.',
  },
  'page.size-lies': {
    id: 'Kepala halaman menyebut jumlah isi (size) yang salah. Semua isinya tetap dibaca.',
    en: 'The page says a wrong number of contents (size). All of them were read.',
  },
  'page.total-lies': {
    id: 'Kepala halaman menyebut jumlah seluruhnya (total_items) yang salah. Semua isinya tetap dibaca.',
    en: 'The page says a wrong total (total_items). All its contents were read.',
  },
  'page.last-lies': {
    id: 'Kepala halaman keliru tentang halaman terakhir (last_page). Periksa apakah masih ada halaman lain.',
    en: 'The page is wrong about being the last (last_page). Check whether there are further pages.',
  },
  'page.empty-lies': {
    id: 'Kepala halaman keliru tentang kosong tidaknya isi (empty).',
    en: 'The page is wrong about being empty (empty).',
  },
  'page.number-lies': {
    id: 'Kepala halaman keliru tentang halaman pertama (first_page).',
    en: 'The page is wrong about being the first (first_page).',
  },
  'page.more-pages': {
    id: 'Masih ada halaman lain yang tidak disertakan. Ambil semua halaman; layanan yang tidak ada di sini tidak dikeluarkan.',
    en: 'There are further pages that are not here. Fetch all pages; services that are not here were not withdrawn.',
  },
  'table.unknown': {
    id: 'Isi berkas ini bukan tabel yang dikenal. Barisnya disimpan terpisah; beri nama seperti tabel HSDS bila memang demikian.',
    en: 'What is in this file is no known table. Its rows are kept apart; name it like the HSDS table if it is one.',
  },
  'table.guessed': {
    id: 'Nama berkas tidak menyebut tabelnya; tabel ditebak dari kolomnya. Beri nama seperti tabel HSDS.',
    en: 'The file is not named like a table; which one it is was told by its columns. Name it like the HSDS table.',
  },
  'table.columns-absent': {
    id: 'Kolom HSDS ini tidak ada dalam tabel.',
    en: 'These columns of HSDS are absent from the table.',
  },
  'table.describes-tables': {
    id: 'Baris ini menerangkan tabel, bukan layanan. Disimpan terpisah.',
    en: 'This row describes tables, not services. It is kept apart.',
  },
  'row.ragged': {
    id: 'Jumlah sel tidak sama dengan judul kolom. Periksa tanda kutip dan pemisah di baris ini.',
    en: 'The row has more or fewer cells than the heading. Check quotes and separators in it.',
  },
  'row.id-missing': {
    id: 'Baris tanpa id: id dibuat dari isinya, dan berubah bila isinya berubah. Beri id yang tetap.',
    en: 'The row has no id: one was made of its content, and changes with it. Give it an id that stays.',
  },
  'row.id-twice': {
    id: 'Id dipakai dua kali dengan isi berbeda. Baris kedua disimpan terpisah; beri id lain.',
    en: 'The id is used twice with different content. The second row is kept apart; give it another id.',
  },
  'row.same-twice': {
    id: 'Baris yang sama persis ada dua kali.',
    en: 'The very same row stands here twice.',
  },
  'row.says-two-things': {
    id: 'Hal yang sama disebut dua kali dengan isi berbeda. Yang pertama dipakai, yang lain disimpan terpisah.',
    en: 'The same thing is told twice, differently. The first counts; the other is kept apart.',
  },
  'row.no-parent': {
    id: 'Baris ini tidak menyebut milik siapa. Isi id organisasi, layanan, atau tempatnya.',
    en: 'The row does not say what it belongs to. Fill in the id of its organization, service or location.',
  },
  'row.parent-unknown': {
    id: 'Baris ini menyebut induk yang tidak ada di data. Tambahkan induknya, atau betulkan id-nya.',
    en: 'The row names something that is not in the feed. Add that, or correct the id.',
  },
  'row.one-parent-unknown': {
    id: 'Satu dari beberapa induk yang disebut tidak ada di data. Baris ditempatkan pada yang lain; betulkan id-nya.',
    en: 'One of the things the row names is not in the feed. It stands with the others; correct the id.',
  },
  'row.names-unknown': {
    id: 'Baris ini memerlukan sesuatu yang tidak ada di data (istilah, tempat, atau satuan). Tambahkan, atau betulkan id-nya.',
    en: 'The row needs something that is not in the feed (a term, a location, a unit). Add it, or correct the id.',
  },
  'row.mentions-unknown': {
    id: 'Baris ini menyebut sesuatu yang tidak ada di data. Barisnya dipakai tanpa itu; betulkan id-nya.',
    en: 'The row mentions something that is not in the feed. It was taken without; correct the id.',
  },
  'row.parent-unplaced': {
    id: 'Induk baris ini sendiri belum dapat ditempatkan. Betulkan induknya; baris ini ikut.',
    en: 'What the row belongs to could itself not be placed. Mend that, and this row follows.',
  },
  'row.refused': {
    id: 'Isi baris ini tidak dapat dicatat. Betulkan isian yang disebut.',
    en: 'The row cannot be recorded as it is. Mend the field that is named.',
  },
  'field.required': {
    id: 'HSDS mewajibkan isian ini. Barisnya dipakai tanpa itu; isilah.',
    en: 'HSDS requires this field. The row was taken without; fill it in.',
  },
  'field.needed': {
    id: 'Tanpa isian ini barisnya tidak berarti apa-apa. Isilah.',
    en: 'Without this field the row says nothing. Fill it in.',
  },
  'field.advised': {
    id: 'Tidak diwajibkan HSDS, tetapi yang mencari layanan memerlukannya. Isilah bila diketahui.',
    en: 'HSDS does not require it, but whoever looks for a service needs it. Fill it in where known.',
  },
  'field.date-ambiguous': {
    id: 'Hari dan bulannya dapat tertukar. Tulis tahun-bulan-hari, misalnya 2026-02-28.',
    en: 'Day and month could be either way round. Write year-month-day, as 2026-02-28.',
  },
  'field.date-mended': {
    id: 'Tanggal dibaca, tetapi tidak ditulis tahun-bulan-hari. Tulis misalnya 2026-02-28.',
    en: 'The day was understood, but is not written year-month-day. Write it as 2026-02-28.',
  },
  'field.date-short-year': {
    id: 'Tahun hanya dua angka, abadnya tidak diketahui. Tulis empat angka.',
    en: 'The year has only two digits, and the century is unknown. Write all four.',
  },
  'field.date-unreadable': {
    id: 'Ini bukan tanggal yang ada. Disimpan apa adanya; tulis misalnya 2026-02-28.',
    en: 'This is no day of the calendar. It was kept as it is; write it as 2026-02-28.',
  },
  'field.time-mended': {
    id: 'Jam dibaca, tetapi tidak ditulis 24 jam. Tulis misalnya 15:00.',
    en: 'The time was understood, but is not written by the 24-hour clock. Write it as 15:00.',
  },
  'field.time-unreadable': {
    id: 'Jam tidak dapat dibaca. Disimpan apa adanya; tulis misalnya 15:00.',
    en: 'The time cannot be read. It was kept as it is; write it as 15:00.',
  },
  'field.number-unreadable': {
    id: 'Ini bukan angka. Disimpan terpisah; tulis angkanya saja.',
    en: 'This is no number. It was kept beside; write only the number.',
  },
  'field.out-of-range': {
    id: 'Angka ini tidak mungkin. Disimpan terpisah; periksa, mungkin lintang dan bujur tertukar.',
    en: 'This number is impossible. It was kept beside; check it, latitude and longitude may be swapped.',
  },
  'field.ages-crossed': {
    id: 'Umur terendah lebih tinggi daripada umur tertinggi. Keduanya disimpan terpisah; betulkan.',
    en: 'The lowest age is above the highest. Both were kept beside; correct them.',
  },
  'field.not-in-list': {
    id: 'Isian ini bukan salah satu pilihan HSDS. Kata aslinya disimpan; pilih dari daftar HSDS.',
    en: 'This is none of the choices of HSDS. The original word is kept; choose one of the list.',
  },
  'field.url-no-scheme': {
    id: 'Alamat web tanpa https:// di depannya. Diterbitkan dengan https://; tulis lengkap.',
    en: 'The web address lacks https:// before it. It is published with https://; write it in full.',
  },
  'field.url-unreadable': {
    id: 'Ini bukan alamat web. Disimpan, tetapi tidak diterbitkan; betulkan.',
    en: 'This is no web address. It is kept, but not published; correct it.',
  },
  'field.email-unreadable': {
    id: 'Ini bukan alamat surel. Disimpan, tetapi tidak diterbitkan; betulkan.',
    en: 'This is no e-mail address. It is kept, but not published; correct it.',
  },
  'field.too-long': {
    id: 'Terlalu panjang: dipersingkat, dan yang utuh disimpan di sampingnya. Persingkat di sumbernya.',
    en: 'Too long: it was shortened, and kept whole beside it. Shorten it in the feed.',
  },
  'field.unreadable-characters': {
    id: 'Ada huruf yang tidak dapat disimpan; diganti spasi. Ketik ulang.',
    en: 'There are characters that cannot be stored; they became spaces. Type it again.',
  },
};
