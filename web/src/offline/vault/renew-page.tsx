import { DoorSheet } from '../../shell/doors.tsx';
import { useSay } from '../../shell/language.tsx';
import { PlainForm } from '../../shell/plain-form.tsx';
import { NewPhraseFields, useNewPhrase } from './phrase-fields.tsx';
import { vaultWords } from './words.ts';

/** For who had forgotten the passphrase and has signed in: the share of the server opens, and a new phrase is chosen. */
export function RenewPage({
  username,
  renew,
}: {
  readonly username: string;
  /** @throws Problem where the server does not give the share */
  readonly renew: (passphrase: string) => Promise<void>;
}) {
  const say = useSay();
  const newPhrase = useNewPhrase(username);
  return (
    <DoorSheet title={vaultWords.renewTitle}>
      <p>{say(vaultWords.renewText)}</p>
      <PlainForm
        initial={{ passphrase: '', again: '' }}
        submit={vaultWords.renew}
        busyWords={vaultWords.locking}
        send={(form) => renew(newPhrase(form))}
      >
        <NewPhraseFields />
      </PlainForm>
    </DoorSheet>
  );
}
