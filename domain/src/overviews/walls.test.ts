import { describe, expect, it } from 'vitest';
import { nameTokens } from '../methods/social-action/institution-name.ts';
import { neededIn } from './walls.ts';

describe('the same wall in several cases', () => {
  it('an institution is the same one whoever speaks for it', () => {
    expect(nameTokens('Kepala SDN Cikembang 04 (fiktif)')).toEqual(nameTokens('SDN Cikembang 04'));
    expect(nameTokens('SDN Cikembang 04')).not.toEqual(nameTokens('SDN Cikembang 05'));
  });
  it('a position alone is no institution', () => {
    expect(nameTokens('Kepala Kantor')).toEqual([]);
  });
  it('what is withheld is told from its words, in both languages', () => {
    expect(neededIn('Hak bersekolah di kelas 1 ditolak')).toBe('schooling');
    expect(neededIn('Refused at the school because she is deaf')).toBe('schooling');
    expect(neededIn('Kursi roda tidak diberikan')).toBe('assistive-devices');
    expect(neededIn('Tidak mendapat NIK dan KTP')).toBe('identity-papers');
    expect(neededIn('xyz')).toBe('other');
  });
});
