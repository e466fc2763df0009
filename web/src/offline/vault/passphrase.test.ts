import { describe, expect, it } from 'vitest';
import { phraseFault } from './passphrase.ts';

const fault = (phrase: string) => phraseFault(phrase, 'ratna');

describe('a passphrase', () => {
  it('is good with fifteen characters, or with four words', () => {
    expect(fault('perahumenyeberang')).toBeUndefined();
    expect(fault('ubi api kuda')).toBe('short');
    expect(fault('ubi api kuda es')).toBeUndefined();
    expect(fault('ubi api ku es')).toBeUndefined();
    expect(fault('a b c d e f')).toBe('short');
    expect(fault('Rahasia123')).toBe('short');
  });

  it('is not the user name, nor the name of the app, with some figures', () => {
    expect(fault('ratna ratna ratna')).toBe('name');
    expect(fault('Ratna-1234567890')).toBe('name');
    expect(fault('pendamping ratna 2026')).toBe('name');
    expect(fault('ratna menanam cabai di kebun')).toBeUndefined();
  });

  it('is not one piece over and over, nor a row of the keyboard', () => {
    expect(fault('katasandikatasandi')).toBe('same');
    expect(fault('aaaaaaaaaaaaaaaaaa')).toBe('same');
    expect(fault('abcdefghijklmnopq')).toBe('same');
    expect(fault('1234567890123456')).toBe('same');
  });
});
