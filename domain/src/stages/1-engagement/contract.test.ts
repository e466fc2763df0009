import { expect, it } from 'vitest';
import { aCase, aContractedCase, contractId, contractTerms, signature } from '../../../../tests/cast/case.ts';
import { by, idOf } from '../../../../tests/cast/record.ts';
import { contractInForce } from './contract.ts';

it('cannot be signed before it was drafted', () => {
  expect(aCase().refuses('ContractSigned', signature('worker', 'Ratna'))).toBe('contract.nothing-to-sign');
});

it('cannot be signed while it names no goal', () => {
  const drafted = aCase().tells('ContractDrafted', contractTerms({ goals: [] }));
  expect(drafted.refuses('ContractSigned', signature('worker', 'Ratna'))).toBe('contract.no-goals');
});

it('is signed with a social worker, not with a volunteer alone', () => {
  const drafted = aCase().tells('ContractDrafted', contractTerms());
  expect(drafted.refuses('ContractSigned', signature('worker', 'Yuyun'), { by: by.volunteer })).toBe(
    'entry.needs-a-professional',
  );
});

it('binds nobody until both sides have signed', () => {
  const halfSigned = aCase()
    .tells('ContractDrafted', contractTerms())
    .tells('ContractSigned', signature('guardian', 'Nuraeni'));
  expect(contractInForce(halfSigned.state.contract)).toBeUndefined();
  halfSigned.tells('ContractSigned', signature('worker', 'Ratna'), { on: '2026-02-05' });
  expect(contractInForce(halfSigned.state.contract)).toMatchObject({
    version: 1,
    inForceSince: '2026-02-05',
  });
});

it('is not signed twice by the same person', () => {
  expect(aContractedCase().refuses('ContractSigned', signature('guardian', 'Nuraeni'))).toBe(
    'contract.signed-already',
  );
});

it('says for whom a guardian signs', () => {
  const drafted = aCase().tells('ContractDrafted', contractTerms());
  const { onBehalfOf: _, ...nameless } = signature('guardian', 'Nuraeni');
  expect(drafted.refuses('ContractSigned', nameless)).toBe('contract.guardian-of-whom');
});

it('is not rewritten once somebody has signed: a change is a new version, signed again', () => {
  const signed = aContractedCase();
  expect(signed.refuses('ContractDrafted', contractTerms())).toBe('contract.has-signatures');
  signed.tells('ContractDrafted', contractTerms({ contract: idOf('second'), change: 'Jadwal jadi Selasa' }));
  const [first, second] = signed.state.contract.versions;
  expect(first).toMatchObject({ contract: contractId, version: 1, inForceSince: '2026-02-02' });
  expect(second).toMatchObject({ version: 2, signatures: [] });
  expect(contractInForce(signed.state.contract)).toEqual(first);
});

it('does not end before it is reviewed', () => {
  const backwards = contractTerms({ arrangements: { reviewOn: '2026-05-04', endsOn: '2026-04-01' } });
  expect(aCase().refuses('ContractDrafted', backwards)).toBe('contract.ends-before-review');
});

it('refuses a day that is not in the calendar, and names the field', () => {
  const answer = aCase().tries(
    'ContractDrafted',
    contractTerms({ arrangements: { reviewOn: '2026-02-31' } }),
  );
  expect(answer).toMatchObject({
    admitted: false,
    faults: [{ field: 'arrangements.reviewOn', because: 'field.no-such-day' }],
  });
});

it('may carry what was drawn by finger, and nothing else in its place', () => {
  const drafted = aCase().tells('ContractDrafted', contractTerms());
  const drawn = signature('worker', 'Ratna', { mark: 'M10 20l5 5 3 -2.5' });
  expect(drafted.tries('ContractSigned', { ...drawn, mark: 'M10 20l5 5"/><script>' })).toMatchObject({
    admitted: false,
    faults: [{ field: 'mark', because: 'field.not-a-mark' }],
  });
  drafted.tells('ContractSigned', drawn);
  expect(drafted.state.contract.versions[0]?.signatures).toMatchObject([{ mark: 'M10 20l5 5 3 -2.5' }]);
});
