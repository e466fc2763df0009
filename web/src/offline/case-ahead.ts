/**
 * The case that somebody goes to. Where work is kept on the device its reading begins with the tap, while the page
 * before is still being taken down, and is taken over by the page that comes. Any change meanwhile makes it void.
 */
import { call } from '../shell/api.ts';
import { openDevice } from './device.ts';
import type { CaseAnswer } from './last-case.ts';
import { onClosing, onRecorded } from './record.ts';

let ahead: { readonly id: string; readonly answer: Promise<CaseAnswer> } | undefined;
/** It was read a moment ago: going from one of its pages to the next begins with what is known. */
let before: string | undefined;

const forget = () => {
  ahead = undefined;
};
onClosing(forget);
onRecorded(forget);

export const caseAnswer = (id: string): Promise<CaseAnswer> => call<CaseAnswer>('GET', `/api/v1/cases/${id}`);

export function readAhead(path: string): void {
  const id = /^\/cases\/([0-9a-f-]{36})(?:\/|$)/.exec(path)?.[1];
  if (id === undefined || id === before || openDevice() === undefined) return;
  const answer = caseAnswer(id);
  // Whoever takes it is told of its failing; if nobody does, nobody need know.
  answer.catch(() => undefined);
  ahead = { id, answer };
}

/** What has begun to be read of this case; it is given once. */
export function takenAhead(id: string): Promise<CaseAnswer> | undefined {
  const mine = ahead?.id === id ? ahead.answer : undefined;
  forget();
  before = id;
  return mine;
}
