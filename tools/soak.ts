/**
 * `npm run soak`: the simulation of devices and office over and over, with a PostgreSQL of its own.
 * `SEED=17 npm run soak` plays one seed again; `npm run soak -- --hours=8` runs on; `--from=1000` begins there.
 */
import process from 'node:process';
import { Databases, OwnPostgres } from '../tests/simulation/databases.ts';

const option = (name: string): number | undefined => {
  const word = process.argv.find((one) => one.startsWith(`--${name}=`));
  return word === undefined ? undefined : Number(word.slice(name.length + 3));
};

const only = process.env.SEED === undefined ? undefined : Number(process.env.SEED);
const until = Date.now() + (option('hours') ?? 0) * 3_600_000;
const first = only ?? option('from') ?? 1;
const count = only === undefined ? (option('count') ?? 50) : 1;

const summary = () =>
  `${ran} runs, ${total.entries} entries and ${total.photos} photos (${total.photosLost} of them in no backup, ${total.refused} acts refused, ${total.undelivered} with the supervisor, ${total.disagreements} disagreements), ${failed.length} failed`;

const none = { entries: 0, photos: 0, photosLost: 0, refused: 0, undelivered: 0, disagreements: 0 };
const total = { ...none };
const happened: Record<string, number> = {};
const failed: number[] = [];
let ran = 0;
const shared = await OwnPostgres.start();
const databases = new Databases(shared.connection);
let next = first;

async function play(seed: number): Promise<void> {
  const begun = Date.now();
  const outcome = await databases.run(seed).catch((error: unknown) => ({
    faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    happened: {},
    ...none,
  }));
  for (const [what, times] of Object.entries(outcome.happened))
    happened[what] = (happened[what] ?? 0) + times;
  for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += outcome[key];
  ran += 1;
  const { faults, ...rest } = outcome;
  if (only !== undefined) console.log(JSON.stringify(rest, undefined, 1));
  if (faults.length === 0) return;
  failed.push(seed);
  console.log(`FAILED after ${Date.now() - begun} ms: SEED=${seed} npm run soak`);
  for (const one of faults.slice(0, 20)) console.log(`  ${one}`);
}

async function playOn(): Promise<void> {
  while (next < first + count || Date.now() < until) {
    const seed = next;
    next += 1;
    await play(seed);
    if (ran % 10 === 0) console.log(summary());
  }
}

try {
  await Promise.all(Array.from({ length: option('at-once') ?? 2 }, playOn));
} finally {
  await databases.close();
  await shared.stop();
}
console.log(`${summary()}${failed.length === 0 ? '' : `: ${failed.join(', ')}`}`);
console.log(
  Object.entries(happened)
    .map(([what, times]) => `${what} ${times}`)
    .join(', '),
);
process.exit(failed.length === 0 ? 0 : 1);
