/** The thread in which Typst runs. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Photo } from './photos.ts';

const template = readFileSync(path.join(import.meta.dirname, 'paper.typ'), 'utf8');
/** Nothing lies here on the disk: what a paper names stands in memory, and nothing else can be read. */
const workspace = path.join(import.meta.dirname, 'photographs');
const compiler = NodeCompiler.create({ workspace });

const placeOf = ({ name }: Photo) => path.join(workspace, name);

/** Puts photographs where the paper finds them, for as long as it is set. */
function typesetWith(photos: readonly Photo[], paper: string): Uint8Array {
  for (const one of photos) compiler.mapShadow(placeOf(one), Buffer.from(one.content));
  try {
    return typeset(paper);
  } finally {
    for (const one of photos) compiler.unmapShadow(placeOf(one));
  }
}

function typeset(paper: string): Uint8Array {
  const result = compiler.compile({ mainFileContent: template, inputs: { paper } });
  if (result.result === null) {
    const problems = result.takeError()?.shortDiagnostics ?? [];
    throw new Error(JSON.stringify(problems));
  }
  const pdf = compiler.pdf(result.result, { pdfTags: true });
  compiler.evictCache(10);
  return pdf;
}

interface Job {
  readonly job: number;
  readonly paper: string;
  readonly photos: readonly Photo[];
}

parentPort?.on('message', ({ job, paper, photos }: Job) => {
  try {
    parentPort?.postMessage({ job, pdf: typesetWith(photos, paper) });
  } catch (error) {
    parentPort?.postMessage({ job, error: error instanceof Error ? error.message : String(error) });
  }
});
