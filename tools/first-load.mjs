/** The first load of the app may weigh 200 KiB of JavaScript, gzipped: the entry of index.html and all it imports. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const budget = 200 * 1024;
const folder = 'web/dist';
const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
const seen = new Set();

function visit(file) {
  if (seen.has(file)) return;
  seen.add(file);
  const source = readFileSync(path.join(folder, file), 'utf8');
  for (const [, name] of source.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    visit(path.join(path.dirname(file), name));
}

for (const [, file] of page.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)) visit(file);
let total = 0;
for (const file of seen) total += gzipSync(readFileSync(path.join(folder, file))).length;
const inKib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
console.log(
  `first load: ${inKib(total)} of JavaScript, gzipped, in ${seen.size} files (budget ${inKib(budget)})`,
);
if (seen.size === 0 || total > budget) process.exit(1);
