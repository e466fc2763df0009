/** The agency's own record: its letterhead, programmes and workers, read once and after changes. */
import { type Agency, agencyRecord, read } from '@pendamping/domain';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { call } from '../shell/api.ts';
import { useOutsideAuthor } from './case-context.ts';
import { type HeldRecord, hold, onRecorded } from './record.ts';

const Context = createContext<Agency>(agencyRecord.initial);

export function AgencyProvider({
  agency,
  children,
}: {
  readonly agency: string;
  readonly children: ReactNode;
}) {
  const [held, setHeld] = useState<HeldRecord | undefined>();
  useEffect(() => {
    const load = () =>
      call<{ agency: HeldRecord }>('GET', '/api/v1/agency')
        .then((answer) => {
          hold([answer.agency]);
          setHeld(answer.agency);
        })
        .catch(() => undefined);
    void load();
    return onRecorded((streams) => {
      if (streams.has(agency)) void load();
    });
  }, [agency]);
  const state = useMemo(
    () => (held === undefined ? agencyRecord.initial : read(agencyRecord, held.entries).state),
    [held],
  );
  return <Context value={state}>{children}</Context>;
}

export const useAgency = (): Agency => useContext(Context);

/** The name of a worker of the agency; the id's beginning where they are unknown. */
export function useWorkerName(): (worker: string | undefined) => string {
  const { workers } = useAgency();
  const outside = useOutsideAuthor();
  return (worker) => (worker === undefined ? '' : (workers[worker]?.name ?? outside(worker) ?? '…'));
}
