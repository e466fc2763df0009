/** What is on the blank form of an instrument, and which may not be printed. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Instrument, type Item, NothingToPrint } from '@pendamping/domain';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../tests/cast/pdf.ts';
import { paperForm } from './paper-form.ts';

const canRead = hasPdftotext();

function hasPdftotext(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const both = (id: string, en: string) => ({ id, en });
const item = (linkId: string, type: Item['type'], text: string, more: Partial<Item> = {}): Item => ({
  linkId,
  type,
  text: both(text, `${text} (en)`),
  ...more,
});

const home: Instrument = {
  urn: 'urn:pendamping:test:home',
  version: '1.2.0',
  title: both('Keadaan rumah', 'The state of the home'),
  description: both('Dibaca bersama keluarga.', 'Read together with the family.'),
  standing: 'descriptive',
  licence: { holder: 'Yayasan Contoh', terms: 'CC BY 4.0', mayReproduceText: true },
  subjectLevels: ['family'],
  respondents: ['client'],
  items: [
    item('greet', 'display', 'Terima kasih sudah menerima kami.'),
    item('part', 'group', 'Air dan atap', {
      items: [
        item('water', 'choice', 'Dari mana air minum?', { list: 'water', required: true, orOther: true }),
        item('far', 'decimal', 'Seberapa jauh?', {
          unit: 'km',
          enableWhen: { call: '=', with: [{ answer: 'water' }, { value: 'river' }] },
        }),
        item('signs', 'multichoice', 'Apa yang tampak?', {
          list: 'signs',
          hint: both('Lihat atapnya.', 'Look up.'),
        }),
        item('roof', 'text', 'Ceritakan atapnya', {
          enableWhen: {
            call: 'or',
            with: [
              { call: 'selected', with: [{ answer: 'signs' }, { value: 'leak' }] },
              { call: 'not', with: [{ call: 'selected', with: [{ answer: 'signs' }, { value: 'dry' }] }] },
            ],
          },
        }),
      ],
    }),
    item('score', 'calculated', 'Tidak dicetak', { calculation: { value: 1 } }),
    item('ease', 'scale', 'Seberapa nyaman?', { least: 0, most: 10 }),
    item('strange', 'text', 'Yang rumit', {
      enableWhen: { call: '>', with: [{ call: 'string-length', with: [{ answer: 'roof' }] }, { value: 5 }] },
    }),
    item('kids', 'repeat', 'Anak', {
      items: [item('born', 'date', 'Tanggal lahir'), item('pic', 'photo', 'Foto')],
    }),
    item('first', 'rank', 'Urutkan', { list: 'signs' }),
    item('a', 'choice', 'Tidur cukup', { list: 'often' }),
    item('b', 'choice', 'Makan cukup', { list: 'often' }),
  ],
  lists: {
    water: [
      { code: 'well', text: both('Sumur', 'Well') },
      { code: 'river', text: both('Sungai', 'River') },
    ],
    signs: [
      { code: 'leak', text: both('Bocor', 'Leaking') },
      { code: 'dry', text: both('Kering', 'Dry') },
    ],
    often: [
      { code: 'no', text: both('Jarang', 'Seldom'), score: 0 },
      { code: 'yes', text: both('Sering', 'Often'), score: 3 },
    ],
  },
  scales: [],
  bands: [],
};

describe('the blank form', () => {
  it.skipIf(!canRead)(
    'holds title, licence, blanks, questions, options and what may be passed over',
    async () => {
      const text = textOf(await paperForm(home, 'id')) ?? '';
      for (const said of [
        'KEADAAN RUMAH',
        'urn:pendamping:test:home, versi 1.2.0',
        '© Yayasan Contoh. Lisensi: CC BY 4.0.',
        'Tentang siapa',
        'Dibaca bersama keluarga.',
        'Terima kasih sudah menerima kami.',
        'Air dan atap',
        '1. Dari mana air minum? *',
        'Sumur',
        'Lainnya:',
        'Isi bila nomor 1 dijawab “Sungai”.',
        'km',
        'Lihat atapnya. Boleh lebih dari satu.',
        'Isi bila pada nomor 3 dipilih “Bocor” atau pada nomor 3 tidak dipilih “Kering”.',
        'Isi hanya bila berlaku',
        'Ulangi bagian ini pada kertas lain',
        '(tanggal/bulan/tahun)',
        'Lampirkan pada lembar ini.',
        'Beri nomor urut',
        'Jarang Sering',
        'Halaman 1 dari',
      ])
        expect(text).toContain(said);
      expect(text).not.toContain('Tidak dicetak');
    },
  );

  it.skipIf(!canRead)('speaks the other language', async () => {
    const text = textOf(await paperForm(home, 'en')) ?? '';
    expect(text).toContain('Fill in if number 1 is answered “River”.');
    expect(text).toContain('THE STATE OF THE HOME');
  });

  it('is a PDF with tags, of text that is never code', async () => {
    const sly = { ...home, title: both('#panic("x") $a$', 'x') };
    const pdf = Buffer.from(await paperForm(sly, 'id')).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/MarkInfo');
  });

  it('is refused where the rights are not given or not known', async () => {
    const forbids = { holder: 'Penerbit', terms: 'Semua hak', mayReproduceText: false };
    await expect(paperForm({ ...home, licence: forbids }, 'id')).rejects.toThrow(NothingToPrint);
    const { licence: _, ...unlicensed } = home;
    await expect(paperForm(unlicensed, 'id')).rejects.toThrow(/licence/i);
  });

  const folder = path.join(import.meta.dirname, '../../../templates');
  const template = JSON.parse(
    readFileSync(path.join(folder, 'family-with-a-child-with-autism.json'), 'utf8'),
  );
  const shipped: readonly (readonly [string, Instrument])[] = template.instruments.map((one: Instrument) => [
    one.urn,
    one,
  ]);
  it.each(shipped)('can be made of %s', async (_, one) => {
    const text = textOf(await paperForm(one, 'id'));
    if (text !== undefined) expect(text).toContain((one.title.id ?? '').toUpperCase());
  });
});
