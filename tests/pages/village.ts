/** The village story, told to the app as a worker works it: from the letter of the village head to the handover. Fictional. */
import { expect } from '@playwright/test';
import { type App, act, actAt, caseId, fill, fillForm, go } from './app.ts';
import { causeAct, causeId } from './cause.ts';
import {
  beginTool,
  drawCalendar,
  drawSocialMap,
  drawTree,
  drawVenn,
  fillClasses,
  listHouseholds,
  rankByVotes,
  sendSitting,
  walkTransect,
} from './community-tools.ts';

type Told = Parameters<typeof act>[3];
type Fields = Told['fields'];

export interface VillageTelling {
  /** The id of the last thing of a type that was told in this case: of the fact named, or of the entry itself. */
  readonly last: (id: string, type: string, fact?: string) => Promise<string>;
}

/** What the chapters stand on: the app, the case of the village, and how one tells something of it. */
interface Village {
  readonly app: App;
  readonly id: string;
  readonly client: string;
  readonly last: (type: string, fact?: string) => Promise<string>;
  readonly does: (
    name: string,
    on: string,
    submit: string,
    fields: Fields,
    more?: Partial<Told>,
  ) => Promise<void>;
  readonly ofVillage: (
    name: string,
    on: string,
    submit: string,
    fields: Fields,
    rows?: Told['rows'],
  ) => Promise<void>;
}

export const villageName = 'Desa Noefatuna (cerita)';
export const worker = 'Ratna Simbolon, S.Tr.Sos.';
const head = 'Kepala Desa Stefanus Nabuasa';
const disabilityGroup = 'Kelompok Difabel Noefatuna';
export const volunteerTask = 'Tell the three hamlets the days of the clinic';
const hamlets = ['Dusun I Nunumeu', 'Dusun II Fatukoto', 'Dusun III Oebesi'] as const;
const listing = 'house-to-house listing';

