/** What stands behind the gate knows of it. */
import { createContext, useContext } from 'react';
import type { Kept } from './keeping.ts';

/** `locked`: the vault is asked for. `another`, `forgotten`: ordinary signing in instead, and why. `open`: all else. */
export type Mode = 'locked' | 'another' | 'forgotten' | 'open';

export interface Gate {
  readonly kept: Kept | undefined;
  readonly mode: Mode;
  /** Work is kept here from now on, or its vault has been opened. */
  readonly keep: (kept: Kept) => void;
  readonly signInInstead: (because: 'another' | 'forgotten') => void;
  /** To the door of the vault, where its passphrase is asked for. */
  readonly unlockInstead: () => void;
}

export const GateContext = createContext<Gate>({
  kept: undefined,
  mode: 'open',
  keep: () => undefined,
  signInInstead: () => undefined,
  unlockInstead: () => undefined,
});

export const useGate = (): Gate => useContext(GateContext);
