import { Problem } from '../../shell/api.ts';
import { DoorSheet } from '../../shell/doors.tsx';
import { useSay } from '../../shell/language.tsx';
import { PlainForm } from '../../shell/plain-form.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { UnlockForm, type UnlockWays, useFirstField } from './unlock-form.tsx';
import { vaultWords } from './words.ts';

interface CoverProps extends UnlockWays {
  readonly hasPin: boolean;
  readonly tryPin: (pin: string) => Promise<'open' | 'wrong' | 'locked'>;
  /** Wrong numbers still let through. */
  readonly triesLeft: () => number;
  readonly lockNow: () => void;
}

function PinForm({ tryPin, triesLeft }: Pick<CoverProps, 'tryPin' | 'triesLeft'>) {
  const say = useSay();
  return (
    <PlainForm
      initial={{ pin: '' }}
      submit={vaultWords.uncover}
      busyWords={vaultWords.opening}
      send={async (form) => {
        const answer = await tryPin(form.text('pin') ?? '');
        if (answer === 'open') return;
        const left = triesLeft();
        const wrong = left === 1 ? vaultWords.pinWrongLast : vaultWords.pinWrong;
        throw new Problem(400, 'pin', say(answer === 'wrong' ? wrong : vaultWords.pinLocked, { left }));
      }}
    >
      <TextLine name="pin" label={vaultWords.pin} type="password" inputMode="numeric" required />
    </PlainForm>
  );
}

/** Covers the screen while its owner looks away. What stands behind goes on: nothing that was being written is lost. */
export function CoverPage({ hasPin, tryPin, triesLeft, lockNow, ...ways }: CoverProps) {
  const say = useSay();
  const first = useFirstField(hasPin || !ways.passkey);
  return (
    <DoorSheet title={vaultWords.coverTitle}>
      <p className="muted">{say(vaultWords.coverText)}</p>
      <div ref={first}>
        {hasPin ? (
          <>
            <PinForm tryPin={tryPin} triesLeft={triesLeft} />
            <details className="short-forms">
              <summary>{say(vaultWords.pinForgot)}</summary>
              <UnlockForm {...ways} />
            </details>
          </>
        ) : (
          <UnlockForm {...ways} />
        )}
      </div>
      <p className="buttons">
        <button type="button" className="button quiet" onClick={lockNow}>
          {say(vaultWords.lockNow)}
        </button>
      </p>
    </DoorSheet>
  );
}
