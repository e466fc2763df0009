/** What is known of the assessment: problem by problem, strengths, functioning compared, focus, risks, the statement. */
import {
  attemptResultWords,
  type Problem,
  raterWords,
  roleGapWords,
  strengthKindWords,
} from '@pendamping/domain';
import { InstrumentResults } from '../../measures/instruments/results.tsx';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { ApprovalLine } from '../../overviews/approval.tsx';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { FactList } from '../../ui/facts.tsx';
import { Empty } from '../../ui/states.tsx';
import { FunctioningProfiles } from './profile.tsx';
import { RiskItem } from './risk-item.tsx';
import { assessmentScreenWords as w } from './words.ts';

function ProblemItem({ problem }: { readonly problem: Problem }) {
  const say = useSay();
  return (
    <article className={problem.setAside === undefined ? 'thing' : 'thing is-struck'}>
      <h3>{problem.form}</h3>
      <FactList
        facts={[
          [w.characteristics, problem.characteristics],
          [w.scope, problem.scope],
          [w.causes, problem.causes],
          [w.effects, problem.effects],
          [
            w.attempts,
            problem.earlierAttempts.map(
              (one) => `${one.what} – ${one.note ?? say(attemptResultWords[one.result])}`,
            ),
          ],
          [w.reason, problem.setAside?.reason],
        ]}
      />
      {problem.times > 1 ? <p className="muted small">{say(w.times, { n: problem.times })}</p> : null}
      <p className="buttons">
        <ActLink act="problem" about={problem.problem} words={w.reassess} />
        {problem.setAside === undefined ? (
          <ActLink act="set-aside" about={problem.problem} words={w.setAside} />
        ) : null}
      </p>
    </article>
  );
}

function Functioning() {
  const say = useSay();
  return (
    <section className="panel">
      <h2>{say(w.functioningHead)}</h2>
      <FunctioningProfiles />
      <p className="hint">{say(w.functioningHint)}</p>
      <ActLink act="functioning" words={w.functioning} />
    </section>
  );
}

function Coping() {
  const say = useSay();
  const { language } = useLanguage();
  const weighings = Object.values(useCase().state.coping).sort((a, b) => a.on.localeCompare(b.on));
  return (
    <section className="panel">
      <h2>{say(w.copingHead)}</h2>
      <ul className="plain-list">
        {weighings.map((one) => (
          <li key={one.weighing}>
            {longDay(one.on, language)} · {say(raterWords[one.rater])}: {say(w.demands)}{' '}
            <strong>{one.demands}</strong>, {say(w.copingValue)} <strong>{one.coping}</strong>
            <span className="scale" aria-hidden="true">
              <meter min={0} max={10} value={one.demands} />
              <meter min={0} max={10} value={one.coping} />
            </span>
          </li>
        ))}
      </ul>
      <ActLink act="coping" words={w.coping} />
    </section>
  );
}

function Conclusion() {
  const say = useSay();
  const { language } = useLanguage();
  const { focus } = useCase().state;
  return (
    <section className="panel">
      <h2>{say(w.focusHead)}</h2>
      {focus.chosen === undefined ? null : (
        <FactList
          facts={[
            [w.rootProblem, focus.chosen.rootProblem],
            [w.focusLines, focus.chosen.focus],
          ]}
        />
      )}
      <p className="buttons">
        <ActLink act="focus" words={w.focus} />
      </p>
      <h2>{say(w.statementHead)}</h2>
      {focus.statements.toReversed().map((one, at) => (
        <article key={one.assessment} className="thing">
          <p className="muted">{longDay(one.on, language)}</p>
          <p className="prose">{one.statement}</p>
          <FactList
            facts={[
              [w.tools, one.tools.join(', ')],
              [w.informants, one.informants?.join(', ')],
            ]}
          />
          {at === 0 ? <ApprovalLine subject="assessment" about={one.assessment} /> : null}
        </article>
      ))}
      <p className="buttons">
        <ActLink act="conclude" words={w.conclude} lead={focus.statements.length === 0} />
      </p>
    </section>
  );
}

function SocialRoles() {
  const say = useSay();
  const { language } = useLanguage();
  const standing = Object.values(useCase().state.socialRoles).filter((one) => one.laidDown === undefined);
  return (
    <section className="panel">
      <h2>{say(w.rolesHead)}</h2>
      {standing.length === 0 ? <Empty words={w.noRole} /> : null}
      {standing.map((one) => (
        <article key={one.role} className="thing">
          <h3>
            {one.position} · {one.name}
          </h3>
          <FactList
            facts={[
              [w.expected, `${one.expected} (${one.expectedBy})`],
              [w.done, one.done],
              [w.meaning, one.meaning],
              [
                w.gap,
                [
                  ...one.before.map(
                    (each) => `${say(roleGapWords[each.gap])} (${longDay(each.on, language)})`,
                  ),
                  `${say(roleGapWords[one.gap])} (${longDay(one.on, language)})`,
                ].join(' → '),
              ],
              [w.norms, one.norms],
              [w.ability, one.ability],
              [w.order, one.order],
            ]}
          />
          <p className="buttons">
            <ActLink act="role" about={one.role} words={w.roleAgain} />
            <ActLink act="role-laid-down" about={one.role} words={w.roleLaidDown} />
          </p>
        </article>
      ))}
      <p className="buttons">
        <ActLink act="role" words={w.role} />
      </p>
    </section>
  );
}

export function AssessmentPanel() {
  const say = useSay();
  const { problems, strengths, risks } = useCase().state;
  const found = Object.values(problems);
  const strong = Object.values(strengths).filter((one) => one.lost === undefined);
  return (
    <>
      {Object.keys(risks).length === 0 ? null : (
        <section className="panel">
          <h2>{say(w.risksHead)}</h2>
          {Object.values(risks).map((one) => (
            <RiskItem key={one.risk} risk={one} />
          ))}
        </section>
      )}
      <section className="panel">
        <h2>{say(w.problemsHead)}</h2>
        {found.length === 0 ? <Empty words={w.noProblem} /> : null}
        {found.map((one) => (
          <ProblemItem key={one.problem} problem={one} />
        ))}
        <p className="buttons">
          <ActLink act="problem" words={w.problem} lead={found.length === 0} />
        </p>
      </section>
      <section className="panel">
        <h2>{say(w.strengthsHead)}</h2>
        {strong.length === 0 ? <Empty words={w.noStrength} /> : null}
        <ul>
          {strong.map((one) => (
            <li key={one.strength}>
              {one.text}{' '}
              <span className="muted">
                {say(strengthKindWords[one.kind])}
                {one.whose === undefined ? '' : `, ${one.whose}`}
              </span>
            </li>
          ))}
        </ul>
        <p className="buttons">
          <ActLink act="strength" words={w.strength} />
        </p>
      </section>
      <SocialRoles />
      <Functioning />
      <InstrumentResults />
      <Coping />
      <Conclusion />
      <p className="buttons">
        <ActLink act="risk" words={w.risk} />
      </p>
    </>
  );
}
