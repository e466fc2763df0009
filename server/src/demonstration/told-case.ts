/** Tells one fictional case from a scenario, as far as it has come, spread over plausible days. */
import { addDays, type EndingReason, type Stage, stages } from '@pendamping/domain';
import { childNames, familyNames, menNames, type Scenario, womenNames } from './scenarios.ts';
import { idFor, type Tale, type Told, tale } from './tale.ts';

export interface CasePlan {
  /** Makes the ids; the same name tells the same case. */
  readonly name: string;
  readonly scenario: Scenario;
  readonly number: number;
  readonly worker: { readonly id: string; readonly name: string };
  readonly supervisor: string;
  readonly openedOn: string;
  /** No entry is dated later. */
  readonly today: string;
  /** The last stage the work has reached. */
  readonly until: Stage;
  readonly ending?: EndingReason;
  readonly decision?: 'declined' | 'referred-on';
  readonly extra?: 'risk' | 'reopened' | 'unapproved' | 'silence' | 'disagreement' | 'urgent';
  /** Further meetings and measurements, so that the case has at least so many entries. */
  readonly atLeast?: number;
}

const pick = (list: readonly string[], number: number): string => list[number % list.length] ?? '';

interface Teller extends CasePlan {
  readonly tale: Tale;
  readonly caseStream: string;
  readonly client: string;
  readonly clientName: string;
  readonly speaker: { readonly person: string; readonly name: string };
  readonly child: { readonly person: string; readonly name: string } | undefined;
  readonly day: (after: number) => string;
  readonly id: (name: string) => string;
}

function tellerOf(given: CasePlan): Teller {
  const id = (name: string) => idFor(`${given.name}:${name}`);
  const isFamily = given.scenario.kind === 'family';
  const woman = pick(womenNames, given.number);
  const surname = pick(familyNames, given.number * 7 + 3);
  const speakerName = isFamily
    ? woman
    : `${given.number % 2 === 0 ? woman : pick(menNames, given.number)} ${surname}`;
  const client = id('client');
  return {
    ...given,
    tale: tale(given.name, given.worker.id),
    caseStream: id('case'),
    client,
    clientName: isFamily ? `Keluarga ${surname}` : speakerName,
    speaker: { person: isFamily ? id('mother') : client, name: speakerName },
    child: isFamily
      ? { person: id('child'), name: `${pick(childNames, given.number * 5 + 1)} ${surname}` }
      : undefined,
    day: (after) => {
      const day = addDays(given.openedOn, after);
      return day > given.today ? given.today : day;
    },
    id,
  };
}

const inCase = ({ caseStream }: Teller) => ({ record: 'case', stream: caseStream }) as const;
const inClient = (stream: string) => ({ record: 'client', stream }) as const;

function register(t: Teller): void {
  const { tell } = t.tale;
  const on = t.day(0);
  const sex = t.number % 2 === 0 || t.scenario.kind === 'family' ? 'female' : 'male';
  const serial = String(9_900 + (t.number % 100)).padStart(4, '0');
  if (t.scenario.kind === 'individual') {
    tell(inClient(t.client), 'PersonRegistered', on, {
      name: t.speaker.name,
      sex,
      birth: { on: `19${55 + (t.number % 30)}-01-01`, precision: 'year' },
      noNik: 'not-recorded',
    });
    return;
  }
  const man = pick(menNames, t.number * 3 + 1);
  tell(inClient(t.client), 'FamilyRegistered', on, {
    name: t.clientName,
    address: { rt: '003', rw: '007', landmark: 'dekat musala' },
  });
  tell(inClient(t.speaker.person), 'PersonRegistered', on, {
    name: t.speaker.name,
    sex,
    birth: { on: '1990-05-12', precision: 'day' },
    nik: `327302520590${serial}`,
    phones: [{ number: '0800-0000-0200', safeToCall: true }],
  });
  tell(inClient(t.id('father')), 'PersonRegistered', on, {
    name: `${man} ${t.clientName.slice('Keluarga '.length)}`,
    sex: 'male',
  });
  if (t.child !== undefined)
    tell(inClient(t.child.person), 'PersonRegistered', on, {
      name: t.child.name,
      birth: { on: `${2014 + (t.number % 8)}-07-01`, precision: 'month' },
    });
  const join = (person: string, name: string, relationToHead: string, child = false) =>
    tell(inClient(t.client), 'MemberJoined', on, { person, name, relationToHead, child });
  join(t.id('father'), `${man} ${t.clientName.slice('Keluarga '.length)}`, 'head');
  join(t.speaker.person, t.speaker.name, 'wife');
  if (t.child !== undefined) join(t.child.person, t.child.name, 'child', true);
}

