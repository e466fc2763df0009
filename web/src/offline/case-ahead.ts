/**
 * The case that somebody goes to. Where work is kept on the device its reading begins with the tap, while the page
 * before is still being taken down, and is taken over by the page that comes; those in sight in a list, and the first of
 * Today, are read while nothing else is to be done. Any change meanwhile makes it void.
 */
import { useEffect } from 'react';
import { call } from '../shell/api.ts';
import { whenIdle } from '../shell/idle.ts';
import { openDevice } from './device.ts';
import type { CaseAnswer } from './last-case.ts';
import { onClosing, onRecorded } from './record.ts';

const ahead = new Map<string, Promise<CaseAnswer | undefined>>();
/** It was read a moment ago: going from one of its pages to the next begins with what is known. */
let before: string | undefined;

const forget = () => ahead.clear();
onClosing(forget);
onRecorded(forget);

export const caseAnswer = (id: string): Promise<CaseAnswer> => call<CaseAnswer>('GET', `/api/v1/cases/${id}`);

function begin(id: string, reading: Promise<CaseAnswer | undefined>): void {
  // Whoever takes it is told of its failing; if nobody does, nobody need know.
  reading.catch(() => undefined);
  ahead.set(id, reading);
}

export function readAhead(path: string): void {
  const id = /^\/cases\/([0-9a-f-]{36})(?:\/|$)/.exec(path)?.[1];
  if (id === undefined || id === before || ahead.has(id) || openDevice() === undefined) return;
  begin(id, caseAnswer(id));
}

/** Of the device alone: nobody has gone there yet, and the server writes down who reads a restricted case. */
async function heldHere(id: string): Promise<CaseAnswer | undefined> {
  const { openedCase } = await import('./library/cases.ts');
  const device = openDevice();
  return device === undefined ? undefined : openedCase(device.library, id);
}

/** More than this would be read for nothing most of the time. */
const likeliest = 6;
/** Milliseconds that a list has to rest first: while changes come in, it is set anew many times. */
const rest = 500;

/** One after the other, each when nothing else is to be done. @returns leaves the rest unread */
function readNext(wanted: readonly string[]): () => void {
  const next = wanted.find((id) => id !== before && !ahead.has(id));
  if (next === undefined) return () => undefined;
  let isLeft = false;
  let leave = whenIdle(() => {
    const reading = heldHere(next);
    begin(next, reading);
    const goOn = () => {
      // Where it was forgotten meanwhile something has changed, and may go on changing.
      if (!isLeft && ahead.has(next)) leave = readNext(wanted);
    };
    reading.then(goOn, () => undefined);
  }, 2_000);
  return () => {
    isLeft = true;
    leave();
  };
}

/** Reads the first of these, and lets go of what is likely no more. @returns leaves the rest unread */
export function readLikely(ids: readonly string[]): () => void {
  const wanted = ids.slice(0, likeliest);
  for (const id of ahead.keys()) if (!wanted.includes(id)) ahead.delete(id);
  if (openDevice() === undefined) return () => undefined;
  let leave = () => clearTimeout(timer);
  const timer = setTimeout(() => {
    leave = readNext(wanted);
  }, rest);
  return () => leave();
}

/** @param shown what a page shows of cases, the likeliest first; one case may stand there more than once */
export function useLikelyNext(shown: readonly { readonly case: string }[]): void {
  const first = new Set<string>();
  for (const one of shown) if (first.add(one.case).size === likeliest) break;
  const likely = [...first].join(' ');
  useEffect(() => readLikely(likely === '' ? [] : likely.split(' ')), [likely]);
}

/** What has begun to be read of this case; it is given once. */
export function takenAhead(id: string): Promise<CaseAnswer> | undefined {
  const mine = ahead.get(id);
  forget();
  before = id;
  // What the device turned out not to hold is asked of the server.
  return mine?.then((answer) => answer ?? caseAnswer(id));
}
