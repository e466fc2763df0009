/**
 * The documents of a case and the papers of a cause: A4 with letterhead, tagged for screen readers, typeset by Typst in a
 * thread of its own, so that nobody else waits. The thread ends when it has had nothing to do for a minute.
 */
import { Worker } from 'node:worker_threads';
import {
  type CauseMaterial,
  type CausePaperKind,
  causeSheet,
  type DocumentKind,
  type Material,
  type Sheet,
  sheetOf,
} from '@pendamping/domain';
import { type Photo, type PhotoOf, photosOf, withFiles } from './photos.ts';

interface Job {
  readonly settle: (pdf: Uint8Array) => void;
  readonly fail: (error: Error) => void;
}

const idleMilliseconds = 60_000;
const jobs = new Map<number, Job>();
let thread: Worker | undefined;
let idle: ReturnType<typeof setTimeout> | undefined;
let last = 0;

function rest(): void {
  if (jobs.size > 0) return;
  // A thread that waits for work keeps no program from ending; one that works does.
  thread?.unref();
  idle = setTimeout(() => {
    void thread?.terminate();
    thread = undefined;
  }, idleMilliseconds);
  idle.unref();
}

function begin(): Worker {
  const begun = new Worker(new URL('./typesetter.ts', import.meta.url));
  begun.on('message', ({ job, pdf, error }: { job: number; pdf?: Uint8Array; error?: string }) => {
    const waiting = jobs.get(job);
    jobs.delete(job);
    if (pdf === undefined) waiting?.fail(new Error(error ?? 'the document could not be typeset'));
    else waiting?.settle(pdf);
    rest();
  });
  begun.on('error', (error) => {
    for (const waiting of jobs.values()) waiting.fail(error);
    jobs.clear();
    thread = undefined;
  });
  return begun;
}

/** Sets a sheet, as JSON that the typesetter understands, to PDF; its photographs stand beside it by their names. */
export function typeset(paper: string, photos: readonly Photo[] = []): Promise<Uint8Array> {
  clearTimeout(idle);
  thread ??= begin();
  const worker = thread;
  worker.ref();
  last += 1;
  const job = last;
  return new Promise((settle, fail) => {
    jobs.set(job, { settle, fail });
    worker.postMessage({ job, paper, photos });
  });
}

async function withPhotos(sheet: Sheet, photoOf: PhotoOf): Promise<Uint8Array> {
  const photos = await photosOf(sheet, photoOf);
  const plain = () => typeset(JSON.stringify(sheet));
  if (photos.length === 0) return plain();
  // A photograph that cannot be read costs the paper its picture, never the paper.
  return typeset(JSON.stringify(withFiles(sheet, photos)), photos).catch(plain);
}

/**
 * Renders one document of a case as PDF.
 *
 * @param photoOf the bytes of what is attached; without it a sentence stands in the place of each photograph
 * @throws NothingToPrint where there is nothing yet, with words that say what to do first
 */
export function renderDocument(
  kind: DocumentKind,
  material: Material,
  photoOf: PhotoOf = async () => undefined,
): Promise<Uint8Array> {
  return withPhotos(sheetOf(kind, material), photoOf);
}

/**
 * Renders one paper of a cause as PDF, from the cause and its figures alone.
 *
 * @throws NothingToPrint where there is nothing yet, with words that say what to do first
 */
export function renderCausePaper(kind: CausePaperKind, material: CauseMaterial): Promise<Uint8Array> {
  return typeset(JSON.stringify(causeSheet(kind, material)));
}
