/** Stakeholders noted, weighed again when their stance changes, and left off. */
import { influenceWords, type Standing, stanceWords } from '@pendamping/domain';
import { newId } from '../../../offline/record.ts';
import { useCase } from '../../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../../overviews/act.tsx';
import { ChoiceField, TextLine, TextProse } from '../../../ui/fields.tsx';
import type { FormReader, Values } from '../../../ui/form-reader.ts';
import { NotHere } from '../../../ui/states.tsx';
import { toolScreenWords as w } from './words.ts';

const stage = 'community';

function Standings() {
  return (
    <>
      <ChoiceField name="influence" label={w.influence} options={influenceWords} required />
      <ChoiceField name="interest" label={w.interest} options={influenceWords} required />
      <ChoiceField name="stance" label={w.stance} options={stanceWords} required />
      <TextProse name="why" label={w.why} rows={2} />
    </>
  );
}

const standingIn = (form: FormReader) => ({
  influence: form.text('influence'),
  interest: form.text('interest'),
  stance: form.text('stance'),
  why: form.text('why'),
});

const shown = (now: Partial<Standing['now']>): Values => ({
  influence: now.influence ?? '',
  interest: now.interest ?? '',
  stance: now.stance ?? '',
  why: '',
});

const NoteForm = (props: ActProps) => (
  <ActForm
    {...props}
    stage={stage}
    submit={w.note}
    initial={{ name: '', part: '', ...shown({}) }}
    facts={(form) => [
      fact('StakeholderNoted', {
        stakeholder: newId(),
        name: form.text('name'),
        part: form.text('part'),
        ...standingIn(form),
      }),
    ]}
  >
    <TextLine name="name" label={w.who} hint={w.whoHint} required />
    <TextLine name="part" label={w.part} />
    <Standings />
  </ActForm>
);

function WeighForm(props: ActProps) {
  const known = useCase().state.stakeholders[props.about ?? ''];
  if (known === undefined) return <NotHere />;
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.weigh}
      initial={shown(known.weighings.at(-1) ?? {})}
      facts={(form) => [fact('StakeholderWeighed', { stakeholder: props.about, ...standingIn(form) })]}
    >
      <p>
        <strong>{known.name}</strong>
        {known.part === undefined ? '' : `, ${known.part}`}
      </p>
      <Standings />
    </ActForm>
  );
}

const GoneForm = (props: ActProps) => (
  <ActForm
    {...props}
    stage={stage}
    submit={w.gone}
    initial={{ reason: '' }}
    facts={(form) => [fact('StakeholderNoLonger', { stakeholder: props.about, reason: form.text('reason') })]}
  >
    <TextProse name="reason" label={w.reason} rows={2} />
  </ActForm>
);

export const stakeholderActs: Acts = {
  stakeholder: { title: w.note, stage, Form: NoteForm },
  'stakeholder-weigh': { title: w.weigh, stage, Form: WeighForm },
  'stakeholder-gone': { title: w.gone, stage, Form: GoneForm },
};
