/**
 * Stands before everything else: where somebody keeps work on this device, the vault is opened first; while its owner
 * looks away a cover lies over the screen; once it is locked nothing of what was read stays.
 */
import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { Loading } from '../ui/states.tsx';
import { type Gate, GateContext, type Mode } from './gate-context.ts';
import type { Kept } from './keeping.ts';
import { isKept, isKeptAfterAll } from './kept-flag.ts';
import { forgetEverything } from './record.ts';

const LockedDoor = lazy(async () => ({ default: (await import('./locked-door.tsx')).LockedDoor }));
const Cover = lazy(async () => ({ default: (await import('./cover.tsx')).Cover }));

const nothing = () => () => undefined;

/** Looks twice where the flag is missing; `undefined` until that is known. */
function useMode() {
  const [mode, setMode] = useState<Mode | undefined>(() => (isKept() ? 'locked' : undefined));
  useEffect(() => {
    if (mode !== undefined) return;
    isKeptAfterAll().then(
      (kept) => setMode(kept ? 'locked' : 'open'),
      () => setMode('open'),
    );
  }, [mode]);
  return { mode, setMode };
}

export function DeviceGate({ children }: { readonly children: ReactNode }) {
  const [kept, setKept] = useState<Kept | undefined>();
  const { mode, setMode } = useMode();
  const lock = useSyncExternalStore(kept?.locker.subscribe ?? nothing, () => kept?.locker.state() ?? 'open');
  useEffect(() => {
    if (kept === undefined || lock !== 'locked') return;
    kept.end();
    forgetEverything();
    setKept(undefined);
    setMode(isKept() ? 'locked' : 'open');
  }, [kept, lock, setMode]);
  const keep = useCallback(
    (opened: Kept) => {
      setKept(opened);
      setMode('open');
    },
    [setMode],
  );
  const gate = useMemo<Gate>(
    () => ({
      kept,
      mode: mode ?? 'open',
      keep,
      signInInstead: setMode,
      unlockInstead: () => setMode('locked'),
    }),
    [kept, mode, keep, setMode],
  );
  if (mode === undefined) return <Loading />;
  const isLocked = mode === 'locked' || (kept !== undefined && lock === 'locked');
  return (
    <GateContext value={gate}>
      {isLocked ? (
        <Suspense fallback={<Loading />}>
          <LockedDoor />
        </Suspense>
      ) : (
        <div hidden={lock === 'covered'} inert={lock === 'covered'} className="uncovered">
          {children}
        </div>
      )}
      {kept !== undefined && lock === 'covered' ? (
        <Suspense fallback={<Loading />}>
          <Cover kept={kept} />
        </Suspense>
      ) : null}
    </GateContext>
  );
}
