import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { accountOf, accountsHere, forgetAccount, rememberAccount } from './accounts.ts';

it('two accounts on one phone are told apart by the user name, of which nothing can be read', async () => {
  await rememberAccount('worker-1', 'Ratna.S');
  await rememberAccount('worker-2', 'asep');
  expect(await accountsHere()).toEqual(['worker-1', 'worker-2']);
  expect(await accountOf(' ratna.s ')).toBe('worker-1');
  expect(await accountOf('ASEP')).toBe('worker-2');
  expect(await accountOf('budi')).toBeUndefined();

  const database = await openDB('pendamping-accounts');
  const rows = JSON.stringify(await database.getAll('accounts'), (_, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  );
  database.close();
  for (const name of ['ratna', 'Ratna', 'asep']) expect(rows).not.toContain(name);

  await forgetAccount('worker-1');
  expect(await accountsHere()).toEqual(['worker-2']);
});
