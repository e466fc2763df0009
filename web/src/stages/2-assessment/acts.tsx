/** The acts of assessment: problems, strengths, functioning, coping, focus, the statement, and risk. */
import {
  type AttemptResult,
  attemptResults,
  attemptResultWords,
  collectiveAspectWords,
  functioningAspects,
  functioningAspectWords,
  functioningParts,
  functioningPartWords,
  isCollective,
  type PracticeTemplate,
  problemNatureWords,
  problemSourceWords,
  raterWords,
  ratingOccasionWords,
  roleGapWords,
  strengthKindWords,
} from '@pendamping/domain';
import { FromTemplate, linesOf, type Offer } from '../../methods/from-template.tsx';
import { AttachmentField } from '../../offline/attachments/attachment-field.tsx';
import { newId } from '../../offline/record.ts';
import { useCase, usePeople } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import { useSay } from '../../shell/language.tsx';
import { presentLanguage } from '../../shell/present-language.ts';
import {
  ChoiceField,
  ChoicesField,
  LinesField,
  NumberField,
  named,
  TextLine,
  TextProse,
  TickField,
} from '../../ui/fields.tsx';
import type { FormReader } from '../../ui/form-reader.ts';
import { RatingField } from '../../ui/rating-field.tsx';
import { riskActs } from './risk-acts.tsx';
import { assessmentScreenWords as w } from './words.ts';

const stage = 'assessment';

interface Attempt {
  readonly what: string;
  readonly result: AttemptResult;
  readonly note?: string;
}

const failing = /gagal|tidak|memburuk|no change|failed/i;
const helping = /membantu|berhasil|helped/i;

/** `what = how it went`, in the reader's own words or those of the list. */
export function attemptFrom(text: string): Attempt {
  const at = text.lastIndexOf('=');
  if (at < 1) return { what: text, result: 'unknown' };
  const [what, said] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  const listed = attemptResults.find((one) =>
    Object.values(attemptResultWords[one]).some((words) => words === said.toLowerCase()),
  );
  if (listed !== undefined) return { what, result: listed };
  if (failing.test(said)) return { what, result: 'no-change', note: said };
  return helping.test(said)
    ? { what, result: 'helped', note: said }
    : { what, result: 'unknown', note: said };
}

const attemptText = (one: { what: string; result: AttemptResult; note?: string | undefined }): string =>
  one.result === 'unknown' && one.note === undefined
    ? one.what
    : `${one.what} = ${one.note ?? attemptResultWords[one.result][presentLanguage()]}`;

const usualProblems = ({ problems }: PracticeTemplate): readonly Offer[] =>
  problems.map((one) => ({
    code: one.code,
    label: one.form,
    values: (said) => ({
      form: said(one.form),
      causes: linesOf(one.causes, said),
      effects: linesOf(one.effects, said),
    }),
  }));

/** Strengths met with these problems; the template says in which, the worker whose they are. */
const usualStrengths = ({ problems }: PracticeTemplate): readonly Offer[] =>
  problems.flatMap(({ code, strengths }) =>
    (strengths ?? []).map((one, at) => ({
      code: `${code}:${at}`,
      label: one,
      values: (said) => ({ text: said(one) }),
    })),
  );

function ProblemForm(props: ActProps) {
  const { problems } = useCase().state;
  const known = props.about === undefined ? undefined : problems[props.about];
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.problemSubmit}
      initial={{
        form: known?.form ?? '',
        characteristics: known?.characteristics ?? '',
        scope: known?.scope ?? '',
        causes: known?.causes.join('\n') ?? '',
        effects: known?.effects.join('\n') ?? '',
        earlierAttempts: known?.earlierAttempts.map(attemptText).join('\n') ?? '',
        nature: known?.nature ?? '',
        source: known?.source ?? '',
      }}
      facts={(form) => [
        fact('ProblemAssessed', {
          problem: props.about ?? newId(),
          form: form.text('form'),
          characteristics: form.text('characteristics'),
          scope: form.text('scope'),
          causes: form.lines('causes'),
          effects: form.lines('effects'),
          earlierAttempts: form.lines('earlierAttempts').map(attemptFrom),
          nature: form.text('nature'),
          source: form.text('source'),
          attachments: form.attachments(),
        }),
      ]}
    >
      <FromTemplate offers={usualProblems} />
      <TextProse name="form" label={w.form} required autoFocus />
      <TextProse name="characteristics" label={w.characteristics} rows={2} />
      <TextProse name="scope" label={w.scope} rows={2} />
      <LinesField name="causes" label={w.causes} />
      <LinesField name="effects" label={w.effects} />
      <AttachmentField />
      <TextProse name="earlierAttempts" label={w.attempts} hint={w.attemptsHint} />
      <ChoiceField name="nature" label={w.nature} options={problemNatureWords} />
      <ChoiceField name="source" label={w.source} options={problemSourceWords} />
    </ActForm>
  );
}

function SetAsideForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.setAside}
      initial={{ reason: '' }}
      facts={(form) => [fact('ProblemSetAside', { problem: props.about, reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reason} required />
    </ActForm>
  );
}

function StrengthForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.strength}
      initial={{ text: '', kind: 'personal', whose: '' }}
      facts={(form) => [
        fact('StrengthFound', {
          strength: newId(),
          kind: form.text('kind'),
          whose: form.text('whose'),
          text: form.text('text'),
        }),
      ]}
    >
      <FromTemplate offers={usualStrengths} />
      <TextProse name="text" label={w.text} rows={2} required autoFocus />
      <ChoiceField name="kind" label={w.kind} options={strengthKindWords} required />
      <TextLine name="whose" label={w.whose} />
    </ActForm>
  );
}

const everyPart = functioningAspects.flatMap((aspect) => functioningParts[aspect]);

function partsFrom(form: FormReader) {
  const marked = everyPart.flatMap((part) => {
    const mark = form.number(part);
    return mark === undefined ? [] : [[part, mark] as const];
  });
  return marked.length === 0 ? undefined : Object.fromEntries(marked);
}

function FunctioningForm(props: ActProps) {
  const say = useSay();
  const people = usePeople();
  const { state } = useCase();
  const collective = isCollective(state.intake.opening?.clientKind);
  const whole = state.intake.opening?.clientName ?? '';
  const rated = collective ? [{ person: state.intake.opening?.client ?? '', name: whole }] : people;
  const options = named(rated.map((one) => [one.person, one.name] as const));
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.functioningSubmit}
      initial={{
        person: rated[0]?.person ?? '',
        rater: 'worker',
        raterName: '',
        occasion: 'intake',
        roles: '',
        needs: '',
        problemSolving: '',
        ...Object.fromEntries(everyPart.map((part) => [part, ''])),
        note: '',
      }}
      facts={(form) => {
        const person = form.text('person');
        return [
          fact('FunctioningRated', {
            rating: newId(),
            person,
            name: rated.find((one) => one.person === person)?.name ?? '',
            rater: form.text('rater'),
            raterName: form.text('raterName'),
            occasion: form.text('occasion'),
            roles: form.number('roles'),
            needs: form.number('needs'),
            problemSolving: form.number('problemSolving'),
            parts: partsFrom(form),
            note: form.text('note'),
          }),
        ];
      }}
    >
      <p className="hint">{say(collective ? w.collectiveHint : w.functioningHint)}</p>
      <ChoiceField name="person" label={w.who} options={options} required />
      <ChoiceField name="rater" label={w.rater} options={raterWords} required />
      <TextLine name="raterName" label={w.raterName} />
      <ChoiceField name="occasion" label={w.occasion} options={ratingOccasionWords} required />
      {functioningAspects.map((aspect) => (
        <div key={aspect}>
          <RatingField
            name={aspect}
            label={collective ? collectiveAspectWords[aspect] : functioningAspectWords[aspect]}
            mean={collective}
          />
          <details className="more">
            <summary>{say(w.inParts)}</summary>
            {functioningParts[aspect].map((part) => (
              <RatingField key={part} name={part} label={functioningPartWords[part]} />
            ))}
          </details>
        </div>
      ))}
      <TextProse name="note" label={w.note} rows={2} />
    </ActForm>
  );
}

function CopingForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.copingSubmit}
      initial={{ demands: '', coping: '', rater: 'worker', occasion: 'intake', note: '' }}
      facts={(form) => [
        fact('CopingWeighed', {
          weighing: newId(),
          demands: form.number('demands'),
          coping: form.number('coping'),
          rater: form.text('rater'),
          occasion: form.text('occasion'),
          note: form.text('note'),
        }),
      ]}
    >
      <div className="pair">
        <NumberField name="demands" label={w.demands} required />
        <NumberField name="coping" label={w.copingValue} required />
      </div>
      <ChoiceField name="rater" label={w.rater} options={raterWords} required />
      <ChoiceField name="occasion" label={w.occasion} options={ratingOccasionWords} required />
      <TextProse name="note" label={w.note} rows={2} />
    </ActForm>
  );
}

