/** Choosing the template a case works by, and giving it up. */
import { choiceOf } from '@pendamping/domain';
import { useAgency } from '../offline/use-agency.tsx';
import { useCase } from '../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../overviews/act.tsx';
import { useSay } from '../shell/language.tsx';
import { ChoiceField, TextProse } from '../ui/fields.tsx';
import { useFormState } from '../ui/form-context.ts';
import { Empty } from '../ui/states.tsx';
import { useTemplatesFor } from './use-template.ts';
import { methodScreenWords as w } from './words.ts';

function About() {
  const say = useSay();
  const { values } = useFormState();
  const { practiceTemplates } = useAgency();
  const chosen = practiceTemplates.inUse[String(values.template ?? '')]?.template;
  if (chosen === undefined) return null;
  return (
    <>
      <p>{say(chosen.about)}</p>
      <ul>
        {chosen.standards.map((one) => (
          <li key={one.code}>{say(one.text)}</li>
        ))}
        <li>
          {say(w.everyDaysSaid, { n: chosen.review.everyDays })}: {say(chosen.review.about)}
        </li>
      </ul>
    </>
  );
}

function ChooseForm(props: ActProps) {
  const say = useSay();
  const { intake, kindOfCase } = useCase().state;
  const { practiceTemplates } = useAgency();
  const list = useTemplatesFor(intake.opening?.clientKind);
  const only = list.length === 1 ? list[0]?.template.template : undefined;
  if (list.length === 0) return <Empty words={w.noneSuits} />;
  return (
    <ActForm
      {...props}
      stage=""
      dated={false}
      submit={w.chooseSubmit}
      initial={{ template: kindOfCase.chosen?.template ?? only ?? '' }}
      facts={(form) => {
        const chosen = practiceTemplates.inUse[form.text('template') ?? '']?.template;
        return [fact('TemplateChosen', chosen === undefined ? {} : choiceOf(chosen))];
      }}
    >
      <p className="hint">{say(w.chooseHint)}</p>
      <ChoiceField
        name="template"
        label={w.intakeTemplate}
        options={Object.fromEntries(list.map(({ template }) => [template.template, template.title]))}
        required
      />
      <About />
    </ActForm>
  );
}

function GiveUpForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage=""
      dated={false}
      submit={w.giveUp}
      initial={{ reason: '' }}
      facts={(form) => [fact('TemplateGivenUp', { template: props.about, reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reason} required autoFocus />
    </ActForm>
  );
}

export const kindOfCaseActs: Acts = {
  template: { title: w.choose, stage: '', Form: ChooseForm },
  'give-up-template': { title: w.giveUp, stage: '', Form: GiveUpForm },
};
