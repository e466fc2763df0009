import { useSay } from './language.tsx';
import { shellWords } from './words.ts';

export function MissingPage() {
  const say = useSay();
  return (
    <main className="state">
      <h1>{say(shellWords.pageMissing)}</h1>
      <a className="button" href="/">
        {say(shellWords.goHome)}
      </a>
    </main>
  );
}

export function FaultyPage() {
  const say = useSay();
  return (
    <main className="state" role="alert">
      <h1>{say(shellWords.fault)}</h1>
      <p>{say(shellWords.faultRemedy)}</p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {say(shellWords.reload)}
      </button>
    </main>
  );
}
