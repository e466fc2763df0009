import { type Case, type CaseEntry, caseRecord } from '../../domain/src/index.ts';
import { idOf, Telling } from './record.ts';

type CaseTelling = Telling<Case, CaseEntry>;

export const contractId = idOf('contract');

/** A case nobody has opened yet. */
export const noCase = (): CaseTelling => new Telling(caseRecord, 'case');

/** A case that was opened and accepted on 12 January 2026. */
export const aCase = (): CaseTelling =>
  noCase()
    .tells(
      'CaseOpened',
      {
        title: 'Keluarga Suhendar - anak dikeluarkan dari sekolah',
        client: idOf('family'),
        clientKind: 'family',
        clientName: 'Keluarga Suhendar',
        presentingProblem: 'Anak diminta berhenti sekolah.',
        source: 'volunteer',
        urgency: 'medium',
        confidentiality: 'ordinary',
      },
      { on: '2026-01-12' },
    )
    .tells('StageBegun', { stage: 'engagement' }, { on: '2026-01-12' })
    .tells('IntakeDecided', { decision: 'accepted', eligible: true }, { on: '2026-01-12' });

export const contractTerms = (change: Record<string, unknown> = {}) => ({
  contract: contractId,
  problem: { worker: 'Anak kehilangan hak sekolah.', client: 'Kami tidak tahu harus ke mana.' },
  goals: ['Rizky bersekolah kembali'],
  workerRole: ['Mendampingi keluarga'],
  clientRole: ['Hadir pada pertemuan'],
  expectations: {},
  methods: ['mediasi'],
  arrangements: { reviewOn: '2026-05-04' },
  ...change,
});

export const signature = (as: string, name: string, change: Record<string, unknown> = {}) => ({
  contract: contractId,
  as,
  name,
  how: 'signed',
  ...(as === 'guardian' ? { onBehalfOf: 'Rizky' } : {}),
  ...change,
});

/** A case with a contract that both sides and the child have signed on 2 February 2026. */
export const aContractedCase = (): CaseTelling =>
  aCase()
    .tells('ContractDrafted', contractTerms())
    .tells('ContractSigned', signature('guardian', 'Nuraeni'))
    .tells('ContractSigned', signature('child', 'Rizky', { how: 'picture-cards' }))
    .tells('ContractSigned', signature('worker', 'Ratna Simbolon'));

export const goalId = idOf('goal');
export const measureId = idOf('measure');
export const plannedId = idOf('planned');

/** A case with a measured goal, a process goal and one planned activity, agreed on 9 March 2026. */
export const aPlannedCase = (): CaseTelling =>
  aContractedCase()
    .tells(
      'MeasureChosen',
      { measure: measureId, name: 'Hari bersekolah', unit: 'hari', direction: 'up', least: 0, most: 7 },
      { on: '2026-03-09' },
    )
    .tells(
      'GoalSet',
      {
        goal: goalId,
        kind: 'outcome',
        text: 'Rizky bersekolah kembali',
        practiceGoal: 'improve-systems',
        measure: measureId,
        target: 4,
      },
      { on: '2026-03-09' },
    )
    .tells(
      'GoalSet',
      {
        goal: idOf('process goal'),
        kind: 'process',
        text: 'Keluarga ikut memutuskan',
        practiceGoal: 'strengthen-capacity',
        indicators: ['hadir'],
      },
      { on: '2026-03-09' },
    )
    .tells(
      'ActivityPlanned',
      {
        planned: plannedId,
        what: 'Mediasi dengan sekolah',
        goals: [goalId],
        who: [{ name: 'Ratna' }],
        by: '2026-06-30',
        method: 'case-work',
        role: 'mediator',
      },
      { on: '2026-03-09' },
    )
    .tells('PlanAgreed', { plan: idOf('plan'), agreedBy: [{ name: 'Nuraeni' }] }, { on: '2026-03-09' });

export const activity = (change: Record<string, unknown> = {}) => ({
  activity: idOf('activity'),
  kind: 'mediation',
  what: 'Mediasi dengan sekolah',
  participants: [{ name: 'Nuraeni' }],
  clientPart: 'active',
  method: 'case-work',
  roles: ['mediator'],
  functions: ['curative'],
  outcome: 'failed',
  ...change,
});
