/** Opening by passphrase or passkey, on the page of a locked device and under the cover of an open one. */
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Problem } from '../../shell/api.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { PlainForm } from '../../shell/plain-form.tsx';
import type { FormReader } from '../../ui/form-reader.ts';
import type { Refused } from './doors.ts';
import { PhraseField, type Unknown, useLeft, useRefusedText, waitText } from './phrase-fields.tsx';
import { vaultWords } from './words.ts';

type Shown = { readonly passphrase: string } | { readonly passkey: true };

export interface UnlockWays {
  /** Whether a passkey opens as well. */
  readonly passkey: boolean;
  /** The instant from which the next passphrase is let through, as kept on the device (milliseconds). */
  readonly waitUntil?: number;
  readonly unlock: (
    proof: Shown,
    username: string | undefined,
  ) => Promise<{ readonly outcome: 'open' } | Refused | Unknown>;
}

/**
 * The focus goes to the first field: what had it has gone from the screen. Not where a passkey is offered, since the
 * keyboard of a phone would cover its button.
 */
export function useFirstField(wanted: boolean): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted) around.current?.querySelector('input')?.focus();
  }, [wanted]);
  return around;
}

/** Told with a countdown that a screen reader is not made to read each second. */
function Wait({ until }: { readonly until: number }) {
  const say = useSay();
  const { language } = useLanguage();
  const left = useLeft(until);
  if (left === 0) return null;
  return (
    <p className="late" role="timer">
      {say(vaultWords.waitLeft, { time: waitText(left, language) })}
    </p>
  );
}

function PasskeyButton({ open }: { readonly open: () => Promise<string | undefined> }) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | undefined>();
  const ask = async () => {
    setBusy(true);
    setRefused(undefined);
    try {
      setRefused(await open());
    } catch {
      setRefused(say(vaultWords.noRoom));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p className="buttons">
        <button type="button" className="button" disabled={busy} onClick={() => void ask()}>
          {say(busy ? vaultWords.passkeyAsking : vaultWords.passkeyOpen)}
        </button>
      </p>
      {refused === undefined ? null : (
        <p className="error" role="alert">
          {refused}
        </p>
      )}
    </>
  );
}

export function UnlockForm({
  passkey,
  waitUntil = 0,
  unlock,
  children,
}: UnlockWays & { readonly children?: ReactNode }) {
  const say = useSay();
  const refusedText = useRefusedText();
  const [until, setUntil] = useState(waitUntil);
  const send = async (form: FormReader) => {
    const proof = { passphrase: form.text('passphrase') ?? '' };
    // What the device itself cannot do is no fault of the network, and told as what it is.
    const answer = await unlock(proof, form.text('username')).catch(() => undefined);
    if (answer === undefined) throw new Problem(400, 'vault.fault', say(vaultWords.noRoom));
    if (answer.outcome === 'open') return;
    if ('until' in answer) setUntil(answer.until);
    throw new Problem(400, 'vault.refused', refusedText(answer));
  };
  const byPasskey = async () => {
    const answer = await unlock({ passkey: true }, undefined);
    return answer.outcome === 'open' ? undefined : refusedText(answer);
  };
  return (
    <>
      {passkey ? <PasskeyButton open={byPasskey} /> : null}
      <PlainForm
        initial={{ username: '', passphrase: '' }}
        submit={vaultWords.unlock}
        busyWords={vaultWords.opening}
        send={send}
      >
        {children}
        <PhraseField />
        <Wait until={Math.max(until, waitUntil)} />
      </PlainForm>
    </>
  );
}
