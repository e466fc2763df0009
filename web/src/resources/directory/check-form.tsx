/** Somebody rang up and asked: how, who answered, and with one press what came of it. */
import {
  type CheckingWay,
  type CheckResult,
  checkingWays,
  checkingWayWords,
  checkResults,
  checkResultWords,
} from '@pendamping/domain';
import { useId, useState } from 'react';
import { useSay } from '../../shell/language.tsx';
import { useServiceFact } from './directory-fact.ts';
import type { OpenService } from './use-service.tsx';
import { directoryWords as w } from './words.ts';

/** Whoever answered last will often answer again. */
const lastAnswering = ({ known }: OpenService): string | undefined =>
  known.checks.findLast((one) => one.answeredBy !== undefined)?.answeredBy;

export function CheckForm({ service }: { readonly service: OpenService }) {
  const say = useSay();
  const id = useId();
  const tell = useServiceFact(service.id);
  const [way, setWay] = useState<CheckingWay>('phone');
  const [answeredBy, setAnsweredBy] = useState(lastAnswering(service) ?? say(w.desk));
  const [said, setSaid] = useState('');
  const [told, setTold] = useState<{ readonly text: string; readonly failed: boolean } | undefined>();
  const [busy, setBusy] = useState(false);
  const check = async (result: CheckResult) => {
    setBusy(true);
    const isReached = result !== 'nobody-reached';
    const remedy = await tell('ServiceChecked', {
      way,
      result,
      answeredBy: isReached && answeredBy.trim() !== '' ? answeredBy.trim() : undefined,
      said: said.trim() === '' ? undefined : said.trim(),
    });
    setBusy(false);
    if (remedy === undefined) setSaid('');
    setTold({ text: remedy ?? say(w.checkDone), failed: remedy !== undefined });
  };
  return (
    <details className="check-form">
      <summary>{say(w.check)}</summary>
      <p className="hint">{say(w.checkLead)}</p>
      <fieldset className="field">
        <legend>{say(w.checkWay)}</legend>
        <div className="chips">
          {checkingWays.map((one) => (
            <label key={one} className="chip">
              <input type="radio" name={`${id}-way`} checked={way === one} onChange={() => setWay(one)} />
              <span>{say(checkingWayWords[one])}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="pair">
        <div className="field">
          <label htmlFor={`${id}-who`}>{say(w.answeredBy)}</label>
          <input
            id={`${id}-who`}
            autoComplete="off"
            value={answeredBy}
            onChange={(event) => setAnsweredBy(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-said`}>{say(w.said)}</label>
          <input
            id={`${id}-said`}
            autoComplete="off"
            value={said}
            onChange={(event) => setSaid(event.target.value)}
          />
        </div>
      </div>
      <p className="two-taps">
        {checkResults.map((result) => (
          <button
            key={result}
            type="button"
            className={result === 'holds' ? 'button primary' : 'button'}
            disabled={busy}
            onClick={() => void check(result)}
          >
            {say(checkResultWords[result])}
          </button>
        ))}
      </p>
      {told === undefined ? null : (
        <p role={told.failed ? 'alert' : 'status'} className={told.failed ? 'error' : 'restored'}>
          {told.text}
        </p>
      )}
    </details>
  );
}
