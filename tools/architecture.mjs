/** Draws the arrows of the code and refuses the wrong ones; a cruise that sees too few modules has seen nothing. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** Below this many modules of our own the cruise has missed something (TypeScript sources unread, a moved folder). */
const leastModules = 180;
const workspaces = ['domain/src', 'server/src', 'web/src', 'cli/src'];

const { stdout, stderr } = spawnSync(
  'node_modules/.bin/depcruise',
  ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...workspaces],
  { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
);
let cruise;
try {
  cruise = JSON.parse(stdout);
} catch {
  console.error(stderr || stdout);
  process.exit(1);
}
const own = cruise.modules.filter((one) => workspaces.some((folder) => one.source.startsWith(folder)));
const wrong = cruise.summary.violations;
const rules = cruise.summary.ruleSetUsed.forbidden;

for (const { rule, from, to } of wrong) {
  const { comment = '' } = rules.find((one) => one.name === rule.name) ?? {};
  console.error(`${rule.name}: ${from} -> ${to}\n  ${comment}`);
}
const unseen = workspaces.filter((folder) => !own.some((one) => one.source.startsWith(folder)));
for (const folder of unseen) console.error(`no module of ${folder} was seen`);
if (own.length < leastModules)
  console.error(`only ${own.length} modules were seen, at least ${leastModules} were expected`);
console.log(`architecture: ${own.length} modules, ${wrong.length} wrong arrows`);
process.exit(wrong.length > 0 || unseen.length > 0 || own.length < leastModules ? 1 : 0);
