/** One risk report: who knew what and when, the clocks that run, the decision. */
import {
  clockBasisWords,
  protectivePowerWords,
  type Risk,
  type RiskClock,
  runningClocks,
  severityWords,
} from '@pendamping/domain';
import { useWorkerName } from '../../offline/use-agency.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay, moment } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { FactList } from '../../ui/facts.tsx';
import { TimeLeft } from '../../ui/time-left.tsx';
import { assessmentScreenWords as w } from './words.ts';

function Clock({ one, runs }: { readonly one: RiskClock; readonly runs: boolean }) {
  const say = useSay();
  const { language } = useLanguage();
  const unchecked = one.basis === 'own-standard' ? [] : [say(w.notChecked)];
  const seen = one.seenOn === undefined ? unchecked : [say(w.seenOn, { day: longDay(one.seenOn, language) })];
  return (
    <li>
      {runs ? <TimeLeft until={one.until} /> : <span>{one.stopped === undefined ? '–' : '✓'}</span>}{' '}
      {say(one.words ?? { id: one.what, en: one.what })}
      {one.whom === undefined ? '' : ` → ${one.whom}`}
      <br />
      <small className="muted">
        {[
          say(clockBasisWords[one.basis]),
          ...(one.source === undefined ? [] : [say(one.source), ...seen]),
        ].join(' · ')}
      </small>
    </li>
  );
}

export function RiskItem({ risk }: { readonly risk: Risk }) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const nameOf = useWorkerName();
  const time = (instant: string) => moment(instant, language, agency.timeZone);
  const running = new Set(runningClocks(risk));
  const { decision } = risk;
  return (
    <article className="thing danger-edge">
      <h3>
        {say(severityWords[risk.severity])}: {risk.what}
      </h3>
      <p className="muted">
        {time(risk.at)} · {risk.reportedBy} · {risk.whoIsAtRisk}
      </p>
      {risk.restrictedTo === undefined ? null : (
        <p className="muted small">
          {say(w.riskFor)}: {risk.restrictedTo.map(nameOf).join(', ')}
        </p>
      )}
      <FactList facts={[[w.ground, risk.ground]]} />
      {risk.clocks.length === 0 ? null : (
        <>
          <h4>{say(w.clocksHead)}</h4>
          <ul className="plain-list">
            {risk.clocks.map((one) => (
              <Clock key={one.clock} one={one} runs={running.has(one)} />
            ))}
          </ul>
        </>
      )}
      <ol>
        {risk.actions.map((one) => (
          <li key={one.action}>
            <strong>{time(one.at)}</strong> {one.what}
            {one.toldTo === undefined ? '' : ` → ${one.toldTo}`}
            {one.power === undefined ? '' : ` (${say(protectivePowerWords[one.power])})`}
          </li>
        ))}
      </ol>
      {decision === undefined ? (
        <p className="late">{say(w.undecided)}</p>
      ) : (
        <FactList
          facts={[
            [w.riskDecision, decision.decision],
            [w.monitoring, decision.monitoring],
            [w.everyDays, decision.everyDays === undefined ? undefined : String(decision.everyDays)],
            [
              w.monitorUntil,
              decision.monitorUntil === undefined ? undefined : longDay(decision.monitorUntil, language),
            ],
          ]}
        />
      )}
      <p className="buttons">
        <ActLink act="risk-action" about={risk.risk} words={w.riskAction} />
        <ActLink act="risk-decide" about={risk.risk} words={w.riskDecide} lead={decision === undefined} />
        {risk.ended === undefined ? (
          <>
            <ActLink act="risk-clock" about={risk.risk} words={w.clockBegin} />
            <ActLink act="risk-end" about={risk.risk} words={w.riskEnd} />
          </>
        ) : null}
      </p>
    </article>
  );
}
