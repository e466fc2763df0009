import { expect, it } from 'vitest';
import { aContractedCase, activity } from '../../../../tests/cast/case.ts';
import { idOf } from '../../../../tests/cast/record.ts';
import { nextSteps } from '../../overviews/next-steps.ts';
import { notices } from '../../overviews/notices.ts';

const codes = (told: ReturnType<typeof aContractedCase>) => notices(told.state).map((one) => one.code);

it('keeps with each role what its record holds, and refuses it for a role that was not played', () => {
  const inRole = {
    mediator: {
      parties: [{ name: 'Nuraeni', wants: 'Rizky kembali' }, { name: 'Sekolah' }],
      means: ['negotiation'],
    },
  };
  const told = aContractedCase();
  expect(told.refuses('ActivityDone', activity({ roles: ['broker'], inRole }))).toBe(
    'activity.role-not-played',
  );
  told.tells('ActivityDone', activity({ inRole, ends: ['better-services'], strategies: ['shape-law'] }));
  expect(told.state.activities[idOf('activity')]?.inRole?.mediator?.parties).toHaveLength(2);
  expect(codes(told)).not.toContain('mediation-without-parties');
});

it('notices a mediation without its two sides, and lets it stand', () => {
  expect(codes(aContractedCase().tells('ActivityDone', activity()))).toContain('mediation-without-parties');
});

const contract = idOf('behaviour contract');
const made = (change: Record<string, unknown> = {}) => ({
  behaviourContract: contract,
  what: 'Anak tidak dikunci lagi',
  parties: [
    { name: 'Nuraeni', undertakes: ['Tidak mengunci kamar'] },
    { name: 'Rizky', undertakes: ['Memberi tahu bila takut'] },
  ],
  from: '2026-06-02',
  reviewOn: '2026-06-16',
  ...change,
});
const signed = (as: string, name: string, more = {}) => ({
  behaviourContract: contract,
  as,
  name,
  how: 'signed',
  ...more,
});

it('holds once every party has signed, a guardian for a child', () => {
  const told = aContractedCase().tells('BehaviourContractMade', made());
  expect(told.refuses('BehaviourContractSigned', signed('party', 'Pak RT'))).toBe(
    'behaviour-contract.not-a-party',
  );
  told.tells('BehaviourContractSigned', signed('party', 'Nuraeni'), { on: '2026-06-02' });
  expect(told.refuses('BehaviourContractSigned', signed('party', 'Nuraeni'))).toBe(
    'behaviour-contract.signed-already',
  );
  expect(told.refuses('BehaviourContractSigned', signed('guardian', 'Nuraeni'))).toBe(
    'behaviour-contract.guardian-of-whom',
  );
  expect(told.state.behaviourContracts[contract]?.inForceSince).toBeUndefined();
  told
    .tells('BehaviourContractSigned', signed('child', 'Rizky', { how: 'picture-cards' }), {
      on: '2026-06-02',
    })
    .tells('BehaviourContractSigned', signed('guardian', 'Nuraeni', { onBehalfOf: 'Rizky' }), {
      on: '2026-06-03',
    });
  expect(told.state.behaviourContracts[contract]?.inForceSince).toBe('2026-06-03');
  expect(told.refuses('BehaviourContractMade', made())).toBe('behaviour-contract.has-signatures');
});

it('asks on the agreed day whether it was kept, party by party, until it ends', () => {
  const told = aContractedCase().tells('BehaviourContractMade', made());
  const due = () => nextSteps(told.state).find((one) => one.kind === 'behaviour-review')?.on;
  expect(due()).toBe('2026-06-16');
  const review = (nextReviewOn?: string) => ({
    behaviourContract: contract,
    review: idOf(`review ${nextReviewOn}`),
    kept: [{ name: 'Nuraeni', keeping: 'partly' }],
    ...(nextReviewOn === undefined ? {} : { nextReviewOn }),
  });
  told.tells('BehaviourContractReviewed', review('2026-07-01'), { on: '2026-06-16' });
  expect(due()).toBe('2026-07-01');
  told.tells('BehaviourContractReviewed', review(), { on: '2026-07-01' });
  expect(due()).toBeUndefined();
  told.tells('BehaviourContractEnded', { behaviourContract: contract, keeping: 'kept', reason: 'selesai' });
  expect(told.refuses('BehaviourContractReviewed', review())).toBe('behaviour-contract.ended-already');
  expect(aContractedCase().refuses('BehaviourContractMade', made({ until: '2026-06-01' }))).toBe(
    'behaviour-contract.ends-before-it-begins',
  );
});

const advocacy = idOf('advocacy');
const begun = {
  advocacy,
  level: 'case',
  withheld: 'Akomodasi yang layak',
  decidedBy: 'Kepala ULD',
};
const step = (name: string, answerBy?: string) => ({
  advocacy,
  step: idOf(name),
  kind: 'letter',
  what: 'Surat diantar',
  ...(answerBy === undefined ? {} : { answerBy }),
});

it('waits for the answer that a letter asked for, until it comes', () => {
  const told = aContractedCase();
  expect(told.refuses('AdvocacyStepTaken', step('a'))).toBe('advocacy.none');
  told
    .tells('AdvocacyBegun', begun, { on: '2026-05-06' })
    .tells('AdvocacyStepTaken', step('a', '2026-05-29'), { on: '2026-05-07' });
  expect(nextSteps(told.state).find((one) => one.kind === 'advocacy-answer')?.on).toBe('2026-05-29');
  expect(notices(told.state).find((one) => one.code === 'advocacy-unanswered')?.from).toBe('2026-05-30');
  told.tells('AdvocacyAnswered', { advocacy, answer: 'granted' }, { on: '2026-06-08' });
  expect(nextSteps(told.state).map((one) => one.kind)).not.toContain('advocacy-answer');
});

it('is concluded once, with what the client got', () => {
  const concluded = { advocacy, outcome: 'obtained', got: 'Rekomendasi terbit' };
  const told = aContractedCase().tells('AdvocacyBegun', begun).tells('AdvocacyConcluded', concluded);
  expect(told.refuses('AdvocacyConcluded', concluded)).toBe('advocacy.concluded-already');
  expect(told.state.advocacies[advocacy]?.concluded?.got).toBe('Rekomendasi terbit');
});