function open(t: Teller): boolean {
  const { tell } = t.tale;
  tell(inCase(t), 'CaseOpened', t.day(0), {
    title: `${t.clientName} - ${t.scenario.title}`,
    client: t.client,
    clientKind: t.scenario.kind,
    clientName: t.clientName,
    presentingProblem: t.scenario.presenting,
    source: t.scenario.source,
    urgency: t.extra === 'risk' || t.extra === 'urgent' ? 'high' : 'medium',
    confidentiality: t.extra === 'risk' ? 'restricted' : 'ordinary',
    programme: t.scenario.programme,
  });
  tell(inCase(t), 'StageBegun', t.day(0), { stage: 'engagement' });
  tell(inCase(t), 'WorkerAssigned', t.day(0), {
    worker: t.worker.id,
    name: t.worker.name,
    part: 'responsible',
    from: t.day(0),
  });
  if (t.decision !== undefined) {
    const reason =
      t.decision === 'declined'
        ? 'Di luar wilayah layanan; diberi nomor telepon Puskesos setempat.'
        : 'Membutuhkan layanan kesehatan jiwa, yang lebih sesuai di RSUD.';
    tell(inCase(t), 'IntakeDecided', t.day(2), { decision: t.decision, eligible: false, reason });
    return false;
  }
  tell(inCase(t), 'RequestScreened', t.day(1), {
    immediateDanger: t.extra === 'risk' ? 'yes' : 'no',
    violence: 'unknown',
    identityComplete: t.number % 3 === 0 ? 'no' : 'yes',
  });
  tell(inCase(t), 'IntakeDecided', t.day(1), { decision: 'accepted', eligible: true });
  tell(inCase(t), 'ContactMade', t.day(3), {
    contact: t.id('contact'),
    kind: 'home-visit',
    with: [t.speaker],
    met: true,
    minutes: 60,
    note: `Bertemu ${t.speaker.name}. Mendengarkan cerita, menjelaskan layanan dan kerahasiaan.`,
  });
  return true;
}

function agreeOnContract(t: Teller): void {
  const { tell } = t.tale;
  const isFamily = t.child !== undefined;
  tell(inClient(t.client), 'ConsentGiven', t.day(4), {
    consent: t.id('consent'),
    by: t.speaker.person,
    byName: t.speaker.name,
    authority: isFamily ? 'parent' : 'self',
    people: isFamily && t.child !== undefined ? [t.speaker.person, t.child.person] : [t.speaker.person],
    purposes: ['service', 'share-with-health'],
    how: t.number % 5 === 0 ? 'thumbprint' : 'read-aloud-and-signed',
    language: 'Indonesia',
  });
  const contract = t.id('contract');
  tell(inCase(t), 'ContractDrafted', t.day(7), {
    contract,
    problem: { worker: t.scenario.form, ...(t.number % 6 === 0 ? {} : { client: t.scenario.presenting }) },
    goals: [t.scenario.goal.text],
    workerRole: ['Berkunjung dua minggu sekali', 'Menghubungkan dengan layanan'],
    clientRole: ['Hadir pada pertemuan', 'Memberi kabar bila berhalangan'],
    expectations: { ofWorker: 'Sabar dan jujur' },
    methods: ['kunjungan rumah', 'pendampingan'],
    arrangements: {
      frequency: '2 minggu sekali',
      place: 'rumah',
      fees: 0,
      reviewOn: reviewDay(t),
      confidentialityLimits: ['bahaya bagi anak atau orang lain'],
    },
  });
  if (t.until === 'engagement') return;
  const sign = (as: string, name: string, about = {}) =>
    tell(inCase(t), 'ContractSigned', t.day(8), { contract, as, name, how: 'signed', ...about });
  sign(isFamily ? 'guardian' : 'client', t.speaker.name, {
    person: t.speaker.person,
    ...(t.child === undefined ? {} : { onBehalfOf: t.child.name }),
  });
  if (t.child !== undefined && t.number % 4 !== 0) sign('child', t.child.name, { how: 'spoken' });
  sign('worker', t.worker.name, { worker: t.worker.id });
  askApproval(t, 'contract', contract, 8);
  tell(inCase(t), 'StageCompleted', t.day(9), { stage: 'engagement' });
}

