/** The acts of evaluation: the meeting, judgements of outcome and of process by each side, and the conclusion. */
import {
  attainmentLevels,
  type Case,
  evaluationDecisionWords,
  isCollective,
  judgementWords,
  judgeWords,
  methodVersion,
  napOf,
  processAspects,
  processAspectWords,
  type Reading,
  seriesJudgementWords,
  seriesOn,
  seriesQuestions,
  seriesQuestionWords,
  standingGoals,
} from '@pendamping/domain';
import { MeasureChart } from '../../measures/series-chart.tsx';
import { programmeScreenWords as c } from '../../methods/community-work/programme-words.ts';
import { closeRecords, newId } from '../../offline/record.ts';
import { useCase, usePeople } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import { call } from '../../shell/api.ts';
import { useSay } from '../../shell/language.tsx';
import { PlainForm } from '../../shell/plain-form.tsx';
import { usePresent, useSession } from '../../shell/session.tsx';
import {
  ChoiceField,
  LinesField,
  NumberField,
  named,
  PeopleField,
  SelectField,
  TextLine,
  TextProse,
} from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { compact, type FormReader } from '../../ui/form-reader.ts';
import { RatingField } from '../../ui/rating-field.tsx';
import { evaluationScreenWords as w } from './words.ts';

const stage = 'evaluation';

/** The levels in the words that were agreed; nothing where the chosen goal was not scaled. */
function AttainmentField() {
  const { values } = useFormState();
  const { goals } = useCase().state;
  const levels = goals.goals[String(values.goal ?? '')]?.levels;
  if (levels === undefined) return null;
  const options = named(
    attainmentLevels.map((one) => {
      const sign = Number(one) > 0 ? `+${one}` : one.replace('-', '−');
      return [one, `${sign}: ${levels[one]}`] as const;
    }),
  );
  return <ChoiceField name="attainment" label={w.attainment} options={options} order={attainmentLevels} />;
}

function waysIn(form: FormReader) {
  const ways = form.lines('ways');
  return ways.length === 0 ? undefined : ways;
}

function EvaluateForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.evaluateSubmit}
      initial={{ with: [], ways: '', success: '', failure: '', obstacles: '', unexpected: '' }}
      facts={(form) => [
        fact('EvaluationHeld', {
          evaluation: newId(),
          with: form.people('with'),
          ways: waysIn(form),
          success: form.text('success'),
          failure: form.text('failure'),
          obstacles: form.lines('obstacles'),
          unexpected: form.lines('unexpected'),
        }),
      ]}
    >
      <PeopleField name="with" label={w.with} />
      <LinesField name="ways" label={w.ways} rows={2} />
      <TextProse name="success" label={w.success} />
      <TextProse name="failure" label={w.failure} />
      <LinesField name="obstacles" label={w.obstacles} rows={2} />
      <LinesField name="unexpected" label={w.unexpected} rows={2} />
    </ActForm>
  );
}

function OutcomeForm(props: ActProps) {
  const { goals } = useCase().state;
  const { worker } = useSession();
  const outcomeGoals = standingGoals(goals).filter((one) => one.kind === 'outcome');
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.judgeSubmit}
      initial={{ goal: '', judge: 'worker', name: worker.name, judgement: '', attainment: '', words: '' }}
      facts={(form) => [
        fact('OutcomeJudged', {
          judging: newId(),
          evaluation: props.about,
          goal: form.text('goal'),
          judge: form.text('judge'),
          name: form.text('name'),
          judgement: form.text('judgement'),
          attainment: form.number('attainment'),
          words: form.text('words'),
        }),
      ]}
    >
      <ChoiceField
        name="goal"
        label={w.goal}
        options={named(outcomeGoals.map((one) => [one.goal, one.text] as const))}
        required
      />
      <ChoiceField name="judge" label={w.judge} options={judgeWords} required />
      <TextLine name="name" label={w.name} required />
      <ChoiceField name="judgement" label={w.judgement} options={judgementWords} required />
      <AttainmentField />
      <TextProse name="words" label={w.ownWords} />
    </ActForm>
  );
}

