import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DraftKeeper, type DraftState } from './draft-keeper.ts';

/** The server's drafts, as far as one key needs them: a revision that must be known to write over it. */
class DraftServer {
  stored: { revision: number; savedAt: string; value: string } | null = null;
  reachable = true;
  writes = 0;

  answer(method: string, body: string | undefined): Response {
    if (!this.reachable) throw new TypeError('no connection');
    if (method === 'GET') return Response.json({ draft: this.stored });
    if (method === 'DELETE') {
      this.stored = null;
      return new Response(null, { status: 204 });
    }
    const { value, revision } = JSON.parse(body ?? '{}');
    if (revision !== (this.stored?.revision ?? 0))
      return Response.json({ title: 'draft.newer' }, { status: 409 });
    this.writes += 1;
    this.stored = { value, revision: revision + 1, savedAt: '2026-11-25T02:00:00.000Z' };
    return Response.json(this.stored);
  }
}

let server: DraftServer;

beforeEach(() => {
  vi.useFakeTimers();
  server = new DraftServer();
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal('fetch', async (_: string, request: RequestInit = {}) =>
    server.answer(request.method ?? 'GET', request.body as string | undefined),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function tab() {
  const seen = { state: { status: 'looking' } as DraftState<string>, restored: '' };
  const keeper = new DraftKeeper<string>(
    'case:note',
    (state) => {
      seen.state = state;
    },
    (value) => {
      seen.restored = value;
    },
  );
  return { keeper, seen };
}
const quiet = () => vi.advanceTimersByTimeAsync(1_000);

it('saves once after the last letter, not at each', async () => {
  const { keeper, seen } = tab();
  await keeper.look();
  for (const text of ['I', 'Ib', 'Ibu']) keeper.save(text);
  await quiet();
  expect([server.stored?.value, server.writes, seen.state.status]).toEqual(['Ibu', 1, 'saved']);
});

it('gives back what was half written, after a reload', async () => {
  const before = tab();
  await before.keeper.look();
  before.keeper.save('Ibu bercerita');
  await quiet();
  const after = tab();
  await after.keeper.look();
  expect(after.seen.restored).toBe('Ibu bercerita');
});

it('tries again until the connection is back, and says meanwhile that it is not saved', async () => {
  const { keeper, seen } = tab();
  await keeper.look();
  server.reachable = false;
  keeper.save('Ibu bercerita');
  await quiet();
  expect(seen.state.status).toBe('unsaved');
  server.reachable = true;
  await vi.advanceTimersByTimeAsync(5_000);
  expect([server.stored?.value, seen.state.status]).toEqual(['Ibu bercerita', 'saved']);
});

it('does not write over another tab, and keeps what its writer chooses', async () => {
  const [one, other] = [tab(), tab()];
  await one.keeper.look();
  await other.keeper.look();
  one.keeper.save('dari satu');
  await quiet();
  other.keeper.save('dari yang lain');
  await quiet();
  expect([server.stored?.value, other.seen.state.status, other.seen.state.theirs?.value]).toEqual([
    'dari satu',
    'conflict',
    'dari satu',
  ]);
  other.keeper.keep('mine', 'dari yang lain');
  await quiet();
  expect([server.stored?.value, other.seen.state.status]).toEqual(['dari yang lain', 'saved']);
});

it('leaves nothing behind when the text has been recorded', async () => {
  const { keeper } = tab();
  await keeper.look();
  keeper.save('Ibu bercerita');
  await quiet();
  keeper.save('Ibu bercerita panjang');
  await keeper.drop();
  await quiet();
  expect(server.stored).toBeNull();
});
