/**
 * The practice templates that come with the house, read from the folder `templates` at its root when somebody first
 * asks, checked by the domain's own shape, and kept. A file that cannot be read is left out and named: one broken file
 * does not take the others away.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { astray, PracticeTemplate } from '@pendamping/domain';

const folderOfTheHouse = path.join(import.meta.dirname, '..', '..', '..', 'templates');

export interface Shipped {
  /** In the order of their titles. */
  readonly templates: readonly PracticeTemplate[];
  /** Files that are no templates, with the field at fault. */
  readonly unreadable: readonly { readonly file: string; readonly field: string }[];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function templateIn(text: string): PracticeTemplate | { readonly field: string } {
  const result = PracticeTemplate.safeParse(parsed(text));
  if (!result.success) return { field: result.error.issues[0]?.path.join('.') ?? '' };
  const [lost] = astray(result.data);
  return lost === undefined ? result.data : { field: lost.field };
}

/** Reads all templates of a folder; a folder that is not there has none. */
export async function templatesIn(folder: string): Promise<Shipped> {
  const names = await readdir(folder).catch(() => []);
  const read = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => ({ name, found: templateIn(await readFile(path.join(folder, name), 'utf8')) })),
  );
  const templates = read.flatMap(({ found }) => ('template' in found ? [found] : []));
  return {
    templates: templates.sort((a, b) => a.title.id.localeCompare(b.title.id, 'id')),
    unreadable: read.flatMap(({ name, found }) =>
      'template' in found ? [] : [{ file: name, field: found.field }],
    ),
  };
}

let kept: Promise<Shipped> | undefined;

/** The templates shipped with this version; read once. */
export function shippedTemplates(): Promise<Shipped> {
  kept ??= templatesIn(folderOfTheHouse);
  return kept;
}
