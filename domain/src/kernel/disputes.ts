/** The disagreements of a record as its entries are heard one after another (disagreement.ts). */
import { type Disagreement, disagrees, type LastWord } from './disagreement.ts';
import type { Entry } from './entry.ts';

type Data = Readonly<Record<string, unknown>>;

/** Key order must not make a disagreement where there is none. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** What an entry says of one fact: of `person/name` only the name, of `goal/…` the whole. */
function valueFor(about: string, data: Data): string {
  const key = about.slice(about.lastIndexOf('/') + 1);
  return canonical(Object.hasOwn(data, key) ? data[key] : data);
}

export class Disputes {
  private readonly lastWords = new Map<string, LastWord>();
  private open: Disagreement[] = [];

  hear(entry: Entry, about: string, data: Data): void {
    const value = () => valueFor(about, data);
    const last = this.lastWords.get(about);
    if (last !== undefined && disagrees(last, entry, value))
      this.open.push({ about, earlier: last.entry, later: entry.id });
    else if (last !== undefined && entry.basis >= last.version) this.close(about);
    this.say(about, entry, entry.id, value);
  }

  private say(about: string, { version, by, device }: Entry, entry: string, value: () => string): void {
    this.lastWords.set(about, { entry, version, author: by.id, device, value });
  }

  /**
   * Somebody chose. From then on the entry that is kept is the last word, said by whoever settled it.
   *
   * @returns the entries it was kept over
   */
  settle(
    about: string,
    settling: Entry,
    kept: { readonly id: string; readonly data: Data },
  ): readonly string[] {
    const over = this.open
      .filter((one) => one.about === about)
      .flatMap((one) => [one.earlier, one.later])
      .filter((one) => one !== kept.id);
    this.close(about);
    this.say(about, settling, kept.id, () => valueFor(about, kept.data));
    return [...new Set(over)];
  }

  close(about: string): void {
    this.open = this.open.filter((one) => one.about !== about);
  }

  get list(): readonly Disagreement[] {
    return this.open;
  }
}
