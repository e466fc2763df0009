/** Incoming referrals: what other agencies of this installation have sent us, the newest first. */
import { type RequestStanding, requestStandingWords } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../shell/api.ts';
import { longDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { resourceScreenWords as w } from './words.ts';

interface Incoming {
  readonly request: string;
  readonly fromName: string;
  readonly fromCity: string | null;
  readonly serviceName: string | null;
  readonly arrivedOn: string;
  readonly standing: RequestStanding;
  readonly need: string | null;
  readonly clientName: string | null;
}

function Line({ one }: { readonly one: Incoming }) {
  const say = useSay();
  const { language } = useLanguage();
  const about = [one.clientName, one.need ?? one.serviceName].filter((part) => part !== null).join(' · ');
  return (
    <li>
      <Link to="/requests/$request" params={{ request: one.request }}>
        <strong>{[one.fromName, one.fromCity].filter((part) => part !== null).join(', ')}</strong>
        <br />
        <span className="muted">
          {longDay(one.arrivedOn, language)} · {say(requestStandingWords[one.standing])}
        </span>
        {about === '' ? '' : ` · ${about}`}
      </Link>
    </li>
  );
}

export function InboxPage() {
  const say = useSay();
  const [list, setList] = useState<readonly Incoming[] | 'failed' | undefined>();
  const load = useCallback(() => {
    call<{ requests: readonly Incoming[] }>('GET', '/api/v1/requests')
      .then((answer) => setList(answer.requests))
      .catch(() => setList('failed'));
  }, []);
  useEffect(load, [load]);
  if (list === undefined) return <Loading />;
  if (list === 'failed') return <Failed again={load} />;
  return (
    <div className="page narrow">
      <h1>{say(w.inbox)}</h1>
      <p className="muted">{say(w.inboxLead)}</p>
      {list.length === 0 ? <Empty words={w.inboxEmpty} /> : null}
      <ul className="plain-list due">
        {list.map((one) => (
          <Line key={one.request} one={one} />
        ))}
      </ul>
    </div>
  );
}
