/** The causes of the agency and what waits in them. */
import type { CauseDueKind, CauseOutcome, CauseStanding, NeededThing, WallKind } from '@pendamping/domain';
import { useCallback, useEffect, useState } from 'react';
import { onRecorded } from '../../offline/record.ts';
import { call } from '../../shell/api.ts';

export interface CauseInList {
  readonly cause: string;
  readonly name: string;
  readonly standing: Exclude<CauseStanding, 'set-aside'>;
  readonly kind: WallKind | null;
  readonly heldBy: string | null;
  readonly openedOn: string;
  readonly outcome: CauseOutcome | null;
  readonly walls: readonly string[];
  readonly nextOn: string | null;
}

export interface SuggestedWall {
  readonly key: string;
  readonly needed: NeededThing;
  readonly institution: string | null;
}

export interface CausesWaiting {
  readonly due: readonly {
    readonly cause: string;
    readonly name: string;
    readonly kind: CauseDueKind;
    readonly on: string;
    readonly what: string;
  }[];
  readonly results: readonly {
    readonly cause: string;
    readonly name: string;
    readonly outcome: CauseOutcome;
    readonly case: string;
    readonly number: string | null;
    readonly clientName: string;
  }[];
  readonly suggested: readonly SuggestedWall[];
}

export type Told<T> = T | 'failed' | undefined;

/** Asked again after anything was recorded here; not at all where there is no path. */
function useAnswer<T>(path: string | undefined): { readonly answer: Told<T>; readonly again: () => void } {
  const [answer, setAnswer] = useState<Told<T>>();
  const load = useCallback(() => {
    if (path === undefined) return;
    call<T>('GET', path).then(setAnswer, () => setAnswer((before) => before ?? 'failed'));
  }, [path]);
  useEffect(() => {
    load();
    return onRecorded(load);
  }, [load]);
  return { answer, again: load };
}

export const useCauses = () => useAnswer<{ readonly causes: readonly CauseInList[] }>('/api/v1/causes');
/** @param wanted without it nothing is asked */
export const useCausesWaiting = (wanted = true) =>
  useAnswer<CausesWaiting>(wanted ? '/api/v1/causes/waiting' : undefined);
