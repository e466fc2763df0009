/**
 * The demonstration agency: the family story and some forty other fictional cases at all stages, with accounts whose
 * passwords are made anew each time. Days are counted back from today, so that Today has something to say.
 */
import { randomInt } from 'node:crypto';
import {
  addDays,
  type EndingReason,
  fingerprint,
  type PracticeTemplate,
  type Role,
  type Stage,
  type WrittenEntry,
} from '@pendamping/domain';
import { createAccount, setPassword } from '../accounts/accounts.ts';
import { endSessions, todayIn } from '../accounts/sessions.ts';
import type { Database } from '../database/database.ts';
import { append, type Writer } from '../journal/append.ts';
import { settle } from '../journal/rebuild.ts';
import { shippedTemplates } from '../templates/shipped.ts';
import { causeTales } from './causes.ts';
import { mothersGroup, mothersGroup, school, school, schoolClient, villageCommunity, villageCommunity } from './collectives.ts';
import { directoryTale } from './directory-tale.ts';
import { familyStory } from './family-story.ts';
import { schoolCase } from './organisation-tale.ts';
import { agencyId, colleagues, everybody, therapyCentre } from './people.ts';
import { scenarios } from './scenarios.ts';
import { idFor, type Told } from './tale.ts';
import { type CasePlan, toldCase } from './told-case.ts';

export interface DemonstrationAccount {
  readonly name: string;
  readonly username: string;
  readonly roles: readonly Role[];
  readonly password: string;
}

const timeZone = 'Asia/Jakarta';

const words =
  'awan bambu cemara delima embun fajar gelombang hujan ikan jambu kelapa laut melati nelayan ombak padi rimba sawah teratai ubi wayang kerang lembah pelangi kunang kancil rotan senja telaga angin bukit danau'.split(
    ' ',
  );

/** Four words and two digits: about 27 bits from a cryptographic die, enough for a demonstration that one shows around. */
const freshPassword = () =>
  `${Array.from({ length: 4 }, () => words[randomInt(words.length)]).join('-')}-${randomInt(10, 100)}`;

/** The templates this agency works by; the others stay in the list of what is shipped. */
const adopted = ['family-with-a-child-with-autism', 'older-person', 'self-help-group'];

function agencyEntries(on: string, templates: readonly PracticeTemplate[]): readonly WrittenEntry[] {
  const recordedAt = `${on}T01:00:00.000Z`;
  const entry = (name: string, type: string, data: Record<string, unknown>): WrittenEntry => ({
    id: idFor(`agency:${name}`),
    record: 'agency',
    stream: agencyId,
    type,
    data,
    occurredOn: on,
    recordedAt,
    basis: 0,
  });
  const supervisorsFirst = [...everybody].sort(
    (a, b) => Number('supervisor' in a) - Number('supervisor' in b),
  );
  return [
    entry('described', 'AgencyDescribed', {
      name: 'LKS Rumah Kembang Mandiri',
      city: 'Bandung',
      timeZone,
      letterhead: ['Jl. Melati Fiktif No. 8, Bandung 40135', 'Telepon 0800-0000-0100'],
      regencies: ['32.73'],
      offers:
        'Pendampingan keluarga dengan anak autis, perlindungan anak, layanan lanjut usia dan disabilitas.',
    }),
    ...['Layanan keluarga', 'Perlindungan anak', 'Layanan lanjut usia', 'Layanan disabilitas'].map((name) =>
      entry(`programme:${name}`, 'ProgrammeOpened', { programme: idFor(`programme:${name}`), name }),
    ),
    ...supervisorsFirst.map((one) => {
      const { id, username: _, ...about } = one;
      return entry(`worker:${id}`, 'WorkerJoined', { worker: id, ...about });
    }),
    ...templates.map((template) =>
      entry(`template:${template.template}`, 'TemplateAdopted', { template, shipped: template.version }),
    ),
    ...templates
      .flatMap((template) => template.instruments)
      .map((instrument) =>
        entry(`instrument:${instrument.urn}:${instrument.version}`, 'InstrumentPublished', {
          instrument,
          hash: fingerprint(instrument),
        }),
      ),
  ];
}

