/** Draws the arrows of the code and refuses the wrong ones; a cruise that sees too few modules has seen nothing. */
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/** Below this many modules of our own the cruise has missed a workspace (TypeScript sources unread, a moved folder). */
const leastModules = 150;
const workspaces = ['domain/src', 'server/src', 'web/src', 'cli/src'];

const options = await extractOptions('.dependency-cruiser.mjs');
const { output } = await cruise(workspaces, options, undefined, { tsConfig: extractTsConfig('tsconfig.base.json') });
const own = output.modules.filter((one) => workspaces.some((folder) => one.source.startsWith(folder)));
const wrong = output.summary.violations;

for (const one of wrong) {
  const rule = output.summary.ruleSetUsed.forbidden.find((each) => each.name === one.rule.name);
  console.error(`${one.rule.name}: ${one.from} -> ${one.to}\n  ${rule?.comment ?? ''}`);
}
for (const folder of workspaces)
  if (!own.some((one) => one.source.startsWith(folder))) {
    console.error(`no module of ${folder} was seen`);
    process.exitCode = 1;
  }
if (own.length < leastModules) {
  console.error(`only ${own.length} modules were seen, at least ${leastModules} were expected`);
  process.exitCode = 1;
}
if (wrong.length > 0) process.exitCode = 1;
console.log(`architecture: ${own.length} modules, ${wrong.length} wrong arrows`);
