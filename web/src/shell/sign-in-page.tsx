import { TextLine } from '../ui/fields.tsx';
import { call } from './api.ts';
import { DoorSheet } from './doors.tsx';
import { useSay } from './language.tsx';
import { PlainForm } from './plain-form.tsx';
import { usePresent } from './session.tsx';
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
          const body = { username: form.text('username') ?? '', password: form.text('password') ?? '' };
          await call('POST', '/api/v1/session', body);
          await refresh();
        }}
      >
        <TextLine name="username" label={shellWords.username} autoComplete="username" required />
        <TextLine
          name="password"
          label={shellWords.password}
          type="password"
          autoComplete="current-password"
          required
        />
      </PlainForm>
    </DoorSheet>
  );
}
