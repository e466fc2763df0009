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
  /** To ordinary signing in: because the passphrase is forgotten, or as somebody else. */
  readonly signIn: (because: 'forgotten' | 'another') => void;
}) {
  const say = useSay();
  const passkey = ways.passkey && !several;
  const first = useFirstField(!passkey);
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
      <details>
        <summary>{say(vaultWords.forgot)}</summary>
        <p>{say(vaultWords.forgotText)}</p>
        <button type="button" className="button" onClick={() => signIn('forgotten')}>
          {say(vaultWords.signInByNetwork)}
        </button>
      </details>
      <p className="buttons">
        <button type="button" className="button quiet" onClick={() => signIn('another')}>
          {say(vaultWords.otherAccount)}
        </button>
      </p>
    </DoorSheet>
  );
}
