/** The supervisor's view: who needs me. */
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { WorkerDevices } from '../agency/worker-devices.tsx';
import { causeScreenWords } from '../methods/social-action/words.ts';
import { onRecorded } from '../offline/record.ts';
import { call } from '../shell/api.ts';
import { useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { practiceScreenWords } from './practice/words.ts';
import { resultScreenWords } from './results/words.ts';
import {
  ApprovalList,
  type ApprovalOf,
  type Due,
  DueList,
  type NoticeOf,
  NoticesByCase,
} from './today-page.tsx';
import { UndeliveredPanel } from './undelivered-panel.tsx';
import { overviewWords as w } from './words.ts';

interface Team {
  readonly workers: readonly {
    readonly worker: string;
    readonly name: string;
    readonly open: number;
    readonly ended: number;
    readonly overdue: number;
    readonly notices: number;
  }[];
  readonly approvals: readonly ApprovalOf[];
  readonly notices: readonly NoticeOf[];
  readonly risks: readonly Due[];
}

export function TeamPage() {
  const say = useSay();
  const { worker } = useSession();
  const [team, setTeam] = useState<Team | 'failed' | undefined>();
  const load = useCallback(() => {
    call<Team>('GET', '/api/v1/team')
      .then(setTeam)
      .catch(() => setTeam((before) => before ?? 'failed'));
  }, []);
  useEffect(() => {
    load();
    return onRecorded(load);
  }, [load]);
  if (team === undefined) return <Loading />;
  if (team === 'failed') return <Failed again={load} />;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{say(w.needsMe)}</h1>
        <p className="buttons">
          <Link className="button quiet" to="/results">
            {say(resultScreenWords.title)}
          </Link>
          <Link className="button quiet" to="/causes">
            {say(causeScreenWords.causes)}
          </Link>
          <Link className="button quiet" to="/practice">
            {say(practiceScreenWords.title)}
          </Link>
        </p>
      </div>
      {team.risks.length === 0 ? null : (
        <section className="panel danger-edge">
          <h2>{say(w.risks)}</h2>
          <DueList list={team.risks} />
        </section>
      )}
      <UndeliveredPanel />
      {team.approvals.length === 0 ? null : (
        <section className="panel">
          <h2>{say(w.approvals)}</h2>
          <ApprovalList list={team.approvals} />
        </section>
      )}
      <section className="panel">
        <h2>{say(w.team)}</h2>
        {team.workers.length === 0 ? <Empty words={w.noTeam} /> : null}
        <ul className="plain-list cards">
          {team.workers.map((one) => (
            <li key={one.worker}>
              <div className="row">
                <strong>{one.name}</strong>
                <span className="muted">
                  {say(w.openCases, { n: one.open })}
                  {one.overdue === 0 ? '' : ` · ${say(w.overdueCount, { n: one.overdue })}`}
                  {one.notices === 0 ? '' : ` · ${say(w.noticesCount, { n: one.notices })}`}
                </span>
              </div>
              {one.worker === worker.id ? null : <WorkerDevices worker={one.worker} name={one.name} />}
            </li>
          ))}
        </ul>
      </section>
      {team.notices.length === 0 ? null : (
        <section className="panel">
          <h2>{say(w.notices)}</h2>
          <NoticesByCase list={team.notices} />
        </section>
      )}
    </div>
  );
}
