/** What the answer of a meeting with the server changes here: what became of our acts, and what came from others. */
import type { Entry } from '@pendamping/domain';
import type { Outcome } from '../outcome.ts';
import type { Changes, Snapshot, SyncState } from '../store/device-store.ts';
import type { WaitingAct } from '../store/waiting-act.ts';
import type { SyncAnswer } from './exchange.ts';
import { landedOf } from './landing.ts';
import type { Meet } from './step.ts';

type ActChange = NonNullable<Changes['acts']>[number];

/** The server has gone back to an older copy, or is another one: what it said before holds no longer. */
export const isAnotherJournal = (sync: SyncState, answer: SyncAnswer): boolean =>
  answer.restored || (sync.epoch !== undefined && sync.epoch !== answer.epoch);

export function changesForMeeting(snapshot: Snapshot, step: Meet, answer: SyncAnswer): Changes {
  const another = isAnotherJournal(snapshot.sync, answer);
  // Refused where what it rests on was lost: once the copies are back it is judged again.
  const judged = judgedActs(step.acts, answer.outcomes).filter((one) => !another || one.state === 'landing');
  const accepted = judged.filter((one) => one.state === 'landing').map((one) => one.number);
  const copies = step.acts
    .filter((one) => accepted.includes(one.number))
    .map(({ act, entries }) => ({ act, entries }));
  const rest = another ? beginningAnew(snapshot, answer) : goingOn(snapshot, step, answer, judged);
  return { ...rest, acts: [...(rest.acts ?? []), ...judged], copies };
}

/** An act is kept all or not at all; one that was not fully answered goes on waiting. */
function judgedActs(acts: readonly WaitingAct[], outcomes: readonly Outcome[]): readonly ActChange[] {
  const byEntry = new Map(outcomes.map((one) => [one.id, one]));
  return acts.flatMap((act): readonly ActChange[] => {
    const own = act.entries.flatMap(({ id }) => byEntry.get(id) ?? []);
    if (own.length < act.entries.length) return [];
    if (own.some((one) => one.outcome === 'refused'))
      return [{ number: act.number, state: 'refused', refusals: own }];
    const positions = own.map((one) => ('position' in one ? (one.position ?? 0) : 0));
    return [{ number: act.number, state: 'landing', position: Math.max(...positions) }];
  });
}

/**
 * Everything held is fetched again, and stays readable until it has come; copies of what was accepted are offered;
 * what was accepted and had not come back yet is sent again from the outbox.
 */
function beginningAnew({ sync, marks, acts, sent }: Snapshot, answer: SyncAnswer): Changes {
  const gone = new Set(answer.gone);
  const wanted = union([...marks.keys()], sync.wanted, answer.added).filter((one) => !gone.has(one));
  return {
    sync: {
      epoch: answer.epoch,
      cursor: answer.cursor,
      mark: answer.mark,
      seen: [],
      wanted,
      toFetch: wanted.length,
      leftOut: answer.leftOut,
      offerAgain: union(sync.offerAgain, sent),
    },
    // What the other journal told of its cases holds no longer.
    lines: { position: -1, cases: {} },
    acts: waitingAgain(acts),
    drop: answer.gone,
    attachmentsAgain: true,
  };
}

/** What was accepted and has not come back yet is offered once more: the server may have lost it. */
const waitingAgain = (acts: readonly WaitingAct[]): readonly ActChange[] =>
  acts.filter((act) => act.state === 'landing').map(({ number }) => ({ number, state: 'waiting' }));

function goingOn(snapshot: Snapshot, step: Meet, answer: SyncAnswer, judged: readonly ActChange[]): Changes {
  const { sync, marks, acts } = snapshot;
  const gone = new Set(answer.gone);
  const came = whatCame(snapshot, answer);
  const wanted = union(
    sync.wanted,
    [...came.gaps],
    answer.added.filter((one) => !marks.has(one)),
  ).filter((one) => !gone.has(one));
  const fresh = wanted.filter((one) => !sync.wanted.includes(one)).length;
  const settled = !answer.compare || step.compare;
  return {
    sync: {
      epoch: answer.epoch,
      cursor: answer.cursor,
      mark: answer.mark,
      ...seenAfter(sync, answer, judged),
      wanted,
      toFetch: wanted.length === 0 ? 0 : sync.toFetch + fresh,
      leftOut: answer.leftOut,
      ...offeredAtBeginning(snapshot),
      ...(settled && !answer.more && wanted.length === 0 ? { complete: true } : {}),
    },
    entries: came.entries,
    ...(sync.cursor === undefined ? { acts: waitingAgain(acts) } : {}),
    drop: answer.gone,
    removeActs: landedOf(landingAfter(snapshot, step, judged), {
      cursor: answer.cursor,
      wanted: new Set(wanted),
      held: (stream) => marks.has(stream) && !gone.has(stream),
      settled,
    }),
  };
}

/**
 * What was accepted beyond the cursor has not been seen in the journal yet: where it ended is remembered, so that a
 * server set back to between the two is known, and what it has lost is sent again.
 */
function seenAfter({ seen }: SyncState, { cursor, at }: SyncAnswer, judged: readonly ActChange[]) {
  const beyond = (seen ?? []).filter((one) => one.position > cursor);
  const isAhead = judged.some((one) => one.state === 'landing' && (one.position ?? 0) > cursor);
  const known = beyond.some((one) => one.mark === at.mark);
  if (isAhead && !known) return { seen: [...beyond, at] };
  return seen === undefined ? {} : { seen: beyond };
}

/**
 * A device that begins anew, because its lease had ended, cannot know whether the server has lost something meanwhile:
 * it offers its copies to be sure, and what has not come back from the outbox.
 */
const offeredAtBeginning = ({ sync, sent }: Snapshot): Partial<SyncState> =>
  sync.cursor === undefined && sent.length > 0 ? { offerAgain: union(sync.offerAgain, sent) } : {};

/**
 * Of the entries that came, those that follow without a gap on what is held. A record that is on its way brings its
 * own; one with a gap is fetched whole, since what is missing may be withheld from this reader or may be lost.
 */
function whatCame({ sync, marks }: Snapshot, answer: SyncAnswer) {
  const versions = new Map([...marks].map(([stream, mark]) => [stream, mark.version]));
  const passed = new Set([...sync.wanted, ...answer.gone]);
  const gaps = new Set<string>();
  const entries: Entry[] = [];
  for (const entry of answer.entries) {
    const version = versions.get(entry.stream);
    if (version === undefined || passed.has(entry.stream) || entry.version <= version) continue;
    if (entry.version > version + 1) {
      gaps.add(entry.stream);
      passed.add(entry.stream);
      continue;
    }
    entries.push(entry);
    versions.set(entry.stream, entry.version);
  }
  return { entries, gaps };
}

function landingAfter({ acts, sync }: Snapshot, step: Meet, judged: readonly ActChange[]) {
  const before = sync.cursor === undefined ? [] : acts.filter((act) => act.state === 'landing');
  const now = judged.flatMap((one) => {
    const act = step.acts.find(({ number }) => number === one.number);
    if (act === undefined || one.state !== 'landing' || one.position === undefined) return [];
    return [{ number: act.number, entries: act.entries, position: one.position }];
  });
  return [...before, ...now];
}

const union = (...lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())];
