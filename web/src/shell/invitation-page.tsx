import { useEffect, useState } from 'react';
import { TextLine } from '../ui/fields.tsx';
import { Loading } from '../ui/states.tsx';
import { call } from './api.ts';
import { DoorSheet } from './doors.tsx';
import { useSay } from './language.tsx';
import { PlainForm } from './plain-form.tsx';
import { usePresent } from './session.tsx';
import { shellWords } from './words.ts';

interface Invited {
  readonly name: string;
  readonly username: string;
}

/** The secret stands after the `#`, so that it never reaches a log. */
const token = () => window.location.hash.slice(1);

export function InvitationPage() {
  const say = useSay();
  const { refresh } = usePresent();
  const [invited, setInvited] = useState<Invited | 'none' | undefined>();
  useEffect(() => {
    call<Invited>('POST', '/api/v1/invitation', { token: token() })
      .then(setInvited)
      .catch(() => setInvited('none'));
  }, []);
  if (invited === undefined) return <Loading />;
  if (invited === 'none')
    return (
      <DoorSheet title={shellWords.linkUsed}>
        <p>{say(shellWords.linkUsedRemedy)}</p>
        <a className="button" href="/">
          {say(shellWords.signIn)}
        </a>
      </DoorSheet>
    );
  return (
    <DoorSheet title={shellWords.invitationTitle} fill={{ name: invited.name }}>
      <p>{say(shellWords.invitationText, { username: invited.username })}</p>
      <PlainForm
        initial={{ password: '' }}
        submit={shellWords.setPassword}
        send={async (form) => {
          const password = form.text('password') ?? '';
          await call('POST', '/api/v1/invitation/accept', { token: token(), password });
          await call('POST', '/api/v1/session', { username: invited.username, password });
          window.history.replaceState(null, '', '/');
          await refresh();
          window.location.assign('/');
        }}
      >
        <TextLine
          name="password"
          label={shellWords.newPassword}
          hint={shellWords.passwordHint}
          type="password"
          autoComplete="new-password"
          required
        />
      </PlainForm>
    </DoorSheet>
  );
}
