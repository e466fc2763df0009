/**
 * What this device does next to agree with the server, and what an answer changes here. Pure: everything that must
 * survive stands in the snapshot, so that a device that is switched off at any moment goes on where it stood.
 */
import type { Changes, Snapshot } from '../store/device-store.ts';
import type { LinesAnswer, RecordsAnswer, SyncAnswer } from './exchange.ts';
import { landedByFetching } from './landing.ts';
import { changesForMeeting, isAnotherJournal } from './meeting.ts';
import { actsToSend } from './sending.ts';
import type { Circumstances, CopiesAnswer, Fetch, List, Meet, OfferCopies, Step } from './step.ts';
import { toldLines } from './told-lines.ts';

/** The server gives as many as one answer should carry. */
const recordsAtOnce = 100;
/** A few records are here as soon as their lines would be. */
const fewRecords = 40;
const copiesAtOnce = 20;

/** A step that was carried out, with its answer. */
export type Told =
  | { readonly step: Meet; readonly answer: SyncAnswer }
  | { readonly step: Fetch; readonly answer: RecordsAnswer }
  | { readonly step: List; readonly answer: LinesAnswer }
  | { readonly step: OfferCopies; readonly answer: CopiesAnswer };

/**
 * Copies of what the server has lost come first: later acts may rest on them. Then what was written here, since it
 * exists nowhere else; then what came; records are fetched last.
 */
export function nextStep(snapshot: Snapshot, circumstances: Circumstances): Step {
  const { sync } = snapshot;
  if (sync.offerAgain.length > 0) return offering(snapshot);
  const acts = actsToSend(snapshot.acts, circumstances);
  if (acts.length > 0 || circumstances.ask)
    return meeting(snapshot, copiesGoFirst(snapshot) ? [] : acts, circumstances);
  if (wantsLines(sync)) return { kind: 'list' };
  if (sync.wanted.length > 0) return fetching(sync.wanted);
  return { kind: 'rest' };
}

const wantsLines = ({ complete, listed, wanted }: Snapshot['sync']): boolean =>
  !complete && listed !== true && wanted.length > fewRecords;

const fetching = (wanted: readonly string[]): Fetch => ({
  kind: 'fetch',
  streams: wanted.slice(0, recordsAtOnce),
});

/** What is to be fetched besides what has been asked for already. */
export function fetchBeyond({ sync }: Snapshot, asked: ReadonlySet<string>): Fetch | undefined {
  const wanted = sync.wanted.filter((stream) => !asked.has(stream));
  return wanted.length === 0 ? undefined : fetching(wanted);
}

/**
 * A device that begins anew cannot be told that the server has lost something: it meets without acts, offers its copies,
 * and only then what may rest on them.
 */
const copiesGoFirst = ({ sync, sent }: Snapshot): boolean => sync.cursor === undefined && sent.length > 0;

function offering({ sync, acts }: Snapshot): OfferCopies {
  const here = new Set(acts.map((one) => one.act));
  return {
    kind: 'offer-copies',
    acts: sync.offerAgain.filter((act) => !here.has(act)).slice(0, copiesAtOnce),
    needless: sync.offerAgain.filter((act) => here.has(act)),
  };
}

function meeting(
  { sync, marks, lastAttachment }: Snapshot,
  acts: Meet['acts'],
  { compare }: Circumstances,
): Meet {
  return {
    kind: 'meet',
    acts,
    device: sync.device,
    ...(sync.cursor === undefined ? {} : { cursor: sync.cursor }),
    ...(sync.mark === undefined ? {} : { mark: sync.mark }),
    ...(sync.seen === undefined || sync.seen.length === 0 ? {} : { seen: sync.seen }),
    ...(lastAttachment === undefined ? {} : { attachment: lastAttachment }),
    streams: [...new Set([...marks.keys(), ...sync.wanted])].sort(),
    compare,
  };
}

