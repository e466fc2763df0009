import { TextLine } from '../ui/fields.tsx';
import type { FormReader } from '../ui/form-reader.ts';
import { shellWords } from './words.ts';

/** What one signs in with, as the server takes it. */
export const credentialsIn = (form: FormReader) => ({
  username: form.text('username') ?? '',
  password: form.text('password') ?? '',
});

export function SignInFields() {
  return (
    <>
      <TextLine name="username" label={shellWords.username} autoComplete="username" required />
      <TextLine
        name="password"
        label={shellWords.password}
        type="password"
        autoComplete="current-password"
        required
      />
    </>
  );
}
