/** Everything the server takes from its environment, in one place. */
// biome-ignore lint/style/noProcessEnv: this is the one file that reads the environment
const environment = process.env;

export const config = {
  /** A PostgreSQL server of one's own, 15 or later; without it the embedded one is used. */
  databaseUrl: environment.DATABASE_URL,
  /** The address people use when it is https behind a proxy, such as https://kasus.example.org. */
  publicAddress: environment.PENDAMPING_ADDRESS,
  /** A server for tests; each test makes a database of its own on it. */
  testDatabaseUrl: environment.PENDAMPING_TEST_DATABASE_URL,
} as const;
