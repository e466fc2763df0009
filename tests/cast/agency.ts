/** An agency in a database, with one worker of each kind, and sessions for them without the cost of passwords. */
import { randomUUID } from 'node:crypto';
import type { Role, WrittenEntry } from '../../domain/src/index.ts';
import { createAccount } from '../../server/src/accounts/accounts.ts';
import { beginSession } from '../../server/src/accounts/sessions.ts';
import type { Database, Viewer } from '../../server/src/database/database.ts';
import { append, type Outcome, type Writer } from '../../server/src/journal/append.ts';

export const today = '2026-03-01';
const now = `${today}T08:00:00.000Z`;

export const cast = {
  ratna: ['social-worker'],
  dedi: ['social-worker'],
  bambang: ['supervisor'],
  siska: ['supervisor'],
  yuyun: ['volunteer'],
  tini: ['administrator'],
  rudi: ['researcher'],
  mitra: ['partner'],
} as const satisfies Record<string, readonly Role[]>;
export type CastName = keyof typeof cast;
export const castNames = Object.keys(cast) as CastName[];

export const entry = (
  record: WrittenEntry['record'],
  stream: string,
  type: string,
  data: Record<string, unknown>,
  on = today,
): WrittenEntry => ({
  id: randomUUID(),
  record,
  stream,
  type,
  data,
  occurredOn: on,
  recordedAt: now,
  basis: 0,
});

export interface TestAgency {
  readonly agency: string;
  readonly workers: Readonly<Record<CastName, string>>;
  viewer(name: CastName): Viewer;
  writer(name: CastName): Writer;
  append(name: CastName, ...entries: readonly WrittenEntry[]): Promise<readonly Outcome[]>;
  token(name: CastName): Promise<string>;
}

/** Bambang supervises Ratna and Yuyun; Siska supervises Dedi. */
export async function anAgency(database: Database): Promise<TestAgency> {
  const agency = randomUUID();
  const workers = Object.fromEntries(castNames.map((name) => [name, randomUUID()])) as Record<
    CastName,
    string
  >;
  const supervisors: Partial<Record<CastName, string>> = {
    ratna: workers.bambang,
    yuyun: workers.bambang,
    dedi: workers.siska,
  };
  const supervisorsFirst = [...castNames].sort((a, b) => Number(a in supervisors) - Number(b in supervisors));
  const join = (name: CastName) => {
    const supervisor = supervisors[name];
    const data = {
      worker: workers[name],
      name,
      roles: cast[name],
      ...(supervisor === undefined ? {} : { supervisor }),
    };
    return entry('agency', agency, 'WorkerJoined', data);
  };
  const described = entry('agency', agency, 'AgencyDescribed', {
    name: 'LKS Uji',
    city: 'Bandung',
    timeZone: 'Asia/Jakarta',
    letterhead: [],
  });
  const system = { agency, worker: agency, today };
  await append(database, system, { system: true }, [described, ...supervisorsFirst.map(join)], now);
  const suffix = agency.slice(0, 8);
  for (const name of castNames) await createAccount(database, agency, workers[name], `${name}-${suffix}`);
  const viewer = (name: CastName): Viewer => ({ agency, worker: workers[name], today });
  const writer = (name: CastName): Writer => ({ roles: cast[name] });
  return {
    agency,
    workers,
    viewer,
    writer,
    append: (name, ...entries) => append(database, viewer(name), writer(name), entries, now),
    token: (name) => beginSession(database, { agency, worker: workers[name] }, 'test', '127.0.0.1'),
  };
}

/** What Ratna writes when she opens a case for a family with one member. */
export function openingBy(worker: { readonly id: string; readonly name: string }) {
  const [caseStream, family, person] = [randomUUID(), randomUUID(), randomUUID()];
  const entries = [
    entry('client', person, 'PersonRegistered', { name: 'Nuraeni' }),
    entry('client', family, 'FamilyRegistered', { name: 'Keluarga Suhendar' }),
    entry('client', family, 'MemberJoined', { person, name: 'Nuraeni', relationToHead: 'head' }),
    entry('case', caseStream, 'CaseOpened', {
      title: 'Keluarga Suhendar',
      client: family,
      clientKind: 'family',
      clientName: 'Keluarga Suhendar',
      presentingProblem: 'Anak diminta berhenti sekolah.',
      source: 'self',
      urgency: 'medium',
      confidentiality: 'ordinary',
    }),
    entry('case', caseStream, 'WorkerAssigned', {
      worker: worker.id,
      name: worker.name,
      part: 'responsible',
      from: today,
    }),
  ];
  return { caseStream, family, person, entries };
}
