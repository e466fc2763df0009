/** The demonstration agency, as `npm start` runs it: its accounts' passwords are made at the first start. */
import { roleWords } from '@pendamping/domain';
import { type DemonstrationAccount, loadDemonstration, renewPasswords, serve } from '@pendamping/server';
import { progress, remark, say, stdout } from '../console.ts';
import type { Options } from '../options.ts';
import { words } from '../words.ts';
import { doorwayOf, opened, stopOnSignal } from './serve.ts';

function showAccounts(accounts: readonly DemonstrationAccount[]): void {
  stdout(say(words.accounts));
  for (const { username, password, name, roles } of accounts)
    stdout(
      `  ${username.padEnd(9)} ${password.padEnd(34)} ${name} (${roles.map((role) => say(roleWords[role])).join(', ')})`,
    );
  stdout(say(words.fictional));
}

export async function demo(options: Options): Promise<void> {
  const doorway = doorwayOf(options);
  let accounts: readonly DemonstrationAccount[] | undefined;
  const { store, running } = await opened(options, async ({ database }) => {
    const loaded = await loadDemonstration(database, progress(words.loading));
    accounts =
      options.values['new-passwords'] === true && loaded === undefined
        ? await renewPasswords(database)
        : loaded;
    return serve(database, doorway);
  });
  stopOnSignal(store, running);
  stdout('');
  stdout(say(words.ready, { address: running.address }));
  if (accounts === undefined) stdout(say(words.accountsBefore));
  else showAccounts(accounts);
  remark(words.stopHint);
}