/** A hundred days after the opening; where that has long passed, about now, so that only few reviews are overdue. */
function reviewDay(t: Teller): string {
  const usual = addDays(t.openedOn, 100);
  return t.until === 'termination' || usual >= t.today ? usual : addDays(t.today, (t.number % 24) - 3);
}

/** Steps that will have been done lie behind us; the others are due around now. */
function stepDay(t: Teller, at: number): string {
  const isBehind = t.until === 'evaluation' || t.until === 'termination' || at < 1 + (t.number % 3);
  return isBehind ? addDays(t.openedOn, 45 + at * 25) : addDays(t.today, ((t.number * 5 + at * 9) % 26) - 4);
}

function askApproval(t: Teller, subject: string, about: string, after: number): void {
  t.tale.tell(inCase(t), 'ApprovalAsked', t.day(after), { subject, about });
  if (t.extra !== 'unapproved')
    t.tale.tell(inCase(t), 'ApprovalGiven', t.day(after + 2), { subject, about }, { worker: t.supervisor });
}

function assess(t: Teller): void {
  const { tell } = t.tale;
  tell(inCase(t), 'StageBegun', t.day(10), { stage: 'assessment' });
  tell(inCase(t), 'ProblemAssessed', t.day(14), {
    problem: t.id('problem'),
    form: t.scenario.form,
    causes: t.scenario.causes,
    effects: t.scenario.effects,
    earlierAttempts: [{ what: t.scenario.attempt, result: 'no-change' }],
    source: 'both',
  });
  t.scenario.strengths.forEach((text, at) => {
    tell(inCase(t), 'StrengthFound', t.day(14), {
      strength: t.id(`strength:${at}`),
      kind: at === 0 ? 'personal' : 'social',
      text,
    });
  });
  tell(inCase(t), 'FunctioningRated', t.day(15), {
    rating: t.id('rating'),
    ...t.speaker,
    rater: 'worker',
    occasion: 'intake',
    roles: 2,
    needs: 2,
    problemSolving: 2 + (t.number % 2),
  });
  if (t.until === 'assessment') return;
  tell(inCase(t), 'FocusChosen', t.day(20), {
    rootProblem: t.scenario.root,
    focus: [t.scenario.goal.text],
    problems: [t.id('problem')],
    agreedWithClient: true,
  });
  tell(inCase(t), 'AssessmentConcluded', t.day(21), {
    assessment: t.id('assessment'),
    statement: `${t.scenario.form}. ${t.scenario.root}. Kekuatan: ${t.scenario.strengths.join('; ').toLowerCase()}.`,
    tools: ['genogram', 'ekomap'],
  });
  askApproval(t, 'assessment', t.id('assessment'), 21);
  tell(inCase(t), 'StageCompleted', t.day(21), { stage: 'assessment' });
}

