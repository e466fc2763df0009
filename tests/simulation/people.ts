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
/** With which everything begins that is written for named people alone, and nothing else. */
export const confidence = 'Rahasia';

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

async function openAccounts(database: Database, { agency, id }: People): Promise<void> {
  for (const name of names) await createAccount(database, agency, id[name], `${name}-${agency.slice(0, 8)}`);
  // An account with no password has not been taken up by its owner, and lets no device in.
  await database.pool.query("update accounts.account set password_hash = 'none' where agency = $1", [agency]);
}

/** Two cases that all three are in, with a goal that each will want to say in their own words. */
export async function beginSharedCases(
  database: Database,
  dice: Dice,
  people: People,
): Promise<readonly string[]> {
  const today = todayIn(timeZone);
  const from = new Date(Date.parse(today) - 40 * 86_400_000).toISOString().slice(0, 10);
  const viewer = { agency: people.agency, worker: people.id.ratna, today };
  const begun: string[] = [];
  for (let at = 0; at < 2; at += 1) {
    const [stream, client] = [dice.uuid(), dice.uuid()];
    const entry = (type: string, data: Record<string, unknown>, of: 'case' | 'client' = 'case') => ({
      id: dice.uuid(),
      record: of,
      stream: of === 'case' ? stream : client,
      type,
      data,
      occurredOn: today,
      recordedAt: new Date().toISOString(),
      basis: 0,
    });
    const opened = {
      title: `Keluarga ${at}`,
      client,
      clientKind: 'individual',
      clientName: 'Nuraeni',
      presentingProblem: 'Anak diminta berhenti sekolah.',
      source: 'self',
      urgency: 'medium',
      confidentiality: 'ordinary',
    };
    const assigned = (name: Name) =>
      entry('WorkerAssigned', {
        worker: people.id[name],
        name,
        part: name === 'ratna' ? 'responsible' : 'co-worker',
        from,
      });
    const goal = { goal: dice.uuid(), kind: 'outcome', practiceGoal: 'improve-systems', text: 'Sekolah' };
    const entries = [
      entry('PersonRegistered', { name: 'Nuraeni' }, 'client'),
      entry('CaseOpened', opened),
      ...(['ratna', 'dedi', 'sari'] as const).map(assigned),
      entry('GoalSet', goal),
    ];
    const outcomes = await append(
      database,
      viewer,
      { roles: ['social-worker'] },
      entries,
      new Date().toISOString(),
    );
    if (outcomes.some((one) => one.outcome !== 'accepted')) throw new Error(JSON.stringify(outcomes));
    begun.push(stream);
  }
  return begun;
}
