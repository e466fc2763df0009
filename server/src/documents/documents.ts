/**
 * The documents of a case: A4 with letterhead, tagged for screen readers, typeset by Typst in a thread of its own, so
 * that nobody else waits. The thread ends when it has had nothing to do for a minute.
 */
import { Worker } from 'node:worker_threads';
import { assessmentReport } from './assessment.ts';
import { informedConsent } from './consent.ts';
import { serviceContract } from './contract.ts';
import { evaluationReport } from './evaluation.ts';
import { fourPSummary } from './four-p.ts';
import { intakeSheet } from './intake.ts';
import { ownCopy } from './own-copy.ts';
import { type Material, type Paper, penFor } from './paper.ts';
import { interventionPlan } from './plan.ts';
import { progressNotes } from './progress-notes.ts';
import { referralLetter } from './referral.ts';
import { terminationMinutes } from './termination.ts';
import { paperWords as w } from './words.ts';

export { type Material, NothingToPrint } from './paper.ts';

const kinds = {
  intake: intakeSheet,
  consent: informedConsent,
  contract: serviceContract,
  assessment: assessmentReport,
  plan: interventionPlan,
  'progress-notes': progressNotes,
  evaluation: evaluationReport,
  termination: terminationMinutes,
  referral: referralLetter,
  'four-p': fourPSummary,
  'own-copy': ownCopy,
} as const satisfies Record<string, (material: Material) => Paper>;

export type DocumentKind = keyof typeof kinds;
export const documentKinds = Object.keys(kinds) as [DocumentKind, ...DocumentKind[]];

/** What the typesetter is handed: nothing in it is markup. */
function sheet(kind: DocumentKind, material: Material): string {
  const pen = penFor(material);
  const paper = kinds[kind](material);
  const { description } = material.agency.unit;
  return JSON.stringify({
    title: paper.title,
    number: paper.number ?? '',
    language: material.language,
    agency: { name: description?.name ?? '', letterhead: description?.letterhead ?? [] },
    confidential: pen.say(w.confidential),
    letter: paper.letter !== undefined,
    reference: paper.letter?.reference ?? [],
    addressee: paper.letter?.addressee.filter((one) => one !== '') ?? [],
    placed: pen.placed(material.today),
    footer: [material.case.state.intake.number, paper.title].filter((one) => one !== undefined).join(' · '),
    page: [pen.say(w.page), pen.say(w.of)],
    blocks: paper.blocks,
  });
}

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

/** Sets a sheet, as JSON that the typesetter understands, to PDF. */
export function typeset(paper: string): Promise<Uint8Array> {
  clearTimeout(idle);
  thread ??= begin();
  const worker = thread;
  worker.ref();
  last += 1;
  const job = last;
  return new Promise((settle, fail) => {
    jobs.set(job, { settle, fail });
    worker.postMessage({ job, paper });
  });
}

/**
 * Renders one document of a case as PDF.
 *
 * @throws NothingToPrint where there is nothing yet, with words that say what to do first
 */
export function renderDocument(kind: DocumentKind, material: Material): Promise<Uint8Array> {
  return typeset(sheet(kind, material));
}
