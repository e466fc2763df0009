/** The fields in which a passphrase is typed, and what is told of one that is refused. */
import type { Language, Words } from '@pendamping/domain';
import { useCallback, useEffect, useState } from 'react';
import { Problem } from '../../shell/api.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { TextLine } from '../../ui/fields.tsx';
import type { FormReader } from '../../ui/form-reader.ts';
import type { Refused } from './doors.ts';
import { phraseFault } from './passphrase.ts';
import { vaultWords } from './words.ts';

/** A long phrase typed with a thumb is better seen than guessed; whoever is alone may show it. */
export function PhraseField({
  name = 'passphrase',
  label = vaultWords.phrase,
  hint,
  fresh = false,
}: {
  readonly name?: string;
  readonly label?: Words;
  readonly hint?: Words;
  readonly fresh?: boolean;
}) {
  const say = useSay();
  const [shown, setShown] = useState(false);
  return (
    <div>
      <TextLine
        name={name}
        label={label}
        {...(hint === undefined ? {} : { hint })}
        type={shown ? 'text' : 'password'}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        required
      />
      <label className="tick">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        <span>{say(vaultWords.phraseShow)}</span>
      </label>
    </div>
  );
}

/** A new passphrase, typed twice. */
export const NewPhraseFields = () => (
  <>
    <PhraseField label={vaultWords.newPhrase} hint={vaultWords.phraseHint} fresh />
    <TextLine
      name="again"
      label={vaultWords.phraseAgain}
      type="password"
      autoComplete="new-password"
      required
    />
  </>
);

const faults = { short: vaultWords.phraseShort, name: vaultWords.phraseName, same: vaultWords.phraseSame };

/** What a form throws, so that the words stand beside the field. */
export function useAtField() {
  const say = useSay();
  return useCallback(
    (field: string, words: Words) =>
      new Problem(400, 'vault.refused', say(vaultWords.mendBelow), [
        { field, because: 'refused', detail: say(words) },
      ]),
    [say],
  );
}

/** Reads the new passphrase of a form. The reader throws a Problem where it is too weak or not twice the same. */
export function useNewPhrase(username: string): (form: FormReader) => string {
  const atField = useAtField();
  return useCallback(
    (form) => {
      const phrase = form.text('passphrase') ?? '';
      const fault = phraseFault(phrase, username);
      if (fault !== undefined) throw atField('passphrase', faults[fault]);
      if (form.text('again') !== phrase) throw atField('again', vaultWords.phraseDiffers);
      return phrase;
    },
    [atField, username],
  );
}

const locale = { id: 'id-ID', en: 'en-GB' } as const;

/** `15 detik`, `5 menit`: how long one must still wait, rounded up. */
export function waitText(milliseconds: number, language: Language): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  const [count, unit] = seconds > 90 ? [Math.ceil(seconds / 60), 'minute'] : [seconds, 'second'];
  return new Intl.NumberFormat(locale[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

const outright = {
  none: vaultWords.noSuchAccount,
  unknown: vaultWords.noSuchAccount,
  cancelled: vaultWords.passkeyCancelled,
  unfit: vaultWords.passkeyUnfit,
};

/** Nobody of this name keeps work here. */
export interface Unknown {
  readonly outcome: 'unknown';
}

/** Why a door stayed shut, and what to do, in the reader's words. */
export function useRefusedText(): (refused: Refused | Unknown) => string {
  const say = useSay();
  const { language } = useLanguage();
  return useCallback(
    (refused) => {
      if (!('until' in refused)) return say(outright[refused.outcome]);
      const left = refused.until - Date.now();
      if (left <= 0) return say(vaultWords.wrong);
      const words = refused.outcome === 'wrong' ? vaultWords.wrongWait : vaultWords.wait;
      return say(words, { time: waitText(left, language) });
    },
    [say, language],
  );
}

/** Milliseconds left until an instant, told once a second until there are none. */
export function useLeft(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(until - now, 0);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) clearInterval(timer);
    }, 1_000);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}
