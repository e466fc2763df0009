/** The demonstration agency, as `npm start` runs it: its accounts' passwords are made at the first start. */
import { roleWords } from '@pendamping/domain';
import {
  type DemonstrationAccount,
  loadDemonstration,
  openStore,
  renewPasswords,
  serve,
} from '@pendamping/server';
import { progress, remark, say, stdout } from '../console.ts';
import { numberOption, type Options, textOption } from '../options.ts';
import { dataFolder } from '../store.ts';
import { words } from '../words.ts';
import { stopOnSignal } from './serve.ts';

function showAccounts(accounts: readonly DemonstrationAccount[]): void {
  stdout(say(words.accounts));
  for (const { username, password, name, roles } of accounts)
    stdout(
      `  ${username.padEnd(9)} ${password.padEnd(34)} ${name} (${roles.map((role) => say(roleWords[role])).join(', ')})`,
    );
  stdout(say(words.fictional));
}

export async function demo(options: Options): Promise<void> {
  const store = await openStore({ folder: dataFolder(options), say: (line) => remark(line) });
  const loaded = await loadDemonstration(store.database, progress(words.loading));
  const accounts =
    options.values['new-passwords'] === true && loaded === undefined
      ? await renewPasswords(store.database)
      : loaded;
  const port = numberOption(options, 'port', 4173, 0, 65_535);
  const running = await serve(store.database, { port, host: textOption(options, 'host', '127.0.0.1') });
  stopOnSignal(store, running);
  stdout('');
  stdout(say(words.ready, { address: running.address }));
  if (accounts === undefined) stdout(say(words.accountsBefore));
  else showAccounts(accounts);
  remark(words.stopHint);
}
