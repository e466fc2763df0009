import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../store/database.ts';
import { leaseOf, leaseState, noteContact } from './lease.ts';

const day = 86_400_000;
const met = Date.parse('2026-05-01T08:00:00Z');

describe('the lease of a device', () => {
  it('is fine for eleven days, told of for three, and over after fourteen', () => {
    expect(leaseState(met, met + 10 * day, 14).state).toBe('fine');
    expect(leaseState(met, met + 11 * day, 14)).toEqual({ state: 'soon', until: met + 14 * day });
    expect(leaseState(met, met + 14 * day - 1, 14).state).toBe('soon');
    expect(leaseState(met, met + 14 * day, 14).state).toBe('over');
  });

  it('is not lengthened by a clock that is set back', async () => {
    const database = await openDatabase(crypto.randomUUID());
    expect(await leaseOf(database, met)).toBeUndefined();
    await noteContact(database, met, 14);
    expect((await leaseOf(database, met + 12 * day))?.state).toBe('soon');
    expect((await leaseOf(database, met - 30 * day))?.state).toBe('soon');
    expect((await leaseOf(database, met + 15 * day))?.state).toBe('over');
    expect((await leaseOf(database, met + 1 * day))?.state).toBe('over');
  });

  it('begins anew when the server answers, for as long as the agency says', async () => {
    const database = await openDatabase(crypto.randomUUID());
    await noteContact(database, met, 14);
    await leaseOf(database, met + 20 * day);
    await noteContact(database, met + 20 * day, 7);
    expect(await leaseOf(database, met + 21 * day)).toEqual({
      state: 'fine',
      until: met + 27 * day,
      lastContact: met + 20 * day,
    });
  });
});