function FocusForm(props: ActProps) {
  const { problems, focus } = useCase().state;
  const options = named(Object.values(problems).map((one) => [one.problem, one.form] as const));
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.focusSubmit}
      initial={{
        rootProblem: focus.chosen?.rootProblem ?? '',
        focus: focus.chosen?.focus.join('\n') ?? '',
        problems: focus.chosen?.problems ?? Object.keys(problems),
        agreedWithClient: focus.chosen?.agreedWithClient ?? false,
      }}
      facts={(form) => [
        fact('FocusChosen', {
          rootProblem: form.text('rootProblem'),
          focus: form.lines('focus'),
          problems: form.choices('problems'),
          agreedWithClient: form.ticked('agreedWithClient'),
        }),
      ]}
    >
      <TextProse name="rootProblem" label={w.rootProblem} required autoFocus />
      <LinesField name="focus" label={w.focusLines} />
      <ChoicesField name="problems" label={w.problems} options={options} />
      <TickField name="agreedWithClient" label={w.agreed} />
    </ActForm>
  );
}

function ConcludeForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.concludeSubmit}
      initial={{ statement: '', tools: '', informants: '' }}
      facts={(form) => [
        fact('AssessmentConcluded', {
          assessment: newId(),
          statement: form.text('statement'),
          tools: form.lines('tools'),
          informants: form.lines('informants'),
        }),
      ]}
    >
      <TextProse name="statement" label={w.statement} rows={8} required autoFocus />
      <LinesField name="tools" label={w.tools} />
      <LinesField name="informants" label={w.informants} />
    </ActForm>
  );
}

function RoleForm(props: ActProps) {
  const say = useSay();
  const people = usePeople();
  const known = useCase().state.socialRoles[props.about ?? ''];
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.role}
      initial={{
        person: known?.person ?? '',
        position: known?.position ?? '',
        expected: known?.expected ?? '',
        expectedBy: known?.expectedBy ?? '',
        done: known?.done ?? '',
        meaning: known?.meaning ?? '',
        gap: known?.gap ?? '',
        norms: known?.norms ?? '',
        ability: known?.ability ?? '',
        order: known?.order ?? '',
      }}
      facts={(form) => {
        const person = form.text('person');
        return [
          fact('SocialRoleWeighed', {
            role: props.about ?? newId(),
            person,
            name: people.find((one) => one.person === person)?.name,
            position: form.text('position'),
            expected: form.text('expected'),
            expectedBy: form.text('expectedBy'),
            done: form.text('done'),
            meaning: form.text('meaning'),
            gap: form.text('gap'),
            norms: form.text('norms'),
            ability: form.text('ability'),
            order: form.text('order'),
          }),
        ];
      }}
    >
      <ChoiceField
        name="person"
        label={w.who}
        options={named(people.map((one) => [one.person, one.name] as const))}
        required
      />
      <TextLine name="position" label={w.position} hint={w.positionHint} required />
      <TextProse name="expected" label={w.expected} rows={2} required />
      <TextLine name="expectedBy" label={w.expectedBy} required />
      <TextProse name="done" label={w.done} rows={2} required />
      <TextProse name="meaning" label={w.meaning} rows={2} />
      <ChoiceField name="gap" label={w.gap} options={roleGapWords} required />
      <details className="more">
        <summary>{say(w.threeSides)}</summary>
        <TextProse name="norms" label={w.norms} rows={2} />
        <TextProse name="ability" label={w.ability} rows={2} />
        <TextProse name="order" label={w.order} rows={2} />
      </details>
    </ActForm>
  );
}

function RoleLaidDownForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.roleLaidDown}
      initial={{ reason: '' }}
      facts={(form) => [fact('SocialRoleLaidDown', { role: props.about, reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reason} required autoFocus />
    </ActForm>
  );
}

export const assessmentActs: Acts = {
  role: { title: w.role, stage, Form: RoleForm },
  'role-laid-down': { title: w.roleLaidDown, stage, Form: RoleLaidDownForm },
  problem: { title: w.problem, stage, Form: ProblemForm },
  'set-aside': { title: w.setAside, stage, Form: SetAsideForm },
  strength: { title: w.strength, stage, Form: StrengthForm },
  functioning: { title: w.functioning, stage, Form: FunctioningForm },
  coping: { title: w.coping, stage, Form: CopingForm },
  focus: { title: w.focus, stage, Form: FocusForm },
  conclude: { title: w.conclude, stage, Form: ConcludeForm },
  ...riskActs,
};
