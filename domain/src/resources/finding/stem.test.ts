import { describe, expect, it } from 'vitest';
import { lettersApart, lettersOf, probablyMeant } from './near-spelling.ts';
import { newSpelling, plainWords } from './plain-words.ts';
import { keyOf, meaningsIn } from './same-meaning.ts';
import { stemsOf } from './stem.ts';

const root = (word: string) => stemsOf(word)[0];
const meaning = (text: string) => meaningsIn(plainWords(text).map(keyOf)).map(({ name }) => name);

describe('Indonesian words and their roots', () => {
  it.each([
    ['pendampingan', 'damping'],
    ['mendampingi', 'damping'],
    ['didampingi', 'damping'],
    ['pengasuhan', 'asuh'],
    ['perlindungan', 'lindung'],
    ['dititipkan', 'titip'],
    ['penitipan', 'titip'],
    ['memperjuangkan', 'juang'],
    ['menyekolahkan', 'sekolah'],
    ['bersekolah', 'sekolah'],
    ['pengobatannya', 'obat'],
    ['kesehatan', 'sehat'],
    ['pengaduan', 'adu'],
    ['pembelajaran', 'ajar'],
    ['bekerja', 'kerja'],
    ['penyakit', 'sakit'],
  ])('%s comes from %s', (word, expected) => expect(root(word)).toBe(expected));

  it.each(['keluarga', 'terapi', 'perempuan', 'sekolah', 'kelurahan', 'gratis', 'bencana', 'beasiswa'])(
    '%s is taken apart no further',
    (word) => expect(stemsOf(word)).toEqual([word]),
  );

  it('keeps a word of which it knows no root beside what it may come from', () => {
    expect(stemsOf('penyuluhan')).toContain('penyuluhan');
    expect(stemsOf('penyuluhan')).toContain('suluh');
  });

  it('holds two forms of one unknown root to be akin', () => {
    const other = stemsOf('menyuluh');
    expect(stemsOf('penyuluhan').some((one) => other.includes(one))).toBe(true);
  });
});

describe('how words are written', () => {
  it('draws abbreviations with dots together, and takes doubled words apart', () => {
    expect(plainWords('R.S.U.D. anak-anak, Sa’diyah')).toEqual(['rsud', 'anak', 'anak', 'sadiyah']);
  });

  it.each([
    ['jajasan', 'yayasan'],
    ['oemoem', 'umum'],
    ['tjahaja', 'cahaya'],
    ['pendidikan', undefined],
  ])('reads %s of the old spelling as %s', (old, now) => expect(newSpelling(old)).toBe(now));

  it.each([
    ['pskolog', ['psikolog']],
    ['terpai', ['terapi']],
    ['rehablitasi', ['rehabilitasi']],
    ['slb', []],
    ['paud', []],
  ])('takes %s to mean %j', (typed, meant) => {
    const known = ['psikolog', 'terapi', 'rehabilitasi', 'slt', 'baud'].map((word) => ({
      word,
      letters: lettersOf(word),
    }));
    expect(probablyMeant(typed, known)).toEqual(meant);
  });

  it('counts two letters in each other’s place as one mistake', () =>
    expect(lettersApart('hukum', 'hukmu', 2)).toBe(1));
});

describe('what is called by several names', () => {
  it.each([
    ['anak autis', 'ASD'],
    ['Sekolah Luar Biasa', 'SLB'],
    ['BPJS', 'JKN'],
    ['Rumah Sakit Umum Daerah', 'RSUD'],
    ['bantuan hukum', 'legal aid'],
    ['penyandang disabilitas', 'people with special needs'],
  ])('%s and %s are one', (one, other) => {
    const common = meaning(one).filter((name) => meaning(other).includes(name));
    expect(common).not.toEqual([]);
  });
});
