import { call } from './api.ts';
import { DoorSheet } from './doors.tsx';
import { useSay } from './language.tsx';
import { PlainForm } from './plain-form.tsx';
import { usePresent } from './session.tsx';
import { credentialsIn, SignInFields } from './sign-in-fields.tsx';
import { shellWords } from './words.ts';

export function SignInPage() {
  const say = useSay();
  const { refresh } = usePresent();
  return (
    <DoorSheet title={shellWords.signInTitle}>
      <p className="muted">{say(shellWords.motto)}</p>
      <PlainForm
        initial={{ username: '', password: '' }}
        submit={shellWords.signIn}
        send={async (form) => {
          await call('POST', '/api/v1/session', credentialsIn(form));
          await refresh();
        }}
      >
        <SignInFields />
      </PlainForm>
    </DoorSheet>
  );
}
