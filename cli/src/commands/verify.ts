/** `pendamping verify`: proves journal and tables whole; ends with code 1 and the findings where they are not. */
import { verify } from '@pendamping/server';
import { say, stdout } from '../console.ts';
import type { Options } from '../options.ts';
import { withStore } from '../store.ts';
import { words } from '../words.ts';

export const verifying = (options: Options): Promise<void> =>
  withStore(options, async ({ database }) => {
    const findings = await verify(database);
    for (const { agency, where, what } of findings) stdout(say(words.finding, { agency, where, what }));
    if (findings.length > 0) throw new Error(say(words.broken, { count: findings.length }));
    stdout(say(words.whole));
  });
