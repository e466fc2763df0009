/** What leaves: the entries without what is for named workers alone and without the parts that were left out by name. */
import type { Entry } from '../kernel/entry.ts';
import type { TransferPart } from '../stages/6-termination/case-transfer.ts';

/** By the beginning of their types, so that kinds of a newer version fall under the same part. */
const types: Readonly<Record<Exclude<TransferPart, 'attachments'>, RegExp>> = {
  notes: /^NoteWritten$/,
  instruments: /^(InstrumentAnswered|FunctioningRated|CopingWeighed)$/,
  risks: /^(Risk|Protection)/,
  supervision: /^(Approval|Supervision)/,
};

export const isOfPart = (type: string, part: TransferPart): boolean =>
  part !== 'attachments' && types[part].test(type);

export interface Leaving {
  readonly entries: readonly Entry[];
  /** How many stayed, by part. */
  readonly stayed: Partial<Readonly<Record<TransferPart, number>>>;
  readonly restricted: number;
}

const corrects = ({ type, data }: Entry): string | undefined =>
  type === 'EntryAmended' || type === 'EntryStruck' ? String(data.entry) : undefined;

const isRestricted = ({ data }: Entry): boolean =>
  Array.isArray(data.restrictedTo) ||
  Array.isArray((data.data as { readonly restrictedTo?: unknown } | undefined)?.restrictedTo);

/**
 * A correction stays where what it corrects stays, and an entry stays whole where a correction made it restricted.
 *
 * @param entries of all records of the case, in order
 */
export function leaving(entries: readonly Entry[], leftOut: readonly TransferPart[]): Leaving {
  const byId = new Map(entries.map((one) => [one.id, one]));
  const rootOf = (one: Entry) => byId.get(corrects(one) ?? '') ?? one;
  const restricted = new Set(entries.filter(isRestricted).map((one) => rootOf(one).id));
  const stayed: Partial<Record<TransferPart, number>> = {};
  let kept = 0;
  const leave = entries.filter((one) => {
    const root = rootOf(one);
    if (restricted.has(root.id) || isRestricted(one)) {
      kept += 1;
      return false;
    }
    const part = leftOut.find((each) => isOfPart(root.type, each));
    if (part !== undefined) stayed[part] = (stayed[part] ?? 0) + 1;
    return part === undefined;
  });
  return { entries: leave, stayed, restricted: kept };
}
