/** The cover over an open device. */
import { useEffect, useState } from 'react';
import type { Kept } from './keeping.ts';
import { CoverPage } from './vault/cover-page.tsx';

export function Cover({ kept: { locker } }: { readonly kept: Kept }) {
  const [passkey, setPasskey] = useState(false);
  useEffect(() => void locker.doors.which().then((which) => setPasskey(which.passkey)), [locker]);
  return (
    <CoverPage
      hasPin={locker.screen.hasPin}
      tryPin={(pin) => locker.screen.tryPin(pin)}
      triesLeft={() => locker.screen.triesLeft}
      lockNow={() => locker.lockNow()}
      passkey={passkey}
      unlock={(proof) => locker.open(proof)}
    />
  );
}
