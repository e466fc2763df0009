/**
 * Risk: danger to somebody, from the first report to the decision (PM 4.2, protector; PM 5.2). Each step carries its
 * own time, who was told and on what ground, because others will ask later who knew what, and when. Clocks that run
 * from it are copied into the record as they stood, with their source, so that a later change of the agency's list
 * changes no promise already running. A report that only some may read keeps all its steps to them.
 */
import { z } from 'zod';
import { clockBases } from '../../kernel/clock-basis.ts';
import type { Circumstance } from '../../kernel/entry.ts';
import {
  bothLanguages,
  day,
  id,
  ids,
  instant,
  line,
  oneOf,
  prose,
  restrictedTo,
  wholeFrom,
} from '../../kernel/field.ts';
import { keptTo } from '../../kernel/kept-to.ts';
import { addDays } from '../../kernel/moment.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';

export const severities = ['low', 'medium', 'high', 'immediate'] as const;
export type Severity = (typeof severities)[number];

/** Which power of the protector was used (PM 4.2). */
export const protectivePowers = ['power', 'influence', 'authority', 'social-supervision'] as const;
export type ProtectivePower = (typeof protectivePowers)[number];

// What can happen

export const RiskEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('RiskReported'),
    risk: id,
    at: instant,
    severity: oneOf(severities),
    what: prose,
    whoIsAtRisk: line,
    person: id.optional(),
    reportedBy: line,
    ground: prose.optional(),
    restrictedTo,
  }),
  z.strictObject({
    type: z.literal('RiskActionTaken'),
    risk: id,
    action: id,
    at: instant,
    what: prose,
    toldTo: line.optional(),
    power: oneOf(protectivePowers).optional(),
    /** Clocks that stop with it. */
    stops: ids.optional(),
    restrictedTo,
  }),
  /** From now on something must have happened by a moment. */
  z.strictObject({
    type: z.literal('RiskClockBegun'),
    risk: id,
    clock: id,
    /** Its code in the agency's list; absent for a promise made for this case alone. */
    code: line.optional(),
    /** What must have happened, in the writer's words. */
    what: line,
    /** The same in both languages, where it is from the list. */
    words: bothLanguages.optional(),
    /** Who must be told, or must act. */
    whom: line.optional(),
    from: instant,
    until: instant,
    /** The day on which it runs out, in the agency's time zone. */
    by: day,
    basis: oneOf(clockBases),
    source: bothLanguages.optional(),
    /** The day on which the source was last looked at. */
    seenOn: day.optional(),
    restrictedTo,
  }),
  z.strictObject({
    type: z.literal('RiskDecided'),
    risk: id,
    decision: prose,
    monitoring: prose.optional(),
    /** Days between two looks, until `monitorUntil`. */
    everyDays: wholeFrom(1, 366).optional(),
    monitorUntil: day.optional(),
    /** Clocks that stop with it. */
    stops: ids.optional(),
    restrictedTo,
  }),
  z.strictObject({ type: z.literal('RiskEnded'), risk: id, reason: prose, restrictedTo }),
]);
export type RiskEntry = z.infer<typeof RiskEntry>;

// What is known

export interface RiskAction {
  readonly action: string;
  readonly at: string;
  readonly on: string;
  readonly what: string;
  readonly toldTo?: string | undefined;
  readonly power?: ProtectivePower | undefined;
}
export type RiskClock = Omit<Extract<RiskEntry, { type: 'RiskClockBegun' }>, 'type' | 'risk'> & {
  /** The moment or day at which what it asks for was done. */
  readonly stopped?: string;
};
export interface Risk {
  readonly risk: string;
  readonly at: string;
  readonly on: string;
  readonly severity: Severity;
  readonly what: string;
  readonly whoIsAtRisk: string;
  readonly reportedBy: string;
  readonly ground?: string | undefined;
  /** Workers who alone may read it; absent: all who may read the case. */
  readonly restrictedTo?: readonly string[] | undefined;
  /** In the order in which they began. */
  readonly clocks: readonly RiskClock[];
  /** In the order of their times. */
  readonly actions: readonly RiskAction[];
  readonly decision?: {
    readonly decision: string;
    readonly monitoring?: string | undefined;
    readonly everyDays?: number | undefined;
    readonly monitorUntil?: string | undefined;
    readonly on: string;
  };
  readonly ended?: { readonly on: string; readonly reason: string };
}
export type Risks = Readonly<Record<string, Risk>>;

