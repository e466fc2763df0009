/**
 * Informed consent, by person and by purpose (PM 5.1; UU 27/2022 arts. 20-25 and 40). It can be withdrawn, purpose
 * by purpose; from then on the purpose stops, and carrying that out has a clock of 72 hours. A child's own assent
 * stands beside the guardian's consent and does not replace it.
 */
import { z } from 'zod';
import { attachments } from '../kernel/attachment.ts';
import type { Circumstance } from '../kernel/entry.ts';
import { id, instant, line, oneOf, prose, restrictedTo, someOf } from '../kernel/field.ts';
import { keptTo } from '../kernel/kept-to.ts';
import { drawnMark } from '../kernel/mark.ts';
import { hoursAfter } from '../kernel/moment.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';

export const consentPurposes = [
  'service',
  'share-with-school',
  'share-with-health',
  'share-with-government',
  'share-with-partner',
  'photographs',
  'research',
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

export const consentWays = ['signed', 'thumbprint', 'spoken', 'read-aloud-and-signed'] as const;
export type ConsentWay = (typeof consentWays)[number];

export const consentAuthorities = ['self', 'parent', 'guardian', 'curator'] as const;
export type ConsentAuthority = (typeof consentAuthorities)[number];

export const assentWays = ['spoken', 'picture-cards', 'drawing', 'gesture'] as const;
export type AssentWay = (typeof assentWays)[number];

const terms = {
  consent: id,
  by: id,
  byName: line,
  authority: oneOf(consentAuthorities),
  people: z.array(id).min(1, 'field.required').max(50, 'field.too-many'),
  purposes: someOf(consentPurposes).min(1, 'field.required'),
  /** The paper on which it was given or refused. */
  attachments,
  restrictedTo,
};

// What can happen

export const ConsentEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ConsentGiven'),
    ...terms,
    how: oneOf(consentWays),
    /** What the one who consents drew by finger on the device. */
    mark: drawnMark.optional(),
    language: line,
    explained: prose.optional(),
    witness: line.optional(),
    retention: line.optional(),
  }),
  z.strictObject({ type: z.literal('ConsentRefused'), ...terms, reason: prose.optional() }),
  z.strictObject({
    type: z.literal('ConsentWithdrawn'),
    consent: id,
    purpose: oneOf(consentPurposes),
    byName: line,
    receivedAt: instant,
    note: prose.optional(),
    restrictedTo,
  }),
  z.strictObject({
    type: z.literal('WithdrawalCarriedOut'),
    consent: id,
    purpose: oneOf(consentPurposes),
    doneAt: instant,
    what: prose,
    restrictedTo,
  }),
  z.strictObject({
    type: z.literal('AssentGiven'),
    person: id,
    how: oneOf(assentWays),
    words: prose,
    /** What the child drew by finger on the device. */
    mark: drawnMark.optional(),
    restrictedTo,
  }),
]);
export type ConsentEntry = z.infer<typeof ConsentEntry>;

// What is known

export interface Withdrawal {
  readonly receivedAt: string;
  readonly doneAt?: string;
}
export interface Consent {
  readonly consent: string;
  readonly by: string;
  readonly byName: string;
  readonly authority: ConsentAuthority;
  readonly people: readonly string[];
  readonly purposes: readonly ConsentPurpose[];
  readonly given: boolean;
  readonly on: string;
  readonly how?: ConsentWay | undefined;
  readonly mark?: string | undefined;
  readonly language?: string | undefined;
  /** Workers who alone may know of it, as of what is agreed in a case that few may read. */
  readonly restrictedTo?: readonly string[] | undefined;
  readonly withdrawn: Partial<Readonly<Record<ConsentPurpose, Withdrawal>>>;
}
export interface Consents {
  readonly consents: Readonly<Record<string, Consent>>;
  readonly assents: readonly {
    readonly person: string;
    readonly how: AssentWay;
    readonly on: string;
    readonly words: string;
    readonly mark?: string | undefined;
  }[];
}

export const consent: Room<Consents, ConsentEntry> = {
  initial: { consents: {}, assents: [] },
  entries: ConsentEntry,
  admit,
  evolve,
};

/** Hours within which a withdrawn purpose must have stopped (UU 27/2022 art. 40: 3 x 24 hours, on the clock). */
const withdrawalHours = 72;

