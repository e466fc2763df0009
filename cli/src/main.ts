#!/usr/bin/env node
/** The command line of Pendamping: `pendamping COMMAND`. */
import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { Refusal, say, stdout } from './console.ts';
import type { Options } from './options.ts';
import { words } from './words.ts';

// What was compiled once need not be compiled again at the next call.
enableCompileCache();

type Command = (options: Options) => Promise<void>;

/** Each is loaded when it is asked for, so that none waits for the others. */
const commands: Readonly<Record<string, Command>> = {
  serve: async (options) => (await import('./commands/serve.ts')).serving(options),
  demo: async (options) => (await import('./commands/demo.ts')).demo(options),
  migrate: async (options) => (await import('./commands/migrate.ts')).migrating(options),
  seed: async (options) => (await import('./commands/seed.ts')).seeding(options),
  import: async (options) => (await import('./commands/import.ts')).importing(options),
  export: async (options) => (await import('./commands/export.ts')).exporting(options),
  check: async (options) => (await import('./commands/check.ts')).checking(options),
  match: async (options) => (await import('./commands/match.ts')).matching(options),
  measure: async (options) => (await import('./commands/measure.ts')).measuring(options),
  rebuild: async (options) => (await import('./commands/rebuild.ts')).rebuilding(options),
  verify: async (options) => (await import('./commands/verify.ts')).verifying(options),
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
      to: { type: 'string' },
      receiver: { type: 'string' },
      ground: { type: 'string' },
      without: { type: 'string' },
      as: { type: 'string' },
      'new-passwords': { type: 'boolean' },
      log: { type: 'boolean' },
      json: { type: 'boolean' },
      language: { type: 'string' },
      format: { type: 'string' },
      feed: { type: 'string' },
      agency: { type: 'string' },
      'dry-run': { type: 'boolean' },
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
