import { useEffect, useState } from 'react';
import { useSay } from '../../shell/language.tsx';
import type { Refused } from './doors.ts';
import { passkeyPossible } from './passkey.ts';
import { useRefusedText } from './phrase-fields.tsx';
import { vaultWords } from './words.ts';

/** Whether a passkey that yields a key can be made here; `false` until it is known. */
export function usePasskeyPossible(): boolean {
  const [possible, setPossible] = useState(false);
  useEffect(() => void passkeyPossible().then(setPossible), []);
  return possible;
}

/** A button that adds a fingerprint, and tells what became of it. */
export function PasskeyOffer({ add }: { readonly add: () => Promise<'done' | Refused> }) {
  const say = useSay();
  const refusedText = useRefusedText();
  const [state, setState] = useState<'idle' | 'busy' | 'done' | Refused>('idle');
  if (state === 'done') return <p role="status">{say(vaultWords.passkeyAdded)}</p>;
  const ask = async () => {
    setState('busy');
    setState(await add().catch(() => ({ outcome: 'unfit' }) as const));
  };
  return (
    <>
      <p>{say(vaultWords.passkeyOffer)}</p>
      <p className="buttons">
        <button type="button" className="button" disabled={state === 'busy'} onClick={() => void ask()}>
          {say(state === 'busy' ? vaultWords.passkeyAsking : vaultWords.passkeyAdd)}
        </button>
      </p>
      {typeof state === 'string' ? null : (
        <p className="error" role="alert">
          {refusedText(state)}
        </p>
      )}
    </>
  );
}
