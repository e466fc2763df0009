/** A cause in a list, what is due in it, and what happened in it by day. */

import type { CauseOutcome, WallKind } from '../methods/social-action/cause.ts';
import {
  answerExpectedBy,
  awaitedActions,
  openPromise,
  takenActions,
} from '../methods/social-action/cause-actions.ts';
import { stanceNow } from '../methods/social-action/cause-parties.ts';
import { openSteps } from '../methods/social-action/cause-steps.ts';
import { stances } from '../methods/stance.ts';
import type { Cause } from '../records/cause.ts';

export const causeStandings = ['open', 'ended', 'set-aside'] as const;
export type CauseStanding = (typeof causeStandings)[number];

export type CauseDueKind = 'step' | 'action' | 'answer' | 'promise';

export interface CauseDue {
  readonly kind: CauseDueKind;
  readonly about: string;
  readonly on: string;
  readonly what: string;
  /** The worker it waits for; absent: whoever opened the cause. */
  readonly worker?: string | undefined;
}

export interface CauseLine {
  readonly name: string;
  readonly standing: CauseStanding;
  readonly kind?: WallKind | undefined;
  readonly heldBy?: string | undefined;
  readonly openedOn: string;
  readonly openedBy?: string | undefined;
  readonly outcome?: CauseOutcome | undefined;
  readonly result?: string | undefined;
  readonly endedOn?: string | undefined;
  /** Keys of walls (walls.ts). */
  readonly walls: readonly string[];
  readonly due: readonly CauseDue[];
}

/** What waits in a cause, the most urgent first: also the promises of others, to be held to. */
export function causeDue({ actions, steps }: Cause): readonly CauseDue[] {
  const all = Object.values(actions);
  const due: CauseDue[] = [
    ...openSteps(steps).map((one) => ({
      kind: 'step' as const,
      about: one.step,
      on: one.by,
      what: one.what,
      worker: one.worker,
    })),
    ...awaitedActions(actions).map(({ action, planned }) => ({
      kind: 'action' as const,
      about: action,
      on: planned.on,
      what: planned.what,
      worker: planned.worker,
    })),
    ...all.flatMap((one) => {
      const on = answerExpectedBy(one);
      const what = one.taken?.what ?? '';
      return on === undefined ? [] : [{ kind: 'answer' as const, about: one.action, on, what }];
    }),
    ...all.flatMap((one) => {
      const promise = openPromise(one);
      return promise === undefined
        ? []
        : [{ kind: 'promise' as const, about: one.action, on: promise.by, what: promise.words }];
    }),
  ];
  return due.sort((a, b) => a.on.localeCompare(b.on));
}

/** `undefined` for a record in which nothing was opened and nothing set aside. */
export function causeLine(state: Cause): CauseLine | undefined {
  const { description, setAside, ended, openedOn, openedBy } = state.cause;
  if (description === undefined)
    return setAside === undefined
      ? undefined
      : { name: '', standing: 'set-aside', openedOn: setAside.on, walls: setAside.walls, due: [] };
  return {
    name: description.name,
    standing: ended === undefined ? 'open' : 'ended',
    kind: description.kind,
    heldBy: description.heldBy,
    openedOn: openedOn ?? '',
    openedBy,
    outcome: ended?.outcome,
    result: ended?.result,
    endedOn: ended?.on,
    walls: description.walls ?? [],
    due: ended === undefined ? causeDue(state) : causeDue(state).filter((one) => one.kind === 'promise'),
  };
}

/** The actions that were taken, each with what it brought, the newest first. */
export const causeTimeline = ({ actions }: Cause) => [...takenActions(actions)].reverse();

/** The parties in the order in which one looks at them: who decides, then who moves it, to who is against it. */
export function partiesInOrder({ parties }: Cause) {
  const order = stances.toReversed();
  return Object.values(parties).sort(
    (a, b) =>
      Number(b.decides) - Number(a.decides) ||
      order.indexOf(stanceNow(a)) - order.indexOf(stanceNow(b)) ||
      (a.name < b.name ? -1 : 1),
  );
}
