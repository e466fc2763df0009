/**
 * `pendamping measure FILE.json`: reckons the vectors of a file (single-case series, scaled goals, change scores, a
 * scale's answers, two raters, several cases, distributions) and prints the results as JSON, by vector id. A vector that
 * cannot be read is told with its field; the others are reckoned all the same.
 */
import { measureResults } from '@pendamping/domain';
import { Refusal, remark, stdout } from '../console.ts';
import { givenFile } from '../given-file.ts';
import type { Options } from '../options.ts';
import { words } from '../words.ts';

function jsonFile(file: string): unknown {
  const content = givenFile(file);
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch (error) {
    throw new Refusal(words.notJson, { file, why: error instanceof Error ? error.message : String(error) });
  }
}

export async function measuring(options: Options): Promise<void> {
  const [file] = options.positionals;
  if (file === undefined) throw new Refusal(words.measureWhat);
  const found = measureResults(jsonFile(file));
  if (found === undefined) throw new Refusal(words.noVectors, { file });
  stdout(JSON.stringify(found.results, undefined, 2));
  for (const { vector, field, fault } of found.faults) remark(words.vectorFault, { vector, field, fault });
  if (found.faults.length > 0) process.exitCode = 1;
}
