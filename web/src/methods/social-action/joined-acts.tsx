/** A case joins a cause, leaves it, and tells what the cause has brought: all of it stands in the case. */
import {
  ageBandWords,
  disabilityKindWords,
  feltEffectWords,
  neededThingWords,
  sexWords,
  wallsOf,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useCase } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import { AreaCodeField } from '../../resources/directory/area-code-field.tsx';
import { useSay } from '../../shell/language.tsx';
import { ChoiceField, named, SelectField, TextProse } from '../../ui/fields.tsx';
import { Empty, Failed, Loading, NotHere } from '../../ui/states.tsx';
import { useCauses } from './use-causes.ts';
import { causeScreenWords as w } from './words.ts';

function JoinForm(props: ActProps) {
  const say = useSay();
  const { state } = useCase();
  const { answer, again } = useCauses();
  if (answer === undefined) return <Loading />;
  if (answer === 'failed') return <Failed again={again} />;
  const joined = state.joinedCauses;
  const open = answer.causes.filter(
    (one) =>
      one.standing === 'open' && (joined[one.cause] === undefined || joined[one.cause]?.left !== undefined),
  );
  if (open.length === 0)
    return (
      <Empty words={w.noCauses}>
        <Link className="button" to="/causes/new">
          {say(w.open)}
        </Link>
      </Empty>
    );
  const walls = wallsOf(state);
  const about = open.find((one) => one.cause === props.about);
  const needed = walls.find((one) => about?.walls.includes(one.key)) ?? walls[0];
  return (
    <ActForm
      {...props}
      stage=""
      submit={w.join}
      initial={{
        cause: about?.cause ?? '',
        ageBand: '',
        sex: '',
        disability: '',
        area: '',
        refused: needed?.needed ?? '',
        met: '',
      }}
      facts={(form) => [
        fact('CauseJoined', {
          cause: form.text('cause'),
          name: open.find((one) => one.cause === form.text('cause'))?.name,
          ageBand: form.text('ageBand'),
          sex: form.text('sex'),
          disability: form.text('disability'),
          area: form.text('area'),
          refused: form.text('refused'),
          met: form.text('met'),
        }),
      ]}
    >
      <p className="hint">{say(w.joinLead)}</p>
      <SelectField
        name="cause"
        label={w.cause}
        options={named(open.map((one) => [one.cause, one.name] as const))}
        required
      />
      <ChoiceField name="ageBand" label={w.ageBand} options={ageBandWords} />
      <ChoiceField name="sex" label={w.sex} options={sexWords} />
      <SelectField name="disability" label={w.disability} options={disabilityKindWords} />
      <AreaCodeField name="area" label={w.area} hint={w.areaHint} narrowest={3} />
      <SelectField name="refused" label={w.refused} options={neededThingWords} />
      <TextProse name="met" label={w.met} hint={w.metHint} rows={2} />
    </ActForm>
  );
}

const useJoined = (about: string | undefined) => useCase().state.joinedCauses[about ?? ''];

function LeaveForm(props: ActProps) {
  const joined = useJoined(props.about);
  if (joined === undefined) return <NotHere />;
  return (
    <ActForm
      {...props}
      stage=""
      submit={w.leave}
      initial={{ reason: '' }}
      facts={(form) => [fact('CauseLeft', { cause: joined.cause, reason: form.text('reason') })]}
    >
      <p>{joined.name}</p>
      <TextProse name="reason" label={w.reason} rows={2} required />
    </ActForm>
  );
}

function EffectForm(props: ActProps) {
  const joined = useJoined(props.about);
  if (joined === undefined) return <NotHere />;
  return (
    <ActForm
      {...props}
      stage=""
      submit={w.save}
      initial={{ felt: '', effect: '', clientSays: '' }}
      facts={(form) => [
        fact('CauseEffectFelt', {
          cause: joined.cause,
          felt: form.text('felt'),
          effect: form.text('effect'),
          clientSays: form.text('clientSays'),
        }),
      ]}
    >
      <p>{joined.name}</p>
      <ChoiceField name="felt" label={w.felt} options={feltEffectWords} required />
      <TextProse name="effect" label={w.effectWords} rows={2} required />
      <TextProse name="clientSays" label={w.clientSays} rows={2} />
    </ActForm>
  );
}

export const joinedCauseActs: Acts = {
  'join-cause': { title: w.join, stage: '', Form: JoinForm },
  'leave-cause': { title: w.leave, stage: '', Form: LeaveForm },
  'cause-effect': { title: w.effect, stage: '', Form: EffectForm },
};