function plan(t: Teller): void {
  const { tell } = t.tale;
  const { start: _, ...measure } = t.scenario.measure;
  const { target, ...chosen } = measure;
  tell(inCase(t), 'StageBegun', t.day(22), { stage: 'planning' });
  tell(inCase(t), 'MeasureChosen', t.day(22), { measure: t.id('measure'), ...chosen });
  const measured = t.number % 7 === 3 ? {} : { measure: t.id('measure'), target };
  tell(inCase(t), 'GoalSet', t.day(23), {
    goal: t.id('goal'),
    kind: 'outcome',
    ...t.scenario.goal,
    problems: [t.id('problem')],
    ...measured,
  });
  if (t.number % 3 !== 1)
    tell(inCase(t), 'GoalSet', t.day(23), {
      goal: t.id('process'),
      kind: 'process',
      text: 'Keluarga ikut memutuskan setiap langkah',
      practiceGoal: 'strengthen-capacity',
      indicators: ['Klien menyampaikan pendapat pada tiap pertemuan'],
    });
  t.scenario.steps.forEach((step, at) => {
    tell(inCase(t), 'ActivityPlanned', t.day(24), {
      planned: t.id(`planned:${at}`),
      what: step.what,
      goals: [t.id('goal')],
      who: [{ worker: t.worker.id, name: t.worker.name }],
      by: stepDay(t, at),
      method: 'case-work',
      role: step.role,
    });
  });
  if (t.until === 'planning') return;
  tell(inCase(t), 'PlanAgreed', t.day(28), {
    plan: t.id('plan'),
    agreedBy: [t.speaker, { worker: t.worker.id, name: t.worker.name }],
  });
  askApproval(t, 'plan', t.id('plan'), 28);
  tell(inCase(t), 'StageCompleted', t.day(28), { stage: 'planning' });
}

function valueAt(t: Teller, part: number): number {
  const { start, target } = t.scenario.measure;
  return Math.round(start + (target - start) * part);
}

/** Whoever is on the other side of a conflict is not named: only what each wants. */
const twoSides = (t: Teller) => ({
  parties: [
    { name: t.speaker.name, wants: 'Didengar dan diperlakukan adil' },
    { name: 'Pihak lain', wants: 'Tidak disalahkan' },
  ],
  means: ['negotiation'],
});

function implement(t: Teller): void {
  const { tell } = t.tale;
  tell(inCase(t), 'StageBegun', t.day(30), { stage: 'implementation' });
  [0, 1, 2].forEach((at) => {
    tell(inCase(t), 'MeasurementTaken', t.day(22 + at * 3), {
      measurement: t.id(`baseline:${at}`),
      measure: t.id('measure'),
      phase: 'baseline',
      value: valueAt(t, 0),
    });
  });
  const finished = t.until !== 'implementation';
  t.scenario.steps.slice(0, finished ? 3 : 1 + (t.number % 3)).forEach((step, at) => {
    const after = 36 + at * 22;
    tell(inCase(t), 'ActivityDone', t.day(after), {
      activity: t.id(`activity:${at}`),
      planned: t.id(`planned:${at}`),
      kind: step.kind,
      what: step.happened,
      participants: [t.speaker, { worker: t.worker.id, name: t.worker.name }],
      clientPart: ['active', 'somewhat', 'led'][(t.number + at) % 3] ?? 'active',
      method: 'case-work',
      roles: [step.role],
      ...(step.role === 'mediator' ? { inRole: { mediator: twoSides(t) } } : {}),
      functions: [at === 0 ? 'curative' : 'developmental'],
      outcome: at === 1 && t.number % 4 === 1 ? 'partly' : 'succeeded',
      minutes: 45 + at * 15,
    });
    tell(inCase(t), 'MeasurementTaken', t.day(after + 7), {
      measurement: t.id(`measured:${at}`),
      measure: t.id('measure'),
      phase: 'intervention',
      value: valueAt(t, 0.35 * (at + 1)),
    });
  });
  tell(inCase(t), 'ReferralMade', t.day(40), {
    referral: t.id('referral'),
    ...t.scenario.referral,
    summary: `${t.scenario.referral.need} bagi klien kami.`,
    consent: t.id('consent'),
  });
  if (t.number % 4 !== 3 || finished) {
    tell(inCase(t), 'ReferralAnswered', t.day(52), { referral: t.id('referral'), answer: 'accepted' });
    tell(inCase(t), 'ReferralClosed', t.day(70), {
      referral: t.id('referral'),
      result: 'received',
      got: t.scenario.referral.need,
    });
  }
  if (!finished && t.extra !== 'silence') {
    const lately = addDays(t.today, -((t.number * 3) % 20));
    tell(inCase(t), 'ContactMade', lately < t.day(60) ? t.day(60) : lately, {
      contact: t.id('lately'),
      kind: 'phone',
      with: [t.speaker],
      met: true,
      minutes: 15,
      note: `Menanyakan kabar ${t.speaker.name}; ${t.scenario.effects[0]?.toLowerCase()} mulai berkurang.`,
    });
  }
  if (!finished)
    tell(inCase(t), 'TaskSet', t.day(60), {
      task: t.id('task'),
      what: `Menelepon ${t.speaker.name} tentang ${t.scenario.steps[1]?.what.toLowerCase() ?? ''}`,
      by: addDays(t.today, (t.number % 9) - 3),
    });
}

