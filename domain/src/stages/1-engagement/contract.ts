/**
 * The contract: what worker and client agree before help begins (PM 5.1).
 *
 * It states the nature of the problem as both see it, the goals, what each side does and expects, the methods and
 * the arrangements. Both sign; for a child the guardian signs and the child gives assent. A spoken agreement counts:
 * what matters is that both sides can point to it later. A changed contract is a new version, signed again.
 */
import { z } from 'zod';
import { type Attachment, attachments } from '../../kernel/attachment.ts';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, line, lines, oneOf, prose, rupiah, wholeFrom } from '../../kernel/field.ts';
import { drawnMark } from '../../kernel/mark.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';
import { fewestShown } from '../../measures/small-cells.ts';

/** As whom somebody signs. */
export const signatories = ['client', 'guardian', 'child', 'worker', 'witness'] as const;
export type Signatory = (typeof signatories)[number];

export const signingWays = ['signed', 'thumbprint', 'spoken', 'picture-cards'] as const;
export type SigningWay = (typeof signingWays)[number];

const arrangements = z.strictObject({
  place: line.optional(),
  time: line.optional(),
  frequency: line.optional(),
  length: line.optional(),
  fees: rupiah.optional(),
  language: line.optional(),
  reviewOn: day.optional(),
  endsOn: day.optional(),
  confidentiality: prose.optional(),
  confidentialityLimits: lines.optional(),
  /** Of a group or a community: figures below this are not shown in public (never below three, whatever is agreed). */
  fewestShown: wholeFrom(3, 100).optional(),
  other: prose.optional(),
});

// What can happen

export const ContractEntry = z.discriminatedUnion('type', [
  /** The same `contract` drafted again before anybody has signed replaces the draft. */
  z.strictObject({
    type: z.literal('ContractDrafted'),
    contract: id,
    /** The nature of the problem as the worker sees it and as the client sees it. */
    problem: z.strictObject({ worker: prose, client: prose.optional() }),
    goals: lines,
    workerRole: lines,
    clientRole: lines,
    expectations: z.strictObject({ ofWorker: prose.optional(), ofClient: prose.optional() }),
    methods: lines,
    arrangements,
    /** What is different from the version before, in a sentence. */
    change: prose.optional(),
  }),
  z.strictObject({
    type: z.literal('ContractSigned'),
    contract: id,
    as: oneOf(signatories),
    person: id.optional(),
    worker: id.optional(),
    name: line,
    /** For whom a guardian signs. */
    onBehalfOf: line.optional(),
    how: oneOf(signingWays),
    /** Whether it was read aloud to them first. */
    readAloud: z.boolean('field.wrong-kind').optional(),
    /** What was drawn by finger on the device. */
    mark: drawnMark.optional(),
    note: prose.optional(),
    /** The signed paper. */
    attachments,
  }),
]);
export type ContractEntry = z.infer<typeof ContractEntry>;

// What is known

export interface Signature {
  readonly as: Signatory;
  readonly name: string;
  readonly person?: string | undefined;
  readonly worker?: string | undefined;
  readonly onBehalfOf?: string | undefined;
  readonly how: SigningWay;
  readonly readAloud?: boolean | undefined;
  readonly mark?: string | undefined;
  readonly on: string;
  readonly attachments?: readonly Attachment[] | undefined;
}
export interface ContractVersion extends Omit<Extract<ContractEntry, { type: 'ContractDrafted' }>, 'type'> {
  /** From 1. */
  readonly version: number;
  readonly draftedOn: string;
  readonly draftedBy: string;
  readonly signatures: readonly Signature[];
  /** The day on which the second side signed; from then the contract is in force. */
  readonly inForceSince?: string;
}
export interface Contracts {
  /** In order of their version. */
  readonly versions: readonly ContractVersion[];
}

/** A contract is in force once a worker and the client, or a guardian for the client, have signed. */
export const contractInForce = (state: Contracts): ContractVersion | undefined =>
  state.versions.findLast((one) => one.inForceSince !== undefined);

/** Fewer people than these are not told in public, in people: as the community agreed on it, and never fewer than three. */
export const fewestInPublic = (state: Contracts): number =>
  contractInForce(state)?.arrangements.fewestShown ?? fewestShown;

export const contract: Room<Contracts, ContractEntry> = {
  initial: { versions: [] },
  entries: ContractEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'ContractDrafted' ? [`contract/${fact.contract}`] : []),
};

// The rules

/** Why an entry of this room may not stand. */
export type ContractRefusal =
  | 'contract.ends-before-review'
  | 'contract.guardian-of-whom'
  | 'contract.has-signatures'
  | 'contract.needs-a-professional'
  | 'contract.no-goals'
  | 'contract.nothing-to-sign'
  | 'contract.signed-already';

const refuse = refusing<ContractRefusal>();

function admit(state: Contracts, fact: ContractEntry, { by }: Pick<Scene<unknown>, 'by'>) {
  const version = state.versions.find((one) => one.contract === fact.contract);
  if (fact.type === 'ContractDrafted') return admitDraft(fact, version);
  if (by.capacity !== 'professional') return refuse('contract.needs-a-professional');
  if (version === undefined) return refuse('contract.nothing-to-sign', 'contract');
  if (version.goals.length === 0) return refuse('contract.no-goals');
  if (fact.as === 'guardian' && fact.onBehalfOf === undefined)
    return refuse('contract.guardian-of-whom', 'onBehalfOf');
  const twice = version.signatures.some((one) => one.as === fact.as && one.name === fact.name);
  return twice ? refuse('contract.signed-already', 'name') : undefined;
}

function admitDraft(
  fact: Extract<ContractEntry, { type: 'ContractDrafted' }>,
  version: ContractVersion | undefined,
) {
  if (version !== undefined && version.signatures.length > 0)
    return refuse('contract.has-signatures', 'contract');
  const { reviewOn, endsOn } = fact.arrangements;
  const backwards = reviewOn !== undefined && endsOn !== undefined && endsOn < reviewOn;
  return backwards ? refuse('contract.ends-before-review', 'arrangements.endsOn') : undefined;
}

function evolve(state: Contracts, fact: ContractEntry, around: Circumstance): Contracts {
  switch (fact.type) {
    case 'ContractDrafted': {
      const { type: _, ...terms } = fact;
      const known = state.versions.find((one) => one.contract === fact.contract);
      const drafted: ContractVersion = {
        ...terms,
        version: known?.version ?? state.versions.length + 1,
        draftedOn: around.occurredOn,
        draftedBy: around.by.id,
        signatures: known?.signatures ?? [],
      };
      return known === undefined
        ? { versions: [...state.versions, drafted] }
        : { versions: state.versions.map((one) => (one === known ? drafted : one)) };
    }
    case 'ContractSigned': {
      const { type: _, contract: key, note: __, ...signature } = fact;
      return {
        versions: state.versions.map((one) =>
          one.contract === key ? signed(one, { ...signature, on: around.occurredOn }) : one,
        ),
      };
    }
  }
}

function signed(version: ContractVersion, signature: Signature): ContractVersion {
  const signatures = [...version.signatures, signature];
  const bothSides =
    signatures.some((one) => one.as === 'worker') &&
    signatures.some((one) => one.as === 'client' || one.as === 'guardian');
  const latest = signatures.reduce((last, one) => (one.on > last ? one.on : last), '');
  return bothSides && version.inForceSince === undefined
    ? { ...version, signatures, inForceSince: latest }
    : { ...version, signatures };
}
