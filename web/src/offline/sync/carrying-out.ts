/** Carries a step out: says it to the server, in requests of a size that a bad line can bear. */

import type { DeviceStore } from '../store/device-store.ts';
import { base64Of } from '../vault/base64.ts';
import type { Told } from './engine.ts';
import type { LinesAnswer, RecordsAnswer, SyncAnswer, SyncRequest } from './exchange.ts';
import type { CopiesAnswer, Fetch, Meet, OfferCopies, Step } from './step.ts';

export interface SealedCopy {
  readonly act: string;
  /** Base64. */
  readonly sealed: string;
}

/** The server as the engine speaks with it. Each @throws Problem, or anything else where no answer came. */
export interface Server {
  readonly meet: (request: SyncRequest) => Promise<SyncAnswer>;
  readonly records: (device: string, streams: readonly string[]) => Promise<RecordsAnswer>;
  readonly lines: () => Promise<LinesAnswer>;
  readonly copies: (device: string, copies: readonly SealedCopy[]) => Promise<CopiesAnswer>;
}

const mostOfCopies = 500_000;

/** SHA-256 in hex of the ids, sorted, joined by a line break. */
export async function digestOf(streams: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode([...streams].sort().join('\n'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((one) => one.toString(16).padStart(2, '0')).join('');
}

export async function carryOut(
  step: Exclude<Step, { kind: 'rest' }>,
  device: string,
  server: Server,
  store: Pick<DeviceStore, 'copies'>,
): Promise<Told> {
  switch (step.kind) {
    case 'meet':
      return { step, answer: await meet(step, server) };
    case 'fetch':
      return { step, answer: await fetched(step, device, server) };
    case 'list':
      return { step, answer: await server.lines() };
    case 'offer-copies':
      return { step, answer: await offered(step, device, server, store) };
  }
}

async function meet(step: Meet, server: Server): Promise<SyncAnswer> {
  const { device, cursor, mark, seen, attachment, streams, compare } = step;
  return server.meet({
    device,
    ...(cursor === undefined ? {} : { cursor }),
    ...(mark === undefined ? {} : { mark }),
    ...(seen === undefined ? {} : { seen }),
    ...(attachment === undefined ? {} : { attachment }),
    acts: step.acts.map(({ act, entries }) => ({ act, entries })),
    held: await digestOf(streams),
    ...(compare ? { streams } : {}),
  });
}

const fetched = (step: Fetch, device: string, server: Server) => server.records(device, step.streams);

/** A copy that is no longer kept counts as answered: there is nothing to offer. */
export async function offered(
  step: OfferCopies,
  device: string,
  server: Pick<Server, 'copies'>,
  store: Pick<DeviceStore, 'copies'>,
): Promise<CopiesAnswer> {
  const kept = await store.copies(step.acts);
  const byAct = new Map(kept.map((one) => [one.act, one.sealed]));
  const missing = step.acts.filter((act) => !byAct.has(act));
  const outcomes: CopiesAnswer['outcomes'] = missing.map((act) => ({ act, outcome: 'kept' }));
  const copies: SealedCopy[] = [];
  let bytes = 0;
  for (const act of step.acts) {
    const sealed = byAct.get(act);
    if (sealed === undefined) continue;
    bytes += (sealed.length * 4) / 3;
    if (copies.length > 0 && bytes > mostOfCopies) break;
    copies.push({ act, sealed: base64Of(sealed) });
  }
  if (copies.length === 0) return { outcomes };
  const answer = await server.copies(device, copies);
  return { outcomes: [...outcomes, ...answer.outcomes] };
}
