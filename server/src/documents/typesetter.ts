/** The thread in which Typst runs. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const template = readFileSync(path.join(import.meta.dirname, 'paper.typ'), 'utf8');
const compiler = NodeCompiler.create();

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

parentPort?.on('message', ({ job, paper }: { job: number; paper: string }) => {
  try {
    parentPort?.postMessage({ job, pdf: typeset(paper) });
  } catch (error) {
    parentPort?.postMessage({ job, error: error instanceof Error ? error.message : String(error) });
  }
});
