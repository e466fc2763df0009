/**
 * Risk: danger to somebody, from the first report to the decision (PM 4.2, protector; PM 5.2). Each step carries its
 * own time, who was told and on what ground, because others will ask later who knew what, and when.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, instant, line, oneOf, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';

export const severities = ['low', 'medium', 'high', 'immediate'] as const;
export type Severity = (typeof severities)[number];

/** Which power of the protector was used (PM 4.2). */
export const protectivePowers = ['power', 'influence', 'authority', 'social-supervision'] as const;
export type ProtectivePower = (typeof protectivePowers)[number];

const restrictedTo = z.array(id).min(1, 'field.required').max(50, 'field.too-many').optional();

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
    restrictedTo,
  }),
  z.strictObject({
    type: z.literal('RiskDecided'),
    risk: id,
    decision: prose,
    monitoring: prose.optional(),
    restrictedTo,
  }),
  z.strictObject({ type: z.literal('RiskEnded'), risk: id, reason: prose, restrictedTo }),
]);
export type RiskEntry = z.infer<typeof RiskEntry>;

// What is known

export interface RiskAction {
  readonly action: string;
  readonly at: string;
  readonly what: string;
  readonly toldTo?: string | undefined;
  readonly power?: ProtectivePower | undefined;
}
export interface Risk {
  readonly risk: string;
  readonly at: string;
  readonly on: string;
  readonly severity: Severity;
  readonly what: string;
  readonly whoIsAtRisk: string;
  readonly reportedBy: string;
  readonly ground?: string | undefined;
  /** In the order of their times. */
  readonly actions: readonly RiskAction[];
  readonly decision?: {
    readonly decision: string;
    readonly monitoring?: string | undefined;
    readonly on: string;
  };
  readonly ended?: { readonly on: string; readonly reason: string };
}
export type Risks = Readonly<Record<string, Risk>>;

export const risks: Room<Risks, RiskEntry> = {
  initial: {},
  entries: RiskEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'RiskDecided' ? [`risk/${fact.risk}/decision`] : []),
};

// The rules

/** Why an entry of this room may not stand. */
export type RiskRefusal = 'risk.ended-already' | 'risk.none' | 'risk.reported-already';

const refuse = refusing<RiskRefusal>();

function admit(state: Risks, fact: RiskEntry) {
  const known = state[fact.risk];
  if (fact.type === 'RiskReported')
    return known === undefined ? undefined : refuse('risk.reported-already', 'risk');
  if (known === undefined) return refuse('risk.none', 'risk');
  if (fact.type === 'RiskEnded' && known.ended !== undefined) return refuse('risk.ended-already', 'risk');
  return undefined;
}

function evolve(state: Risks, fact: RiskEntry, around: Circumstance): Risks {
  if (fact.type === 'RiskReported') {
    const { type: _, restrictedTo: __, person: ___, ...reported } = fact;
    return { ...state, [fact.risk]: { ...reported, on: around.occurredOn, actions: [] } };
  }
  const known = state[fact.risk];
  if (known === undefined) return state;
  return { ...state, [fact.risk]: moved(known, fact, around) };
}

function moved(risk: Risk, fact: Exclude<RiskEntry, { type: 'RiskReported' }>, around: Circumstance): Risk {
  switch (fact.type) {
    case 'RiskActionTaken': {
      const { action, at, what, toldTo, power } = fact;
      const actions = [
        ...risk.actions.filter((one) => one.action !== action),
        { action, at, what, toldTo, power },
      ];
      return { ...risk, actions: actions.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)) };
    }
    case 'RiskDecided':
      return {
        ...risk,
        decision: { decision: fact.decision, monitoring: fact.monitoring, on: around.occurredOn },
      };
    case 'RiskEnded':
      return { ...risk, ended: { on: around.occurredOn, reason: fact.reason } };
  }
}
