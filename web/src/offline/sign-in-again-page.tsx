/**
 * For a device that has been away so long that the server asks for the password again, or that the server no longer
 * knows; work here goes on meanwhile.
 */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { askServer, Problem, speaksAs } from '../shell/api.ts';
import { useSay } from '../shell/language.tsx';
import { PlainForm } from '../shell/plain-form.tsx';
import type { Session } from '../shell/session.tsx';
import { credentialsIn, SignInFields } from '../shell/sign-in-fields.tsx';
import { shellWords } from '../shell/words.ts';
import type { FormReader } from '../ui/form-reader.ts';
import { type OpenDevice, openDevice } from './device.ts';
import { outboxWords as w } from './outbox/words.ts';
import { PhraseField, useRefusedText } from './vault/phrase-fields.tsx';
import { vaultWords } from './vault/words.ts';

/** Signs in as the one who keeps work here. @throws Problem where the password is somebody else's */
async function signInAgain(form: FormReader, device: OpenDevice | undefined, another: string): Promise<void> {
  await askServer('POST', '/api/v1/session', credentialsIn(form));
  const session = await askServer<Session>('GET', '/api/v1/session');
  if (device !== undefined && session.worker.id !== device.session().worker.id) {
    speaksAs(session.worker.id);
    await askServer('DELETE', '/api/v1/session');
    speaksAs(device.session().worker.id);
    throw new Problem(400, 'session.another', another);
  }
  await device?.renewSession(session);
}

export function SignInAgainPage() {
  const say = useSay();
  const navigate = useNavigate();
  const [isUnknown, setIsUnknown] = useState(false);
  const refusedText = useRefusedText();
  const device = openDevice();
  const goOn = () => {
    device?.wake('signed-in');
    void navigate({ to: '/' });
  };
  if (isUnknown)
    return (
      <div className="page narrow">
        <h1>{say(w.enrolAgain)}</h1>
        <p className="notice">{say(w.unknownText)}</p>
        <PlainForm
          key="enrol"
          initial={{ passphrase: '' }}
          submit={w.enrolAgain}
          busyWords={vaultWords.opening}
          send={async (form) => {
            const answer = await device?.enrolAgain(form.text('passphrase') ?? '');
            if (answer !== undefined && answer.outcome !== 'open')
              throw new Problem(400, 'vault.refused', refusedText(answer));
            goOn();
          }}
        >
          <PhraseField />
        </PlainForm>
      </div>
    );
  return (
    <div className="page narrow">
      <h1>{say(shellWords.signIn)}</h1>
      <p className="muted">{say(w.signInText)}</p>
      <PlainForm
        initial={{ username: '', password: '' }}
        submit={shellWords.signIn}
        send={async (form) => {
          await signInAgain(form, device, say(w.signedInAs));
          if (device !== undefined && !(await device.isKnown())) setIsUnknown(true);
          else goOn();
        }}
      >
        <SignInFields />
      </PlainForm>
    </div>
  );
}
