/** The acts about the group's own officers. */
import { officeWords, wayOfChoosingWords } from '@pendamping/domain';
import { newId } from '../../offline/record.ts';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import { ChoiceField, DayField, TextLine, TextProse } from '../../ui/fields.tsx';
import { dynamicsScreenWords as w } from './dynamics-words.ts';
import { MemberField } from './members.tsx';

const stage = 'group';

function OfficerForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keepOfficer}
      initial={{ office: '', officeName: '', member: '', how: '', until: '', carriesOn: '' }}
      facts={(form) => [
        fact('OfficerChosen', {
          term: newId(),
          office: form.text('office'),
          officeName: form.text('officeName'),
          member: form.text('member'),
          how: form.text('how'),
          until: form.day('until'),
          carriesOn: form.text('carriesOn'),
        }),
      ]}
    >
      <ChoiceField name="office" label={w.office} options={officeWords} required />
      <MemberField name="member" label={w.who} required />
      <TextProse name="carriesOn" label={w.carriesOn} hint={w.carriesOnHint} rows={2} />
      <ChoiceField name="how" label={w.howChosen} options={wayOfChoosingWords} />
      <div className="pair">
        <DayField name="until" label={w.until} />
        <TextLine name="officeName" label={w.officeName} />
      </div>
    </ActForm>
  );
}

function StepDownForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keepStepDown}
      initial={{ reason: '' }}
      facts={(form) => [fact('OfficerSteppedDown', { term: props.about, reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reason} rows={2} />
    </ActForm>
  );
}

export const officerActs: Acts = {
  officer: { title: w.chooseOfficer, stage, Form: OfficerForm },
  'officer-down': { title: w.stepDown, stage, Form: StepDownForm },
};
