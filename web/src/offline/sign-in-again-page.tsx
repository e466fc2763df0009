/** For a device that has been away so long that the server asks for the password again; work here goes on meanwhile. */
import { useNavigate } from '@tanstack/react-router';
import { askServer, Problem, speaksAs } from '../shell/api.ts';
import { useSay } from '../shell/language.tsx';
import { PlainForm } from '../shell/plain-form.tsx';
import type { Session } from '../shell/session.tsx';
import { credentialsIn, SignInFields } from '../shell/sign-in-fields.tsx';
import { shellWords } from '../shell/words.ts';
import { openDevice } from './device.ts';
import { outboxWords as w } from './outbox/words.ts';

export function SignInAgainPage() {
  const say = useSay();
  const navigate = useNavigate();
  return (
    <div className="page narrow">
      <h1>{say(shellWords.signIn)}</h1>
      <p className="muted">{say(w.signInText)}</p>
      <PlainForm
        initial={{ username: '', password: '' }}
        submit={shellWords.signIn}
        send={async (form) => {
          const device = openDevice();
          await askServer('POST', '/api/v1/session', credentialsIn(form));
          const session = await askServer<Session>('GET', '/api/v1/session');
          if (device !== undefined && session.worker.id !== device.session().worker.id) {
            speaksAs(session.worker.id);
            await askServer('DELETE', '/api/v1/session');
            speaksAs(device.session().worker.id);
            throw new Problem(400, 'session.another', say(w.signedInAs));
          }
          await device?.renewSession(session);
          device?.wake('signed-in');
          void navigate({ to: '/' });
        }}
      >
        <SignInFields />
      </PlainForm>
    </div>
  );
}
