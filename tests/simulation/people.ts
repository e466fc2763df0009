/** An agency with one supervisor and three social workers, the same for the same dice. */
import type { Role, WrittenEntry } from '../../domain/src/index.ts';
import { createAccount } from '../../server/src/accounts/accounts.ts';
import { todayIn } from '../../server/src/accounts/sessions.ts';
import type { Database } from '../../server/src/database/database.ts';
import { append } from '../../server/src/journal/append.ts';
import type { Dice } from './dice.ts';

export type Name = 'bambang' | 'ratna' | 'dedi' | 'sari';
export const names: readonly Name[] = ['bambang', 'ratna', 'dedi', 'sari'];
export const timeZone = 'Asia/Jakarta';

export interface People {
  readonly agency: string;
  readonly id: Readonly<Record<Name, string>>;
}

const rolesOf = (name: Name): readonly Role[] =>
  name === 'bambang' ? ['supervisor', 'social-worker'] : ['social-worker'];

export async function settlePeople(database: Database, dice: Dice): Promise<People> {
  const agency = dice.uuid();
  const id = Object.fromEntries(names.map((name) => [name, dice.uuid()])) as Record<Name, string>;
  const now = new Date().toISOString();
  const today = todayIn(timeZone);
  const entry = (type: string, data: Record<string, unknown>): WrittenEntry => ({
    id: dice.uuid(),
    record: 'agency',
    stream: agency,
    type,
    data,
    occurredOn: today,
    recordedAt: now,
    basis: 0,
  });
  const described = entry('AgencyDescribed', { name: 'LKS Uji', city: 'Bandung', timeZone, letterhead: [] });
  const joined = names.map((name) =>
    entry('WorkerJoined', {
      worker: id[name],
      name,
      roles: rolesOf(name),
      ...(name === 'bambang' ? {} : { supervisor: id.bambang }),
    }),
  );
  await append(database, { agency, worker: agency, today }, { system: true }, [described, ...joined], now);
  await openAccounts(database, { agency, id });
  return { agency, id };
}

export async function openAccounts(database: Database, { agency, id }: People): Promise<void> {
  for (const name of names) await createAccount(database, agency, id[name], `${name}-${agency.slice(0, 8)}`);
}
