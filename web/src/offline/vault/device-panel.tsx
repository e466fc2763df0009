import { filledWords, type Language, type Words } from '@pendamping/domain';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { Problem } from '../../shell/api.ts';
import { moment, numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { PlainForm } from '../../shell/plain-form.tsx';
import { FactList } from '../../ui/facts.tsx';
import { TextLine, TickField } from '../../ui/fields.tsx';
import type { Refused } from './doors.ts';
import type { Lease } from './lease.ts';
import { pinFault } from './lock.ts';
import { usePasskeyPossible } from './passkey-offer.tsx';
import { NewPhraseFields, PhraseField, useAtField, useNewPhrase, useRefusedText } from './phrase-fields.tsx';
import { vaultWords } from './words.ts';

interface ScreenProps {
  readonly hasPin: boolean;
  /** Minutes without input after which the screen is covered. */
  readonly minutes: number;
  readonly setMinutes: (minutes: number) => void;
  readonly setPin: (pin: string) => Promise<void>;
  readonly removePin: () => void;
  readonly coverNow: () => void;
  readonly lockNow: () => void;
}

interface DoorProps {
  readonly username: string;
  readonly hasPasskey: boolean;
  readonly changePassphrase: (present: string, next: string) => Promise<'done' | Refused>;
  readonly addPasskey: (passphrase: string) => Promise<'done' | Refused>;
  readonly removePasskey: () => Promise<void>;
}

interface KeptProps {
  readonly cases: number;
  /** When it last met the server, and how long it may go without; absent where it never has. */
  readonly lease?: Lease & { readonly lastContact: number };
  readonly timeZone: string;
}

interface RemoveProps {
  /** Acts that are not sent yet. */
  readonly unsent: number;
  readonly remove: () => Promise<void>;
}

/** `7 MB`, `10,7 GB`. */
function roomText(bytes: number, language: Language): string {
  const mega = Math.max(1, Math.round(bytes / 1_000_000));
  return mega < 1_000 ? `${mega} MB` : `${numberText(Math.round(mega / 100) / 10, language)} GB`;
}

function useRoom(): StorageEstimate | undefined {
  const [room, setRoom] = useState<StorageEstimate | undefined>();
  useEffect(() => void navigator.storage?.estimate?.().then(setRoom, () => undefined), []);
  return room;
}

function Kept({ cases, lease, timeZone }: KeptProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { usage, quota } = useRoom() ?? {};
  const when = (instant: number) => moment(new Date(instant).toISOString(), language, timeZone);
  const room =
    usage === undefined || quota === undefined
      ? undefined
      : say(vaultWords.roomOf, { used: roomText(usage, language), of: roomText(quota, language) });
  const ends = lease === undefined ? undefined : when(lease.until);
  return (
    <>
      {lease?.state === 'soon' ? (
        <p className="conflict">{say(vaultWords.leaseSoon, { time: ends ?? '' })}</p>
      ) : null}
      {lease?.state === 'over' ? <p className="notice danger">{say(vaultWords.leaseOver)}</p> : null}
      <FactList
        facts={[
          [vaultWords.casesKept, String(cases)],
          [vaultWords.roomTaken, room],
          [vaultWords.lastContact, lease === undefined ? undefined : when(lease.lastContact)],
          [vaultWords.leaseEnds, lease?.state === 'over' ? undefined : ends],
        ]}
      />
    </>
  );
}

const choices = [1, 2, 5, 10, 15] as const;

function CoverAfter({ minutes, setMinutes }: Pick<ScreenProps, 'minutes' | 'setMinutes'>) {
  const say = useSay();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say(vaultWords.coverAfter)}</label>
      <select id={id} value={minutes} onChange={(event) => setMinutes(Number(event.target.value))}>
        {choices.map((count) => (
          <option key={count} value={count}>
            {count === 1 ? say(vaultWords.minute) : say(vaultWords.minutes, { count })}
          </option>
        ))}
      </select>
    </div>
  );
}

const pinFaults = { digits: vaultWords.pinDigits, easy: vaultWords.pinEasy };

function PinForm({ hasPin, setPin }: Pick<ScreenProps, 'hasPin' | 'setPin'>) {
  const atField = useAtField();
  return (
    <PlainForm
      initial={{ pin: '' }}
      submit={hasPin ? vaultWords.pinChange : vaultWords.pinSet}
      send={async (form) => {
        const pin = form.text('pin') ?? '';
        const fault = pinFault(pin);
        if (fault !== undefined) throw atField('pin', pinFaults[fault]);
        await setPin(pin);
      }}
    >
      <TextLine
        name="pin"
        label={vaultWords.pin}
        hint={vaultWords.pinHint}
        type="password"
        inputMode="numeric"
        required
      />
    </PlainForm>
  );
}