/** The clocks that still run. */
export const runningClocks = (risk: Risk): readonly RiskClock[] =>
  risk.ended === undefined ? risk.clocks.filter((one) => one.stopped === undefined) : [];

/**
 * The day of the next look that was promised with the decision, counted from the last step taken since; `undefined`
 * where none was promised, once its time is over, or after the risk has ended.
 */
export function nextLookOn({ decision, ended, actions }: Risk): string | undefined {
  if (decision?.everyDays === undefined || ended !== undefined) return undefined;
  const last = actions.reduce((found, one) => (one.on > found ? one.on : found), decision.on);
  const next = addDays(last, decision.everyDays);
  return decision.monitorUntil !== undefined && next > decision.monitorUntil ? undefined : next;
}

export const risks: Room<Risks, RiskEntry> = {
  initial: {},
  entries: RiskEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'RiskDecided' ? [`risk/${fact.risk}/decision`] : []),
};

// The rules

/** Why an entry of this room may not stand. */
export type RiskRefusal =
  | 'risk.clock-backwards'
  | 'risk.clock-runs-already'
  | 'risk.ended-already'
  | 'risk.keep-to-the-named'
  | 'risk.no-such-clock'
  | 'risk.none'
  | 'risk.reported-already';

const refuse = refusing<RiskRefusal>();

function admit(state: Risks, fact: RiskEntry) {
  const known = state[fact.risk];
  if (fact.type === 'RiskReported')
    return known === undefined ? undefined : refuse('risk.reported-already', 'risk');
  if (known === undefined) return refuse('risk.none', 'risk');
  if (!keptTo(known.restrictedTo, fact.restrictedTo)) return refuse('risk.keep-to-the-named', 'restrictedTo');
  switch (fact.type) {
    case 'RiskClockBegun':
      return admitClock(known, fact);
    case 'RiskActionTaken':
    case 'RiskDecided': {
      const clocks = new Set(known.clocks.map((one) => one.clock));
      const astray = fact.stops?.some((one) => !clocks.has(one)) === true;
      return astray ? refuse('risk.no-such-clock', 'stops') : undefined;
    }
    case 'RiskEnded':
      return known.ended === undefined ? undefined : refuse('risk.ended-already', 'risk');
  }
}

function admitClock(known: Risk, fact: Extract<RiskEntry, { type: 'RiskClockBegun' }>) {
  if (known.ended !== undefined) return refuse('risk.ended-already', 'risk');
  if (known.clocks.some((one) => one.clock === fact.clock)) return refuse('risk.clock-runs-already', 'clock');
  return Date.parse(fact.until) > Date.parse(fact.from) ? undefined : refuse('risk.clock-backwards', 'until');
}

function evolve(state: Risks, fact: RiskEntry, around: Circumstance): Risks {
  if (fact.type === 'RiskReported') {
    const { type: _, person: __, ...reported } = fact;
    return { ...state, [fact.risk]: { ...reported, on: around.occurredOn, actions: [], clocks: [] } };
  }
  const known = state[fact.risk];
  if (known === undefined) return state;
  return { ...state, [fact.risk]: moved(known, fact, around) };
}

function moved(risk: Risk, fact: Exclude<RiskEntry, { type: 'RiskReported' }>, around: Circumstance): Risk {
  switch (fact.type) {
    case 'RiskActionTaken': {
      const { action, at, what, toldTo, power, stops = [] } = fact;
      const actions = [
        ...risk.actions.filter((one) => one.action !== action),
        { action, at, on: around.occurredOn, what, toldTo, power },
      ];
      return {
        ...risk,
        actions: actions.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
        clocks: stopped(risk.clocks, stops, at),
      };
    }
    case 'RiskClockBegun': {
      const { type: _, risk: __, ...clock } = fact;
      return { ...risk, clocks: [...risk.clocks, clock] };
    }
    case 'RiskDecided': {
      const { decision, monitoring, everyDays, monitorUntil, stops = [] } = fact;
      return {
        ...risk,
        decision: { decision, monitoring, everyDays, monitorUntil, on: around.occurredOn },
        clocks: stopped(risk.clocks, stops, around.occurredOn),
      };
    }
    case 'RiskEnded':
      return { ...risk, ended: { on: around.occurredOn, reason: fact.reason } };
  }
}

/** The first that stops a clock stops it. */
const stopped = (clocks: readonly RiskClock[], which: readonly string[], at: string): readonly RiskClock[] =>
  clocks.map((one) =>
    which.includes(one.clock) && one.stopped === undefined ? { ...one, stopped: at } : one,
  );