/** Whoever disputes a judgement says what they judge instead; the judgement itself is left as it is. */
function DisputeForm(props: ActProps) {
  const { goals } = useCase().state;
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={c.keep}
      initial={{ goal: '', disputedBy: '', judgement: '', against: '', words: '' }}
      facts={(form) => [
        fact('JudgementDisputed', {
          dispute: newId(),
          evaluation: props.about,
          goal: form.text('goal'),
          disputedBy: form.text('disputedBy'),
          judgement: form.text('judgement'),
          against: form.text('against'),
          words: form.text('words'),
        }),
      ]}
    >
      <ChoiceField
        name="goal"
        label={c.disputeGoal}
        options={named(standingGoals(goals).map((one) => [one.goal, one.text] as const))}
        required
      />
      <TextLine name="disputedBy" label={c.disputedBy} required />
      <ChoiceField name="judgement" label={c.theirJudgement} options={judgementWords} required />
      <TextLine name="against" label={c.against} />
      <TextProse name="words" label={c.theirWords} rows={2} />
    </ActForm>
  );
}

function ProcessForm(props: ActProps) {
  const say = useSay();
  const { goals, intake } = useCase().state;
  const collective = isCollective(intake.opening?.clientKind);
  const processGoals = standingGoals(goals).filter((one) => one.kind === 'process');
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.judgeSubmit}
      initial={{
        goal: '',
        judge: 'client',
        name: '',
        judgement: '',
        attainment: '',
        asAgreed: '',
        respectful: '',
        useful: '',
        satisfaction: '',
        meanOf: '',
        words: '',
      }}
      facts={(form) => [
        fact('ProcessJudged', {
          judging: newId(),
          evaluation: props.about,
          goal: form.text('goal'),
          judge: form.text('judge'),
          name: form.text('name'),
          judgement: form.text('judgement'),
          attainment: form.number('attainment'),
          asAgreed: form.number('asAgreed'),
          respectful: form.number('respectful'),
          useful: form.number('useful'),
          satisfaction: form.number('satisfaction'),
          meanOf: form.number('meanOf'),
          words: form.text('words'),
        }),
      ]}
    >
      <ChoiceField name="judge" label={w.judge} options={judgeWords} required />
      <TextLine name="name" label={w.name} required />
      {processGoals.length === 0 ? null : (
        <SelectField
          name="goal"
          label={w.goal}
          options={named(processGoals.map((one) => [one.goal, one.text] as const))}
        />
      )}
      <ChoiceField name="judgement" label={w.judgement} options={judgementWords} />
      <AttainmentField />
      <p className="hint">{say(collective ? w.meanHint : w.marksHint)}</p>
      {processAspects.map((aspect) => (
        <RatingField key={aspect} name={aspect} label={processAspectWords[aspect]} mean={collective} />
      ))}
      {collective ? <NumberField name="meanOf" label={w.meanOf} /> : null}
      <TextProse name="words" label={w.ownWords} />
    </ActForm>
  );
}

/** What the judgement rests on, as it stands when it is given. */
function basisOf(reading: Reading<Case>, measure: string) {
  const series = seriesOn(reading, measure);
  const pairs = series?.pairs ?? [];
  const last = pairs.at(-1);
  const points = (series?.phases ?? []).flatMap((phase) => phase.points.filter((one) => one.value !== null));
  return {
    method: methodVersion,
    points: points.length,
    nap: last === undefined ? undefined : napOf(last.comparison),
  };
}

