/** The acts of planning: goals with their measures, planned activities, and the agreement with the client. */
import {
  addDays,
  attainmentLevels,
  attainmentLevelWords,
  countedThingWords,
  directionWords,
  effectWords,
  filledWords,
  type Goals,
  goalKindWords,
  isCollective,
  measureKindWords,
  methodWords,
  type PracticeTemplate,
  practiceGoalWords,
  standingGoals,
  workerRoleWords,
} from '@pendamping/domain';
import { FundedBy, fundedIn, fundedValues } from '../../methods/community-work/funded-by.tsx';
import { FromTemplate, linesOf, type Offer } from '../../methods/from-template.tsx';
import { useCaseTemplate, useFilling } from '../../methods/use-template.ts';
import { usualWorkWith } from '../../methods/usual-work.ts';
import { methodScreenWords as m } from '../../methods/words.ts';
import { newId } from '../../offline/record.ts';
import { useCase } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact, useAttendants } from '../../overviews/act.tsx';
import { numberFromTyped, typedDay } from '../../shell/days.ts';
import { useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  LinesField,
  NumberField,
  named,
  PeopleField,
  SelectField,
  TextLine,
  TextProse,
  TickField,
} from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { compact, type FormReader } from '../../ui/form-reader.ts';
import { uiWords } from '../../ui/words.ts';
import { planningScreenWords as w } from './words.ts';

const stage = 'planning';
const dayText = (day: string | undefined) => (day === undefined ? '' : typedDay(day));
const numberText = (value: number | undefined) => (value === undefined ? '' : String(value));

const signed = (level: string) => (Number(level) > 0 ? `+${level}` : level.replace('-', '−'));
const startLevels = named(attainmentLevels.map((one) => [one, signed(one)] as const));
const listed = <T,>(lines: readonly T[]) => (lines.length === 0 ? undefined : lines);

/** All five levels or none: with a part of them written the empty ones are asked for. */
function levelsFrom(form: FormReader) {
  const written = attainmentLevels.map((one) => [one, form.text(`level${one}`)] as const);
  if (written.every(([, words]) => words === undefined)) return undefined;
  for (const [one, words] of written) if (words === undefined) form.faults.set(`level${one}`, w.levelMissing);
  return Object.fromEntries(written);
}

type UsualMeasure = PracticeTemplate['measures'][number];

/** The measure on record that was chosen from the template's, by its name in either language. */
const measureOnRecord = (goals: Goals, usual: UsualMeasure | undefined): string | undefined =>
  Object.values(goals.measures).find((one) => one.name === usual?.name.id || one.name === usual?.name.en)
    ?.measure;

const usualGoals =
  (state: Goals, today: string) =>
  ({ goals, measures }: PracticeTemplate): readonly Offer[] =>
    goals.map((one) => ({
      code: one.code,
      label: one.text,
      values: (said) => {
        const known = measureOnRecord(
          state,
          measures.find((each) => each.code === one.measure),
        );
        return {
          text: said(one.text),
          kind: one.kind,
          practiceGoal: one.practiceGoal,
          effect: one.effect ?? '',
          measure: known ?? '',
          usualMeasure: known === undefined ? (one.measure ?? '') : '',
          withMeasure: known === undefined && one.measure !== undefined,
          target: numberText(one.target),
          targetOn: one.withinWeeks === undefined ? '' : typedDay(addDays(today, one.withinWeeks * 7)),
          weight: numberText(one.weight),
          ...Object.fromEntries(
            attainmentLevels.map((level) => [`level${level}`, said(one.levels[level])] as const),
          ),
        };
      },
    }));

const measureFacts = (one: UsualMeasure, said: (words: UsualMeasure['name']) => string) => ({
  name: said(one.name),
  unit: said(one.unit),
  direction: one.direction,
  least: one.least,
  most: one.most,
  anchors: one.anchors?.map(({ value, words }) => ({ value, words: said(words) })),
  kind: one.kind,
  how: said(one.how),
  everyDays: one.everyDays,
});

