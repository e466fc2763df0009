/**
 * A large group and a large community programme for load tests: twenty members over sixty sessions with attendance, and
 * two hundred planned activities with what pays for them. Written through the rules, as if a worker had sent it.
 */
import { addDays } from '@pendamping/domain';
import type { Database } from '../database/database.ts';
import { append } from '../journal/append.ts';
import { seededAgency } from './seed.ts';
import { idFor, type Tale, tale } from './tale.ts';

const id = (name: string) => idFor(`seed:collectives:${name}`);

export const seededGroup = { case: id('group-case'), members: 20, sessions: 60 } as const;
export const seededCommunity = { case: id('community-case'), activities: 200 } as const;

interface Carrier {
  readonly id: string;
  readonly name: string;
}

const inCase = (stream: string) => ({ record: 'case', stream }) as const;
const begun = '2025-08-25';

function opened({ tell }: Tale, stream: string, clientKind: string, clientName: string, worker: Carrier) {
  tell(inCase(stream), 'CaseOpened', begun, {
    title: clientName,
    client: id(`client-${clientKind}`),
    clientKind,
    clientName,
    presentingProblem: 'Uji beban.',
    source: 'agency',
    urgency: 'low',
    confidentiality: 'ordinary',
  });
  tell(inCase(stream), 'StageBegun', begun, { stage: 'engagement' });
  tell(inCase(stream), 'WorkerAssigned', begun, {
    worker: worker.id,
    name: worker.name,
    part: 'responsible',
    from: begun,
  });
}

const everyFifthIsAway = (session: number, member: number) => (session * 7 + member * 3) % 5 === 0;

function largeGroup(worker: Carrier): Tale {
  const story = tale('seed-group', worker.id);
  const { tell } = story;
  const place = inCase(seededGroup.case);
  const members = Array.from({ length: seededGroup.members }, (_, at) => id(`member-${at}`));
  opened(story, seededGroup.case, 'group', 'Kelompok uji beban', worker);
  for (const [at, member] of members.entries())
    tell(place, 'GroupMemberJoined', begun, { member, name: `Anggota ${at + 1}` });
  for (let number = 0; number < seededGroup.sessions; number += 1) {
    const session = id(`session-${number}`);
    const on = addDays(begun, 7 * (number + 1));
    tell(place, 'SessionHeld', on, {
      session,
      topic: `Pertemuan ${number + 1}: berbagi cerita`,
      plan: 'Membuka, berbagi, menutup.',
      happened: 'Anggota bergiliran bercerita; dua orang saling menawarkan bantuan sesudahnya.',
      led: 'worker',
      method: 'group-work',
    });
    tell(place, 'AttendanceTaken', on, {
      session,
      rows: members.map((member, at) => ({
        member,
        state: everyFifthIsAway(number, at) ? 'absent' : 'present',
      })),
    });
  }
  return story;
}

function largeProgramme(worker: Carrier): Tale {
  const story = tale('seed-community', worker.id);
  const { tell } = story;
  const place = inCase(seededCommunity.case);
  const goal = id('goal');
  opened(story, seededCommunity.case, 'community', 'Desa uji beban', worker);
  tell(place, 'GoalSet', begun, {
    goal,
    kind: 'outcome',
    text: 'Warga disabilitas terlayani',
    practiceGoal: 'link-with-systems',
  });
  for (let number = 0; number < seededCommunity.activities; number += 1) {
    const from = addDays(begun, number * 2);
    const cost = 100_000 * ((number % 9) + 1);
    tell(place, 'ActivityPlanned', begun, {
      planned: id(`planned-${number}`),
      what: `Kegiatan ${number + 1}: kunjungan dan pertemuan dusun`,
      goals: [goal],
      who: [{ name: worker.name }],
      from,
      by: addDays(from, 14),
      method: 'community-work',
      role: 'enabler',
      cost,
      fundedBy: [{ source: number % 2 === 0 ? 'Dana desa' : 'Lembaga', amount: cost }],
    });
  }
  return story;
}

const atOnce = 100;

/** Writes both into a store that has been seeded. @throws Error where the rules refuse an entry */
export async function seedCollectives(database: Database, worker: Carrier, now: string): Promise<void> {
  const viewer = { agency: seededAgency, worker: worker.id, today: now.slice(0, 10) };
  const entries = [largeGroup, largeProgramme].flatMap((of) => of(worker).told.map((one) => one.written));
  for (let from = 0; from < entries.length; from += atOnce) {
    const some = entries.slice(from, from + atOnce);
    const outcomes = await append(database, viewer, { roles: ['social-worker'] }, some, now);
    const refused = outcomes.find((one) => one.outcome === 'refused');
    if (refused !== undefined) throw new Error(`A seeded entry is refused: ${JSON.stringify(refused)}`);
  }
}
