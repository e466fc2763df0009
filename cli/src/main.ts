#!/usr/bin/env node
/** The command line of Pendamping: `pendamping COMMAND`. */
import { parseArgs } from 'node:util';
import { checking } from './commands/check.ts';
import { demo } from './commands/demo.ts';
import { exporting } from './commands/export.ts';
import { importing } from './commands/import.ts';
import { matching } from './commands/match.ts';
import { measuring } from './commands/measure.ts';
import { migrating } from './commands/migrate.ts';
import { rebuilding } from './commands/rebuild.ts';
import { seeding } from './commands/seed.ts';
import { serving } from './commands/serve.ts';
import { verifying } from './commands/verify.ts';
import { Refusal, say, stdout } from './console.ts';
import type { Options } from './options.ts';
import { words } from './words.ts';

const commands: Readonly<Record<string, (options: Options) => Promise<void>>> = {
  serve: serving,
  demo,
  migrate: migrating,
  seed: seeding,
  import: importing,
  export: exporting,
  check: checking,
  match: matching,
  measure: measuring,
  rebuild: rebuilding,
  verify: verifying,
};

function parsed(words_: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...words_],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      cases: { type: 'string' },
      entries: { type: 'string' },
      out: { type: 'string' },
      'new-passwords': { type: 'boolean' },
      log: { type: 'boolean' },
      json: { type: 'boolean' },
      language: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  return { values, positionals };
}

async function main(): Promise<number> {
  let options: Options;
  try {
    options = parsed(process.argv.slice(2));
  } catch (error) {
    throw new Refusal({
      id: error instanceof Error ? error.message : String(error),
      en: error instanceof Error ? error.message : String(error),
    });
  }
  const [name = 'help'] = options.positionals;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (options.values.help === true || name === 'help') {
    stdout(say(words.help));
    return 0;
  }
  if (command === undefined) throw new Refusal(words.noSuchCommand, { name });
  await command({ ...options, positionals: options.positionals.slice(1) });
  return 0;
}

// Whoever reads the output may stop reading: `pendamping match FILE | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

main()
  .then((code) => {
    if (code !== 0) process.exitCode = code;
  })
  .catch((error: unknown) => {
    const what = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      error instanceof Refusal
        ? `${what}
${say(words.seeHelp)}
`
        : `${what}
`,
    );
    process.exit(error instanceof Refusal ? 2 : 1);
  });
