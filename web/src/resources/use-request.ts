/** One incoming referral, read from the server and answered there: it is kept on no device. */
import { type RequestFromOutside, read, requestRecord } from '@pendamping/domain';
import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from '../offline/outcome.ts';
import { type HeldRecord, newId } from '../offline/record.ts';
import { call, Problem } from '../shell/api.ts';

/** Records one fact of a request at the server. @throws Problem, also where it may not stand */
export async function tellRequest(
  request: string,
  type: string,
  data: Readonly<Record<string, unknown>>,
  occurredOn: string,
): Promise<void> {
  const entry = {
    id: newId(),
    record: 'request',
    stream: request,
    type,
    data,
    occurredOn,
    recordedAt: new Date().toISOString(),
    basis: 0,
  };
  const { outcomes } = await call<{ outcomes: readonly Outcome[] }>('POST', '/api/v1/entries', {
    entries: [entry],
    together: true,
  });
  const [refused] = outcomes.filter((one) => one.outcome === 'refused');
  if (refused?.outcome === 'refused') throw new Problem(409, refused.because, refused.detail ?? '');
}

export interface OpenRequest {
  readonly request: RequestFromOutside | 'not-here' | 'failed' | undefined;
  readonly reload: () => Promise<void>;
}

export function useRequest(id: string): OpenRequest {
  const [request, setRequest] = useState<OpenRequest['request']>();
  const reload = useCallback(async () => {
    try {
      const record = await call<HeldRecord>('GET', `/api/v1/requests/${id}`);
      setRequest(read(requestRecord, record.entries).state.request ?? 'not-here');
    } catch (error) {
      setRequest(error instanceof Problem && error.status === 404 ? 'not-here' : 'failed');
    }
  }, [id]);
  useEffect(() => {
    setRequest(undefined);
    void reload();
  }, [reload]);
  return { request, reload };
}
