/** The plan as a table one can print: goal by goal, with the thread from problem to evidence. */
import {
  attainmentLevels,
  attainmentLevelWords,
  type Goal,
  goalKindWords,
  methodWords,
  type PlannedActivity,
  practiceGoalWords,
  standingActivities,
  standingGoals,
  workerRoleWords,
} from '@pendamping/domain';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { ApprovalLine } from '../../overviews/approval.tsx';
import { Disputed } from '../../overviews/disputed.tsx';
import { resourceScreenWords } from '../../resources/words.ts';
import { longDay, numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { Empty } from '../../ui/states.tsx';
import { planningScreenWords as w } from './words.ts';

const signed = (level: string | number) =>
  Number(level) > 0 ? `+${level}` : String(level).replace('-', '−');

function Levels({ goal }: { readonly goal: Goal }) {
  const say = useSay();
  const { language } = useLanguage();
  if (goal.levels === undefined) return null;
  const about = [
    goal.startsAt === undefined ? '' : say(w.startNow, { level: signed(goal.startsAt) }),
    goal.weight === undefined ? '' : say(w.weightOf, { weight: numberText(goal.weight, language) }),
    ...(goal.levelsWith ?? []),
  ].filter((one) => one !== '');
  return (
    <details className="more">
      <summary>{say(w.levelsHead)}</summary>
      <dl className="levels">
        {attainmentLevels.map((one) => (
          <div key={one}>
            <dt>
              {signed(one)} <small className="muted">{say(attainmentLevelWords[one])}</small>
            </dt>
            <dd>{goal.levels?.[one]}</dd>
          </div>
        ))}
      </dl>
      <p className="muted small">{about.join(' · ')}</p>
    </details>
  );
}

function GoalItem({ goal }: { readonly goal: Goal }) {
  const say = useSay();
  const { language } = useLanguage();
  const { goals, problems, composition } = useCase().state;
  const owner = goal.member === undefined ? undefined : composition.members[goal.member];
  const measure = goal.measure === undefined ? undefined : goals.measures[goal.measure];
  const target = goal.target === undefined ? '' : `${say(w.target)} ${numberText(goal.target, language)}`;
  return (
    <li className="thing">
      <p>
        <strong>{goal.text}</strong>
        {owner === undefined ? null : <span className="muted"> · {owner.name}</span>}
      </p>
      <p className="muted">
        {say(goalKindWords[goal.kind])} · {say(practiceGoalWords[goal.practiceGoal])}
        <br />
        {measure === undefined
          ? (goal.indicators ?? []).join('; ') || <span className="late">{say(w.notMeasured)}</span>
          : `${measure.name} (${measure.unit}) · ${target}`}
        {goal.targetOn === undefined ? '' : ` · ${longDay(goal.targetOn, language)}`}
      </p>
      {(goal.problems ?? []).length === 0 ? null : (
        <p className="muted small">
          ← {(goal.problems ?? []).map((one) => problems[one]?.form ?? '').join('; ')}
        </p>
      )}
      <Levels goal={goal} />
      <Disputed goal={goal.goal} />
      <p className="buttons">
        <ActLink act="goal" about={goal.goal} words={w.change} />
        <ActLink act="drop-goal" about={goal.goal} words={w.dropGoal} />
      </p>
    </li>
  );
}

function ActivityRow({ planned }: { readonly planned: PlannedActivity }) {
  const say = useSay();
  const { language } = useLanguage();
  const { goals, activities } = useCase().state;
  const done = Object.values(activities).filter((one) => one.planned === planned.planned).length;
  const numbers = planned.goals.flatMap((one) => {
    const at = standingGoals(goals).findIndex((goal) => goal.goal === one);
    return at < 0 ? [] : [String(at + 1)];
  });
  return (
    <tr>
      <th scope="row">
        {planned.what}
        <br />
        <small className="muted">
          {numbers.join(', ')} · {done === 0 ? say(w.notDone) : say(w.done, { n: done })}
        </small>
      </th>
      <td>{planned.who.map((one) => one.name).join(', ')}</td>
      <td>
        {planned.by === undefined ? '' : longDay(planned.by, language)} {planned.rhythm ?? ''}
      </td>
      <td>
        {say(workerRoleWords[planned.role])}
        <br />
        <small className="muted">{say(methodWords[planned.method])}</small>
      </td>
      <td className="row-acts">
        <ActLink act="activity" about={planned.planned} words={w.recordDone} />
        {planned.role === 'broker' ? (
          <ActLink act="refer" about={planned.planned} words={resourceScreenWords.referThis} />
        ) : null}
        <ActLink act="planned" about={planned.planned} words={w.change} />
        <ActLink act="drop-planned" about={planned.planned} words={w.dropPlanned} />
      </td>
    </tr>
  );
}

export function PlanningPanel() {
  const say = useSay();
  const { language } = useLanguage();
  const { goals, plan } = useCase().state;
  const standing = standingGoals(goals);
  const planned = standingActivities(plan);
  const latest = plan.agreements.at(-1);
  return (
    <>
      <section className="panel">
        <h2>{say(w.goalsHead)}</h2>
        {standing.length === 0 ? <Empty words={w.noGoal} /> : null}
        <ol className="goals">
          {standing.map((goal) => (
            <GoalItem key={goal.goal} goal={goal} />
          ))}
        </ol>
        <p className="buttons">
          <ActLink act="goal" words={w.goal} lead={standing.length === 0} />
          <ActLink act="measure" words={w.chooseMeasure} />
        </p>
      </section>
      <section className="panel">
        <h2>{say(w.planHead)}</h2>
        {planned.length === 0 ? (
          <Empty words={w.noActivity} />
        ) : (
          <Scroller>
            <table className="stacked">
              <thead>
                <tr>
                  <th scope="col">{say(w.what)}</th>
                  <th scope="col">{say(w.who)}</th>
                  <th scope="col">{say(w.by)}</th>
                  <th scope="col">{say(w.role)}</th>
                  <th scope="col">
                    <span className="visually-hidden">{say(w.change)}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {planned.map((one) => (
                  <ActivityRow key={one.planned} planned={one} />
                ))}
              </tbody>
            </table>
          </Scroller>
        )}
        <p className="buttons">
          <ActLink act="planned" words={w.planned} lead={standing.length > 0 && planned.length === 0} />
        </p>
      </section>
      <section className="panel">
        <h2>{say(w.agreementsHead)}</h2>
        {plan.changedSince && latest !== undefined ? <p className="late">{say(w.changedSince)}</p> : null}
        {plan.agreements.toReversed().map((one) => (
          <article key={one.plan} className="thing">
            <p>
              <strong>{say(w.agreedOn, { n: one.version, day: longDay(one.on, language) })}</strong>
              <br />
              <span className="muted">{one.agreedBy.map((each) => each.name).join(', ')}</span>
            </p>
            {one.summary === undefined ? null : <p>{one.summary}</p>}
            {one === latest ? <ApprovalLine subject="plan" about={one.plan} /> : null}
          </article>
        ))}
        <p className="buttons">
          <ActLink
            act="agree"
            words={w.agree}
            lead={planned.length > 0 && (latest === undefined || plan.changedSince)}
          />
        </p>
      </section>
    </>
  );
}