/** The second agency: described, with its one worker, and welcoming referrals. */
function therapyCentreEntries(on: string): readonly WrittenEntry[] {
  const { id: stream, name, city, takes, worker } = therapyCentre;
  const { id, username: _, ...about } = worker;
  const facts: readonly (readonly [string, Record<string, unknown>])[] = [
    ['AgencyDescribed', { name, city, timeZone, letterhead: ['Jl. Cempaka Fiktif No. 3, Bandung 40132'] }],
    ['WorkerJoined', { worker: id, ...about }],
    ['ReferralsWelcomed', { takes }],
  ];
  return facts.map(([type, data]) => ({
    id: idFor(`therapy-centre:${type}`),
    record: 'agency',
    stream,
    type,
    data,
    occurredOn: on,
    recordedAt: `${on}T01:00:00.000Z`,
    basis: 0,
  }));
}

type Row = readonly [
  scenario: number,
  daysAgo: number,
  until: Stage,
  more?: {
    readonly ending?: EndingReason;
    readonly extra?: NonNullable<CasePlan['extra']>;
    readonly decision?: NonNullable<CasePlan['decision']>;
  },
];

/** About forty cases: kind of case, how long ago it was opened, how far it has come, and what is special. */
const rows: readonly Row[] = [
  [0, 230, 'termination'],
  [3, 225, 'termination', { ending: 'client-request' }],
  [2, 221, 'termination', { ending: 'referral' }],
  [7, 219, 'termination', { ending: 'external-factors' }],
  [4, 216, 'termination', { ending: 'transfer' }],
  [6, 210, 'termination'],
  [1, 205, 'termination', { extra: 'reopened' }],
  [5, 160, 'evaluation'],
  [0, 150, 'evaluation'],
  [3, 146, 'evaluation', { extra: 'unapproved' }],
  [6, 140, 'evaluation'],
  [7, 131, 'implementation'],
  [2, 126, 'implementation', { extra: 'silence' }],
  [1, 120, 'implementation', { extra: 'disagreement' }],
  [0, 112, 'implementation'],
  [5, 108, 'implementation'],
  [4, 103, 'implementation', { extra: 'risk' }],
  [3, 99, 'implementation'],
  [6, 95, 'implementation'],
  [7, 91, 'implementation'],
  [2, 86, 'implementation'],
  [1, 80, 'implementation'],
  [0, 75, 'implementation'],
  [5, 70, 'implementation'],
  [3, 64, 'planning'],
  [6, 58, 'planning'],
  [4, 50, 'planning', { extra: 'unapproved' }],
  [7, 44, 'planning'],
  [1, 40, 'assessment'],
  [0, 34, 'assessment'],
  [2, 30, 'assessment'],
  [5, 26, 'assessment'],
  [3, 22, 'assessment'],
  [6, 18, 'engagement'],
  [7, 15, 'engagement'],
  [4, 12, 'engagement', { extra: 'urgent' }],
  [0, 9, 'engagement'],
  [1, 6, 'engagement'],
  [2, 4, 'engagement', { decision: 'declined' }],
  [5, 3, 'engagement', { decision: 'referred-on' }],
  [3, 1, 'engagement'],
];

const workersInTurn = [colleagues.ratna, colleagues.dedi, colleagues.maria] as const;

function plans(today: string): readonly CasePlan[] {
  return rows.flatMap(([kind, daysAgo, until, more], number) => {
    const scenario = scenarios[kind];
    const worker = workersInTurn[number % workersInTurn.length];
    if (scenario === undefined || worker === undefined) return [];
    return [
      {
        name: `demonstration:${number}`,
        scenario,
        number,
        worker,
        supervisor: colleagues.bambang.id,
        openedOn: addDays(today, -daysAgo),
        today,
        until,
        ...more,
      },
    ];
  });
}

