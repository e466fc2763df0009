/**
 * What the areas are called that the records kept here mention: asked for after each meeting with the server, and
 * forgotten with the last record that mentions them.
 */
import { areasAtOnce, type NamedArea } from '@pendamping/domain';
import type { DeviceStore } from '../store/device-store.ts';
import { areaCodesOf } from '../store/lists.ts';

type Store = Pick<DeviceStore, 'shelf' | 'putOnShelf' | 'lists'>;
type Names = readonly NamedArea[];

const shelf = 'areas/mentioned';

export const plainArea = ({ code, name, within }: NamedArea): NamedArea => ({ code, name, within });

export const mentionedNames = async (store: Pick<Store, 'shelf'>): Promise<Names> =>
  (await store.shelf<Names>(shelf)) ?? [];

export class MentionedAreas {
  private readonly store: Store;
  private readonly ask: (codes: readonly string[]) => Promise<Names>;
  /** Codes that have no name today; they are asked for again when the app begins anew. */
  private readonly unnamed = new Set<string>();

  constructor(store: Store, ask: (codes: readonly string[]) => Promise<Names>) {
    this.store = store;
    this.ask = ask;
  }

  /** @throws Problem where the server does not answer @throws DOMException where the device is full */
  async renew(): Promise<void> {
    const codes = areaCodesOf(await this.store.lists());
    const before = await mentionedNames(this.store);
    const known = new Map(before.filter(({ code }) => codes.has(code)).map((one) => [one.code, one]));
    const fresh = await this.named([...codes].filter((one) => !known.has(one) && !this.unnamed.has(one)));
    if (fresh.length > 0 || known.size < before.length)
      await this.store.putOnShelf(shelf, [...known.values(), ...fresh]);
  }

  private async named(codes: readonly string[]): Promise<Names> {
    const found: NamedArea[] = [];
    for (let from = 0; from < codes.length; from += areasAtOnce)
      found.push(...(await this.ask(codes.slice(from, from + areasAtOnce))).map(plainArea));
    const named = new Set(found.map(({ code }) => code));
    for (const one of codes) if (!named.has(one)) this.unnamed.add(one);
    return found;
  }
}
