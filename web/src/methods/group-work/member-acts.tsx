/** The acts of a group's composition: screening, joining, leaving, coming back; the group's own record follows. */
import { leavingReasonWords, leftOf, membersOn, screeningDecisionWords } from '@pendamping/domain';
import { PersonSearch } from '../../clients/registry/person-search.tsx';
import { newId } from '../../offline/record.ts';
import { useCase, useCaseClient } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, type CaseFact, fact } from '../../overviews/act.tsx';
import { numberFromTyped } from '../../shell/days.ts';
import { useSession } from '../../shell/session.tsx';
import { NumberField, named, SelectField, TextLine, TextProse } from '../../ui/fields.tsx';
import { GrowingRows, rowsIn } from '../../ui/growing-rows.tsx';
import { groupCourseWords as w } from './course-words.ts';

export const groupStage = 'group';

function ScreenForm(props: ActProps) {
  const known = useCase().state.composition.screenings[props.about ?? ''];
  return (
    <ActForm
      {...props}
      stage={groupStage}
      submit={w.keep}
      initial={{
        person: known?.person ?? '',
        name: known?.name ?? '',
        decision: known?.decision ?? '',
        reason: known?.reason ?? '',
      }}
      facts={(form) => [
        fact('CandidateScreened', {
          candidate: known?.candidate ?? newId(),
          person: form.text('person'),
          name: form.text('name'),
          decision: form.text('decision'),
          reason: form.text('reason'),
        }),
      ]}
    >
      <PersonSearch />
      <TextLine name="name" label={w.name} required />
      <SelectField name="decision" label={w.decision} options={screeningDecisionWords} required />
      <TextProse name="reason" label={w.reason} rows={2} />
    </ActForm>
  );
}

function CountForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={groupStage}
      submit={w.keep}
      initial={{ interviewed: '', takenIn: '' }}
      facts={(form) => [
        fact('ScreeningCounted', {
          screening: newId(),
          interviewed: form.number('interviewed'),
          takenIn: form.number('takenIn'),
          notTakenIn: rowsIn(form, 'not', ['number', 'why', 'decision'], ['number', 'why']).map((row) => ({
            ...row,
            number: numberFromTyped(row.number ?? ''),
          })),
        }),
      ]}
    >
      <div className="pair">
        <NumberField name="interviewed" label={w.interviewed} required />
        <NumberField name="takenIn" label={w.takenIn} required />
      </div>
      <GrowingRows
        list="not"
        parts={['number', 'why', 'decision']}
        label={w.notTakenIn}
        hint={w.notTakenInHint}
        row={(name) => (
          <div className="pair">
            <NumberField name={name('number')} label={w.number} />
            <TextLine name={name('why')} label={w.why} />
            <SelectField name={name('decision')} label={w.decision} options={screeningDecisionWords} />
          </div>
        )}
      />
    </ActForm>
  );
}

/** Those whom the group's own record knows as members and the work with the group does not yet. */
function useNotYetJoined() {
  const { state } = useCase();
  const client = useCaseClient();
  return Object.values(client?.reading.state.memberships ?? {}).filter(
    (one) => one.ended === undefined && state.composition.members[one.membership] === undefined,
  );
}

/** What is told of the membership in the group's own record. */
const ofClient = (
  stream: string | undefined,
  type: string,
  data: Record<string, unknown>,
): readonly CaseFact[] => (stream === undefined ? [] : [{ ...fact(type, data), record: 'client', stream }]);

function JoinForm(props: ActProps) {
  const client = useCaseClient();
  const waiting = useNotYetJoined();
  return (
    <ActForm
      {...props}
      stage={groupStage}
      submit={w.join}
      initial={{ known: '', person: '', name: '', how: '' }}
      facts={(form, on) => {
        const found = waiting.find((one) => one.membership === form.text('known'));
        const member = found?.membership ?? newId();
        const person = found?.person ?? form.text('person');
        const name = found?.name ?? form.text('name');
        const begun =
          found === undefined
            ? ofClient(client?.stream, 'MembershipBegun', { membership: member, person, name, from: on })
            : [];
        return [...begun, fact('GroupMemberJoined', { member, person, name, how: form.text('how') })];
      }}
    >
      {waiting.length === 0 ? null : (
        <SelectField
          name="known"
          label={w.known}
          options={named(waiting.map((one) => [one.membership, one.name] as const))}
        />
      )}
      <PersonSearch />
      <TextLine name="name" label={w.name} />
      <TextProse name="how" label={w.how} rows={2} />
    </ActForm>
  );
}

function LeaveForm(props: ActProps) {
  const { state } = useCase();
  const { today } = useSession();
  const client = useCaseClient();
  const members = membersOn(state.composition, today).filter((one) => leftOf(one) === undefined);
  return (
    <ActForm
      {...props}
      stage={groupStage}
      submit={w.leave}
      initial={{ member: props.about ?? '', reason: '', words: '' }}
      facts={(form, on) => {
        const member = form.text('member') ?? '';
        const membership = client?.reading.state.memberships[member];
        const said = form.text('words');
        const ended =
          membership === undefined || membership.ended !== undefined
            ? []
            : ofClient(client?.stream, 'MembershipEnded', { membership: member, on, reason: said });
        return [
          ...ended,
          fact('GroupMemberLeft', { member: form.text('member'), reason: form.text('reason'), words: said }),
        ];
      }}
    >
      <SelectField
        name="member"
        label={w.member}
        options={named(members.map((one) => [one.member, one.name] as const))}
        required
      />
      <SelectField name="reason" label={w.reason} options={leavingReasonWords} required />
      <TextProse name="words" label={w.words} rows={2} />
    </ActForm>
  );
}

function ReturnForm(props: ActProps) {
  const { state } = useCase();
  const client = useCaseClient();
  const gone = Object.values(state.composition.members).filter((one) => leftOf(one) !== undefined);
  return (
    <ActForm
      {...props}
      stage={groupStage}
      submit={w.comeBack}
      initial={{ member: props.about ?? '', words: '' }}
      facts={(form, on) => {
        const known = state.composition.members[form.text('member') ?? ''];
        const membership = client?.reading.state.memberships[known?.member ?? ''];
        const begun =
          known === undefined || membership?.ended === undefined
            ? []
            : ofClient(client?.stream, 'MembershipBegun', {
                membership: known.member,
                person: known.person,
                name: known.name,
                part: membership.part,
                from: on,
              });
        const told = { member: form.text('member'), words: form.text('words') };
        return [...begun, fact('GroupMemberReturned', told)];
      }}
    >
      <SelectField
        name="member"
        label={w.member}
        options={named(gone.map((one) => [one.member, one.name] as const))}
        required
      />
      <TextProse name="words" label={w.words} rows={2} />
    </ActForm>
  );
}

export const groupMemberActs: Acts = {
  'group-screen': { title: w.screen, stage: groupStage, Form: ScreenForm },
  'group-count': { title: w.count, stage: groupStage, Form: CountForm },
  'group-join': { title: w.join, stage: groupStage, Form: JoinForm },
  'group-leave': { title: w.leave, stage: groupStage, Form: LeaveForm },
  'group-return': { title: w.comeBack, stage: groupStage, Form: ReturnForm },
};
