import { afterEach, describe, expect, it, vi } from 'vitest';
import { entry } from '../../../tests/cast/small-sync.ts';
import { changesSoFar, lastCase, readCase } from './last-case.ts';
import { closeRecords, tellRecorded } from './record.ts';

const kept = vi.hoisted(() => ({ here: true }));
vi.mock('./device.ts', () => ({ openDevice: () => (kept.here ? {} : undefined) }));

const answer = (...ids: readonly string[]) => ({
  case: {
    stream: 'case',
    record: 'case' as const,
    version: ids.length,
    entries: ids.map((id, at) => entry(id, 'case', at + 1, at + 1)),
  },
  clients: [],
});
const known = (...ids: readonly string[]) => readCase('case', answer(...ids), changesSoFar());

afterEach(() => {
  kept.here = true;
  closeRecords();
});

describe('the case that was opened last', () => {
  it('is there for its next page, and is the same where nothing has changed', () => {
    const first = known('a');
    expect(lastCase('case')).toBe(first);
    expect(lastCase('another')).toBeUndefined();
    expect(known('a')).toBe(first);
    expect(known('a', 'b')).not.toBe(first);
  });

  it('goes when something is recorded in it, and what was read meanwhile is not kept', () => {
    known('a');
    const since = changesSoFar();
    tellRecorded(new Set(['elsewhere']));
    expect(lastCase('case')).toBeDefined();
    tellRecorded(new Set(['case']));
    expect(lastCase('case')).toBeUndefined();
    readCase('case', answer('a'), since);
    expect(lastCase('case')).toBeUndefined();
  });

  it('goes when the device changes hands', () => {
    known('a');
    closeRecords();
    expect(lastCase('case')).toBeUndefined();
  });

  it('is read anew where the server alone knows whether it is still so', () => {
    known('a');
    kept.here = false;
    expect(lastCase('case')).toBeUndefined();
  });
});
