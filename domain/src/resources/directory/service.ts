/**
 * A service of the directory (PM 1.5, 4.2 broker): what somebody gives, for whom, where, when and at what cost. What is
 * written about a service ages: every three months somebody asks there whether it still holds, and workers say what
 * they and their clients found it to be worth.
 */
import { z } from 'zod';
import { disabilityKinds } from '../../kernel/disability.ts';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, line, oneOf, prose, someOf, wholeFrom } from '../../kernel/field.ts';
import { addDays } from '../../kernel/moment.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';
import { afterFeed, afterHand, type KeptListing } from './kept-by-hand.ts';
import { listing, type RowSource, rowSource, title } from './listing.ts';
import { type WithdrawalReason, withdrawalReasons } from './withdrawal-reason.ts';

/** As HSDS has them: taking people, not taking any now, no more, closed for a time. */
export const serviceStatuses = ['active', 'inactive', 'defunct', 'temporarily-closed'] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];

export const serviceCosts = ['free', 'partly', 'paid'] as const;
export type ServiceCost = (typeof serviceCosts)[number];

export const checkingWays = ['phone', 'message', 'visit', 'letter', 'website'] as const;
export type CheckingWay = (typeof checkingWays)[number];

/** What the asking came to: all as written, something to mend, or nobody was reached. */
export const checkResults = ['holds', 'differs', 'nobody-reached'] as const;
export type CheckResult = (typeof checkResults)[number];

export const serviceQualities = ['good', 'fair', 'poor', 'unsafe'] as const;
export type ServiceQuality = (typeof serviceQualities)[number];

// What can happen

const { many, short, text } = listing;

const content = {
  provider: id,
  /** One of the provider's programmes. */
  programme: id.optional(),
  name: title,
  alternateName: short,
  /** What it gives, in plain words. */
  description: text,
  status: oneOf(serviceStatuses),
  minimumAge: listing.age,
  maximumAge: listing.age,
  /** For people with these disabilities; left out where it is for everybody. */
  disabilities: someOf(disabilityKinds).optional(),
  /** For whom it is and who is left out, in words. */
  eligibility: text,
  /** Whether it costs something, where somebody has said so. */
  cost: oneOf(serviceCosts).optional(),
  feesDescription: text,
  costs: many(listing.cost),
  hours: many(listing.hours),
  places: many(listing.place),
  areas: many(listing.area),
  phones: many(listing.phone),
  email: short,
  website: prose.max(2_000, 'field.too-long').optional(),
  urls: many(listing.url),
  languages: many(listing.language),
  interpretation: text,
  /** How one comes to it: by oneself, by letter, in person. */
  applicationProcess: text,
  documents: many(listing.document),
  capacities: many(listing.capacity),
  /** How long one waits, in words; `waitDays` where it is known in days. */
  waitTime: text,
  waitDays: wholeFrom(0, 3_650).optional(),
  terms: many(listing.term),
  accreditations: text,
  licences: text,
  /** A word of warning, as "closed in the fasting month". */
  alert: text,
  funding: many(listing.funding),
  /** Named persons and desks: for the workers of the agency, never published. */
  contacts: many(listing.contact),
  more: listing.more,
};
const origin = { source: rowSource.optional(), import: id.optional() };

export const ServiceEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ServiceListed'), ...content, ...origin }),
  z.strictObject({ type: z.literal('ServiceRevised'), ...content, ...origin }),
  z.strictObject({
    type: z.literal('ServiceChecked'),
    way: oneOf(checkingWays),
    result: oneOf(checkResults),
    /** Who answered: a name or a desk. */
    answeredBy: line.optional(),
    /** What they said. */
    said: prose.optional(),
  }),
  z.strictObject({
    type: z.literal('ServiceJudged'),
    quality: oneOf(serviceQualities),
    /** What the judgement rests on; nothing by which a client could be known. */
    reason: prose,
  }),
  z.strictObject({
    type: z.literal('ServiceWithdrawn'),
    reason: oneOf(withdrawalReasons),
    note: prose.optional(),
    closedOn: day.optional(),
    import: id.optional(),
  }),
]);
export type ServiceEntry = z.infer<typeof ServiceEntry>;

// What is known

export type ServiceContent = Omit<
  Extract<ServiceEntry, { type: 'ServiceListed' }>,
  'type' | 'source' | 'import'
