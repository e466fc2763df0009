/** What the group is for and how it is built, its norms, and what its members may see of each other. */
import {
  type GroupPlanVersion,
  groupOpennessWords,
  groupPurposeWords,
  sharedAmongMembersWords,
  weekdayWords,
} from '@pendamping/domain';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay, numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { FactList } from '../../ui/facts.tsx';
import { Empty } from '../../ui/states.tsx';
import { Unfolding } from '../../ui/unfolding.tsx';
import { groupCourseWords as w } from './course-words.ts';
import { useHour } from './meeting-hour.ts';

function PlanFacts({ plan }: { readonly plan: GroupPlanVersion }) {
  const say = useSay();
  const { language } = useLanguage();
  const hour = useHour();
  const text = (value: number | undefined) => (value === undefined ? undefined : numberText(value, language));
  const meets = [
    plan.rhythm,
    plan.weekday === undefined ? undefined : say(weekdayWords[plan.weekday]),
    hour(plan.at, plan.zone),
    plan.minutes === undefined ? undefined : `${plan.minutes} min`,
  ];
  const cost = plan.cost === undefined ? undefined : `Rp ${numberText(plan.cost, language)}`;
  const known = (parts: readonly (string | undefined)[]) =>
    parts.filter((one) => one !== undefined && one !== '').join(' · ');
  return (
    <FactList
      facts={[
        [w.purposes, known(plan.purposes.map((one) => say(groupPurposeWords[one])))],
        [w.openness, known([say(groupOpennessWords[plan.openness]), text(plan.closedFrom)])],
        [w.size, text(plan.size)],
        [w.sessionCount, text(plan.sessions)],
        [w.meets, known(meets)],
        [w.place, plan.place],
        [w.criteria, plan.criteria],
        [w.childCare, plan.childCare],
        [w.costs, known([cost, plan.costNote])],
      ]}
    />
  );
}

export function GroupPlanPanel() {
  const say = useSay();
  const { language } = useLanguage();
  const { versions } = useCase().state.groupPlan;
  const plan = versions.at(-1);
  const before = versions.slice(0, -1).toReversed();
  return (
    <section className="panel" aria-labelledby="group-plan">
      <h2 id="group-plan">{say(w.plan)}</h2>
      {plan === undefined ? <Empty words={w.noPlan} /> : <PlanFacts plan={plan} />}
      {before.length === 0 ? null : (
        <Unfolding summary={say(w.earlierVersions, { n: before.length })}>
          {() =>
            before.map((one) => (
              <article key={one.version} className="thing">
                <h3>{longDay(one.on, language)}</h3>
                <PlanFacts plan={one} />
              </article>
            ))
          }
        </Unfolding>
      )}
      <p className="buttons">
        <ActLink act="group-plan" words={plan === undefined ? w.makePlan : w.changePlan} />
      </p>
    </section>
  );
}

function Norms() {
  const say = useSay();
  const { language } = useLanguage();
  const { versions } = useCase().state.groupNorms;
  const norms = versions.at(-1);
  const before = versions.slice(0, -1).toReversed();
  const shown = (one: (typeof versions)[number]) => (
    <>
      <ul>
        {one.lines.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p className="muted small">
        v{one.version} · {longDay(one.on, language)} · {say(w.agreedCount, { n: one.agreedBy.length })}
      </p>
      <FactList
        facts={[
          [w.change, one.change],
          [w.whyChanged, one.why],
        ]}
      />
    </>
  );
  if (norms === undefined) return <Empty words={w.noNorms} />;
  return (
    <>
      {shown(norms)}
      {before.length === 0 ? null : (
        <Unfolding summary={say(w.earlierVersions, { n: before.length })}>
          {() => before.map((one) => <div key={one.norms}>{shown(one)}</div>)}
        </Unfolding>
      )}
    </>
  );
}

function Sharing() {
  const say = useSay();
  const { language } = useLanguage();
  const decision = useCase().state.groupNorms.sharing.at(-1);
  if (decision === undefined) return <p className="muted">{say(w.sharesNothing)}</p>;
  const shared = decision.shared.map((one) => say(sharedAmongMembersWords[one])).join(' · ');
  return (
    <>
      <p>{shared === '' ? say(w.sharedNone) : shared}</p>
      <p className="muted small">
        {longDay(decision.on, language)} · {say(w.agreedCount, { n: decision.decidedBy.length })}
        {decision.words === undefined ? '' : ` · ${decision.words}`}
      </p>
    </>
  );
}

export function GroupNormsPanel() {
  const say = useSay();
  return (
    <section className="panel" aria-labelledby="group-norms">
      <h2 id="group-norms">{say(w.norms)}</h2>
      <Norms />
      <h3>{say(w.sharing)}</h3>
      <Sharing />
      <p className="buttons">
        <ActLink act="group-norms" words={w.agreeNorms} />
        <ActLink act="group-sharing" words={w.decideSharing} />
      </p>
    </section>
  );
}
