import type { Role } from '@pendamping/domain';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { openDevice } from '../offline/device.ts';
import { forgetEverything } from '../offline/record.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { call, onSignedOut, speaksAs } from './api.ts';
import type { Session } from './signed-in.ts';

export type { HandedOver, Session } from './signed-in.ts';

interface Present {
  readonly session: Session | undefined;
  readonly refresh: () => Promise<void>;
  readonly signOut: () => Promise<void>;
}

const Context = createContext<Present>({
  session: undefined,
  refresh: async () => undefined,
  signOut: async () => undefined,
});

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [session, setSession] = useState<Session | undefined>();
  const [state, setState] = useState<'asking' | 'known' | 'failed'>('asking');

  const refresh = useCallback(async () => {
    try {
      const found = await call<Session | undefined>('GET', '/api/v1/session');
      speaksAs(found?.worker.id);
      setSession(found);
      setState('known');
    } catch {
      setState('failed');
    }
  }, []);
  const signOut = useCallback(async () => {
    await call('DELETE', '/api/v1/session').catch(() => undefined);
    forgetEverything();
    speaksAs(undefined);
    setSession(undefined);
  }, []);

  useEffect(() => void refresh(), [refresh]);
  // Where work is kept on the device its vault says who is here; the sync signs in again by itself.
  useEffect(
    () =>
      onSignedOut(() => {
        if (openDevice() !== undefined) return;
        speaksAs(undefined);
        setSession(undefined);
      }),
    [],
  );

  if (state === 'asking') return <Loading />;
  if (state === 'failed') return <Failed again={() => void refresh()} />;
  return <Context value={{ session, refresh, signOut }}>{children}</Context>;
}

export const usePresent = (): Present => useContext(Context);

/** Who is signed in; only under the frame, where somebody is. */
export function useSession(): Session {
  const { session } = useContext(Context);
  if (session === undefined) throw new Error('nobody is signed in here');
  return session;
}

export const useHasRole = (role: Role): boolean => useSession().worker.roles.includes(role);
