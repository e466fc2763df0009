import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAhead, readLikely, takenAhead } from './case-ahead.ts';
import { closeRecords, tellRecorded } from './record.ts';

const kept = vi.hoisted(() => ({
  here: true,
  asked: [] as string[],
  held: [] as string[],
  elsewhere: '',
  idle: undefined as (() => void) | undefined,
}));
vi.mock('./device.ts', () => ({ openDevice: () => (kept.here ? {} : undefined) }));
vi.mock('../shell/idle.ts', () => ({
  whenIdle: (does: () => void) => {
    kept.idle = does;
    return () => {
      kept.idle = undefined;
    };
  },
}));
vi.mock('./library/cases.ts', () => ({
  openedCase: (_library: unknown, id: string) => {
    kept.held.push(id);
    return Promise.resolve(id === kept.elsewhere ? undefined : `held ${id}`);
  },
}));
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
  kept.held = [];
  kept.elsewhere = '';
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

describe('the cases in sight of a list', () => {
  const list = [one, other, ...[...'def01234'].map((letter) => one.replace('b', letter))];
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function idle(times: number): Promise<void> {
    vi.advanceTimersByTime(500);
    for (let time = 0; time < times; time += 1) {
      const does = kept.idle;
      kept.idle = undefined;
      does?.();
      await vi.dynamicImportSettled();
    }
  }

  it('are read from the device alone, the first six, and taken over by the page', async () => {
    readLikely(list);
    await idle(9);
    expect(kept.held).toEqual(list.slice(0, 6));
    readAhead(`/cases/${other}`);
    expect(await takenAhead(other)).toBe(`held ${other}`);
    expect(kept.asked).toEqual([]);
  });

  it('are not read while the list is set anew again and again', async () => {
    for (let time = 0; time < 5; time += 1) {
      const leave = readLikely(list);
      vi.advanceTimersByTime(400);
      leave();
    }
    await idle(1);
    expect(kept.held).toEqual([]);
  });

  it('are left where the page goes', async () => {
    const leave = readLikely(list);
    await idle(1);
    leave();
    await idle(1);
    expect(kept.held).toEqual([one]);
  });

  it('are gone on with when the list rests again, without reading again what is there', async () => {
    readLikely(list)();
    readLikely(list);
    await idle(2);
    readLikely(list);
    await idle(9);
    expect(kept.held).toEqual(list.slice(0, 6));
  });

  it('are let go where others come in sight', async () => {
    readLikely(list.slice(0, 2));
    await idle(2);
    readLikely(list.slice(1));
    expect(takenAhead(one)).toBeUndefined();
  });

  it('are read anew by whoever goes there, where something was written meanwhile', async () => {
    readLikely(list);
    await idle(1);
    tellRecorded(new Set([list[4] ?? '']));
    expect(takenAhead(one)).toBeUndefined();
  });

  it('are asked of the server by whoever goes there, where the device does not hold them', async () => {
    kept.elsewhere = one;
    readLikely([one]);
    await idle(1);
    expect(kept.asked).toEqual([]);
    expect(await takenAhead(one)).toBe(addressOf(one));
  });

  it('are not read where no work is kept here', async () => {
    kept.here = false;
    readLikely(list);
    await idle(1);
    expect(kept.held).toEqual([]);
  });
});
