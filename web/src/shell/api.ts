/** Speaking with the server: JSON, the reader's language, and problems as values that say what to do. */
import { presentLanguage } from './present-language.ts';

export interface FieldProblem {
  readonly field: string;
  readonly because: string;
  readonly detail: string;
}

/** An answer that is no success. `status` 0 where no answer came at all. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldProblem[];
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    code: string,
    detail: string,
    errors: readonly FieldProblem[] = [],
    retryAfter?: number,
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

let speaking: string | undefined;

/**
 * Who speaks in this tab. The cookie is the whole browser's: where another tab has signed in as somebody else, the
 * server must not take what is written here for theirs.
 */
export function speaksAs(worker: string | undefined): void {
  speaking = worker;
}

const always = (): Record<string, string> => ({
  'accept-language': presentLanguage(),
  ...(speaking === undefined ? {} : { 'x-worker': speaking }),
});

interface ProblemDocument {
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
}

const listeners = new Set<() => void>();

/** Told when the server says that nobody is signed in any more. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function problemOf(response: Response): Promise<Problem> {
  const document = (await response.json().catch(() => ({}))) as ProblemDocument;
  const retry = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new Problem(
    response.status,
    document.title ?? 'server.fault',
    document.detail ?? '',
    document.errors,
    Number.isNaN(retry) ? undefined : retry,
  );
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

async function answered<T>(path: string, request: RequestInit): Promise<T> {
  const response = await fetch(path, request).catch(() => {
    throw new Problem(0, 'network', '');
  });
  if (!response.ok) {
    const problem = await problemOf(response);
    if (response.status === 401 && problem.code === 'session.none') for (const tell of listeners) tell();
    throw problem;
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** Sends a file as it is; its name travels in a header, so that it stands in no address. @throws Problem */
export const sendFile = <T>(path: string, file: File): Promise<T> =>
  answered<T>(path, {
    method: 'POST',
    headers: {
      ...always(),
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name),
    },
    body: file,
  });

/**
 * Puts bytes where they belong.
 *
 * @param milliseconds how long an answer is waited for
 * @param proof what says who puts them, where that is not the session
 * @throws Problem
 */
export const putBytes = <T>(
  path: string,
  body: Uint8Array<ArrayBuffer>,
  milliseconds: number,
  proof: Readonly<Record<string, string>> = {},
): Promise<T> =>
  answered<T>(path, {
    method: 'PUT',
    headers: { ...always(), ...proof, 'content-type': 'application/octet-stream' },
    body,
    signal: AbortSignal.timeout(milliseconds),
  });

/** A file as the server has it. @throws Problem */
export async function getFile(path: string): Promise<Blob> {
  const response = await fetch(path, { headers: always() }).catch(() => {
    throw new Problem(0, 'network', '');
  });
  if (!response.ok) throw await problemOf(response);
  return response.blob();
}

/** Asks for a file to be made from what is sent. @throws Problem */
export async function fetchFile(path: string, body: unknown): Promise<Blob> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { ...always(), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Problem(0, 'network', '');
  });
  if (!response.ok) throw await problemOf(response);
  return response.blob();
}

/** Where work is kept on the device, it may answer before the server, or in its place. */
export interface Answerer {
  readonly answer: (
    when: 'at-once' | 'instead',
    method: string,
    path: string,
    body: unknown,
  ) => Promise<{ readonly answer: unknown } | undefined>;
  /** Begins a new session where the last has run out; `false` where its owner has to sign in. */
  readonly renew: () => Promise<boolean>;
}

let answerer: Answerer | undefined;

export function answeredBy(one: Answerer | undefined): void {
  answerer = one;
}

/** How long a network that hangs is waited for, in milliseconds, where the device could answer in its place. */
const patience = 8_000;

/** Bytes; for a page that is gone a browser refuses to carry more than 64 KiB at once. */
const mostCarried = 60_000;

/**
 * Asks the server itself, whatever the device could answer.
 *
 * @param milliseconds how long an answer is waited for; for ever where it is not said
 * @throws Problem
 */
export function askServer<T>(
  method: Method,
  path: string,
  body?: unknown,
  milliseconds?: number,
  keepalive = false,
): Promise<T> {
  const headers = always();
  if (body !== undefined) headers['content-type'] = 'application/json';
  const text = body === undefined ? undefined : JSON.stringify(body);
  const sent = text === undefined ? {} : { body: text };
  const outlives = keepalive && new TextEncoder().encode(text).length < mostCarried;
  const signal = milliseconds === undefined ? {} : { signal: AbortSignal.timeout(milliseconds) };
  return answered<T>(path, { method, headers, keepalive: outlives, ...sent, ...signal });
}

/** Asks the server, and once more where only the session had run out on a device that can begin another. */
async function askPatiently<T>(method: Method, path: string, body: unknown, keepalive: boolean): Promise<T> {
  const ask = () =>
    askServer<T>(method, path, body, answerer === undefined ? undefined : patience, keepalive);
  try {
    return await ask();
  } catch (error) {
    const ranOut = error instanceof Problem && error.code === 'session.none';
    if (!ranOut || (await answerer?.renew().catch(() => false)) !== true) throw error;
    return ask();
  }
}

/** @throws Problem */
export async function call<T>(method: Method, path: string, body?: unknown, keepalive = false): Promise<T> {
  const given = await answerer?.answer('at-once', method, path, body);
  if (given !== undefined) return given.answer as T;
  try {
    return await askPatiently<T>(method, path, body, keepalive);
  } catch (error) {
    const unreachable =
      error instanceof Problem && (error.status === 0 || error.status >= 502 || error.status === 401);
    const instead = unreachable ? await answerer?.answer('instead', method, path, body) : undefined;
    if (instead === undefined) throw error;
    return instead.answer as T;
  }
}
