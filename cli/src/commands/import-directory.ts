/**
 * `pendamping import directory PATH`: a feed of services into the directory, with a report that whoever keeps it can act
 * on: what could not be placed, what is to be mended and where, and what became of the rest.
 */
import path from 'node:path';
import { type Finding, feedFindingWords, feedLevelWords, findingLevels } from '@pendamping/domain';
import {
  type DirectoryReport,
  feedWords,
  importDirectory,
  openFeed,
  UnreadableFeed,
} from '@pendamping/server';
import { agencyFor } from '../agency.ts';
import { progress, Refusal, say, stdout } from '../console.ts';
import { type Options, textOption } from '../options.ts';
import { withStore } from '../store.ts';
import { words } from '../words.ts';

async function opened(where: string) {
  try {
    return await openFeed(where);
  } catch (error) {
    if (error instanceof UnreadableFeed) throw new Refusal(feedWords[error.because]);
    throw error;
  }
}

/** What the feed is called where nobody says it: like its file or folder. */
const feedName = (options: Options, where: string): string =>
  textOption(options, 'feed', path.basename(path.resolve(where)).replace(/\.(zip|json|csv|xlsx?)$/i, ''));

const placeOf = ({ file, row, id, value }: Pick<Finding, 'file' | 'row' | 'id' | 'value'>): string =>
  `      ${[file, row, id, value === undefined ? undefined : `"${value}"`].filter((one) => one !== undefined).join('  ')}`;

function findingsTold({ findings }: DirectoryReport): readonly string[] {
  return findingLevels.flatMap((level) => {
    const mine = findings.filter((one) => one.level === level);
    if (mine.length === 0) return [];
    const lines = mine.flatMap(({ code, table, field, count, examples }) => {
      const where = [table, field].filter((one) => one !== undefined).join('.');
      const heading = `  ${count} × ${where === '' ? '' : `${where}: `}${say(feedFindingWords[code])} [${code}]`;
      return [heading, ...examples.map(placeOf), ...(count > examples.length ? ['      …'] : [])];
    });
    return ['', `${say(feedLevelWords[level])}:`, ...lines];
  });
}

const counted = [
  ['services', words.directoryServices],
  ['providers', words.directoryProviders],
  ['taxonomies', words.directoryTaxonomies],
] as const;

function told(report: DirectoryReport): string {
  const kept = report.keptByHand.map((one) => say(words.directoryKeptLine, { ...one }));
  return [
    ...report.tables.map((one) => say(words.directoryTable, { ...one })),
    '',
    ...counted.map(([kind, what]) => say(words.directoryCounts, { what: say(what), ...report[kind] })),
    ...(report.unplaced === 0 ? [] : [say(words.directoryUnplaced, { count: report.unplaced })]),
    ...(report.partial ? [say(words.directoryPartial)] : []),
    ...(kept.length === 0 ? [] : ['', say(words.directoryKept), ...kept]),
    ...report.refused.map((one) => say(words.directoryRefused, { ...one })),
    ...findingsTold(report),
  ].join('\n');
}

export async function importingDirectory(options: Options): Promise<void> {
  const [, where] = options.positionals;
  if (where === undefined) throw new Refusal(words.directoryWhat);
  const files = await opened(where);
  const dry = options.values['dry-run'] === true;
  await withStore(options, async (store) => {
    const agency = await agencyFor(store, options, dry);
    const report = await importDirectory(store.database, agency, {
      feed: feedName(options, where),
      files,
      dry,
      progress: progress(words.directoryWriting),
    });
    stdout(options.values.json === true ? JSON.stringify(report) : told(report));
    if (dry && options.values.json !== true) stdout(`\n${say(words.directoryDry)}`);
  });
}