/** The instant by which it must have stopped, in UTC. */
export const stopBy = ({ receivedAt }: Pick<Withdrawal, 'receivedAt'>): string =>
  hoursAfter(receivedAt, withdrawalHours);

/** Whether somebody has agreed to a purpose for this person and not taken it back. */
export function consented(state: Consents, person: string, purpose: ConsentPurpose): boolean {
  return Object.values(state.consents).some(
    (one) =>
      one.given &&
      one.people.includes(person) &&
      one.purposes.includes(purpose) &&
      one.withdrawn[purpose] === undefined,
  );
}

// The rules

/** Why an entry of this room may not stand. */
export type ConsentRefusal =
  | 'consent.for-oneself-only'
  | 'consent.keep-to-the-named'
  | 'consent.none'
  | 'consent.not-withdrawn'
  | 'consent.purpose-not-given'
  | 'consent.withdrawn-already';

const refuse = refusing<ConsentRefusal>();

function admit(state: Consents, fact: ConsentEntry) {
  switch (fact.type) {
    case 'ConsentGiven':
    case 'ConsentRefused': {
      const others = fact.people.some((one) => one !== fact.by);
      return fact.authority === 'self' && others ? refuse('consent.for-oneself-only', 'people') : undefined;
    }
    case 'ConsentWithdrawn':
    case 'WithdrawalCarriedOut':
      return admitWithdrawal(state.consents[fact.consent], fact);
    case 'AssentGiven':
      return undefined;
  }
}

function admitWithdrawal(
  given: Consent | undefined,
  fact: Extract<ConsentEntry, { type: 'ConsentWithdrawn' | 'WithdrawalCarriedOut' }>,
) {
  if (given === undefined || !given.given) return refuse('consent.none', 'consent');
  if (!keptTo(given.restrictedTo, fact.restrictedTo))
    return refuse('consent.keep-to-the-named', 'restrictedTo');
  if (!given.purposes.includes(fact.purpose)) return refuse('consent.purpose-not-given', 'purpose');
  const withdrawn = given.withdrawn[fact.purpose];
  if (fact.type === 'WithdrawalCarriedOut')
    return withdrawn === undefined ? refuse('consent.not-withdrawn', 'purpose') : undefined;
  return withdrawn === undefined ? undefined : refuse('consent.withdrawn-already', 'purpose');
}

function evolve(state: Consents, fact: ConsentEntry, around: Circumstance): Consents {
  switch (fact.type) {
    case 'ConsentGiven':
    case 'ConsentRefused': {
      const { consent: key, by, byName, authority, people, purposes } = fact;
      const known: Consent = {
        consent: key,
        by,
        byName,
        authority,
        people,
        purposes,
        given: fact.type === 'ConsentGiven',
        on: around.occurredOn,
        how: fact.type === 'ConsentGiven' ? fact.how : undefined,
        mark: fact.type === 'ConsentGiven' ? fact.mark : undefined,
        language: fact.type === 'ConsentGiven' ? fact.language : undefined,
        restrictedTo: fact.restrictedTo,
        withdrawn: {},
      };
      return { ...state, consents: { ...state.consents, [key]: known } };
    }
    case 'ConsentWithdrawn':
      return marked(state, fact.consent, fact.purpose, () => ({ receivedAt: fact.receivedAt }));
    case 'WithdrawalCarriedOut':
      return marked(state, fact.consent, fact.purpose, (before) => ({
        receivedAt: before?.receivedAt ?? fact.doneAt,
        doneAt: fact.doneAt,
      }));
    case 'AssentGiven': {
      const { type: _, ...assent } = fact;
      return { ...state, assents: [...state.assents, { ...assent, on: around.occurredOn }] };
    }
  }
}

function marked(
  state: Consents,
  key: string,
  purpose: ConsentPurpose,
  mark: (before: Withdrawal | undefined) => Withdrawal,
): Consents {
  const known = state.consents[key];
  if (known === undefined) return state;
  const withdrawn = { ...known.withdrawn, [purpose]: mark(known.withdrawn[purpose]) };
  return { ...state, consents: { ...state.consents, [key]: { ...known, withdrawn } } };
}
