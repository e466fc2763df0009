/** The front door of the server, for the command line. */

export { packageByNumber, takeOverAs } from './case-transfer/by-command.ts';
export { PackageFault } from './case-transfer/package-fault.ts';
export { packageFaultWords } from './case-transfer/words.ts';
export { migrate } from './database/migrate.ts';
export {
  type DemonstrationAccount,
  loadDemonstration,
  renewPasswords,
} from './demonstration/demonstration.ts';
export { seed } from './demonstration/seed.ts';
export { agenciesOf, exportDirectory, importDirectory } from './directory/command.ts';
export type { DirectoryReport } from './directory/import-report.ts';
export { openFeed, UnreadableFeed } from './directory/open-feed.ts';
export { feedWords } from './directory/words.ts';
export { rebuild } from './journal/rebuild.ts';
export { exportCase, exportEntries, importEntries } from './journal/transfer.ts';
export { verify } from './journal/verify.ts';
export { areaNames } from './regions/areas.ts';
export { openStore, type Serving, type Store, serve, welcomeLink } from './server.ts';
