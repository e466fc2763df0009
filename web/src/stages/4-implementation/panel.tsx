/** What has been done: activities against the plan, next steps, measurements and referrals. */
import {
  activityKindWords,
  activityOutcomeWords,
  clientPartWords,
  isOpen,
  workerRoleWords,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { MeasureChart } from '../../measures/series-chart.tsx';
import { measureScreenWords as m } from '../../measures/words.ts';
import { CollectiveLink } from '../../methods/collective-link.tsx';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { ReferralList } from '../../resources/referral-list.tsx';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { FactList } from '../../ui/facts.tsx';
import { Empty } from '../../ui/states.tsx';
import { AdvocacyList, BehaviourContracts } from './agreements-panels.tsx';
import { Conferences } from './conference-panel.tsx';
import { conferenceScreenWords as c } from './conference-words.ts';
import { RoleRecord } from './role-record.tsx';
import { implementationScreenWords as w } from './words.ts';

function Activities() {
  const say = useSay();
  const { language } = useLanguage();
  const done = Object.values(useCase().state.activities).sort((a, b) => b.on.localeCompare(a.on));
  return (
    <section className="panel">
      <h2>{say(w.activitiesHead)}</h2>
      {done.length === 0 ? <Empty words={w.noActivity} /> : null}
      {done.map((one) => (
        <article key={one.activity} className="thing">
          <p>
            <strong>{longDay(one.on, language)}</strong> · {say(activityKindWords[one.kind])} ·{' '}
            {say(activityOutcomeWords[one.outcome])}
          </p>
          <p className="prose">{one.what}</p>
          <p className="muted small">
            {[
              ...one.roles.map((role) => say(workerRoleWords[role])),
              say(clientPartWords[one.clientPart]),
            ].join(' · ')}
          </p>
          <FactList
            facts={[
              [w.result, one.result],
              [w.agreements, one.agreements],
              [w.nextStep, one.nextStep],
            ]}
          />
          {one.inRole === undefined ? null : <RoleRecord inRole={one.inRole} />}
        </article>
      ))}
      <p className="buttons">
        <ActLink act="activity" words={w.activity} lead />
        <ActLink act="note" words={w.note} />
      </p>
    </section>
  );
}

function TaskList() {
  const say = useSay();
  const { language } = useLanguage();
  const open = Object.values(useCase().state.tasks).filter(isOpen);
  return (
    <section className="panel">
      <h2>{say(w.tasksHead)}</h2>
      <ul className="plain-list">
        {open.map((one) => (
          <li key={one.task} className="row">
            <span>
              {one.what}
              <br />
              <small className="muted">
                {one.assignedName ?? ''}{' '}
                {one.by === undefined ? '' : say(w.before, { day: longDay(one.by, language) })}
                {one.conference === undefined ? '' : ` · ${say(c.fromConference)}`}
              </small>
            </span>
            <span className="buttons">
              <ActLink act="task-done" about={one.task} words={w.taskDone} />
              <ActLink act="task-drop" about={one.task} words={w.taskDrop} />
            </span>
          </li>
        ))}
      </ul>
      <ActLink act="task" words={w.task} />
    </section>
  );
}

function Measures() {
  const say = useSay();
  const { id, state } = useCase();
  const { goals } = state;
  const measures = Object.values(goals.measures);
  return (
    <section className="panel">
      <h2>{say(w.measuresHead)}</h2>
      {measures.length === 0 ? <Empty words={w.noMeasure} /> : null}
      {measures.map((one) => (
        <div key={one.measure}>
          <h3>
            {one.name} <small className="muted">({one.unit})</small>
          </h3>
          <MeasureChart measure={one.measure} />
          <p className="buttons">
            <ActLink
              act="measurement"
              about={one.measure}
              words={{ id: `${w.measurement.id}: ${one.name}`, en: `${w.measurement.en}: ${one.name}` }}
            />
            <Link
              className="button quiet"
              to="/cases/$case/measures/$measure"
              params={{ case: id, measure: one.measure }}
            >
              {say(m.read)}
              <span className="visually-hidden">: {one.name}</span>
            </Link>
          </p>
        </div>
      ))}
      {measures.length === 0 ? null : (
        <p className="buttons">
          <Link
            className="button quiet"
            to="/cases/$case/measures/$measure"
            params={{ case: id, measure: 'all' }}
          >
            {say(m.all)}
          </Link>
          <ActLink act="phase" words={m.phase} />
          <ActLink act="mark" words={m.mark} />
        </p>
      )}
    </section>
  );
}

export function ImplementationPanel() {
  return (
    <>
      <CollectiveLink />
      <Activities />
      <BehaviourContracts />
      <AdvocacyList />
      <Conferences />
      <TaskList />
      <Measures />
      <ReferralList />
    </>
  );
}