/** A goal taken from the template brings its measure along, where that is not on record yet. */
function WithMeasure() {
  const say = useSay();
  const { values } = useFormState();
  const usual = useCaseTemplate()?.measures.find((one) => one.code === values.usualMeasure);
  if (usual === undefined || values.measure !== '') return null;
  const name = say(usual.name);
  return <TickField name="withMeasure" label={filledWords(m.withMeasure, { name })} />;
}

/** The measure that comes with the goal: its id, and the fact where it is only now chosen. */
function useMeasureOf() {
  const usual = useCaseTemplate()?.measures;
  const said = useFilling(undefined);
  return (form: FormReader) => {
    const chosen = form.text('measure');
    const brought = usual?.find((one) => one.code === form.text('usualMeasure'));
    if (chosen !== undefined || brought === undefined || !form.ticked('withMeasure'))
      return { measure: chosen, facts: [] };
    const measure = newId();
    return {
      measure,
      facts: [fact('MeasureChosen', compact({ measure, ...measureFacts(brought, said) }))],
    };
  };
}

function GoalForm(props: ActProps) {
  const say = useSay();
  const { today } = useSession();
  const measureOf = useMeasureOf();
  const { goals, problems, composition } = useCase().state;
  const members = Object.values(composition.members).map((one) => [one.member, one.name] as const);
  const known = props.about === undefined ? undefined : goals.goals[props.about];
  const measures = named(
    Object.values(goals.measures).map((one) => [one.measure, `${one.name} (${one.unit})`] as const),
  );
  const problemOptions = named(Object.values(problems).map((one) => [one.problem, one.form] as const));
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.goal}
      initial={{
        text: known?.text ?? '',
        kind: known?.kind ?? 'outcome',
        practiceGoal: known?.practiceGoal ?? '',
        effect: known?.effect ?? '',
        member: known?.member ?? '',
        problems: known?.problems ?? Object.keys(problems),
        indicators: known?.indicators?.join('\n') ?? '',
        measure: known?.measure ?? '',
        target: numberText(known?.target),
        targetOn: dayText(known?.targetOn),
        ...Object.fromEntries(attainmentLevels.map((one) => [`level${one}`, known?.levels?.[one] ?? ''])),
        startsAt: numberText(known?.startsAt),
        weight: numberText(known?.weight),
        levelsWith: known?.levelsWith?.join('\n') ?? '',
        usualMeasure: '',
        withMeasure: false,
      }}
      facts={(form) => {
        const { measure, facts } = measureOf(form);
        return [
          ...facts,
          fact('GoalSet', {
            goal: props.about ?? newId(),
            kind: form.text('kind'),
            text: form.text('text'),
            practiceGoal: form.text('practiceGoal'),
            effect: form.text('effect'),
            member: form.text('member'),
            problems: form.choices('problems'),
            indicators: form.lines('indicators'),
            measure,
            target: form.number('target'),
            targetOn: form.day('targetOn'),
            levels: levelsFrom(form),
            startsAt: form.number('startsAt'),
            weight: form.number('weight'),
            levelsWith: listed(form.lines('levelsWith')),
          }),
        ];
      }}
    >
      <FromTemplate offers={usualGoals(goals, today)} />
      <TextProse name="text" label={w.goalText} required autoFocus />
      <ChoiceField name="kind" label={w.goalKind} options={goalKindWords} required />
      <ChoiceField name="practiceGoal" label={w.practiceGoal} options={practiceGoalWords} required />
      <ChoiceField name="effect" label={w.effect} options={effectWords} />
      {Object.keys(problems).length === 0 ? null : (
        <ChoicesField name="problems" label={w.problems} options={problemOptions} />
      )}
      {members.length === 0 ? null : (
        <SelectField
          name="member"
          label={w.goalOfMember}
          hint={w.goalOfMemberHint}
          options={named(members)}
        />
      )}
      <LinesField name="indicators" label={w.indicators} rows={2} />
      {Object.keys(measures).length === 0 ? null : (
        <SelectField name="measure" label={w.measure} options={measures} />
      )}
      <WithMeasure />
      <div className="pair">
        <NumberField name="target" label={w.target} />
        <DayField name="targetOn" label={w.targetOn} />
      </div>
      <details className="more" open={known?.levels !== undefined}>
        <summary>{say(w.levelsHead)}</summary>
        <p className="hint">{say(w.levelsHint)}</p>
        {attainmentLevels.map((one) => (
          <TextProse
            key={one}
            name={`level${one}`}
            label={{
              id: `${signed(one)} · ${attainmentLevelWords[one].id}`,
              en: `${signed(one)} · ${attainmentLevelWords[one].en}`,
            }}
            rows={1}
          />
        ))}
        <ChoiceField name="startsAt" label={w.startsAt} options={startLevels} order={attainmentLevels} />
        <NumberField name="weight" label={w.weight} hint={w.weightHint} />
        <LinesField name="levelsWith" label={w.levelsWith} rows={1} />
      </details>
    </ActForm>
  );
}

function DropGoalForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.dropGoal}
      initial={{ reason: '' }}
      facts={(form) => [fact('GoalDropped', { goal: props.about, reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reason} required />
    </ActForm>
  );
}

function anchorsFrom(lines: readonly string[]) {
  const anchors = lines.flatMap((line) => {
    const [value, ...words] = line.split('=');
    const number = numberFromTyped(value ?? '');
    return number === undefined || words.length === 0
      ? []
      : [{ value: number, words: words.join('=').trim() }];
  });
  return anchors.length === 0 ? undefined : anchors;
}

const usualMeasures = ({ measures }: PracticeTemplate): readonly Offer[] =>
  measures.map((one) => ({
    code: one.code,
    label: one.name,
    values: (said) => {
      const { anchors, least, most, everyDays, ...words } = measureFacts(one, said);
      return {
        ...words,
        least: numberText(least),
        most: numberText(most),
        everyDays: numberText(everyDays),
        anchors: (anchors ?? []).map(({ value, words: meaning }) => `${value} = ${meaning}`).join('\n'),
      };
    },
  }));

function MeasureForm(props: ActProps) {
  const { goals, intake } = useCase().state;
  const known = props.about === undefined ? undefined : goals.measures[props.about];
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.chooseMeasure}
      initial={{
        name: known?.name ?? '',
        unit: known?.unit ?? '',
        direction: known?.direction ?? '',
        least: numberText(known?.least),
        most: numberText(known?.most),
        kind: known?.kind ?? '',
        counts: known?.counts ?? '',
        how: known?.how ?? '',
        everyDays: numberText(known?.everyDays),
        anchors: known?.anchors?.map((one) => `${one.value} = ${one.words}`).join('\n') ?? '',
      }}
      facts={(form) => [
        fact('MeasureChosen', {
          measure: props.about ?? newId(),
          name: form.text('name'),
          unit: form.text('unit'),
          direction: form.text('direction'),
          least: form.number('least'),
          most: form.number('most'),
          anchors: anchorsFrom(form.lines('anchors')),
          kind: form.text('kind'),
          counts: form.text('counts'),
          how: form.text('how'),
          everyDays: form.number('everyDays'),
        }),
      ]}
    >
      <FromTemplate offers={usualMeasures} />
      <TextLine name="name" label={w.measureName} required />
      <TextLine name="unit" label={w.unit} required />
      <ChoiceField name="direction" label={w.direction} options={directionWords} required />
      <div className="pair">
        <NumberField name="least" label={w.least} />
        <NumberField name="most" label={w.most} />
      </div>
      <LinesField name="anchors" label={w.anchors} hint={w.anchorsHint} />
      <ChoiceField name="kind" label={w.measureKind} hint={w.measureKindHint} options={measureKindWords} />
      {isCollective(intake.opening?.clientKind) ? (
        <ChoiceField name="counts" label={w.counts} hint={w.countsHint} options={countedThingWords} />
      ) : null}
      <TextProse name="how" label={w.how} hint={w.howHint} rows={2} />
      <NumberField name="everyDays" label={w.everyDays} />
    </ActForm>
  );
}

/** An activity serves the goals on record that still say what the template's goal said. */
const usualActivities =
  (state: Goals) =>
  ({ activities, goals }: PracticeTemplate): readonly Offer[] =>
    activities.map((one) => ({
      code: one.code,
      label: one.what,
      values: (said) => {
        const texts = goals.filter((each) => one.goals.includes(each.code)).map((each) => each.text);
        const served = standingGoals(state).filter((goal) =>
          texts.some((text) => [text.id, text.en, said(text)].includes(goal.text)),
        );
        const values = {
          what: said(one.what),
          method: one.method,
          role: one.role,
          rhythm: one.rhythm === undefined ? '' : said(one.rhythm),
          resources: linesOf(one.resources, said),
        };
        return served.length === 0 ? values : { ...values, goals: served.map((goal) => goal.goal) };
      },
    }));

