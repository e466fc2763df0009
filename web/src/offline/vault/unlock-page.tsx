import { useState } from 'react';
import { DoorSheet } from '../../shell/doors.tsx';
import { useSay } from '../../shell/language.tsx';
import { shellWords } from '../../shell/words.ts';
import { TextLine } from '../../ui/fields.tsx';
import { UnlockForm, type UnlockWays, useFirstField } from './unlock-form.tsx';
import { vaultWords } from './words.ts';

/** What stands before a locked device. Nothing here names anybody: the page is seen by whoever finds the phone. */
export function UnlockPage({
  several,
  signIn,
  ...ways
}: UnlockWays & {
  /** Whether more than one account keeps work here; then the user name is asked too. */
  readonly several: boolean;
  /** To ordinary signing in: because the passphrase is forgotten, or as somebody else. @throws Problem without a network */
  readonly signIn: (because: 'forgotten' | 'another') => Promise<void>;
}) {
  const say = useSay();
  const passkey = ways.passkey && !several;
  const first = useFirstField(!passkey);
  const [needsNetwork, setNeedsNetwork] = useState(false);
  const leave = (because: 'forgotten' | 'another') => {
    setNeedsNetwork(false);
    signIn(because).catch(() => setNeedsNetwork(true));
  };
  return (
    <DoorSheet title={vaultWords.unlockTitle}>
      <p className="muted">{say(vaultWords.unlockText)}</p>
      <div ref={first}>
        <UnlockForm {...ways} passkey={passkey}>
          {several ? (
            <TextLine name="username" label={shellWords.username} autoComplete="username" required />
          ) : null}
        </UnlockForm>
      </div>
      {needsNetwork ? (
        <p className="error" role="alert">
          {say(vaultWords.signInNeedsNetwork)}
        </p>
      ) : null}
      <details>
        <summary>{say(vaultWords.forgot)}</summary>
        <p>{say(vaultWords.forgotText)}</p>
        <button type="button" className="button" onClick={() => leave('forgotten')}>
          {say(vaultWords.signInByNetwork)}
        </button>
      </details>
      <p className="buttons">
        <button type="button" className="button quiet" onClick={() => leave('another')}>
          {say(vaultWords.otherAccount)}
        </button>
      </p>
    </DoorSheet>
  );
}
