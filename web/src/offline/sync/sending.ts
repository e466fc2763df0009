/** Which acts go now: in the order of writing, as many as one request should carry. */
import {
  caseRecord,
  causeLine,
  causeRecord,
  clientRecord,
  type Entry,
  levelOf,
  read,
  type WrittenEntry,
} from '@pendamping/domain';
import type { WaitingAct } from '../store/waiting-act.ts';
import type { Circumstances } from './step.ts';

/** More than this is not sent at once: on a bad line a small request arrives where a large one breaks off. */
const most = { acts: 50, entries: 400, bytes: 400_000 } as const;

const alone = (entry: WrittenEntry): Entry => ({
  ...entry,
  by: { id: '', capacity: 'professional', approves: false },
  version: 1,
  position: 0,
  receivedAt: entry.recordedAt,
});

/** Whether a record begins with this entry: read alone, it already says whom or what the record is about. */
export function founds(entry: WrittenEntry): boolean {
  if (entry.record === 'client') return levelOf(read(clientRecord, [alone(entry)]).state) !== undefined;
  if (entry.record === 'cause') return causeLine(read(causeRecord, [alone(entry)]).state) !== undefined;
  return entry.record === 'case' && read(caseRecord, [alone(entry)]).state.intake.opening !== undefined;
}

const streamsOf = (act: WaitingAct) => act.entries.map((entry) => entry.stream);
const foundedBy = (act: WaitingAct) => act.entries.filter(founds).map((entry) => entry.stream);

/**
 * Acts that may go, in the order of writing. What belongs to a record whose beginning was refused waits behind it:
 * the server would refuse it too, for a reason that helps nobody. An act at which the server stumbles holds back its
 * records, so that nothing overtakes it there.
 */
function free(acts: readonly WaitingAct[], { stumbling }: Circumstances): readonly WaitingAct[] {
  const closed = new Set<string>();
  const passes = (act: WaitingAct) =>
    act.state === 'waiting' &&
    !stumbling.has(act.number) &&
    !streamsOf(act).some((stream) => closed.has(stream));
  return [...acts]
    .sort((a, b) => a.number - b.number)
    .filter((act) => {
      if (act.state === 'landing') return false;
      if (passes(act)) return true;
      const behind = stumbling.has(act.number) ? streamsOf(act) : foundedBy(act);
      for (const stream of behind) closed.add(stream);
      return false;
    });
}

const bytesOf = (act: WaitingAct) => new TextEncoder().encode(JSON.stringify(act.entries)).length;

/** @returns the acts of one request; one that is larger than a request should be goes alone */
export function actsToSend(acts: readonly WaitingAct[], circumstances: Circumstances): readonly WaitingAct[] {
  const passing = free(acts, circumstances);
  if (circumstances.singly) return passing.slice(0, 1);
  const sent: WaitingAct[] = [];
  const room = { entries: most.entries as number, bytes: most.bytes as number };
  for (const act of passing.slice(0, most.acts)) {
    room.entries -= act.entries.length;
    room.bytes -= bytesOf(act);
    if (sent.length > 0 && (room.entries < 0 || room.bytes < 0)) break;
    sent.push(act);
  }
  return sent;
}
