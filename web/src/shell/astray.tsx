import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { uiWords } from '../ui/words.ts';
import { useSay } from './language.tsx';
import { ScreenNotHere } from './screen.ts';
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

/** Nothing is loaded anew here: without a network that would be the end of all that stands in the page. */
function ScreenMissing() {
  const say = useSay();
  const router = useRouter();
  return (
    <div className="state" role="alert">
      <h1>{say(shellWords.screenNotHere)}</h1>
      <p>{say(shellWords.screenNotHereRemedy)}</p>
      <p className="buttons">
        <button type="button" className="button primary" onClick={() => void router.invalidate()}>
          {say(uiWords.again)}
        </button>
        <button type="button" className="button" onClick={() => router.history.back()}>
          {say(uiWords.back)}
        </button>
      </p>
    </div>
  );
}

/** In the place of the screen, so that the way to the others stays open. */
export function Faulty({ error }: ErrorComponentProps) {
  const say = useSay();
  if (error instanceof ScreenNotHere) return <ScreenMissing />;
  return (
    <div className="state" role="alert">
      <h1>{say(shellWords.fault)}</h1>
      <p>{say(shellWords.faultRemedy)}</p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {say(shellWords.reload)}
      </button>
    </div>
  );
}

export const FaultyPage = (props: ErrorComponentProps) => (
  <main>
    <Faulty {...props} />
  </main>
);
