/**
 * What a device still says that is no longer welcome, by its own secret and without a session: what it has not sent, and
 * copies of what it has, should the server have gone back to an older backup since.
 */
import type { DeviceStore } from '../store/device-store.ts';
import { offered, type Server } from './carrying-out.ts';
import type { CopiesAnswer } from './step.ts';

interface Speaker {
  readonly device: string;
  readonly secret: string;
}

/** @throws Problem, or anything else where no answer came */
type Ask = (path: string, body: unknown) => Promise<unknown>;

const mostActs = 50;
const mostCopies = 20;

/** What of the outbox the server has not had goes to it for the supervisor. */
async function handOver(store: DeviceStore, { device, secret }: Speaker, ask: Ask): Promise<void> {
  const waiting = (await store.acts()).filter((one) => one.state !== 'landing');
  for (let at = 0; at < waiting.length; at += mostActs) {
    const some = waiting.slice(at, at + mostActs);
    const acts = some.map(({ act, entries }) => ({ act, entries }));
    await ask('/api/v1/devices/last-words', { device, secret, acts });
    for (const one of some) await store.discard(one.number, 'handed-over');
  }
}

const hadLost = ({ outcomes }: CopiesAnswer): boolean =>
  outcomes.some((one) => one.outcome === 'accepted' || one.outcome === 'kept');

/**
 * Without a session nobody says whether the server has lost something: all copies are offered, most are known. Where
 * one is not, the server has gone back to an older backup, and the attachments it had are to be sent again.
 */
async function offerCopies(store: DeviceStore, { device, secret }: Speaker, ask: Ask): Promise<void> {
  let lost = false;
  const server: Pick<Server, 'copies'> = {
    async copies(_, copies) {
      const answer = (await ask('/api/v1/devices/copies', { device, secret, copies })) as CopiesAnswer;
      lost ||= hadLost(answer);
      return answer;
    },
  };
  try {
    for (let left = (await store.snapshot()).sent; left.length > 0; ) {
      const step = { kind: 'offer-copies', acts: left.slice(0, mostCopies), needless: [] } as const;
      const { outcomes } = await offered(step, device, server, store);
      const answered = new Set(outcomes.map((one) => one.act));
      if (answered.size === 0) return;
      left = left.filter((act) => !answered.has(act));
    }
  } finally {
    if (lost) await store.commit({ attachmentsAgain: true });
  }
}

/** What was refused to somebody who might no longer write there belongs to what is handed over, and is tried anew. */
async function freeAttachments({ attachments }: DeviceStore): Promise<void> {
  for (const { id, refusal } of await attachments.unsent())
    if (refusal !== undefined) await attachments.markRefused(id, undefined);
}

/**
 * The copies first: what waits may rest on them. What did not go through stays here, and is offered again. The
 * attachments follow by themselves once their acts have gone (attachments/sending.ts).
 */
export async function sayLastWords(store: DeviceStore, speaker: Speaker, ask: Ask): Promise<void> {
  const before = await Promise.allSettled([offerCopies(store, speaker, ask)]);
  await handOver(store, speaker, ask);
  await freeAttachments(store);
  for (const one of before) if (one.status === 'rejected') throw one.reason;
}