function SeriesForm(props: ActProps) {
  const say = useSay();
  const { reading } = useCase();
  const measure = props.about ?? '';
  const chosen = reading.state.goals.measures[measure];
  return (
    <>
      <p className="lead">{chosen?.name}</p>
      <MeasureChart measure={measure} />
      <ActForm
        {...props}
        stage={stage}
        submit={w.judgeSubmit}
        initial={{
          with: [],
          judgement: '',
          words: '',
          differs: '',
          alongside: '',
          ...Object.fromEntries(seriesQuestions.map((one) => [one, ''])),
        }}
        facts={(form) => {
          const answers = compact(
            Object.fromEntries(seriesQuestions.map((one) => [one, form.text(one)] as const)),
          );
          return [
            fact('SeriesJudged', {
              judging: newId(),
              measure,
              with: form.people('with'),
              judgement: form.text('judgement'),
              words: form.text('words'),
              answers: Object.keys(answers).length === 0 ? undefined : answers,
              alongside: form.lines('alongside'),
              differs: form.text('differs'),
              basis: compact(basisOf(reading, measure)),
            }),
          ];
        }}
      >
        <PeopleField name="with" label={w.with} />
        <details className="more" open>
          <summary>{say(w.sixQuestions)}</summary>
          {seriesQuestions.map((one) => (
            <TextProse key={one} name={one} label={seriesQuestionWords[one]} rows={1} />
          ))}
        </details>
        <ChoiceField name="judgement" label={w.seriesJudgement} options={seriesJudgementWords} required />
        <TextProse name="words" label={w.seriesWords} required />
        <LinesField name="alongside" label={w.alongside} rows={2} />
        <TextProse name="differs" label={w.differsWhy} hint={w.differsHint} rows={2} />
      </ActForm>
    </>
  );
}

/** Who is to answer, and how; then the device is theirs until the worker unlocks it. */
function HandOverForm(props: ActProps) {
  const { id } = useCase();
  const people = usePeople();
  const { refresh } = usePresent();
  return (
    <PlainForm
      initial={{ person: people[0]?.person ?? '', name: '', judge: 'client', way: 'handed-over' }}
      submit={w.handOverSubmit}
      send={async (form) => {
        const known = people.find((one) => one.person === form.text('person'))?.name;
        await call('POST', '/api/v1/hand-over', {
          case: id,
          evaluation: props.about,
          name: form.text('name') ?? known ?? '',
          judge: form.text('judge'),
          way: form.text('way'),
        });
        closeRecords();
        await refresh();
      }}
    >
      <ChoiceField
        name="person"
        label={w.handOverTo}
        options={named(people.map((one) => [one.person, one.name] as const))}
      />
      <TextLine name="name" label={w.otherName} />
      <ChoiceField
        name="judge"
        label={w.judge}
        options={{ client: judgeWords.client, other: judgeWords.other }}
        required
      />
      <ChoiceField
        name="way"
        label={w.handOverWay}
        options={{ 'handed-over': w.byWords, pictures: w.byPictures }}
        required
      />
    </PlainForm>
  );
}

function ConcludeForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.concludeSubmit}
      initial={{ decision: '', reasons: '', disagreement: '' }}
      facts={(form) => [
        fact('EvaluationConcluded', {
          evaluation: props.about,
          decision: form.text('decision'),
          reasons: form.text('reasons'),
          disagreement: form.text('disagreement'),
        }),
      ]}
    >
      <ChoiceField name="decision" label={w.decision} options={evaluationDecisionWords} required />
      <TextProse name="reasons" label={w.reasons} required />
      <TextProse name="disagreement" label={w.disagreement} />
    </ActForm>
  );
}

export const evaluationActs: Acts = {
  evaluate: { title: w.evaluate, stage, Form: EvaluateForm },
  'judge-outcome': { title: w.judgeOutcome, stage, Form: OutcomeForm },
  'judge-process': { title: w.judgeProcess, stage, Form: ProcessForm },
  'hand-over': { title: w.handOver, stage, Form: HandOverForm },
  'judge-series': { title: w.judgeSeries, stage, Form: SeriesForm },
  dispute: { title: c.dispute, stage, Form: DisputeForm },
  'conclude-evaluation': { title: w.conclude, stage, Form: ConcludeForm },
};