>;
export type ServiceCheck = Omit<Extract<ServiceEntry, { type: 'ServiceChecked' }>, 'type'> & {
  readonly on: string;
  readonly by: string;
};
export interface ServiceJudgement {
  readonly quality: ServiceQuality;
  readonly reason: string;
  readonly on: string;
  readonly by: string;
}
export interface ListedService extends KeptListing<ServiceContent> {
  readonly source?: RowSource | undefined;
  readonly listedOn: string;
  readonly revisedOn: string;
  /** The instant of the last word on it (ISO 8601). */
  readonly revisedAt: string;
  /** In the order they were told. */
  readonly checks: readonly ServiceCheck[];
  /** The last judgement of each worker. */
  readonly judgements: readonly ServiceJudgement[];
  readonly withdrawn?:
    | { readonly on: string; readonly reason: WithdrawalReason; readonly note?: string | undefined }
    | undefined;
}
export type ServiceState = ListedService | undefined;

export const service: Room<ServiceState, ServiceEntry> = {
  initial: undefined,
  entries: ServiceEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'ServiceListed' || fact.type === 'ServiceRevised' ? ['service'] : []),
};

/** How long what was asked holds (three months). */
export const shelfLifeDays = 92;

/** The last day on which somebody reached the service and asked. */
export function lastAskedOn({ checks }: ListedService): string | undefined {
  return checks.reduce<string | undefined>(
    (last, { on, result }) => (result !== 'nobody-reached' && (last === undefined || on > last) ? on : last),
    undefined,
  );
}

/** From which day on what is written must be asked again; `undefined` where nobody has ever asked. */
export function askAgainFrom(known: ListedService): string | undefined {
  const asked = lastAskedOn(known);
  return asked === undefined ? undefined : addDays(asked, shelfLifeDays);
}

// The rules

/** Why an entry of this room may not stand. */
export type ServiceRefusal =
  | 'service.ages-crossed'
  | 'service.listed-already'
  | 'service.none'
  | 'service.nobody-named'
  | 'service.withdrawn-already';

const refuse = refusing<ServiceRefusal>();

const crossed = ({ minimumAge, maximumAge }: ServiceContent) =>
  minimumAge !== undefined && maximumAge !== undefined && minimumAge > maximumAge;

/** Somebody was spoken with, and it is not said who. */
const leavesOutWho = ({
  way,
  result,
  answeredBy,
}: Extract<ServiceEntry, { type: 'ServiceChecked' }>): boolean =>
  result !== 'nobody-reached' && way !== 'website' && answeredBy === undefined;

function admit(state: ServiceState, fact: ServiceEntry) {
  const standing = state !== undefined && state.withdrawn === undefined;
  if (fact.type === 'ServiceListed' && standing) return refuse('service.listed-already');
  if (fact.type !== 'ServiceListed' && state === undefined) return refuse('service.none');
  switch (fact.type) {
    case 'ServiceListed':
    case 'ServiceRevised':
      return crossed(fact) ? refuse('service.ages-crossed', 'maximumAge') : undefined;
    case 'ServiceChecked':
      return leavesOutWho(fact) ? refuse('service.nobody-named', 'answeredBy') : undefined;
    case 'ServiceJudged':
      return undefined;
    case 'ServiceWithdrawn':
      return standing ? undefined : refuse('service.withdrawn-already');
  }
}

function listed(
  state: ServiceState,
  fact: Extract<ServiceEntry, { type: 'ServiceListed' | 'ServiceRevised' }>,
  { occurredOn: on, recordedAt }: Circumstance,
): ListedService {
  const { type, source, import: _, ...said } = fact;
  const kept = source === undefined ? afterHand(state, said) : afterFeed(state, said);
  return {
    ...kept,
    source: source ?? state?.source,
    listedOn: state?.listedOn ?? on,
    revisedOn: on,
    revisedAt: recordedAt,
    checks: state?.checks ?? [],
    judgements: state?.judgements ?? [],
    withdrawn: type === 'ServiceListed' ? undefined : state?.withdrawn,
  };
}

function evolve(state: ServiceState, fact: ServiceEntry, around: Circumstance): ServiceState {
  const on = around.occurredOn;
  const by = around.by.id;
  if (fact.type === 'ServiceListed' || fact.type === 'ServiceRevised') return listed(state, fact, around);
  if (state === undefined) return state;
  switch (fact.type) {
    case 'ServiceChecked': {
      const { type: _, ...check } = fact;
      return { ...state, revisedAt: around.recordedAt, checks: [...state.checks, { ...check, on, by }] };
    }
    case 'ServiceJudged': {
      const others = state.judgements.filter((one) => one.by !== by);
      return { ...state, judgements: [...others, { quality: fact.quality, reason: fact.reason, on, by }] };
    }
    case 'ServiceWithdrawn':
      return {
        ...state,
        revisedAt: around.recordedAt,
        withdrawn: { on, reason: fact.reason, note: fact.note },
      };
  }
}
