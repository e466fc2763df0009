/** A cause as it is known: read, folded here, and read again when something was recorded in it. */
import { type Cause, type CauseFigures, causeRecord, type Reading, read } from '@pendamping/domain';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type HeldRecord, hold, onRecorded } from '../../offline/record.ts';
import { call, Problem } from '../../shell/api.ts';
import { Failed, Loading, NotHere } from '../../ui/states.tsx';

export interface OpenCause {
  readonly id: string;
  readonly reading: Reading<Cause>;
  readonly state: Cause;
}

const Context = createContext<OpenCause | undefined>(undefined);

/** Opens a cause for all that stands under it. */
export function CauseProvider({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const [held, setHeld] = useState<HeldRecord | undefined>();
  const [problem, setProblem] = useState<'not-here' | 'failed' | undefined>();
  const load = useCallback(async () => {
    try {
      const fresh = await call<HeldRecord>('GET', `/api/v1/causes/${id}`);
      hold([fresh]);
      setHeld(fresh);
      setProblem(undefined);
    } catch (error) {
      const status = error instanceof Problem ? error.status : 0;
      setProblem(status === 404 || status === 403 || status === 400 ? 'not-here' : 'failed');
    }
  }, [id]);
  useEffect(() => {
    setHeld(undefined);
    void load();
    return onRecorded((streams) => {
      if (streams.has(id)) void load();
    });
  }, [id, load]);
  const open = useMemo(() => {
    if (held === undefined) return undefined;
    const reading = read(causeRecord, held.entries);
    return { id, reading, state: reading.state };
  }, [held, id]);
  if (problem === 'not-here') return <NotHere />;
  if (open === undefined) return problem === 'failed' ? <Failed again={() => void load()} /> : <Loading />;
  if (open.state.cause.description === undefined) return <NotHere />;
  return <Context value={open}>{children}</Context>;
}

export function useCause(): OpenCause {
  const open = useContext(Context);
  if (open === undefined) throw new Error('no cause is open here');
  return open;
}

export interface CountedCause {
  readonly figures: CauseFigures;
  readonly own: readonly {
    readonly case: string;
    readonly number: string | null;
    readonly title: string;
    readonly clientName: string;
  }[];
}

/** The figures, counted on the server; `away` where it cannot be reached. */
export function useFigures(id: string): CountedCause | 'away' | undefined {
  const [counted, setCounted] = useState<CountedCause | 'away'>();
  useEffect(() => {
    const load = () =>
      call<CountedCause>('GET', `/api/v1/causes/${id}/figures`).then(setCounted, () => setCounted('away'));
    void load();
    return onRecorded(() => void load());
  }, [id]);
  return counted;
}
