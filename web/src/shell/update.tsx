/** A quiet strip that offers the version of the app that waits: never while something is being written. */
import { useSyncExternalStore } from 'react';
import { onQueue, queueState } from '../offline/record.ts';
import { useSay } from './language.tsx';
import { keepVersion, onVersion, takeVersion, type VersionState, versionState } from './new-version.ts';
import { shellWords } from './words.ts';
import { isHeld, onHold, useHold } from './writing.ts';

keepVersion();

function said(state: VersionState, held: boolean) {
  if (state === 'taken') return shellWords.versionTaken;
  if (held || state === 'present') return undefined;
  return state === 'ready' ? shellWords.versionReady : shellWords.versionElsewhere;
}

export function UpdateStrip() {
  const say = useSay();
  const state = useSyncExternalStore(onVersion, versionState);
  const held = useSyncExternalStore(onHold, isHeld);
  const { unsent } = useSyncExternalStore(onQueue, queueState);
  useHold(unsent > 0);
  const words = said(state, held);
  // The place stands before its words do: only so does a screen reader read them out.
  return (
    <div role="status" className={words === undefined ? undefined : 'strip calm'}>
      {words === undefined ? null : <span>{say(words)}</span>}
      {words === undefined || state === 'taken' ? null : (
        <button type="button" className="link" onClick={() => void takeVersion()}>
          {say(shellWords.versionTake)}
        </button>
      )}
    </div>
  );
}
