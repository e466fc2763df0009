import { describe, expect, it } from 'vitest';
import { by, idOf, Telling } from '../../../tests/cast/record.ts';
import { fingerprint } from '../measures/instrument/fingerprint.ts';
import type { Instrument } from '../measures/instrument/instrument.ts';
import { agencyRecord } from '../records/agency.ts';
import { instrumentKey, instrumentsInUse } from './instruments.ts';

const both = (text: string) => ({ id: text, en: text });

const anInstrument = (change: Partial<Instrument> = {}): Instrument => ({
  urn: 'urn:test:load',
  version: '1.0.0',
  title: both('Beban'),
  standing: 'descriptive',
  licence: { holder: 'LKS', terms: 'CC BY 4.0', mayReproduceText: true },
  subjectLevels: ['family'],
  respondents: ['client'],
  items: [{ linkId: 'sleep', type: 'choice', list: 'often', text: both('Tidur') }],
  lists: {
    often: [
      { code: 'never', text: both('Tidak'), score: 0 },
      { code: 'always', text: both('Selalu'), score: 1 },
    ],
  },
  scales: [],
  bands: [],
  ...change,
});

const administrator = { by: by.administrator };
const agency = () =>
  new Telling(agencyRecord, 'agency').tells(
    'AgencyDescribed',
    { name: 'LKS', city: 'Bandung', timeZone: 'Asia/Jakarta', letterhead: [] },
    { by: by.system },
  );
const publishing = (instrument: Instrument) => ({ instrument, hash: fingerprint(instrument) });

describe('an instrument of the agency', () => {
  it('may be a draft in any state, and is published only when it is whole', () => {
    const half = anInstrument({ title: { id: 'Beban' } });
    const told = agency().tells('InstrumentDrafted', { draft: idOf('d'), instrument: half }, administrator);
    expect(told.refuses('InstrumentPublished', publishing(half), administrator)).toBe(
      'instrument.one-language',
    );
    told.tells('InstrumentPublished', { ...publishing(anInstrument()), draft: idOf('d') }, administrator);
    expect(told.state.instruments.drafts).toEqual({});
    expect(Object.keys(told.state.instruments.published)).toEqual(['urn:test:load|1.0.0']);
  });

  it.each<[string, Partial<Instrument>, string]>([
    [
      'licence that forbids',
      { licence: { holder: 'X', terms: 'all rights', mayReproduceText: false } },
      'instrument.licence-forbids',
    ],
    ['no items', { items: [] }, 'instrument.no-items'],
    ['a list that is nowhere', { lists: {} }, 'instrument.no-such-list'],
    [
      'a condition on an item that is nowhere',
      {
        items: [
          {
            linkId: 'a',
            type: 'text',
            text: both('A'),
            enableWhen: { call: '=', with: [{ answer: 'b' }, { value: '1' }] },
          },
        ],
      },
      'instrument.no-such-item',
    ],
    [
      'a part of its file that changes its meaning',
      {
        items: [
          {
            linkId: 'a',
            type: 'text',
            text: both('A'),
            kept: [{ where: 'relevant', text: 'pulldata()', because: 'x', changesMeaning: true }],
          },
        ],
      },
      'instrument.not-understood',
    ],
    [
      'a band of a scale that is nowhere',
      { bands: [{ scale: 'x', from: 0, to: 1, text: both('Ringan'), source: 'LKS' }] },
      'instrument.no-such-scale',
    ],
  ])('is not published with %s', (_, change, because) => {
    const instrument = anInstrument(change);
    expect(agency().refuses('InstrumentPublished', publishing(instrument), administrator)).toBe(because);
  });

  it('never changes once published: the same version is refused, a word changed on the way is seen', () => {
    const told = agency().tells('InstrumentPublished', publishing(anInstrument()), administrator);
    const changed = anInstrument({ title: both('Beban baru') });
    expect(told.refuses('InstrumentPublished', publishing(changed), administrator)).toBe(
      'instrument.version-exists',
    );
    const tampered = { instrument: anInstrument({ version: '1.1.0' }), hash: fingerprint(changed) };
    expect(told.refuses('InstrumentPublished', tampered, administrator)).toBe(
      'instrument.changed-on-the-way',
    );
  });

  it('offers the newest version by number, 1.10.0 after 1.9.0, and none that was withdrawn', () => {
    const told = agency();
    for (const version of ['1.9.0', '1.10.0', '2.0.0'])
      told.tells('InstrumentPublished', publishing(anInstrument({ version })), administrator);
    told.tells(
      'InstrumentWithdrawn',
      { urn: 'urn:test:load', version: '2.0.0', reason: 'salah skor' },
      administrator,
    );
    expect(instrumentsInUse(told.state.instruments).map((one) => one.instrument.version)).toEqual(['1.10.0']);
    expect(told.state.instruments.published[instrumentKey('urn:test:load', '2.0.0')]?.withdrawn).toBe(
      'salah skor',
    );
  });

  it('has the same fingerprint in whatever order its parts were written', () => {
    const { title, items, ...others } = anInstrument();
    expect(fingerprint({ items, ...others, title } as Instrument)).toBe(fingerprint(anInstrument()));
    expect(fingerprint(anInstrument({ title: both('Beban ') }))).not.toBe(fingerprint(anInstrument()));
  });
});
