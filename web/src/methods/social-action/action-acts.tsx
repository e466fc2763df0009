/** The actions of a cause: planned, dropped, taken, answered, and the promise held to. */
import {
  awaitedActions,
  causeActionKindWords,
  causeAnswerWords,
  openPromise,
  promiseKeepingWords,
  workerRoleWords,
} from '@pendamping/domain';
import { AttachmentField } from '../../offline/attachments/attachment-field.tsx';
import { newId } from '../../offline/record.ts';
import { useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  NumberField,
  SelectField,
  TextLine,
  TextProse,
} from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import type { FormReader } from '../../ui/form-reader.ts';
import { NotHere } from '../../ui/states.tsx';
import { CauseActForm, type CauseActProps, type CauseActs } from './cause-act.tsx';
import { useProfessionals } from './cause-acts.tsx';
import { useCause } from './use-cause.tsx';
import { causeScreenWords as w } from './words.ts';

const usePlanned = (about: string | undefined) =>
  awaitedActions(useCause().state.actions).find((one) => one.action === about);

function PlanForm(props: CauseActProps) {
  const { worker } = useSession();
  const workers = useProfessionals();
  return (
    <CauseActForm
      {...props}
      submit={w.save}
      dated={false}
      type="CauseActionPlanned"
      initial={{ kind: '', what: '', on: '', to: '', worker: worker.id }}
      data={(form) => ({
        action: newId(),
        kind: form.text('kind'),
        what: form.text('what'),
        on: form.day('on'),
        to: form.text('to'),
        worker: form.text('worker'),
      })}
    >
      <ChoiceField name="kind" label={w.actionKind} options={causeActionKindWords} required />
      <TextProse name="what" label={w.what} rows={2} required />
      <DayField name="on" label={w.day} required />
      <TextLine name="to" label={w.to} />
      <SelectField name="worker" label={w.worker} options={workers} />
    </CauseActForm>
  );
}

function DropForm(props: CauseActProps) {
  const planned = usePlanned(props.about);
  if (planned === undefined) return <NotHere />;
  return (
    <CauseActForm
      {...props}
      submit={w.dropAction}
      type="CauseActionDropped"
      initial={{ reason: '' }}
      data={(form) => ({ action: planned.action, reason: form.text('reason') })}
    >
      <p>{planned.planned.what}</p>
      <TextProse name="reason" label={w.reason} rows={2} required />
    </CauseActForm>
  );
}

export function participantsIn(form: FormReader) {
  const [all, women, withDisability] = [
    form.number('all'),
    form.number('women'),
    form.number('withDisability'),
  ];
  if (all === undefined) return undefined;
  return {
    all,
    ...(women === undefined ? {} : { women }),
    ...(withDisability === undefined ? {} : { withDisability }),
  };
}

function TakenForm(props: CauseActProps) {
  const say = useSay();
  const planned = usePlanned(props.about);
  return (
    <CauseActForm
      {...props}
      submit={w.save}
      type="CauseActionTaken"
      initial={{
        kind: planned?.planned.kind ?? '',
        what: planned?.planned.what ?? '',
        to: planned?.planned.to ?? '',
        place: '',
        letterNumber: '',
        all: '',
        women: '',
        withDisability: '',
        roles: [],
        answerBy: '',
      }}
      data={(form) => {
        const roles = form.choices('roles');
        return {
          action: planned?.action ?? newId(),
          kind: form.text('kind'),
          what: form.text('what'),
          to: form.text('to'),
          place: form.text('place'),
          letterNumber: form.text('letterNumber'),
          participants: participantsIn(form),
          roles: roles.length === 0 ? undefined : roles,
          answerBy: form.day('answerBy'),
          attachments: form.attachments(),
        };
      }}
    >
      <ChoiceField name="kind" label={w.actionKind} options={causeActionKindWords} required />
      <TextProse name="what" label={w.what} rows={2} required />
      <TextLine name="to" label={w.to} />
      <NumberField name="all" label={w.all} hint={w.peopleHint} />
      <div className="pair">
        <NumberField name="women" label={w.women} />
        <NumberField name="withDisability" label={w.withDisability} />
      </div>
      <DayField name="answerBy" label={w.answerBy} />
      <details className="more">
        <summary>{say(w.more)}</summary>
        <TextLine name="place" label={w.place} />
        <TextLine name="letterNumber" label={w.letterNumber} />
        <ChoicesField name="roles" label={w.roles} options={workerRoleWords} />
      </details>
      <AttachmentField />
    </CauseActForm>
  );
}

/** Asked where the answer is a promise. */
export function PromiseDay() {
  const { values } = useFormState();
  return values.answer === 'promised' ? (
    <DayField name="promisedBy" label={w.promisedBy} hint={w.promisedByHint} required />
  ) : null;
}

function AnswerForm(props: CauseActProps) {
  const action = useCause().state.actions[props.about ?? ''];
  if (action?.taken === undefined) return <NotHere />;
  return (
    <CauseActForm
      {...props}
      submit={w.save}
      type="CauseAnswered"
      initial={{ answer: '', words: '', amount: '', promisedBy: '' }}
      data={(form) => ({
        action: action.action,
        answer: form.text('answer'),
        words: form.text('words'),
        amount: form.number('amount'),
        promisedBy: form.text('answer') === 'promised' ? form.day('promisedBy') : undefined,
        attachments: form.attachments(),
      })}
    >
      <p>{action.taken.what}</p>
      <ChoiceField name="answer" label={w.theAnswer} options={causeAnswerWords} required />
      <TextProse name="words" label={w.answerWords} rows={2} required />
      <PromiseDay />
      <NumberField name="amount" label={w.amount} />
      <AttachmentField />
    </CauseActForm>
  );
}

function PromiseForm(props: CauseActProps) {
  const action = useCause().state.actions[props.about ?? ''];
  const promise = action && openPromise(action);
  if (action === undefined || promise === undefined) return <NotHere />;
  return (
    <CauseActForm
      {...props}
      submit={w.save}
      type="PromiseJudged"
      initial={{ keeping: '', words: '' }}
      data={(form) => ({ action: action.action, keeping: form.text('keeping'), words: form.text('words') })}
    >
      <p>{promise.words}</p>
      <ChoiceField name="keeping" label={w.keeping} options={promiseKeepingWords} required />
      <TextProse name="words" label={w.keepingWords} rows={2} required />
    </CauseActForm>
  );
}

export const actionActs: CauseActs = {
  'plan-action': { title: w.planAction, Form: PlanForm },
  'drop-action': { title: w.dropAction, Form: DropForm },
  action: { title: w.takeAction, Form: TakenForm },
  answer: { title: w.answer, Form: AnswerForm },
  promise: { title: w.judgePromise, Form: PromiseForm },
};
