import { caseRecord, clientRecord } from '@pendamping/domain';
import { describe, expect, it } from 'vitest';
import { codedField, isAmended, optionsOf } from './coded-fields.ts';
import { commonFields, type Telling } from './field-labels.ts';

const telling = (type: string, language: 'id' | 'en' = 'id'): Telling => ({
  type,
  language,
  timeZone: 'Asia/Jakarta',
  nameOf: () => 'Ratna',
});
const told = (type: string, facts: object, language?: 'id' | 'en') =>
  commonFields.inWords(facts as Record<string, unknown>, telling(type, language));

describe('what an entry says in codes', () => {
  const fields = [caseRecord, clientRecord].flatMap((record) =>
    record.types.flatMap((type) => record.fields(type).map((field) => ({ type, ...field }))),
  );

  it('has words for each code, or no name under which it would be shown', () => {
    const withoutWords = fields.flatMap(({ type, name, codes = [] }) =>
      commonFields.label(name, type) === undefined
        ? []
        : codes
            .filter((code) => codedField(type, name)?.words[code] === undefined)
            .map((code) => `${type}.${name} ${code}`),
    );
    expect(withoutWords).toEqual([]);
  });

  it('knows a field by the type it stands in', () => {
    expect(told('CaseOpened', { source: 'self', urgency: 'high' })).toEqual({
      source: ['Datang sendiri'],
      urgency: ['Mendesak'],
    });
    expect(commonFields.label('source', 'CaseOpened')?.id).toBe('Datang melalui');
    expect(commonFields.label('source', 'FundingPromised')?.id).toBe('Sumber dana');
    expect(told('FundingPromised', { source: 'self' })).toEqual({ source: 'self' });
    expect(commonFields.label('at', 'RiskReported')).not.toEqual(commonFields.label('at', 'ContactMade'));
    // The role of the client in words of their own, not of the worker in a code.
    expect(commonFields.label('role', 'SocialRoleWeighed')).toBeUndefined();
  });

  it('says a judgement of a goal and of a series each in its own words', () => {
    expect(told('OutcomeJudged', { judgement: 'cannot-say' })).toEqual({
      judgement: ['Belum dapat dinilai'],
    });
    expect(told('SeriesJudged', { judgement: 'cannot-say' })).toEqual({
      judgement: ['Belum dapat dikatakan'],
    });
  });

  it('says amounts, numbers, days and moments as people do', () => {
    const facts = { amount: 48_000_000, minutes: 1_200, at: '2026-11-30T11:40:00Z', targetOn: '2026-08-12' };
    expect(told('MoneySpent', facts)).toEqual({
      amount: 'Rp 48.000.000',
      minutes: '1.200',
      at: '30 Nov 2026, 18.40',
      targetOn: '12 Agustus 2026',
    });
    expect(told('MoneySpent', facts, 'en').targetOn).toBe('12 August 2026');
  });

  it('is chosen anew from the codes of its type, but where an act of its own changes it', () => {
    const choices = (type: string, name: string) => {
      const coded = isAmended(name) ? codedField(type, name) : undefined;
      return coded === undefined ? undefined : Object.keys(optionsOf(coded.codes, coded.words));
    };
    expect(choices('IntakeDecided', 'decision')).toEqual(['accepted', 'referred-on', 'declined']);
    expect(choices('ActivityDone', 'roles')).toContain('mediator');
    expect(choices('CaseOpened', 'confidentiality')).toBeUndefined();
    expect(choices('NoteWritten', 'text')).toBeUndefined();
  });
});