function evaluate(t: Teller): void {
  const { tell } = t.tale;
  const evaluation = t.id('evaluation');
  tell(inCase(t), 'StageBegun', t.day(110), { stage: 'evaluation' });
  tell(inCase(t), 'EvaluationHeld', t.day(112), {
    evaluation,
    with: [t.speaker, { worker: t.worker.id, name: t.worker.name }],
    success: t.scenario.steps[2]?.happened,
    obstacles: ['Waktu pertemuan sering berubah'],
  });
  tell(inCase(t), 'OutcomeJudged', t.day(112), {
    judging: t.id('judged'),
    evaluation,
    goal: t.id('goal'),
    judge: 'worker',
    name: t.worker.name,
    judgement: t.number % 3 === 0 ? 'partly' : 'achieved',
  });
  if (t.number % 5 !== 2)
    tell(inCase(t), 'OutcomeJudged', t.day(112), {
      judging: t.id('judged:client'),
      evaluation,
      goal: t.id('goal'),
      judge: 'client',
      name: t.speaker.name,
      judgement: 'achieved',
      words: 'Sekarang lebih ringan, walau belum selesai semua.',
    });
  tell(inCase(t), 'ProcessJudged', t.day(112), {
    judging: t.id('process:judged'),
    evaluation,
    judge: 'client',
    name: t.speaker.name,
    asAgreed: 4,
    respectful: 5,
    useful: 4,
    satisfaction: 4,
  });
  tell(inCase(t), 'FunctioningRated', t.day(112), {
    rating: t.id('rating:end'),
    ...t.speaker,
    rater: 'worker',
    occasion: 'end',
    roles: 3,
    needs: 3,
    problemSolving: 4,
  });
  if (t.until === 'evaluation') return;
  tell(inCase(t), 'EvaluationConcluded', t.day(113), {
    evaluation,
    decision: 'terminate',
    reasons: 'Tujuan tercapai dan klien siap melanjutkan sendiri.',
  });
  tell(inCase(t), 'StageCompleted', t.day(113), { stage: 'evaluation' });
}

const endingWords: Readonly<Record<EndingReason, string>> = {
  'goals-reached': 'Tujuan tercapai; keluarga melanjutkan sendiri.',
  referral: 'Dirujuk ke layanan yang lebih dekat dengan rumah.',
  'client-request': 'Klien meminta berhenti karena pindah ke rumah orang tua di kota lain.',
  'external-factors': 'Program berakhir dan tidak diperpanjang oleh donatur.',
  transfer: 'Dialihkan ke lembaga yang ahli dalam pemulihan trauma.',
};

function end(t: Teller): void {
  const { tell } = t.tale;
  const reason = t.ending ?? 'goals-reached';
  tell(inCase(t), 'StageBegun', t.day(118), { stage: 'termination' });
  tell(inCase(t), 'EndingPrepared', t.day(118), {
    talk: `Pengakhiran dibicarakan bersama ${t.speaker.name}.`,
    gainsToKeep: t.scenario.strengths,
  });
  if (reason === 'transfer' || reason === 'referral') {
    tell(inCase(t), 'HandoverArranged', t.day(119), {
      handover: t.id('handover'),
      what: 'Seluruh pendampingan',
      to: t.scenario.referral.to,
      consent: t.id('consent'),
    });
    tell(inCase(t), 'HandoverAccepted', t.day(121), {
      handover: t.id('handover'),
      acceptedBy: 'Kepala seksi',
    });
  }
  tell(inCase(t), 'CaseEnded', t.day(122), { ending: t.id('ending'), reason, words: endingWords[reason] });
  askApproval(t, 'termination', t.id('ending'), 122);
  tell(inCase(t), 'FollowUpPlanned', t.day(122), {
    followUp: t.id('follow-up'),
    on: addDays(t.day(122), 30 + (t.number % 40)),
    kind: 'phone',
  });
  tell(inCase(t), 'StageCompleted', t.day(122), { stage: 'termination' });
  if (t.extra === 'reopened')
    tell(inCase(t), 'CaseReopened', t.day(150), {
      reason: `${t.speaker.name} datang lagi: keadaan memburuk setelah pindah kontrakan.`,
    });
}