function PlannedForm(props: ActProps) {
  const { goals, plan, intake } = useCase().state;
  const attendants = useAttendants();
  const known = props.about === undefined ? undefined : plan.activities[props.about];
  const standing = standingGoals(goals);
  const options = named(standing.map((one) => [one.goal, one.text] as const));
  const ticked = (known?.who ?? []).flatMap(
    (one) => attendants.find((each) => each.key === (one.person ?? one.worker))?.key ?? [],
  );
  const others = (known?.who ?? [])
    .filter((one) => one.person === undefined && one.worker === undefined)
    .map((one) => one.name);
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.planned}
      initial={{
        what: known?.what ?? '',
        goals: known?.goals ?? (standing.length === 1 ? standing.map((one) => one.goal) : []),
        who: ticked,
        whoOthers: others.join('\n'),
        from: dayText(known?.from),
        by: dayText(known?.by),
        rhythm: known?.rhythm ?? '',
        method: known?.method ?? usualWorkWith(intake.opening?.clientKind).method,
        role: known?.role ?? '',
        resources: known?.resources?.join('\n') ?? '',
        cost: numberText(known?.cost),
        ...fundedValues(known?.fundedBy),
      }}
      facts={(form) => [
        fact('ActivityPlanned', {
          planned: props.about ?? newId(),
          what: form.text('what'),
          goals: form.choices('goals'),
          who: form.people('who'),
          from: form.day('from'),
          by: form.day('by'),
          rhythm: form.text('rhythm'),
          method: form.text('method'),
          role: form.text('role'),
          resources: form.lines('resources'),
          cost: form.rupiah('cost'),
          fundedBy: fundedIn(form),
        }),
      ]}
    >
      <FromTemplate offers={usualActivities(goals)} />
      <TextProse name="what" label={w.what} rows={2} required autoFocus />
      <ChoicesField name="goals" label={w.goals} options={options} />
      <PeopleField name="who" label={w.who} />
      <div className="pair">
        <DayField name="from" label={w.from} />
        <DayField name="by" label={w.by} />
      </div>
      <TextLine name="rhythm" label={w.rhythm} />
      <ChoiceField name="role" label={w.role} options={workerRoleWords} required />
      <ChoiceField name="method" label={w.method} options={methodWords} required />
      <LinesField name="resources" label={w.resources} rows={2} />
      <NumberField name="cost" label={w.cost} hint={uiWords.rupiahHint} />
      <FundedBy />
    </ActForm>
  );
}

function DropPlannedForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.dropPlanned}
      initial={{ reason: '' }}
      facts={(form) => [
        fact('PlannedActivityDropped', { planned: props.about, reason: form.text('reason') }),
      ]}
    >
      <TextProse name="reason" label={w.reason} required />
    </ActForm>
  );
}

function AgreeForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.agreeSubmit}
      initial={{ agreedBy: [], summary: '', reviewOn: '' }}
      facts={(form) => [
        fact('PlanAgreed', {
          plan: newId(),
          agreedBy: form.people('agreedBy'),
          summary: form.text('summary'),
          reviewOn: form.day('reviewOn'),
        }),
      ]}
    >
      <PeopleField name="agreedBy" label={w.agreedBy} required />
      <TextProse name="summary" label={w.summary} />
      <DayField name="reviewOn" label={w.reviewOn} />
    </ActForm>
  );
}

export const planningActs: Acts = {
  goal: { title: w.goal, stage, Form: GoalForm },
  'drop-goal': { title: w.dropGoal, stage, Form: DropGoalForm },
  measure: { title: w.chooseMeasure, stage, Form: MeasureForm },
  planned: { title: w.planned, stage, Form: PlannedForm },
  'drop-planned': { title: w.dropPlanned, stage, Form: DropPlannedForm },
  agree: { title: w.agree, stage, Form: AgreeForm },
};
