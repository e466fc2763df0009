/** A service as known: its record and its provider's, read by the same rules as on the server. */
import {
  type ListedProvider,
  type ListedService,
  providerRecord,
  read,
  type ServiceLine,
  serviceLine,
  serviceRecord,
} from '@pendamping/domain';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type HeldRecord, hold, onRecorded } from '../../offline/record.ts';
import { call, Problem } from '../../shell/api.ts';

interface Answer {
  readonly service: HeldRecord;
  readonly provider?: HeldRecord;
}

export interface OpenService {
  readonly id: string;
  readonly known: ListedService;
  readonly line: ServiceLine;
  readonly provider: ListedProvider | undefined;
  readonly providerVersion: number;
}

export type ServiceAnswer = OpenService | 'loading' | 'failed' | 'none' | 'not-held';

function opened(id: string, answer: Answer): OpenService | undefined {
  const known = read(serviceRecord, answer.service.entries).state.service;
  if (known === undefined) return undefined;
  const provider =
    answer.provider === undefined ? undefined : read(providerRecord, answer.provider.entries).state.provider;
  return {
    id,
    known,
    line: serviceLine(id, known, provider?.content.name),
    provider,
    providerVersion: answer.provider?.version ?? 0,
  };
}

const failureOf = (error: unknown): ServiceAnswer => {
  if (error instanceof Problem && error.status === 404) return 'none';
  return error instanceof Problem && error.status === 0 ? 'not-held' : 'failed';
};

export function useService(id: string): { readonly answer: ServiceAnswer; readonly retry: () => void } {
  const [held, setHeld] = useState<Answer | ServiceAnswer>('loading');
  const load = useCallback(
    () =>
      call<Answer>('GET', `/api/v1/services/${id}`).then(
        (found) => {
          hold([found.service, ...(found.provider === undefined ? [] : [found.provider])]);
          setHeld(found);
        },
        (error) => setHeld((before) => (typeof before === 'object' ? before : failureOf(error))),
      ),
    [id],
  );
  useEffect(() => {
    setHeld('loading');
    void load();
    return onRecorded((streams) => {
      if (streams.has(id)) void load();
    });
  }, [id, load]);
  const answer = useMemo(
    () => (typeof held === 'object' && 'service' in held ? (opened(id, held) ?? 'none') : held),
    [id, held],
  );
  return { answer, retry: () => void load() };
}
