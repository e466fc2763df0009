import { afterEach, describe, expect, it, vi } from 'vitest';
import { readAhead, takenAhead } from './case-ahead.ts';
import { closeRecords, tellRecorded } from './record.ts';

const kept = vi.hoisted(() => ({ here: true, asked: [] as string[] }));
vi.mock('./device.ts', () => ({ openDevice: () => (kept.here ? {} : undefined) }));
vi.mock('../shell/api.ts', () => ({
  call: (_method: string, address: string) => {
    kept.asked.push(address);
    return Promise.resolve(address);
  },
}));

const [one, other] = ['b29d904e-23e6-566b-90e4-a2af5844b391', 'c29d904e-23e6-566b-90e4-a2af5844b391'];
const addressOf = (id: string) => `/api/v1/cases/${id}`;

afterEach(() => {
  kept.here = true;
  kept.asked = [];
  void takenAhead('nobody');
  closeRecords();
});

describe('the case that somebody goes to', () => {
  it('is read with the tap, from any of its pages, and given once', async () => {
    readAhead(`/cases/${one}/do/note`);
    expect(kept.asked).toEqual([addressOf(one)]);
    expect(await takenAhead(one)).toBe(addressOf(one));
    expect(takenAhead(one)).toBeUndefined();
  });

  it('is not given to another case', () => {
    readAhead(`/cases/${one}`);
    expect(takenAhead(other)).toBeUndefined();
    expect(takenAhead(one)).toBeUndefined();
  });

  it('is read anew where something was written meanwhile, or the device changed hands', () => {
    readAhead(`/cases/${one}`);
    tellRecorded(new Set([other]));
    expect(takenAhead(one)).toBeUndefined();
    readAhead(`/cases/${other}`);
    closeRecords();
    expect(takenAhead(other)).toBeUndefined();
  });

  it.each(['/cases', '/cases/new', '/', `/clients/${one}`])('is none at %s', (path) => {
    readAhead(path);
    expect(kept.asked).toEqual([]);
  });

  it('is left to the page where no work is kept here, and where it was just read', () => {
    kept.here = false;
    readAhead(`/cases/${one}`);
    kept.here = true;
    void takenAhead(one);
    readAhead(`/cases/${one}/plan`);
    expect(kept.asked).toEqual([]);
  });
});
