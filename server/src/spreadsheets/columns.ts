/** What the columns of a table mean: proposed from their headers as agencies write them, and from what stands beneath. */
import type { Cell } from './workbook.ts';

export const fields = [
  'number',
  'name',
  'callName',
  'nik',
  'familyCard',
  'sex',
  'birthPlace',
  'birthOn',
  'birthPlaceAndDay',
  'motherName',
  'addressLine',
  'rt',
  'rw',
  'rtRw',
  'hamlet',
  'village',
  'district',
  'regency',
  'postalCode',
  'phone',
  'phoneOwner',
  'education',
  'occupation',
  'religion',
  'marital',
  'relationToHead',
  'headName',
  'disability',
  'category',
  'decile',
  'benefits',
  'note',
  'caseNumber',
  'openedOn',
  'problem',
  'programme',
] as const;
export type Field = (typeof fields)[number];

export interface ProposedColumn {
  readonly column: number;
  readonly header: string;
  readonly field: Field | undefined;
  readonly certainty: 'sure' | 'likely';
}

export const plainHeader = (header: string): string =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Headers as they are written, each with what it means; the first that fits counts. */
const headers: readonly (readonly [RegExp, Field | 'nothing'])[] = [
  [/^(no|nomor|no urut|nomor urut|num|#)$/, 'nothing'],
  [/^nama (pmks|ppks|klien|penerima|pm|anak|lengkap)( .*)?$/, 'name'],
  [
    /^(nik|no nik|nomor nik|no ktp|nomor ktp|no induk kependudukan|nomor induk kependudukan|nik ktp|nik no ktp|id number)( .*)?$/,
    'nik',
  ],
  [/^(no|nomor|nmr) ?(kk|kartu keluarga|k k)( .*)?$|^nokk$|^kk$|family card/, 'familyCard'],
  [/kepala keluarga|^nama kk$|^nama kep kel|head of (family|household)/, 'headName'],
  [/ibu kandung|^nama ibu|^ibu$|mother/, 'motherName'],
  [/^(nama )?(panggilan|alias)|nickname|call name/, 'callName'],
  [/(tempat|tmpt|tmp).*(tgl|tanggal|tg) ?lahir|^ttl$|^t t l$|tempat dan tanggal/, 'birthPlaceAndDay'],
  [/(tempat|tmpt|kota) ?lahir|place of birth|^ttl tempat$/, 'birthPlace'],
  [/(tgl|tanggal|tg|tangal) ?lahir|^lahir$|date of birth|^dob$|birth ?date|^ttl (tanggal|tgl)/, 'birthOn'],
  [/^(jk|j k|l p|lp|p l|sex|gender|kelamin|jenis kelamin|jns kelamin|jenis kel)( l p)?$/, 'sex'],
  [/^(no|nomor) ?(kasus|perkara)|case (no|number)/, 'caseNumber'],
  [
    /^(tgl|tanggal) ?(masuk|registrasi|daftar|pendaftaran|penerimaan|terima|buka|pembukaan|asesmen awal)|opened on|date opened/,
    'openedOn',
  ],
  [/masalah|keluhan|kebutuhan klien|presenting problem/, 'problem'],
  [/^program|jenis layanan|^layanan$/, 'programme'],
  [
    /^(no|nomor|kode|id) ?(klien|client|register|registrasi|reg|induk|anggota|berkas|penerima|pm|file)( .*)?$|^(kode|noreg|id)$/,
    'number',
  ],
  [/^rt ?(\/|dan)? ?rw$|^rtrw$/, 'rtRw'],
  [/^rt$/, 'rt'],
  [/^rw$/, 'rw'],
  [/dusun|lingkungan|banjar|jorong|kampung/, 'hamlet'],
  [/desa|kelurahan|^kel$|village|nagari|gampong/, 'village'],
  [/kecamatan|^kec$|district/, 'district'],
  [/kabupaten|^kab( kota)?$|^kota$|^kab kota$|regency/, 'regency'],
  [/kode ?pos|postal|zip/, 'postalCode'],
  [/^(alamat|jalan|jln|address)( .*)?$/, 'addressLine'],
  [/pemilik (hp|telp|nomor)|hp milik/, 'phoneOwner'],
  [
    /^(no|nomor)? ?(hp|telp|telepon|tlp|wa|whatsapp|handphone|kontak|hp wa|telp hp|hp telp)( .*)?$|phone|mobile/,
    'phone',
  ],
  [/pendidikan|education/, 'education'],
  [/pekerjaan|occupation|^kerja$/, 'occupation'],
  [/^agama|religion/, 'religion'],
  [/status (kawin|perkawinan|nikah|pernikahan)|^perkawinan|marital/, 'marital'],
  [/shdk|hub.*(keluarga|kk)|hubungan|status (dalam|dlm|hub).*(keluarga|kk)|relation/, 'relationToHead'],
  [/disabilitas|kecacatan|cacat|disability|^abk$/, 'disability'],
  [/ppks|pmks|psks|kategori/, 'category'],
  [/desil|decile/, 'decile'],
  [/bantuan|bansos|benefit/, 'benefits'],
  [/^(ket|keterangan|catatan|note|notes|remark)s?( .*)?$/, 'note'],
  [
    /^(nama|name|nama lengkap|nama klien|nama penerima.*|nama anak|nama anggota.*|full name|nama pm|nama sesuai ktp|nama ppks)$|^nama /,
    'name',
  ],
];

export function fieldOfHeader(header: string): Field | 'nothing' | undefined {
  const plain = plainHeader(header);
  return headers.find(([pattern]) => pattern.test(plain))?.[1];
}

const words = (cell: Cell): string => {
  if (cell === undefined) return '';
  if (cell.kind === 'day') return cell.day;
  return cell.kind === 'yes-no' ? String(cell.value) : cell.text;
};

const mostly = (cells: readonly Cell[], test: (text: string) => boolean): boolean => {
  const told = cells.map(words).filter((one) => one !== '');
  return told.length > 0 && told.filter(test).length / told.length > 0.7;
};

function fieldOfValues(cells: readonly Cell[]): Field | undefined {
  if (mostly(cells, (one) => /^['\s\d.-]*$/.test(one) && one.replace(/\D/g, '').length === 16)) return 'nik';
  if (mostly(cells, (one) => /^(l|p|lk|pr|laki-?laki|perempuan)$/i.test(one))) return 'sex';
  if (mostly(cells, (one) => /^(\+?62|0)8[\d\s-]{7,}$/.test(one))) return 'phone';
  if (cells.filter((cell) => cell?.kind === 'day').length > cells.length / 2) return 'birthOn';
  return undefined;
}

/** Proposes a meaning for each column; none twice: what a header says goes before what values suggest. */
export function proposeColumns(
  names: readonly string[],
  body: readonly (readonly Cell[])[],
): readonly ProposedColumn[] {
  const taken = new Set<Field>();
  const take = (field: Field | undefined): Field | undefined => {
    if (field === undefined || taken.has(field)) return undefined;
    taken.add(field);
    return field;
  };
  const byHeader = names.map((header) => {
    const field = fieldOfHeader(header);
    return field === 'nothing' ? 'nothing' : take(field);
  });
  return names.map((header, column) => {
    const told = byHeader[column];
    if (told === 'nothing') return { column, header, field: undefined, certainty: 'sure' };
    if (told !== undefined) return { column, header, field: told, certainty: 'sure' };
    const sample = body.slice(0, 200).map((row) => row[column]);
    return { column, header, field: take(fieldOfValues(sample)), certainty: 'likely' };
  });
}