function extras(t: Teller): void {
  const { tell } = t.tale;
  if (t.extra === 'risk') {
    const on = addDays(t.today, -1);
    tell(inCase(t), 'RiskReported', on, {
      risk: t.id('risk'),
      at: `${on}T18:40:00+07:00`,
      severity: 'high',
      what: 'Anak menangis di luar rumah malam hari, takut masuk.',
      whoIsAtRisk: t.child?.name ?? t.speaker.name,
      reportedBy: 'Tetangga',
    });
    tell(inCase(t), 'RiskActionTaken', on, {
      risk: t.id('risk'),
      action: t.id('risk:action'),
      at: `${on}T19:30:00+07:00`,
      what: 'Kunjungan segera; anak menginap di rumah bibi.',
      power: 'authority',
    });
  }
  if (t.extra === 'disagreement') {
    const goal = {
      goal: t.id('goal'),
      kind: 'outcome',
      practiceGoal: t.scenario.goal.practiceGoal,
      problems: [t.id('problem')],
    };
    tell(inCase(t), 'GoalSet', t.day(70), { ...goal, text: `${t.scenario.goal.text}, tiga bulan lagi` });
    tell(
      inCase(t),
      'GoalSet',
      t.day(70),
      { ...goal, text: `${t.scenario.goal.text}, sebelum tahun ajaran baru` },
      { worker: t.supervisor },
    );
    const last = t.tale.told.at(-1);
    // The supervisor wrote without having seen the worker's words.
    if (last !== undefined) Object.assign(last.written, { basis: last.written.basis - 1 });
  }
}

function more(t: Teller): void {
  const { tell } = t.tale;
  for (let at = 0; t.tale.told.length + 1 < (t.atLeast ?? 0); at += 1) {
    const on = t.day(30 + at * 4);
    if (at % 2 === 0)
      tell(inCase(t), 'ContactMade', on, {
        contact: t.id(`more:${at}`),
        kind: 'phone',
        with: [t.speaker],
        met: true,
        minutes: 15,
        note: `Kabar dari ${t.speaker.name}: ${t.scenario.effects[at % t.scenario.effects.length]?.toLowerCase()} mulai berkurang.`,
      });
    else
      tell(inCase(t), 'NoteWritten', on, {
        note: t.id(`more:${at}`),
        text: `Catatan untuk pertemuan berikut: ${t.scenario.steps[at % 3]?.what.toLowerCase()}.`,
      });
  }
}

/** The case in the order in which it was told, and the ids by which one finds it again. */
export function toldCase(given: CasePlan): { readonly told: readonly Told[]; readonly caseStream: string } {
  const t = tellerOf(given);
  register(t);
  const goesOn = open(t);
  const parts: readonly (readonly [Stage, (teller: Teller) => void])[] = [
    ['engagement', agreeOnContract],
    ['assessment', assess],
    ['planning', plan],
    ['implementation', implement],
    ['evaluation', evaluate],
    ['termination', end],
  ];
  const reached = stages.indexOf(t.until);
  if (goesOn) {
    for (const [stage, part] of parts)
      if (stages.indexOf(stage) <= reached && stage !== 'termination') part(t);
    if (t.extra !== undefined) extras(t);
    more(t);
    if (t.until === 'termination') end(t);
  }
  return { told: t.tale.told, caseStream: t.caseStream };
}
