/** One measure with all members of a group in one screen: a row for each who belonged on that day. */
import {
  filledWords,
  type GroupMember,
  gathered,
  measurementPhaseWords,
  membersOn,
} from '@pendamping/domain';
import { newId } from '../offline/record.ts';
import { useCase } from '../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, type CaseFact, fact } from '../overviews/act.tsx';
import { useSay } from '../shell/language.tsx';
import { ChoiceField, NumberField, named, TextLine } from '../ui/fields.tsx';
import { useDayInForm, useFormState } from '../ui/form-context.ts';
import type { FormReader } from '../ui/form-reader.ts';
import { groupMeasureWords as w } from './group-words.ts';

const valueFieldOf = (member: string) => `value-${member}`;
const whyFieldOf = (member: string) => `why-${member}`;

function MemberRow({ member, name }: GroupMember) {
  const { values } = useFormState();
  const isEmpty = String(values[valueFieldOf(member)] ?? '').trim() === '';
  return (
    <div className="pair">
      <NumberField name={valueFieldOf(member)} label={{ id: name, en: name }} />
      {isEmpty ? <TextLine name={whyFieldOf(member)} label={filledWords(w.why, { name })} /> : null}
    </div>
  );
}

function Rows() {
  const say = useSay();
  const { errorOf } = useFormState();
  const { state } = useCase();
  const { there, away } = gathered(state, { on: useDayInForm() });
  const error = errorOf('rows');
  return (
    <fieldset className={error === undefined ? 'field' : 'field wrong'}>
      <legend>{say(w.rows)}</legend>
      <p className="hint">{say(there.length + away.length === 0 ? w.nobody : w.rowsHint)}</p>
      {there.map((one) => (
        <MemberRow key={one.member} {...one} />
      ))}
      {away.length === 0 ? null : <p className="hint">{say(w.away)}</p>}
      {away.map((one) => (
        <MemberRow key={one.member} {...one} />
      ))}
      {error === undefined ? null : <p className="error">{error}</p>}
    </fieldset>
  );
}

/** A value where one was given, a missed one where a reason was; of the others nothing is on record. */
function factsOf(form: FormReader, members: readonly GroupMember[]): readonly CaseFact[] {
  const facts = members.flatMap(({ member }) => {
    const common = { measurement: newId(), measure: form.text('measure'), phase: form.text('phase'), member };
    const value = form.number(valueFieldOf(member));
    const reason = form.text(whyFieldOf(member));
    if (value !== undefined) return [fact('MeasurementTaken', { ...common, value })];
    return reason === undefined ? [] : [fact('MeasurementMissed', { ...common, reason })];
  });
  if (facts.length === 0 && form.faults.size === 0) form.faults.set('rows', w.nothingFilled);
  return facts;
}

function MeasureMembersForm(props: ActProps) {
  const { goals, plan, composition } = useCase().state;
  const measures = named(
    Object.values(goals.measures).map((one) => [one.measure, `${one.name} (${one.unit})`] as const),
  );
  return (
    <ActForm
      {...props}
      stage="implementation"
      submit={w.submit}
      initial={{
        measure: props.about ?? Object.keys(measures)[0] ?? '',
        phase: plan.agreements.length === 0 ? 'baseline' : 'intervention',
        rows: '',
      }}
      facts={(form, on) => factsOf(form, membersOn(composition, on))}
    >
      <ChoiceField name="measure" label={w.measure} options={measures} required />
      <ChoiceField name="phase" label={w.phase} options={measurementPhaseWords} required />
      <Rows />
    </ActForm>
  );
}

export const memberMeasureActs: Acts = {
  'measure-members': { title: w.title, stage: 'implementation', Form: MeasureMembersForm },
};
