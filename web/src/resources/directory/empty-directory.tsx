/** An agency that has no directory yet begins with the kinds of service and the national bodies, by one press. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { keepWords as w } from './keep-words.ts';
import { loadStartingDirectory } from './starting.ts';

export function EmptyDirectory({ loaded }: { readonly loaded: () => void }) {
  const say = useSay();
  const { worker } = useSession();
  const professional = worker.roles.some((role) => role !== 'volunteer' && role !== 'researcher');
  return (
    <div className="state">
      <h2>{say(w.empty)}</h2>
      <p>{say(w.emptyLead)}</p>
      {professional ? (
        <p className="buttons">
          <StartingButton loaded={loaded} />
          <Link className="button quiet" to="/directory/keep">
            {say(w.importInstead)}
          </Link>
        </p>
      ) : null}
    </div>
  );
}

export function StartingButton({ loaded }: { readonly loaded: () => void }) {
  const say = useSay();
  const { today } = useSession();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const load = async () => {
    setBusy(true);
    setProblem('');
    try {
      await loadStartingDirectory(today);
      loaded();
    } catch {
      setProblem(say(w.startingFailed));
    }
    setBusy(false);
  };
  return (
    <>
      <button type="button" className="button primary" disabled={busy} onClick={() => void load()}>
        {say(busy ? w.startingBusy : w.starting)}
      </button>
      {problem === '' ? null : (
        <span className="error" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
