import { useId, useRef, useState, useSyncExternalStore } from 'react';
import { Problem } from '../../shell/api.ts';
import { useSay } from '../../shell/language.tsx';
import type { AppKept } from '../../shell/new-version.ts';
import { PlainForm } from '../../shell/plain-form.tsx';
import type { FormReader } from '../../ui/form-reader.ts';
import type { Refused } from './doors.ts';
import { PasskeyOffer, usePasskeyPossible } from './passkey-offer.tsx';
import { NewPhraseFields, useNewPhrase } from './phrase-fields.tsx';
import { vaultWords } from './words.ts';

/** How far the first fetching has come, in records. */
export interface Fetching {
  readonly fetched: number;
  /** 0 while it is not known yet. */
  readonly of: number;
  readonly complete: boolean;
  /** Whether it stands still for want of a connection. */
  readonly waiting: boolean;
  /** Whether the app itself can be opened without a network. */
  readonly app: AppKept;
}

interface KeepHereProps {
  /** Only to refuse a passphrase that is no more than this. */
  readonly username: string;
  /** Makes the vault and begins to fetch. @throws Problem what the server refused; DOMException what the device cannot */
  readonly enrol: (passphrase: string) => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
  /** The same object until something has changed. */
  readonly fetching: () => Fetching;
  readonly addPasskey: (passphrase: string) => Promise<'done' | Refused>;
  readonly leave: () => void;
}

/** Whether this page and browser can keep anything safely: https, WebCrypto, IndexedDB. */
export const keepingPossible = (): boolean =>
  globalThis.isSecureContext && crypto.subtle !== undefined && 'indexedDB' in globalThis;

function Progress({ subscribe, fetching }: Pick<KeepHereProps, 'subscribe' | 'fetching'>) {
  const say = useSay();
  const id = useId();
  const { fetched, of, complete, waiting, app } = useSyncExternalStore(subscribe, fetching);
  if (complete && app === 'cannot')
    return (
      <p className="notice" role="status">
        {say(vaultWords.appCannot)}
      </p>
    );
  if (complete && app === 'coming')
    return (
      <>
        <p id={id}>{say(vaultWords.appComing)}</p>
        <progress aria-labelledby={id} />
        <p role="status" className="muted">
          {say(vaultWords.appComingStay)}
        </p>
      </>
    );
  if (complete)
    return (
      <p className="restored" role="status">
        {say(vaultWords.fetchedAll)}
      </p>
    );
  return (
    <>
      <p id={id}>
        {say(vaultWords.fetching)}
        {' · '}
        <span className="tabular">
          {of === 0 ? say(vaultWords.fetchingStart) : say(vaultWords.fetched, { fetched, of })}
        </span>
      </p>
      <progress aria-labelledby={id} {...(of === 0 ? {} : { max: of, value: fetched })} />
      <p role="status" className={waiting ? 'late' : 'muted'}>
        {say(waiting ? vaultWords.fetchingWaits : vaultWords.goesOn)}
      </p>
    </>
  );
}

async function promisedToKeep(): Promise<boolean> {
  const { storage } = navigator;
  return (await storage?.persisted?.()) || (await storage?.persist?.()) || false;
}

function useEnrolling(enrol: KeepHereProps['enrol'], username: string) {
  const say = useSay();
  const newPhrase = useNewPhrase(username);
  const phrase = useRef('');
  const [state, setState] = useState<{ readonly persisted: boolean } | undefined>();
  const send = async (form: FormReader) => {
    const chosen = newPhrase(form);
    try {
      await enrol(chosen);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      const words = error.name === 'ConstraintError' ? vaultWords.already : vaultWords.noRoom;
      throw new Problem(400, 'vault.fault', say(words));
    }
    phrase.current = chosen;
    setState({ persisted: await promisedToKeep().catch(() => false) });
  };
  return { state, send, phrase };
}

/** Explains what will be kept here and how it is protected, makes the vault, and shows how the fetching goes. */
export function KeepHerePage({ username, enrol, addPasskey, leave, ...progress }: KeepHereProps) {
  const say = useSay();
  const possible = usePasskeyPossible();
  const { state, send, phrase } = useEnrolling(enrol, username);
  if (!keepingPossible())
    return (
      <div className="page narrow short-forms">
        <h1>{say(vaultWords.keepTitle)}</h1>
        <p className="notice">{say(vaultWords.notSecure)}</p>
      </div>
    );
  if (state === undefined)
    return (
      <div className="page narrow short-forms">
        <h1>{say(vaultWords.keepTitle)}</h1>
        <ul>
          <li>{say(vaultWords.keepWhat)}</li>
          <li>{say(vaultWords.keepHow)}</li>
          <li>{say(vaultWords.keepWhose)}</li>
        </ul>
        <PlainForm
          initial={{ passphrase: '', again: '' }}
          submit={vaultWords.keepNow}
          busyWords={vaultWords.locking}
          send={send}
        >
          <NewPhraseFields />
        </PlainForm>
      </div>
    );
  return (
    <div className="page narrow short-forms">
      <h1>{say(vaultWords.keepTitle)}</h1>
      <Progress {...progress} />
      {state.persisted ? null : <p className="notice">{say(vaultWords.persistRefused)}</p>}
      {possible ? (
        <section>
          <h2>{say(vaultWords.passkeyOfferTitle)}</h2>
          <PasskeyOffer add={() => addPasskey(phrase.current)} />
        </section>
      ) : null}
      <p className="buttons">
        <button type="button" className="button primary" onClick={leave}>
          {say(vaultWords.toToday)}
        </button>
      </p>
    </div>
  );
}