function Screen({ hasPin, removePin, setPin, coverNow, lockNow, ...after }: ScreenProps) {
  const say = useSay();
  // The form is emptied by being made anew.
  const [round, setRound] = useState(0);
  return (
    <>
      <h3>{say(vaultWords.screenTitle)}</h3>
      <CoverAfter {...after} />
      <p className="muted">{say(vaultWords.pinText)}</p>
      <div role="status">{hasPin ? <p>{say(vaultWords.pinIsSet)}</p> : null}</div>
      <Unfolded key={round} title={hasPin ? vaultWords.pinChange : vaultWords.pinSet}>
        <PinForm hasPin={hasPin} setPin={(pin) => setPin(pin).then(() => setRound(round + 1))} />
      </Unfolded>
      <p className="buttons">
        {hasPin ? (
          <button type="button" className="button" onClick={removePin}>
            {say(vaultWords.pinRemove)}
          </button>
        ) : null}
        <button type="button" className="button" onClick={coverNow}>
          {say(vaultWords.coverNow)}
        </button>
        <button type="button" className="button" onClick={lockNow}>
          {say(vaultWords.lockNow)}
        </button>
      </p>
    </>
  );
}

const Unfolded = ({ title, children }: { readonly title: Words; readonly children: ReactNode }) => {
  const say = useSay();
  return (
    <details className="short-forms">
      <summary>{say(title)}</summary>
      {children}
    </details>
  );
};

/** Turns a refusal into what a form shows. */
function useDone() {
  const refusedText = useRefusedText();
  return (answer: 'done' | Refused) => {
    if (answer !== 'done') throw new Problem(400, 'vault.refused', refusedText(answer));
  };
}

function ChangePhrase({ username, changePassphrase }: Pick<DoorProps, 'username' | 'changePassphrase'>) {
  const say = useSay();
  const newPhrase = useNewPhrase(username);
  const done = useDone();
  const [changed, setChanged] = useState(false);
  if (changed) return <p role="status">{say(vaultWords.renewed)}</p>;
  return (
    <Unfolded title={vaultWords.renew}>
      <PlainForm
        initial={{ present: '', passphrase: '', again: '' }}
        submit={vaultWords.renew}
        busyWords={vaultWords.locking}
        send={async (form) => {
          const next = newPhrase(form);
          done(await changePassphrase(form.text('present') ?? '', next));
          setChanged(true);
        }}
      >
        <PhraseField name="present" label={vaultWords.presentPhrase} />
        <NewPhraseFields />
      </PlainForm>
    </Unfolded>
  );
}

function Passkey({
  hasPasskey,
  addPasskey,
  removePasskey,
}: Omit<DoorProps, 'username' | 'changePassphrase'>) {
  const say = useSay();
  const possible = usePasskeyPossible();
  const done = useDone();
  const [told, setTold] = useState<'added' | 'removed' | undefined>();
  const words = told === 'removed' ? vaultWords.passkeyRemoved : vaultWords.passkeyAdded;
  return (
    <>
      <div role="status">{told === undefined ? null : <p>{say(words)}</p>}</div>
      {hasPasskey ? (
        <button
          type="button"
          className="button"
          onClick={() => void removePasskey().then(() => setTold('removed'))}
        >
          {say(vaultWords.passkeyRemove)}
        </button>
      ) : null}
      {hasPasskey || !possible ? null : (
        <Unfolded title={vaultWords.passkeyAdd}>
          <p>{say(vaultWords.passkeyOffer)}</p>
          <PlainForm
            initial={{ passphrase: '' }}
            submit={vaultWords.passkeyAdd}
            busyWords={vaultWords.passkeyAsking}
            send={async (form) => {
              done(await addPasskey(form.text('passphrase') ?? ''));
              setTold('added');
            }}
          >
            <PhraseField />
          </PlainForm>
        </Unfolded>
      )}
    </>
  );
}

function Remove({ unsent, remove }: RemoveProps) {
  const say = useSay();
  const count = { count: String(unsent) };
  return (
    <Unfolded title={vaultWords.removeTitle}>
      <p>{say(vaultWords.removeText)}</p>
      {unsent === 0 ? null : <p className="notice danger">{say(vaultWords.removeUnsent, count)}</p>}
      <PlainForm
        initial={{ knowing: false }}
        submit={vaultWords.remove}
        busyWords={vaultWords.removing}
        send={async (form) => {
          if (unsent > 0 && !form.ticked('knowing'))
            throw new Problem(400, 'vault.unsent', say(vaultWords.removeTick));
          await remove();
        }}
      >
        {unsent === 0 ? null : (
          <TickField name="knowing" label={filledWords(vaultWords.removeKnowing, count)} />
        )}
      </PlainForm>
    </Unfolded>
  );
}

/** What this device keeps and how it is opened, for the page of the worker. */
export function DevicePanel({
  kept,
  screen,
  doors,
  removal,
}: {
  readonly kept: KeptProps;
  readonly screen: ScreenProps;
  readonly doors: DoorProps;
  readonly removal: RemoveProps;
}) {
  const say = useSay();
  return (
    <section>
      <h2>{say(vaultWords.deviceTitle)}</h2>
      <Kept {...kept} />
      <Screen {...screen} />
      <h3>{say(vaultWords.doorsTitle)}</h3>
      <ChangePhrase {...doors} />
      <Passkey {...doors} />
      <Remove {...removal} />
    </section>
  );
}
