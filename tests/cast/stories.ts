/** The stories of the demonstration as records, read without a database: what the exporter tells from. */
import {
  type Agency,
  agencyRecord,
  caseRecord,
  clientRecord,
  type Entry,
  fingerprint,
  type Material,
  type RecordKind,
  read,
} from '../../domain/src/index.ts';
import { mothersGroup, school, villageCommunity } from '../../server/src/demonstration/collectives.ts';
import { familyStory } from '../../server/src/demonstration/family-story.ts';
import { agencyId, everybody } from '../../server/src/demonstration/people.ts';
import { scenarios } from '../../server/src/demonstration/scenarios.ts';
import { idFor, type Told, tale } from '../../server/src/demonstration/tale.ts';
import { toldCase } from '../../server/src/demonstration/told-case.ts';
import { shippedTemplates } from '../../server/src/templates/shipped.ts';

const { templates } = await shippedTemplates();

/** Entries as the journal would keep them, with the number the server gives a case. */
export function journalOf(told: readonly Told[]): readonly Entry[] {
  const versions = new Map<string, number>();
  const next = (stream: string) => {
    const version = (versions.get(stream) ?? 0) + 1;
    versions.set(stream, version);
    return version;
  };
  const entries: Entry[] = [];
  for (const { worker, written, receivedAt } of told) {
    const common = { position: entries.length + 1, receivedAt };
    const by = { id: worker, capacity: 'professional', approves: false } as const;
    // As JSON keeps it: there is no minus nought.
    const data = JSON.parse(JSON.stringify(written.data));
    entries.push({ ...written, data, ...common, by, version: next(written.stream) });
    if (written.type !== 'CaseOpened') continue;
    entries.push({
      ...written,
      id: idFor(`number:${written.id}`),
      type: 'CaseNumbered',
      data: { number: 'KS-2026-0001' },
      by: { id: agencyId, capacity: 'system', approves: false },
      receivedAt,
      version: next(written.stream),
      position: entries.length + 1,
    });
  }
  return entries;
}

const instruments = templates.flatMap((one) => one.instruments ?? []);

export function demonstrationAgency(): Agency {
  const start = agencyRecord.initial;
  const published = Object.fromEntries(
    instruments.map((instrument) => [
      `${instrument.urn}|${instrument.version}`,
      { instrument, hash: fingerprint(instrument) },
    ]),
  );
  const workers = Object.fromEntries(everybody.map((one) => [one.id, { worker: one.id, ...one }]));
  return {
    ...start,
    unit: {
      ...start.unit,
      description: {
        name: 'LKS Rumah Kembang Mandiri',
        city: 'Bandung',
        timeZone: 'Asia/Jakarta',
        letterhead: ['Jl. Melati Fiktif No. 8, Bandung 40135'],
      },
    },
    workers: workers as unknown as Agency['workers'],
    instruments: { drafts: {}, published },
  };
}

export interface Story {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** Without what the demonstration tells on the side of a partner: that stands in the partner's own journal. */
const storyOf = (name: string, told: readonly Told[]): Story => ({
  name,
  entries: journalOf(told.filter(({ written }) => written.record === 'case' || written.record === 'client')),
});

const generated = (number: number): Story => {
  const scenario = scenarios[number % scenarios.length];
  const worker = everybody[0];
  if (scenario === undefined || worker === undefined) throw new Error('no scenario');
  const { told } = toldCase({
    name: `alih:${number}`,
    scenario,
    number,
    worker: { id: worker.id, name: worker.name },
    supervisor: worker.id,
    openedOn: '2026-01-05',
    today: '2026-10-01',
    until: 'termination',
    ending: 'transfer',
    extra: number % 2 === 0 ? 'risk' : 'disagreement',
  });
  return storyOf(`${number}: ${scenario.title}`, told);
};

/** A school as the client of a case of its own: what was done with it, and a goal it agreed on. */
function schoolCase(): readonly Told[] {
  const [worker] = everybody;
  const known = school();
  const client = known[0]?.written.stream ?? '';
  const story = tale('sekolah', worker?.id ?? '');
  const [on, goal] = ['2026-02-02', idFor('sekolah:goal')];
  const place = { record: 'case', stream: idFor('sekolah:case') } as const;
  story.tell(place, 'CaseOpened', on, {
    title: 'Sekolah yang menerima semua anak',
    client,
    clientKind: 'organisation',
    clientName: 'SDN Cikembang 04',
    presentingProblem: 'Guru belum tahu cara mengajar anak autis.',
    source: 'agency',
    urgency: 'low',
    confidentiality: 'ordinary',
  });
  story.tell(place, 'GoalSet', on, {
    goal,
    kind: 'outcome',
    text: 'Ada guru pendamping',
    practiceGoal: 'improve-systems',
  });
  story.tell(place, 'ProblemAssessed', on, {
    problem: idFor('sekolah:problem'),
    form: 'Tidak ada guru pendamping',
    causes: [],
    effects: [],
    earlierAttempts: [],
  });
  story.tell(place, 'ActivityDone', on, {
    activity: idFor('sekolah:activity'),
    kind: 'school-visit',
    what: 'Berunding dengan kepala sekolah',
    goals: [goal],
    participants: [{ name: 'Kepala sekolah' }],
    clientPart: 'active',
    method: 'community-work',
    roles: ['mediator'],
    functions: ['supportive'],
    outcome: 'partly',
  });
  story.tell(place, 'ReferralMade', on, {
    referral: idFor('sekolah:referral'),
    to: 'ULD Dinas Pendidikan',
    need: 'Pelatihan guru',
    summary: 'Sekolah meminta pelatihan.',
    ground: 'Permintaan sekolah',
  });
  return [...known, ...story.told];
}

/** The three stories, the school, and a told case of every scenario. */
export function stories(): readonly Story[] {
  const template = templates.find((each) => each.title.en.includes('autis'));
  return [
    storyOf('family', familyStory(template)),
    storyOf('group', mothersGroup()),
    storyOf('community', villageCommunity()),
    storyOf('organisation', schoolCase()),
    ...scenarios.map((_, number) => generated(number)),
  ];
}

const streamsOf = (entries: readonly Entry[], record: RecordKind) =>
  Map.groupBy(
    entries.filter((each) => each.record === record),
    (each) => each.stream,
  );

export function materialOf({ entries }: Story): { readonly material: Material; readonly caseStream: string } {
  const [[caseStream, ofCase] = ['', []]] = [...streamsOf(entries, 'case')];
  return {
    caseStream,
    material: {
      case: read(caseRecord, ofCase),
      clients: [...streamsOf(entries, 'client')].map(([stream, all]) => ({
        stream,
        reading: read(clientRecord, all),
      })),
      agency: demonstrationAgency(),
      language: 'id',
      today: '2026-10-01',
    },
  };
}