const writerOf = (worker: string): Writer => ({
  roles: [...everybody, therapyCentre.worker].find((one) => one.id === worker)?.roles ?? [],
});

/** Entries by one worker on one record after another go in one request, as a device would send them. */
async function tellAll(database: Database, told: readonly Told[], today: string): Promise<void> {
  const batches: Told[][] = [];
  for (const one of told) {
    const batch = batches.at(-1);
    if (batch?.[0]?.worker === one.worker && batch[0].receivedAt === one.receivedAt) batch.push(one);
    else batches.push([one]);
  }
  for (const batch of batches) {
    const [first] = batch;
    if (first === undefined) continue;
    const viewer = { agency: first.agency ?? agencyId, worker: first.worker, today };
    const outcomes = await append(
      database,
      viewer,
      writerOf(first.worker),
      batch.map((one) => one.written),
      first.receivedAt,
    );
    const refused = outcomes.find((one) => one.outcome === 'refused');
    if (refused !== undefined) {
      const written = batch.find((one) => one.written.id === refused.id)?.written;
      throw new Error(
        `the demonstration tells something incoherent: ${written?.type} of ${written?.occurredOn}: ${JSON.stringify(refused)}`,
      );
    }
  }
}

async function makeAccounts(database: Database): Promise<readonly DemonstrationAccount[]> {
  const accounts: DemonstrationAccount[] = [];
  const staff = [
    ...everybody.map((one) => ({ ...one, agency: agencyId })),
    { ...therapyCentre.worker, agency: therapyCentre.id },
  ];
  for (const { agency, id, name, username, roles } of staff) {
    const password = freshPassword();
    await createAccount(database, agency, id, username);
    await setPassword(database, agency, id, password);
    await endSessions(database, agency, id);
    accounts.push({ name, username, roles, password });
  }
  return accounts;
}

const isLoaded = async (database: Database): Promise<boolean> =>
  (await database.pool.query('select from journal.head where agency = $1', [agencyId])).rows.length > 0;

/**
 * Loads the demonstration into an empty store.
 *
 * @returns the accounts with their fresh passwords, or `undefined` where it had been loaded before
 */
export async function loadDemonstration(
  database: Database,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<readonly DemonstrationAccount[] | undefined> {
  if (await isLoaded(database)) return undefined;
  const today = todayIn(timeZone);
  const founded = addDays(today, -400);
  const { templates } = await shippedTemplates();
  const chosen = templates.filter((one) => adopted.includes(one.template));
  const [ofFamilyStory] = chosen.filter((one) => one.template === adopted[0]);
  await append(
    database,
    { agency: agencyId, worker: agencyId, today },
    { system: true },
    agencyEntries(founded, chosen),
    `${founded}T01:00:00.000Z`,
  );
  await tellAll(database, directoryTale(founded, today), today);
  await append(
    database,
    { agency: therapyCentre.id, worker: therapyCentre.id, today },
    { system: true },
    therapyCentreEntries(founded),
    `${founded}T01:00:00.000Z`,
  );
  const tales = plans(today).map((plan) => toldCase(plan).told);
  tales.splice(6, 0, familyStory(ofFamilyStory), mothersGroup(), villageCommunity(), school());
  // After the cases that join them.
  tales.push(...causeTales(today));
  tales.push(schoolCase(schoolClient));
  for (const [at, told] of tales.entries()) {
    await tellAll(database, told, today);
    progress(at + 1, tales.length);
  }
  await settle(database);
  return makeAccounts(database);
}

/** New passwords for all demonstration accounts; all sessions end. */
export const renewPasswords = (database: Database): Promise<readonly DemonstrationAccount[]> =>
  makeAccounts(database);
