import { afterEach, describe, expect, it, vi } from 'vitest';
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

describe('the cases that a list begins with', () => {
  const list = [one, other, ...['d', 'e', 'f'].map((letter) => one.replace('b', letter))];
  async function idle(times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      const does = kept.idle;
      kept.idle = undefined;
      does?.();
      await vi.dynamicImportSettled();
    }
  }

  it('are read from the device alone, the first three, and taken over by the page', async () => {
    readLikely(list);
    await idle(5);
    expect(kept.held).toEqual(list.slice(0, 3));
    readAhead(`/cases/${other}`);
    expect(await takenAhead(other)).toBe(`held ${other}`);
    expect(kept.asked).toEqual([]);
  });

  it('are left where the page goes', async () => {
    const leave = readLikely(list);
    await idle(1);
    leave();
    await idle(1);
    expect(kept.held).toEqual([one]);
  });

  it('are let go where the list begins with others', async () => {
    readLikely(list.slice(0, 2));
    await idle(3);
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
