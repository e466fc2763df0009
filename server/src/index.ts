/** The front door of the server, for the command line. */
export { acceptInvitation, createAccount, invite } from './accounts/accounts.ts';
export { config } from './config.ts';
export { type Database, openDatabase, type Viewer } from './database/database.ts';
export { migrate } from './database/migrate.ts';
export { append, type Outcome } from './journal/append.ts';
export { rebuild, settle } from './journal/rebuild.ts';
export { exportCase, exportEntries, FaultyLine, importEntries } from './journal/transfer.ts';
export { type Finding, verify } from './journal/verify.ts';
export { openStore, type Serving, type Store, serve, welcomeLink } from './server.ts';