/** @returns the ids of the case and of the village */
export async function openVillage(app: App, { last }: VillageTelling): Promise<Village> {
  const { page } = app;
  await page.getByRole('link', { name: 'New case' }).first().click();
  await fillForm(app, {
    on: '14/01/2026',
    fields: {
      'What is needed':
        'Children and adults with disabilities are not registered, not at school, not treated.',
      Client: 'Community',
      'Name of the client': villageName,
      'Came by way of': 'Government office',
      'Name of the referrer': 'Letter of the village head, with the TKSK',
      'Title of the case': 'Services for residents with disabilities',
    },
  });
  await page.getByRole('button', { name: 'Open the case', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(villageName);
  const id = caseId(page);
  const client = await last(id, 'CaseOpened', 'client');
  return {
    app,
    id,
    client,
    last: (type, fact) => last(id, type, fact),
    does: (name, on, submit, fields, more = {}) => act(app, id, name, { on, submit, fields, ...more }),
    ofVillage: (name, on, submit, fields, rows = {}) =>
      actAt(app, `/clients/${client}`, name, { on, submit, fields, rows }),
  };
}

const meeting = ({ does }: Village, on: string, fields: Fields, decisions: readonly Fields[] = []) =>
  does('meeting', on, 'Keep the meeting', fields, { rows: { Decisions: decisions } });

/** The first stage: the request decided on, the elders visited, the hamlet reached on foot, the memorandum signed. */
export async function engage(village: Village): Promise<void> {
  const { does, ofVillage, last } = village;
  await does('decide', '14/01/2026', 'Record the decision', {
    Reason: 'No service reaches the village; the head and the TKSK ask for it.',
  });
  for (const [name, part] of [
    ['Stefanus Nabuasa', 'village head'],
    ['Maria Nabuasa', 'village volunteer (PSM)'],
  ] as const)
    await ofVillage('join', '14/01/2026', 'Add a member', { Name: name, As: part });
  await meeting(village, '21/01/2026', {
    'Kind of meeting': 'Customary visit',
    'About what': 'Betel to the customary elders; leave asked to work here',
    Function: ['Preventive'],
    'Role of the worker': ['Enabler'],
  });
  await meeting(village, '04/02/2026', {
    'Kind of meeting': 'Hamlet deliberation',
    'About what': 'First meeting of Dusun III',
    Place: hamlets[2],
    'Course of the meeting': 'The road is cut off; walked 3 hours.',
  });
  await does('contract', '20/02/2026', 'Keep the draft of the contract', {
    'The problem as the worker sees it': 'Residents with disabilities are not reached by services.',
    Goals: 'Papers for everybody\nChildren learn again\nBudget and rule of the village name disability',
    'What the worker will do': 'Facilitates\nDoes not hand out money',
    'What the client will do':
      'Gives the place\nSends cadres\nResidents with disabilities sit in every meeting',
    Methods: 'MPA\nFocus groups\nTraining of cadres\nAdvocacy',
    'Expected to end': '31/12/2026',
    'Limits of confidentiality':
      'Data of a person only with consent\nThe village board shows figures, no names',
    'Smallest figure in public': '3',
  });
  const contract = await last('ContractDrafted', 'contract');
  for (const [as, name] of [
    ['Client', 'Stefanus Nabuasa, village head'],
    ['Client', 'BPD Noefatuna'],
    ['Social worker', worker],
  ] as const)
    await does('sign', '20/02/2026', 'Sign', { As: as, 'Name of the signatory': name }, { about: contract });
  await askApproval(village, 'engagement');
}

/** A colleague works with the village too, and a volunteer is asked to carry something. */
export async function shareWork({ app, id, does }: Village): Promise<void> {
  await act(app, id, 'assign', { fields: { Worker: 'Dedi Kusnadi, S.Tr.Sos.' }, submit: 'Assign a worker' });
  await does('task', '20/02/2026', 'Set a next step', {
    'What has to be done': volunteerTask,
    By: '30/12/2026',
    'By whom': 'Yuyun',
  });
}

async function askApproval({ app, id }: Village, stage: string): Promise<void> {
  await go(app, `/cases/${id}/${stage}`);
  const ask = app.page.getByRole('button', { name: 'Ask the supervisor’s approval' });
  await ask.click();
  await expect(ask).toHaveCount(0);
}

/** What the listing found: people by counts and how they divide, places, strengths, and what went wrong before. */
export async function describeVillage({ ofVillage, app, client }: Village): Promise<void> {
  await ofVillage('community-describe', '02/04/2026', 'Update the description', {
    'Area codes': '53.02.03',
    Hamlets: hamlets.join('\n'),
    Languages: 'Dawan (Uab Meto)\nIndonesia',
    Access: 'Road cut off January to March',
    Signal: 'Only in Dusun I',
  });
  const counted = (what: string, number: string, source: string, rows: Told['rows'] = {}) =>
    ofVillage(
      'count',
      '02/04/2026',
      'Record a count',
      { 'What is counted': what, Number: number, Source: source },
      rows,
    );
  const parts = (all: readonly (readonly [string, number])[]) =>
    all.map(([name, number]) => ({ Part: name, Number: String(number) }));
  await counted('Residents', '1937', 'village profile');
  await counted('Households', '461', listing);
  await go(app, `/clients/${client}/do/count`);
  await fillForm(app, {
    on: '02/04/2026',
    fields: { 'What is counted': 'Residents with disabilities', Number: '41', Source: listing },
    rows: {
      'Kind of disability': parts([
        ['FIS', 13],
        ['INT', 7],
        ['MEN-PSI', 6],
        ['MEN-PERK', 3],
        ['SEN', 9],
        ['GAN', 3],
      ]),
      Age: parts([
        ['Children', 14],
        ['Adults', 27],
      ]),
      Hamlet: parts([
        [hamlets[0], 25],
        [hamlets[1], 15],
        [hamlets[2], 1],
      ]),
      Other: parts([
        ['Without NIK', 23],
        ['Without KPD', 41],
        ['Need a device', 12],
      ]),
    },
  });
  const other = app.page
    .locator('details.more')
    .filter({ has: app.page.getByText('Other', { exact: true }) });
  await other.getByLabel('One may belong to several parts').check();
  await app.page.getByRole('button', { name: 'Record a count', exact: true }).click();
  await expect(app.page.locator('form.entry-form')).toHaveCount(0);
  await counted('Children with a disability of school age', '11', listing, {
    Other: parts([
      ['Out of school', 9],
      ['At school', 2],
    ]),
  });
  await ofVillage('community-place', '04/03/2026', 'Note a place', {
    Name: 'Village hall',
    Kind: 'Meeting place',
    'In which hamlet': hamlets[0],
    'Who can get there, and how': 'Steps; no wheelchair can get in',
  });
  for (const [what, kind] of [
    ['Church congregation', 'Associations and shared customs'],
    ['Gotong royong', 'Culture'],
    ['2 teachers born in the village', 'Skills'],
  ] as const)
    await ofVillage('community-asset', '04/03/2026', 'Note an asset', { What: what, Kind: kind });
  await ofVillage('community-event', '04/03/2026', 'Tell of the past', {
    Year: '2023',
    'What happened': 'Wheelchairs were given without upkeep; now broken.',
  });
}

export async function workTools({ app, id }: Village): Promise<void> {
  await walkTransect(
    app,
    id,
    [
      [hamlets[0], { 'Used for': 'Houses, maize, village hall', Problems: 'The hall has steps' }],
      [hamlets[1], { 'Used for': 'Fields and cattle', Problems: 'Water is far' }],
      [hamlets[2], { 'Used for': 'Fields, forest', Problems: 'No signal; 3 hours on foot' }],
    ],
    { on: '25/02/2026', people: 11 },
  );
  await drawSocialMap(
    app,
    id,
    [
      ['Red circle', 'House with a resident with a disability'],
      ['Dashed line', 'Road cut off in the rains'],
    ],
    { on: '04/03/2026', people: 26 },
  );
  await beginTool(app, id, 'wellbeing');
  await fillClasses(app, 461, [
    ['Well off', 38],
    ['Middling', 171],
    ['Poor', 206],
    ['Very poor', 46],
  ]);
  await sendSitting(app, { on: '11/03/2026' });
  await expect(app.page).toHaveURL(new RegExp(`/cases/${id}/community$`));
  await drawCalendar(
    app,
    id,
    [
      ['Road cut off', [3, 3, 3]],
      ['Hunger', [3, 3, 2]],
    ],
    { on: '18/03/2026' },
  );
  await drawVenn(
    app,
    id,
    [
      ['Church', 5, 5],
      ['Village government', 5, 3],
      ['Puskesmas', 4, 2],
      ['Dinas Sosial', 3, 1],
      ['SLB', 3, 1],
    ],
    { on: '25/03/2026' },
  );
  await drawTree(
    app,
    id,
    {
      core: 'Disability is no business of the village',
      causes: [['Not registered'], ['Distance'], ['Stigma'], ['The village budget does not name disability']],
      effects: [['Not at school'], ['Shackled (1 person)'], ['Families are poor']],
    },
    { on: '01/04/2026' },
  );
  await rankByVotes(
    app,
    id,
    [
      ['No NIK/KIA/KPD', 34],
      ['Children out of school', 31],
      ['No therapy or devices', 28],
      ["Stigma 'a curse'", 22],
      ['Broken road', 17],
    ],
    { on: '08/04/2026' },
  );
  await listHouseholds(app, id, 448, 461, { begunOn: '02/03/2026', on: '02/04/2026' });
}

/** Each with interest, power and stance; the head came round in April. */
export async function weighStakeholders({ does, last }: Village): Promise<void> {
  const stand = (influence: string, interest: string, stance: string) => ({
    Influence: influence,
    Interest: interest,
    Stance: stance,
  });
  const note = (who: string, on: string, standing: Fields, as?: string) =>
    does('stakeholder', on, 'Note a stakeholder', {
      Who: who,
      ...(as === undefined ? {} : { As: as }),
      ...standing,
    });
  await note('Stefanus Nabuasa', '20/02/2026', stand('High', 'High', 'Hesitant'), 'village head');
  const known = await last('StakeholderNoted', 'stakeholder');
  await note('Maria Nabuasa', '20/02/2026', stand('Low', 'High', 'Supportive'), 'village volunteer');
  const march = '25/03/2026';
  await note('BPD', march, stand('High', 'Medium', 'Neutral'));
  await note('Church congregation', march, stand('Medium', 'High', 'Supportive'));
  await note('Puskesmas', march, stand('Medium', 'Medium', 'Supportive'));
  await note('TKSK', march, stand('Medium', 'High', 'Supportive'));
  await note('State primary school and SLB (62 km)', march, stand('Medium', 'Medium', 'Neutral'));
  await note(disabilityGroup, '06/05/2026', stand('Low', 'High', 'Driving it'));
  await does(
    'stakeholder-weigh',
    '17/04/2026',
    'Weigh again',
    { ...stand('High', 'High', 'Supportive'), Why: 'The village deliberation signed the plan.' },
    { about: known },
  );
}

export async function assess(village: Village): Promise<void> {
  const { does } = village;
  await describeVillage(village);
  await workTools(village);
  await weighStakeholders(village);
  const on = '10/04/2026';
  await does('problem', on, 'Record the problem', {
    'Form of the problem': 'Cut off from services',
    Characteristics: 'Lasting, from one generation to the next',
    'Scope: who and what is touched': '3 hamlets, 41 people',
    Causes: 'Not registered\nDistance\nStigma\nThe village budget does not name disability',
    Effects: 'Not at school\nShackled (1 person)\nFamilies are poor',
    'Earlier attempts': 'Wheelchairs given in 2023 without upkeep = failed, broken',
  });
  for (const text of ['The church', 'Gotong royong', 'Two teachers born in the village'])
    await does('strength', on, 'Record a strength', { 'Strength or asset': text, Kind: 'Social' });
  await does('functioning', on, 'Record the rating', {
    'Members and leaders carry out their parts': '1',
    "Members' needs are met": '1',
    'Problems are solved together': '3',
    Note: 'Residents with disabilities were never invited; gotong royong is strong but passes them by.',
  });
  await does('focus', on, 'Record the focus', {
    'Root problem': 'Disability is not seen as business of the village',
    'Focus of the work': 'Papers\nLearning\nBudget and rule',
    'Agreed with the client': true,
  });
  await does('conclude', on, 'Conclude and sign', {
    'Statement of the assessment': 'Residents with disabilities are cut off because nobody counts them in.',
    'Tools used': 'transect\nsocial map\nwellbeing classes\nlisting of 448 of 461 households',
  });
}

interface Goal {
  readonly text: string;
  readonly kind: 'Outcome goal' | 'Process goal';
  readonly practice: string;
  readonly measure: string;
  readonly unit: string;
  readonly target: string;
  /** The day, the value, and what is known of it. */
  readonly baseline: readonly [string, string];
  readonly outOf?: string;
  readonly terms?: readonly Fields[];
  readonly source?: string;
}

const goals: readonly Goal[] = [
  {
    text: '35 of 41 have a NIK and 25 a KPD',
    kind: 'Outcome goal',
    practice: 'Link with systems that give resources',
    measure: 'Residents with disabilities who have a NIK',
    unit: 'people of 41',
    target: '35',
    baseline: ['02/04/2026', '18'],
    outOf: '41',
    source: listing,
    terms: [
      { 'What was counted': 'residents with disabilities', 'How much': '41' },
      { 'What was counted': 'without NIK', 'How much': '-23' },
    ],
  },
  {
    text: '7 of 9 children learn again',
    kind: 'Outcome goal',
    practice: 'Link with systems that give resources',
    measure: 'Children who learn again',
    unit: 'children of 9',
    target: '7',
    baseline: ['02/04/2026', '0'],
    outOf: '9',
  },
  {
    text: 'Budget and rule of the village name disability',
    kind: 'Outcome goal',
    practice: 'Shape social policy',
    measure: 'Village budget for disability',
    unit: 'Rp',
    target: '40000000',
    baseline: ['02/04/2026', '0'],
  },
  {
    text: 'Residents with disabilities take part in deciding',
    kind: 'Process goal',
    practice: 'Make systems effective and humane',
    measure: 'Residents with disabilities at the deliberation',
    unit: 'people',
    target: '6',
    baseline: ['20/02/2026', '0'],
  },
];

type MeasureKey = 'numbered' | 'learning' | 'budget' | 'present';
const measureKeys: readonly MeasureKey[] = ['numbered', 'learning', 'budget', 'present'];
export type Measures = Readonly<Record<MeasureKey, string>>;

/** A value of a measure on its day. */
const measured = (
  { does }: Village,
  measure: string,
  [on, value]: readonly [string, string],
  phase: 'Baseline' | 'Intervention',
  more: Fields = {},
  terms: readonly Fields[] = [],
) =>
  does(
    'measurement',
    on,
    'Record a measurement',
    { Value: value, Phase: phase, ...more },
    { about: measure, rows: { 'Reckoned from': terms } },
  );

async function setGoals(village: Village): Promise<Measures> {
  const { does, last } = village;
  const ids: string[] = [];
  for (const goal of goals) {
    await does('measure', '10/04/2026', 'Choose a measure', {
      'What is measured': goal.measure,
      Unit: goal.unit,
      'Direction of improvement': 'higher is better',
      'What kind of number': 'a count',
    });
    const measure = await last('MeasureChosen', 'measure');
    ids.push(measure);
    await does('goal', '17/04/2026', 'Set a goal', {
      'Goal: what will be different': goal.text,
      'Kind of goal': goal.kind,
      'Serves the goal of practice': goal.practice,
      'Measured by': `${goal.measure} (${goal.unit})`,
      Target: goal.target,
    });
    const known = {
      ...(goal.outOf === undefined ? {} : { 'Out of how many': goal.outOf }),
      ...(goal.source === undefined ? {} : { 'Source of the value': goal.source }),
    };
    await measured(village, measure, goal.baseline, 'Baseline', known, goal.terms);
  }
  return Object.fromEntries(measureKeys.map((key, at) => [key, ids[at] ?? ''])) as Measures;
}

interface Line {
  readonly what: string;
  readonly goal: number;
  readonly who: string;
  readonly from: string;
  readonly by: string;
  readonly role: string;
  readonly cost?: string;
  readonly source?: string;
}

const grant = 'hibah';
const lines: readonly Line[] = [
  {
    what: 'Mobile service of the Dukcapil',
    goal: 0,
    who: 'TKSK',
    from: '01/05/2026',
    by: '31/05/2026',
    role: 'Broker',
    cost: '4.500.000',
    source: 'Dinas',
  },
  {
    what: 'Train 8 cadres',
    goal: 1,
    who: worker,
    from: '01/05/2026',
    by: '15/06/2026',
    role: 'Educator',
    cost: '12.000.000',
    source: grant,
  },
  {
    what: 'Mobile clinic every month',
    goal: 0,
    who: 'Puskesmas',
    from: '01/06/2026',
    by: '31/12/2026',
    role: 'Broker',
    cost: '9.000.000',
    source: 'BOK',
  },
  {
    what: 'Ramp to the village hall',
    goal: 3,
    who: 'Gotong royong',
    from: '01/07/2026',
    by: '31/07/2026',
    role: 'Empowerer',
    cost: '3.200.000',
    source: 'swadaya+desa',
  },
  {
    what: 'Therapy at home',
    goal: 1,
    who: 'Therapist of the district',
    from: '01/09/2026',
    by: '31/12/2026',
    role: 'Broker',
  },
  {
    what: 'Handover to the village team',
    goal: 2,
    who: worker,
    from: '01/11/2026',
    by: '31/12/2026',
    role: 'Enabler',
  },
];

/** Planned, or planned anew where it is about one that is planned already. */
const plan = ({ does }: Village, line: Line, on: string, about?: string) =>
  does(
    'planned',
    on,
    'Plan an activity',
    {
      Activity: line.what,
      'For the goals': [goals[line.goal]?.text ?? ''],
      ...(line.who === worker ? { 'Who does it': [worker] } : { Others: line.who }),
      From: line.from,
      'Done by': line.by,
      'Role of the worker': line.role,
      ...(line.cost === undefined ? {} : { 'Cost (rupiah)': line.cost }),
    },
    {
      ...(about === undefined ? {} : { about }),
      rows: {
        'Paid by':
          line.cost === undefined ? [] : [{ Source: line.source ?? '', 'Its part (rupiah)': line.cost }],
      },
    },
  );

/** The id of the money of a source. */
async function fundingOf({ app, id }: Village, source: string): Promise<string> {
  await go(app, `/cases/${id}/community`);
  const row = app.page.getByRole('row', { name: new RegExp(`^${source} `) });
  const href = await row.getByRole('link', { name: 'Change the money' }).getAttribute('href');
  return href?.split('/').at(-1) ?? '';
}

const promises: readonly Fields[] = [
  { Source: 'Dinas', 'Amount in rupiah': '4.500.000' },
  {
    Source: grant,
    'Amount in rupiah': 'Rp 12.000.000',
    Until: '31/12/2026',
    Remark: 'Konsorsium Inklusi (grant) with the Dinas Sosial',
  },
  { Source: 'BOK', 'Amount in rupiah': '9.000.000' },
  { Source: 'swadaya+desa', 'Amount in rupiah': '3.200.000' },
];

export interface Planned {
  readonly measures: Measures;
  /** The ids of the planned activities, by what they are. */
  readonly activities: Readonly<Record<string, string>>;
}

/** The village deliberates and agrees: goals with their measures, activities with their money, the first version. */
export async function makePlan(village: Village): Promise<Planned> {
  const { does, last } = village;
  const on = '17/04/2026';
  const measures = await setGoals(village);
  for (const fields of promises) await does('funding', on, 'Keep', fields);
  const activities: Record<string, string> = {};
  for (const line of lines) {
    await plan(village, line, on);
    activities[line.what] = await last('ActivityPlanned', 'planned');
  }
  await meeting(
    village,
    on,
    {
      'Kind of meeting': 'Village deliberation',
      'About what': 'Plan of services for residents with disabilities',
      Place: 'Village hall',
      'Called by': head,
      Chair: 'Stefanus Nabuasa',
      'Note-taker': 'Maria Nabuasa',
      Agenda: 'What the listing found\nGoals and activities\nCosts and who pays',
      'In all': '63',
      Women: '29',
      'With a disability': '5',
      'From the case and our agency': ['Stefanus Nabuasa', 'Maria Nabuasa'],
      'Attendance list': 'Dorkas Benu; Dusun III Oebesi; resident',
      'Role of the worker': ['Social planner'],
      Function: ['Developmental'],
    },
    [
      { 'What was decided': 'Version 1 of the plan is agreed', 'Carried by': head, By: '01/05/2026' },
      {
        'What was decided': 'Cadres come from every hamlet',
        'Carried by': 'Maria Nabuasa',
        By: '01/05/2026',
      },
    ],
  );
  await does('agree', on, 'Record the agreement', {
    'Agreed by': [worker],
    Others: `${head}\nBPD`,
    Summary: 'Four activities that cost Rp 28.700.000, with therapy at home and a handover in December.',
  });
  return { measures, activities };
}

interface Done {
  readonly on: string;
  readonly what: string;
  readonly kind: string;
  readonly role: string;
  readonly planned?: string;
  readonly counted: readonly Fields[];
  readonly result?: string;
  readonly spent?: readonly [source: string, amount: string, what: string];
}

const figure = (what: string, number: string, unit: string, feeds?: string): Fields => ({
  'What was counted': what,
  'How much': number,
  Unit: unit,
  ...(feeds === undefined ? {} : { 'Adds to the measure': feeds }),
});

const done: readonly Done[] = [
  {
    on: '06/05/2026',
    what: `${disabilityGroup} is formed, 17 members; its chair is a deaf woman, with an interpreter from her family.`,
    kind: 'Meeting of the community',
    role: 'Empowerer',
    counted: [figure('members of the group', '17', 'people')],
  },
  {
    on: '20/05/2026',
    what: 'Mobile service of the Dukcapil in the village hall',
    kind: 'Outreach service',
    role: 'Broker',
    planned: 'Mobile service of the Dukcapil',
    counted: [figure('new NIK', '14', 'people', goals[0]?.measure), figure('KIA', '6', 'children')],
    spent: ['Dinas', '4.500.000', 'Travel and recording'],
  },
  {
    on: '03/06/2026',
    what: 'Training of cadres',
    kind: 'Teaching',
    role: 'Educator',
    planned: 'Train 8 cadres',
    counted: [figure('cadres trained', '8', 'people')],
    spent: [grant, '12.000.000', 'Trainer and materials'],
  },
  {
    on: '17/06/2026',
    what: 'First mobile clinic',
    kind: 'Outreach service',
    role: 'Broker',
    planned: 'Mobile clinic every month',
    counted: [figure('people seen', '22', 'people')],
  },
  {
    on: '08/07/2026',
    what: 'Gotong royong for the ramp',
    kind: 'Mutual work',
    role: 'Empowerer',
    planned: 'Ramp to the village hall',
    counted: [figure('ramp', '9', 'm')],
    result: 'Ramp of 9 m finished',
  },
];

/** What was planned is done: each with its figures, the worker's role, and what it cost. */
export async function carryOut({ does }: Village, { activities }: Planned): Promise<void> {
  for (const one of done) {
    const about = one.planned === undefined ? undefined : activities[one.planned];
    await does(
      'activity',
      one.on,
      'Record an activity',
      {
        'What happened': one.what,
        'Kind of activity': one.kind,
        'How active the client was': 'Client active',
        'Role of the worker': [one.role],
        'Did it succeed?': 'Succeeded',
        ...(one.result === undefined ? {} : { 'What came of it': one.result }),
      },
      { rows: { 'Results in figures': one.counted }, ...(about === undefined ? {} : { about }) },
    );
    if (one.spent === undefined || about === undefined) continue;
    const [source, amount, what] = one.spent;
    await does(
      'spend',
      one.on,
      'Keep',
      { Source: source, 'Amount in rupiah': amount, 'For what': what },
      { about },
    );
  }
}

const laterValues: Readonly<Record<MeasureKey, readonly (readonly [string, string])[]>> = {
  numbered: [
    ['20/05/2026', '32'],
    ['12/08/2026', '35'],
    ['07/10/2026', '36'],
  ],
  learning: [
    ['15/07/2026', '3'],
    ['12/08/2026', '4'],
    ['07/10/2026', '5'],
  ],
  budget: [],
  present: [
    ['17/04/2026', '5'],
    ['12/08/2026', '6'],
    ['14/10/2026', '7'],
  ],
};

export async function takeMeasures(village: Village, { measures }: Planned): Promise<void> {
  for (const key of measureKeys)
    for (const value of laterValues[key]) await measured(village, measures[key], value, 'Intervention');
}

/** What only the worker of the shackled man and the supervisor may know. */
export const secrets = ['Benyamin Rahasiawan', 'kandang bambu'] as const;

/** A man is shackled: a case of his own, restricted, opened from the page of the village, which keeps nothing of it. */
export async function rescueApart({ app, id }: Village, { last }: VillageTelling): Promise<string> {
  const { page } = app;
  await go(app, `/cases/${id}/community`);
  await page.getByText('One person needs help of their own', { exact: true }).click();
  await page.getByRole('link', { name: 'Open a case of its own', exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Restricted' })).toBeChecked();
  await fillForm(app, {
    on: '12/05/2026',
    fields: {
      'What is needed': `Shackled in a ${secrets[1]} behind the house; the family is ashamed.`,
      'Name of the client': secrets[0],
      'Came by way of': 'Outreach',
      'How urgent': 'Urgent',
    },
  });
  await page.getByRole('button', { name: 'Open the case', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(secrets[0]);
  const apart = caseId(page);
  const does = (name: string, on: string, submit: string, fields: Fields, about?: string) =>
    act(app, apart, name, { on, submit, fields, ...(about === undefined ? {} : { about }) });
  await does('risk', '12/05/2026', 'Report a risk', {
    'What happened': `Shackled in a ${secrets[1]}.`,
    'Who is at risk': secrets[0],
    'Who reported it': 'A neighbour',
    'When it was reported': '12/05/2026',
    Hour: '09:00',
  });
  const risk = await last(apart, 'RiskReported', 'risk');
  const acted = (on: string, what: string) =>
    does(
      'risk-action',
      on,
      'Record an action',
      { 'What was done': what, When: on, Hour: '10:00', 'Told to': 'Puskesmas' },
      risk,
    );
  await acted('12/05/2026', 'Visit together with the Puskesmas');
  await acted('14/05/2026', 'Released; treated at the Puskesmas');
  await does('risk-decide', '14/05/2026', 'Decide', { Decision: 'Stays with his family, treated' }, risk);
  return apart;
}

export const causeName = 'Special school classes in the village';

/** The members of the council hear nine delegates and promise; the case of the village joins the cause. */
export async function fightForSchool({ app, id }: Village): Promise<string> {
  const { page } = app;
  await go(app, '/causes/new');
  await fillForm(app, {
    on: '06/05/2026',
    fields: {
      'Name of the cause': causeName,
      'Kind of wall': 'Lack of a resource',
      'Which rule, decision, practice or lack': 'The SLB of the district is 62 km away.',
      Institution: 'DPRD of the district',
      'What is demanded': 'Classes of the SLB in the village',
    },
  });
  await page.getByRole('button', { name: 'Open a cause', exact: true }).click();
  await page.waitForURL(/\/causes\/[0-9a-f-]{36}$/);
  const cause = causeId(page);
  await act(app, id, 'join-cause', { about: cause, on: '06/05/2026', fields: {}, submit: 'Join this case' });
  await causeAct(app, cause, 'action', {
    on: '15/07/2026',
    fields: {
      'Kind of action': 'Hearing',
      'What is done': 'Nine delegates ask for classes of the SLB in the village.',
      'To whom': 'DPRD of the district',
      'Took part': '9',
      'Role of the worker': ['Activist'],
    },
    submit: 'Save',
  });
  await page.getByRole('link', { name: /^Record the answer/ }).click();
  await page.waitForURL(/\/do\/answer\//);
  await causeAct(app, cause, 'answer', {
    about: /answer\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '',
    on: '15/07/2026',
    fields: {
      Answer: 'Promised',
      'The words of the answer': 'to be dealt with in 2027',
      'Promised by': '31/12/2027',
    },
    submit: 'Save',
  });
  return cause;
}

/** The village votes a budget; the amount is refused where it could be read two ways. */
export async function voteBudget(village: Village, { measures }: Planned): Promise<void> {
  const { app, id } = village;
  const { page } = app;
  const on = '12/08/2026';
  await meeting(
    village,
    on,
    {
      'Kind of meeting': 'Village deliberation',
      'About what': 'Budget for inclusion 2027',
      Place: 'Village hall',
      'Called by': head,
      Chair: 'Stefanus Nabuasa',
      'Note-taker': 'Maria Nabuasa',
      'From the case and our agency': ['Stefanus Nabuasa', 'Maria Nabuasa'],
      'Role of the worker': ['Advocate'],
      Function: ['Developmental'],
    },
    [
      {
        'What was decided': 'Rp 48.000.000 for inclusion in 2027',
        'Carried by': 'Stefanus Nabuasa',
        By: '31/12/2026',
      },
    ],
  );
  await go(app, `/cases/${id}/do/measurement/${measures.budget}`);
  await fillForm(app, { on, fields: { Value: '48,000', Phase: 'Intervention' } });
  await page.getByRole('button', { name: 'Record a measurement', exact: true }).click();
  await expect(page.getByText('Write rupiah with points between thousands and no comma')).toBeVisible();
  await fill(page, 'Value', '48.000.000');
  await page.getByRole('button', { name: 'Record a measurement', exact: true }).click();
  await expect(page.locator('form.entry-form')).toHaveCount(0);
}

/** The grant stops early: the plan changes to what can still be done, and the first version stays. */
export async function changePlan(village: Village, { activities }: Planned): Promise<void> {
  const { does, last } = village;
  const on = '09/09/2026';
  const funding = await fundingOf(village, grant);
  await does(
    'funding-change',
    '26/08/2026',
    'Keep',
    { Until: '31/10/2026', Reason: 'The grant stops on 31 October 2026, not 31 December 2026.' },
    { about: funding },
  );
  await does(
    'drop-planned',
    on,
    'Drop the planned activity',
    { Reason: 'The grant stops early.' },
    { about: activities['Therapy at home'] ?? '' },
  );
  const earlier = { what: 'Handover to the village team', goal: 2, who: worker, role: 'Enabler' };
  await plan(
    village,
    { ...earlier, from: '01/10/2026', by: '31/10/2026' },
    on,
    activities['Handover to the village team'],
  );
  const stronger = { what: 'Strengthen the cadres', goal: 1, who: worker, role: 'Educator' };
  await plan(village, { ...stronger, from: on, by: '31/10/2026' }, on);
  await does('agree', on, 'Record the agreement', {
    'Agreed by': [worker, 'Stefanus Nabuasa'],
    Others: disabilityGroup,
    Summary: 'Therapy taken out; cadres strengthened; handover brought forward.',
  });
  await meeting(village, '30/09/2026', {
    'Kind of meeting': 'Other meeting',
    'About what': 'Draft Perdes Desa Inklusi',
    'Called by': 'BPD',
    'Course of the meeting': 'The BPD goes through the draft village rule on inclusion.',
  });
  expect(await last('PlanAgreed', 'plan')).not.toBe('');
}

/** Three judges judge together; the head of the village does not share what they say of the budget. */
export async function evaluateVillage({ does, last }: Village): Promise<void> {
  const on = '14/10/2026';
  await does('evaluate', on, 'Record the evaluation meeting', {
    Others: `${disabilityGroup}\nBPD\nCadres`,
    'How it was evaluated': 'MPA done again, 7 to 14 October\nVoting cards\nHouse survey of 41 people',
    'What succeeded': 'Residents with disabilities sit in the deliberation.',
    Obstacles: 'The grant stopped early\nKPD are printed in the district town',
  });
  const about = await last('EvaluationHeld', 'evaluation');
  const judges = `${disabilityGroup}, BPD, cadres`;
  const judged = [
    [goals[0]?.text, 'NIK 36 of 41 (achieved), KPD 11 (not yet)'],
    [goals[1]?.text, '5 of 9'],
    [goals[2]?.text, 'Budget yes, Perdes not yet'],
  ] as const;
  for (const [goal = '', told] of judged)
    await does(
      'judge-outcome',
      on,
      'Record the judgement',
      {
        Goal: goal,
        'As judged by': 'Client',
        Name: judges,
        Judgement: 'Partly achieved',
        'In their own words': told,
      },
      { about },
    );
  await does(
    'judge-process',
    on,
    'Record the judgement',
    {
      'As judged by': 'Client',
      Name: judges,
      Goal: goals[3]?.text ?? '',
      Judgement: 'Achieved',
      'In their own words': '7 residents with disabilities at the last deliberation, 0 before',
    },
    { about },
  );
  await does(
    'dispute',
    on,
    'Keep',
    {
      Goal: goals[2]?.text ?? '',
      'Disputed by': head,
      'What they judge': 'Achieved',
      'Whose judgement is disputed': disabilityGroup,
      'In their words': 'The budget stands; the rule follows.',
    },
    { about },
  );
  await does(
    'conclude-evaluation',
    on,
    'Conclude and sign',
    { Decision: 'Terminate', Reasons: 'The grant has stopped; the village team goes on.' },
    { about },
  );
}

const handovers = [
  {
    'What is handed over': 'Inclusion programme of the village',
    'To whom': 'Tim Inklusi Desa (SK Kades) and Kelompok Difabel',
    'What is handed over, one a line': 'List of needs (with consent)\nClinic days\n6 open referrals',
  },
  ...(['TKSK', 'TKSK', 'Puskesmas'] as const).map((to, at) => ({
    'What is handed over': `Individual case ${at + 1} of 3`,
    'To whom': to,
    'Those concerned agreed': true,
  })),
];

/** Handed over to village bodies and accepted, ended by what came from outside, looked after, and its data cleared away. */
export async function endVillage(village: Village, { activities }: Planned): Promise<void> {
  const { app, id, does, last } = village;
  await does(
    'activity',
    '28/10/2026',
    'Record an activity',
    {
      'What happened': 'The village team takes over in the village hall',
      'How active the client was': 'Client active',
      'Did it succeed?': 'Succeeded',
    },
    { about: activities['Handover to the village team'] ?? '' },
  );
  await does('sustainability', '14/10/2026', 'Keep', {
    What: 'Budget for inclusion 2027',
    Prospect: 'Goes on',
    'Who carries it': 'Tim Inklusi Desa',
    'By what means': 'Rp 48.000.000 in the village budget of 2027',
    'What could stop it': 'The Perdes is not passed yet',
  });
  await does('prepare', '14/10/2026', 'Record the preparation', {
    'How the ending was talked over':
      'With the village team and the disability group, as the grant stops early.',
    'Gains to keep': 'Residents with disabilities in the deliberation\nBudget for inclusion',
    'What is unresolved': 'KPD for 30 people\nPerdes\nClasses of the SLB',
  });
  const arranged: string[] = [];
  for (const fields of handovers) {
    await does('handover', '14/10/2026', 'Arrange a handover', fields);
    arranged.push(await last('HandoverArranged', 'handover'));
  }
  await does(
    'handover-accepted',
    '28/10/2026',
    'Record the acceptance',
    { 'Accepted by': 'Tim Inklusi Desa' },
    { about: arranged[0] ?? '' },
  );
  const ending = {
    'Reason for ending': "External factors on the worker's or agency's side",
    Explanation: 'The grant stopped on 31 October.',
  };
  await go(app, `/cases/${id}/do/end`);
  await fillForm(app, { on: '31/10/2026', fields: ending });
  await app.page.getByRole('button', { name: 'End and sign', exact: true }).click();
  await expect(app.page.locator('.summary')).toContainText('handover');
  for (const about of arranged.slice(1))
    await does(
      'handover-accepted',
      '28/10/2026',
      'Record the acceptance',
      { 'Accepted by': 'TKSK' },
      { about },
    );
  await does('end', '31/10/2026', 'End and sign', ending);
  await askApproval(village, 'termination');
  await act(app, id, 'follow-up', {
    fields: {
      On: '01/02/2027',
      'Only the month is certain': true,
      How: 'Home visit',
      Note: 'Visit in the rains, if there is money',
    },
    submit: 'Plan a follow-up',
  });
  await does('data-disposal', '07/11/2026', 'Keep', {
    'Which data': 'Data of persons',
    'From where': 'Devices of the volunteers',
    'By whom': worker,
    'What is kept': 'Statistics',
  });
}
