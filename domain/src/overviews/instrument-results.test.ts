import { describe, expect, it } from 'vitest';
import { aCase } from '../../../tests/cast/case.ts';
import { idOf } from '../../../tests/cast/record.ts';
import type { Instrument } from '../measures/instrument/instrument.ts';
import { instrumentResults } from './instrument-results.ts';

const both = (text: string) => ({ id: text, en: text });
const urn = 'urn:test:load';
const answered = (
  name: string,
  occasion: string,
  value: number | null,
  change: Record<string, unknown> = {},
) => ({
  response: idOf(name),
  urn,
  version: '1.0.0',
  hash: '0'.repeat(64),
  title: 'Beban',
  name: 'Nuraeni',
  rater: 'client',
  occasion,
  answers: { a: 'x' },
  scores: [
    {
      scale: 'load',
      name: 'Beban',
      value,
      ...(value === null ? { because: 'too_many_missing' } : {}),
      answered: 6,
      missing: 0,
    },
  ],
  scoring: '1',
  ...change,
});

const norms = (change: Partial<Instrument['scales'][number]> = {}) => ({
  [`${urn}|1.0.0`]: {
    hash: '',
    instrument: {
      urn,
      version: '1.0.0',
      title: both('Beban'),
      standing: 'validated' as const,
      subjectLevels: [],
      respondents: [],
      items: [],
      lists: {},
      scales: [
        {
          scale: 'load',
          text: both('Beban'),
          items: [],
          method: 'sum' as const,
          missing: { atMost: 0, rule: 'none' as const },
          better: 'down' as const,
          deviation: { value: 7.5, source: 'Jacobson & Truax 1991' },
          reliability: { value: 0.8, source: 'Jacobson & Truax 1991' },
          ...change,
        },
      ],
      bands: [],
    },
  },
});

const told = () =>
  aCase()
    .tells('InstrumentAnswered', answered('1', 'intake', 47.5), { on: '2026-02-02' })
    .tells('InstrumentAnswered', answered('2', 'interim', null), { on: '2026-04-02' })
    .tells('InstrumentAnswered', answered('3', 'end', 32.5), { on: '2026-06-02' });

describe('results of an instrument over time', () => {
  it('classes a change by the error of measurement that the version states', () => {
    const [line] = instrumentResults(told().state, norms());
    expect(line?.points.map((one) => one.value)).toEqual([47.5, null, 32.5]);
    expect(line?.change?.difference).toBe(-15);
    expect(line?.change?.better).toBe(true);
    // Jacobson & Truax 1991, p. 14: S_diff 4.74, so that 15 points are 3.16 of them.
    expect(line?.change?.reliable?.index).toBeCloseTo(-3.1623, 4);
    expect(line?.change?.reliable?.named).toBe('improved');
  });

  it('classes nothing without norms, and calls nothing better where no instrument says which way that is', () => {
    const { deviation: _, ...plain } = norms()[`${urn}|1.0.0`]?.instrument.scales[0] ?? {};
    const [described] = instrumentResults(told().state, norms({ ...plain, deviation: undefined }));
    expect(described?.change).toMatchObject({ difference: -15, better: true });
    expect(described?.change?.reliable).toBeUndefined();
    const [unknown] = instrumentResults(told().state, {});
    expect(unknown?.change?.better).toBeUndefined();
  });

  it('subtracts no scores of different versions', () => {
    const other = told().tells('InstrumentAnswered', answered('4', 'follow-up', 20, { version: '2.0.0' }), {
      on: '2026-09-02',
    });
    const [line] = instrumentResults(other.state, norms());
    expect(line?.versions).toEqual(['1.0.0', '2.0.0']);
    expect(line?.change).toBeUndefined();
  });

  it('keeps raters apart', () => {
    const both_ = told().tells('InstrumentAnswered', answered('5', 'intake', 10, { rater: 'worker' }));
    expect(instrumentResults(both_.state, norms())).toHaveLength(2);
  });

  it('takes no answers where nothing is answered', () => {
    expect(aCase().refuses('InstrumentAnswered', answered('1', 'intake', 1, { answers: {} }))).toBe(
      'answers.nothing-answered',
    );
  });
});
