/**
 * The instruments of an agency: drafted, tried, and published by version. A published version never changes; a better one
 * is a new version, and answers given to the old one stay with the old one.
 */
import { z } from 'zod';
import { id, line, prose } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';
import { fingerprint } from '../measures/instrument/fingerprint.ts';
import { Instrument } from '../measures/instrument/instrument.ts';
import { type Unready, unreadyFor } from '../measures/instrument/ready.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'field.wrong-kind');
const version = { urn: line, version: line };

// What can happen

export const InstrumentEntry = z.discriminatedUnion('type', [
  /** The same draft written again replaces what was drafted. */
  z.strictObject({ type: z.literal('InstrumentDrafted'), draft: id, instrument: Instrument }),
  z.strictObject({ type: z.literal('InstrumentDraftDropped'), draft: id, reason: prose.optional() }),
  z.strictObject({
    type: z.literal('InstrumentPublished'),
    instrument: Instrument,
    /** SHA-256 of its content, so that a changed word is seen. */
    hash,
    draft: id.optional(),
  }),
  z.strictObject({ type: z.literal('InstrumentWithdrawn'), ...version, reason: prose }),
]);
export type InstrumentEntry = z.infer<typeof InstrumentEntry>;

// What is known

export interface PublishedInstrument {
  readonly instrument: Instrument;
  readonly hash: string;
  readonly withdrawn?: string;
}
export interface Instruments {
  readonly drafts: Readonly<Record<string, Instrument>>;
  /** By urn and version, as `urn:…|1.0.0`. */
  readonly published: Readonly<Record<string, PublishedInstrument>>;
}

export const instrumentKey = (urn: string, at: string): string => `${urn}|${at}`;

const parts = (of: string) => of.split('.').map(Number);
const isLater = (one: string, other: string) => {
  const [a, b] = [parts(one), parts(other)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
};

/** The newest version of each instrument that is in use. */
export function instrumentsInUse({ published }: Instruments): readonly PublishedInstrument[] {
  const newest = new Map<string, PublishedInstrument>();
  for (const one of Object.values(published)) {
    const known = newest.get(one.instrument.urn);
    const better = known === undefined || isLater(one.instrument.version, known.instrument.version);
    if (one.withdrawn === undefined && better) newest.set(one.instrument.urn, one);
  }
  return [...newest.values()];
}

export const instruments: Room<Instruments, InstrumentEntry> = {
  initial: { drafts: {}, published: {} },
  entries: InstrumentEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'InstrumentDrafted' ? [`instrument-draft/${fact.draft}`] : []),
};

// The rules

/** Why an entry of this room may not stand. */
export type InstrumentRefusal =
  | Unready
  | 'instrument.changed-on-the-way'
  | 'instrument.none'
  | 'instrument.version-exists';

const refuse = refusing<InstrumentRefusal>();

function admit(state: Instruments, fact: InstrumentEntry) {
  switch (fact.type) {
    case 'InstrumentDrafted':
      return undefined;
    case 'InstrumentDraftDropped':
      return state.drafts[fact.draft] === undefined ? refuse('instrument.none', 'draft') : undefined;
    case 'InstrumentPublished':
      return mayPublish(state, fact);
    case 'InstrumentWithdrawn': {
      const known = state.published[instrumentKey(fact.urn, fact.version)];
      return known === undefined ? refuse('instrument.none', 'urn') : undefined;
    }
  }
}

function mayPublish(state: Instruments, fact: Extract<InstrumentEntry, { type: 'InstrumentPublished' }>) {
  const { instrument } = fact;
  const known = state.published[instrumentKey(instrument.urn, instrument.version)];
  if (known !== undefined) return refuse('instrument.version-exists', 'instrument.version');
  if (fingerprint(instrument) !== fact.hash) return refuse('instrument.changed-on-the-way', 'hash');
  const [fault] = unreadyFor(instrument);
  return fault === undefined ? undefined : refuse(fault.because, `instrument.${fault.field}`);
}

const without = (drafts: Instruments['drafts'], draft: string | undefined) =>
  Object.fromEntries(Object.entries(drafts).filter(([one]) => one !== draft));

function evolve(state: Instruments, fact: InstrumentEntry): Instruments {
  switch (fact.type) {
    case 'InstrumentDrafted':
      return { ...state, drafts: { ...state.drafts, [fact.draft]: fact.instrument } };
    case 'InstrumentDraftDropped':
      return { ...state, drafts: without(state.drafts, fact.draft) };
    case 'InstrumentPublished': {
      const { instrument, hash: of } = fact;
      const key = instrumentKey(instrument.urn, instrument.version);
      const drafts = without(state.drafts, fact.draft);
      return { drafts, published: { ...state.published, [key]: { instrument, hash: of } } };
    }
    case 'InstrumentWithdrawn': {
      const key = instrumentKey(fact.urn, fact.version);
      const known = state.published[key];
      if (known === undefined) return state;
      const withdrawn = { ...known, withdrawn: fact.reason };
      return { ...state, published: { ...state.published, [key]: withdrawn } };
    }
  }
}
