/** The cases and causes behind one number, as far as the reader may open them; the others are named by how many they are. */
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../shell/api.ts';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { practiceScreenWords as w } from './words.ts';

interface Found {
  readonly case: string;
  readonly number: string | null;
  readonly clientName: string;
  readonly activities: number;
  readonly lastOn: string;
}

interface FoundCause {
  readonly cause: string;
  readonly name: string;
  readonly activities: number;
  readonly lastOn: string;
}

interface Behind {
  readonly cases: readonly Found[];
  readonly causes: readonly FoundCause[];
}

export interface Asked {
  readonly query: string;
  readonly name: string;
  /** All cases of the number. */
  readonly cases: number;
  readonly open: number;
}

export function CasesBehind({ asked, close }: { readonly asked: Asked; readonly close: () => void }) {
  const say = useSay();
  const { language } = useLanguage();
  const [found, setFound] = useState<Behind | 'failed' | undefined>();
  const [again, setAgain] = useState(0);
  const head = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: trying again is what `again` stands for
  useEffect(() => {
    let wanted = true;
    setFound(undefined);
    head.current?.focus();
    call<Behind>('GET', `/api/v1/practice/cases?${asked.query}`)
      .then((behind) => wanted && setFound(behind))
      .catch(() => wanted && setFound('failed'));
    return () => {
      wanted = false;
    };
  }, [asked.query, again]);
  const notOpen = asked.cases - asked.open;
  const { cases: listed, causes } = typeof found === 'object' ? found : { cases: [], causes: [] };
  return (
    <section className="panel" aria-labelledby="behind-head">
      <h2 id="behind-head" ref={head} tabIndex={-1}>
        {say(w.behind, { what: asked.name })}
      </h2>
      {found === undefined ? <Loading /> : null}
      {found === 'failed' ? <Failed again={() => setAgain(again + 1)} /> : null}
      <ul className="plain-list">
        {listed.map((one) => (
          <li key={one.case}>
            <Link to="/cases/$case" params={{ case: one.case }}>
              <strong>{one.clientName}</strong> <span className="muted">{one.number}</span>
              <br />
              <span className="muted">
                {say(w.caseLine, { n: one.activities, day: longDay(one.lastOn, language) })}
              </span>
            </Link>
          </li>
        ))}
        {causes.map((one) => (
          <li key={one.cause}>
            <Link to="/causes/$cause" params={{ cause: one.cause }}>
              <strong>{one.name}</strong> <span className="muted">{say(w.causes)}</span>
              <br />
              <span className="muted">
                {say(w.caseLine, { n: one.activities, day: longDay(one.lastOn, language) })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {listed.length > 0 && listed.length < asked.open ? (
        <p className="hint">{say(w.tooMany, { n: listed.length })}</p>
      ) : null}
      {notOpen === 0 ? null : <p className="hint">{say(w.notOpen, { n: notOpen })}</p>}
      <p className="buttons">
        <button type="button" className="button quiet" onClick={close}>
          {say(w.close)}
        </button>
      </p>
    </section>
  );
}
