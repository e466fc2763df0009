/**
 * The lists as they lie on the shelf: whole, and beside them what has changed since, a row for each change, so that a
 * change writes what it changes and not a thousand lines; now and then the whole is written anew. Each row of changes
 * has a name of its own, never used again: the names alone tell whether another tab has written.
 */
import type { Vault } from '../vault/vault.ts';
import type { DeviceDatabase, DeviceSchema } from './database.ts';
import { changedLists, isNothing, type ListChanges, type Lists, noLists } from './lists.ts';

type Row = DeviceSchema['shelf']['value'];

const whole = 'lists';
const change = 'lists/';
/** With so many rows of changes the whole is written anew. */
const mostChanges = 24;

export const isOfLists = (name: string): boolean => name === whole || name.startsWith(change);

export interface ListRows {
  readonly puts: readonly Row[];
  readonly removals: readonly string[];
  /** To be told once the transaction is complete. */
  readonly written: () => void;
}

export interface KeptLists {
  readonly lists: () => Promise<Lists>;
  /** What is to be written for a change; no other tab may write until it is. */
  readonly rowsFor: (changesOf: (present: Lists) => ListChanges) => Promise<ListRows>;
  readonly forget: () => void;
}

interface Present {
  readonly names: readonly string[];
  readonly lists: Lists;
}

const nothingToWrite: ListRows = { puts: [], removals: [], written: () => undefined };

const nextName = (names: readonly string[]): string => {
  const number = Number.parseInt(names.at(-1)?.slice(change.length) || '0', 10) + 1;
  const [dice = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${change}${String(number).padStart(10, '0')}-${dice}`;
};

export function keptLists(database: DeviceDatabase, vault: Pick<Vault, 'seal' | 'open'>): KeptLists {
  let remembered: Present | undefined;

  const rowOf = async (name: string, value: Lists | ListChanges): Promise<Row> => ({
    name,
    sealed: await vault.seal(`shelf/${name}`, value),
  });
  const opened = <T>({ name, sealed }: Row) => vault.open<T>(`shelf/${name}`, sealed);

  async function present(): Promise<Present> {
    const transaction = database.transaction('shelf');
    const names = (await transaction.store.getAllKeys()).filter(isOfLists);
    if (remembered !== undefined && remembered.names.join() === names.join()) return remembered;
    const rows = (await Promise.all(names.map((name) => transaction.store.get(name)))).filter(
      (one) => one !== undefined,
    );
    const [first, ...later] = rows[0]?.name === whole ? rows : [undefined, ...rows];
    const [base, ...changes] = await Promise.all([
      first === undefined ? noLists : opened<Lists>(first),
      ...later.flatMap((row) => (row === undefined ? [] : [opened<ListChanges>(row)])),
    ]);
    const lists = changedLists(base, ...changes);
    remembered = { names, lists };
    return remembered;
  }

  async function rowsFor(changesOf: (present: Lists) => ListChanges): Promise<ListRows> {
    const { names, lists } = await present();
    const changes = changesOf(lists);
    if (isNothing(changes)) return nothingToWrite;
    const next = changedLists(lists, changes);
    const name = nextName(names);
    // Many lines at once are soon the whole.
    const anew = names.length > mostChanges || Object.keys(changes.cases).length > 200;
    const rows = anew
      ? { [whole]: next, [name]: { cases: {}, clients: {} } }
      : ({ [name]: changes } as Record<string, Lists | ListChanges>);
    const puts = await Promise.all(Object.entries(rows).map(([one, value]) => rowOf(one, value)));
    const removals = anew ? names.filter((one) => one !== whole) : [];
    const after = anew ? [whole, name] : [...names, name];
    return {
      puts,
      removals,
      written: () => {
        remembered = { names: after, lists: next };
      },
    };
  }

  return {
    lists: async () => (await present()).lists,
    rowsFor,
    forget: () => {
      remembered = undefined;
    },
  };
}
