import { describe, expect, it } from 'vitest';
import { attachments, attachmentsOf } from './attachment.ts';
import { faultsOf } from './field.ts';

const photo = {
  attachment: '3f0b6f0e-6a35-4a0c-9d50-0d1f7c3c4a01',
  kind: 'photo',
  type: 'image/jpeg',
  size: 240_000,
};
const idOf = (number: number) => `3f0b6f0e-6a35-4a0c-9d50-0d1f7c3c4a${String(number).padStart(2, '0')}`;
const faults = (all: unknown) => {
  const read = attachments.safeParse(all);
  return read.success ? [] : faultsOf(read.error).map((one) => `${one.field} ${one.because}`.trim());
};

describe('attachments of an entry', () => {
  it('an entry stands with a photo and a caption, and without any', () => {
    expect(faults([{ ...photo, caption: 'Dapur sesudah hujan' }])).toEqual([]);
    expect(faults(undefined)).toEqual([]);
  });

  it('at most ten, and none twice', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...photo, attachment: idOf(at) }));
    expect(faults(many(10))).toEqual([]);
    expect(faults(many(11))).toEqual(['field.too-many']);
    expect(faults([photo, photo])).toEqual(['field.twice']);
  });

  it('a voice note is sound, a photo is a picture, a paper may be a PDF', () => {
    expect(faults([{ ...photo, kind: 'voice', type: 'audio/webm' }])).toEqual([]);
    expect(faults([{ ...photo, kind: 'paper', type: 'application/pdf' }])).toEqual([]);
    expect(faults([{ ...photo, kind: 'voice' }])).toEqual(['0 field.wrong-kind']);
    expect(faults([{ ...photo, type: 'application/pdf' }])).toEqual(['0 field.wrong-kind']);
  });

  it('nothing empty, and nothing larger than the server keeps', () => {
    expect(faults([{ ...photo, size: 0 }])).toEqual(['0.size field.too-small']);
    expect(faults([{ ...photo, size: 13 * 1_048_576 }])).toEqual(['0.size field.too-large']);
  });

  it('what an entry tells of its attachments is read from any entry, and nothing from what cannot be read', () => {
    expect(attachmentsOf({ text: 'Atap dapur bocor.', attachments: [photo] })).toEqual([photo]);
    expect(attachmentsOf({ text: 'Atap dapur bocor.' })).toEqual([]);
    expect(attachmentsOf({ attachments: 'ada' })).toEqual([]);
  });
});