/** What an answer changes on this device. */
export function changesFor(snapshot: Snapshot, told: Told): Changes {
  switch (told.step.kind) {
    case 'meet':
      return changesForMeeting(snapshot, told.step, told.answer as SyncAnswer);
    case 'fetch':
      return changesForRecords(snapshot, told.step, told.answer as RecordsAnswer);
    case 'list':
      return { sync: { listed: true }, lines: toldLines(snapshot, told.answer as LinesAnswer) };
    case 'offer-copies':
      return changesForCopies(snapshot, told.step, told.answer as CopiesAnswer);
  }
}

/**
 * A record comes whole and takes the place of what was held of it, also where that was longer: the server may have
 * lost some. What may no longer be read goes.
 */
function changesForRecords(snapshot: Snapshot, step: Fetch, answer: RecordsAnswer): Changes {
  const asked = new Set(step.streams);
  const records = answer.records.filter((one) => asked.has(one.stream));
  const settled = new Set([...records.map((one) => one.stream), ...answer.none]);
  const wanted = snapshot.sync.wanted.filter((stream) => !settled.has(stream));
  return {
    sync: {
      wanted,
      ...(wanted.length === 0 ? { toFetch: 0 } : {}),
      ...seenWith(snapshot.sync, answer.at),
    },
    records,
    drop: answer.none.filter((stream) => snapshot.marks.has(stream) || snapshot.sync.listed === true),
    removeActs: landedByFetching(snapshot, new Set(records.map((one) => one.stream)), wanted),
  };
}

/** What was read beyond the cursor is remembered until the cursor has come so far. */
function seenWith({ cursor = 0, seen = [] }: Snapshot['sync'], at: RecordsAnswer['at']) {
  const known = at === undefined || at.position <= cursor || seen.some((one) => one.mark === at.mark);
  return known ? {} : { seen: [...seen, at] };
}

/** A copy that the server has answered, or that is no longer kept here, need not be offered again. */
function changesForCopies({ sync }: Snapshot, step: OfferCopies, answer: CopiesAnswer): Changes {
  const done = new Set([...step.needless, ...answer.outcomes.map((one) => one.act)]);
  return { sync: { offerAgain: sync.offerAgain.filter((act) => !done.has(act)) } };
}

/** How an answer changes what this run knows. */
export function circumstancesAfter(
  snapshot: Snapshot,
  circumstances: Circumstances,
  told: Told,
): Circumstances {
  switch (told.step.kind) {
    case 'meet':
      return afterMeeting(snapshot, circumstances, told.step, told.answer as SyncAnswer);
    case 'fetch':
      return {
        ...circumstances,
        ask: circumstances.ask || fetchedAll(snapshot, told.answer as RecordsAnswer),
      };
    case 'list':
    case 'offer-copies':
      return circumstances;
  }
}

function afterMeeting(
  { sync }: Snapshot,
  circumstances: Circumstances,
  step: Meet,
  answer: SyncAnswer,
): Circumstances {
  if (isAnotherJournal(sync, answer)) return { ...circumstances, ask: false, compare: false };
  const compare = answer.compare && !step.compare;
  return { ...circumstances, ask: answer.more || compare, compare };
}

/**
 * Once everything is here the server is asked once more: it may have gone on meanwhile, and it says when all is here.
 * Not where nothing but what may not be read was left: it would be named again, and asked for, without end.
 */
function fetchedAll({ sync }: Snapshot, answer: RecordsAnswer): boolean {
  const settled = new Set([...answer.records.map((one) => one.stream), ...answer.none]);
  return answer.records.length > 0 && sync.wanted.every((stream) => settled.has(stream));
}

/** Whether an answer brings nothing forward: to go on at once would be to ask the same for ever. */
export function standsStill({ sync }: Snapshot, told: Told): boolean {
  if (told.step.kind === 'fetch') {
    const { records, none } = told.answer as RecordsAnswer;
    return records.length === 0 && none.length === 0;
  }
  if (told.step.kind === 'list') return false;
  if (told.step.kind === 'offer-copies')
    return told.step.acts.length > 0 && (told.answer as CopiesAnswer).outcomes.length === 0;
  const answer = told.answer as SyncAnswer;
  if (isAnotherJournal(sync, answer)) return false;
  const unanswered = told.step.acts.length > 0 && answer.outcomes.length === 0;
  return unanswered || (answer.more && answer.cursor <= (sync.cursor ?? -1));
}
