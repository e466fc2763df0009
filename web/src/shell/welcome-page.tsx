import { timeZones, timeZoneWords } from '@pendamping/domain';
import { useEffect, useState } from 'react';
import { ChoiceField, LinesField, TextLine } from '../ui/fields.tsx';
import { Loading } from '../ui/states.tsx';
import { call } from './api.ts';
import { DoorSheet } from './doors.tsx';
import { useSay } from './language.tsx';
import { PlainForm } from './plain-form.tsx';
import { shellWords } from './words.ts';

const token = () => window.location.hash.slice(1);
const initial = {
  name: '',
  city: '',
  timeZone: timeZones[0],
  letterhead: '',
  worker: '',
  username: '',
  password: '',
};

export function WelcomePage() {
  const say = useSay();
  const [open, setOpen] = useState<boolean | undefined>();
  useEffect(() => {
    call('POST', '/api/v1/welcome', { token: token() })
      .then(() => setOpen(true))
      .catch(() => setOpen(false));
  }, []);
  if (open === undefined) return <Loading />;
  if (!open)
    return (
      <DoorSheet title={shellWords.linkUsed}>
        <a className="button" href="/">
          {say(shellWords.signIn)}
        </a>
      </DoorSheet>
    );
  return (
    <DoorSheet title={shellWords.welcomeTitle}>
      <p>{say(shellWords.welcomeText)}</p>
      <PlainForm
        initial={initial}
        submit={shellWords.begin}
        send={async (form) => {
          const [username, password] = [form.text('username') ?? '', form.text('password') ?? ''];
          const agency = {
            name: form.text('name') ?? '',
            city: form.text('city') ?? '',
            timeZone: form.text('timeZone'),
            letterhead: form.lines('letterhead'),
          };
          await call('POST', '/api/v1/welcome/accept', {
            token: token(),
            agency,
            name: form.text('worker') ?? '',
            username,
            password,
          });
          await call('POST', '/api/v1/session', { username, password });
          window.location.assign('/accounts');
        }}
      >
        <TextLine name="name" label={shellWords.agencyName} required />
        <TextLine name="city" label={shellWords.city} required />
        <ChoiceField name="timeZone" label={shellWords.timeZone} options={timeZoneWords} required />
        <LinesField name="letterhead" label={shellWords.letterhead} />
        <TextLine name="worker" label={shellWords.yourName} autoComplete="name" required />
        <TextLine name="username" label={shellWords.username} autoComplete="username" required />
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
