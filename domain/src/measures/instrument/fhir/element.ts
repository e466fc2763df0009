/**
 * A FHIR element as it is read: what has been understood is taken out of it, and whatever nobody took is left over and kept.
 * So nothing of a file can be forgotten by the one who reads it.
 */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (of: unknown): of is Json =>
  typeof of === 'object' && of !== null && !Array.isArray(of);

export interface LeftOver {
  /** Below the item or the questionnaire, as `extension[0]` or `answerOption[2].valueCoding.userSelected`. */
  readonly where: string;
  readonly value: unknown;
}

const joined = (path: string, step: string) => (path === '' ? step : `${path}.${step}`);

export class Element {
  /** From the root of the resource. */
  readonly path: string;
  readonly #where: string;
  readonly #json: Json;
  readonly #taken = new Set<string>();
  readonly #extensionsTaken = new Set<number>();
  readonly #children: Element[] = [];

  constructor(json: Json, path = '', where = '') {
    this.#json = json;
    this.path = path;
    this.#where = where;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#json, key);
  }

  /** A look without taking. */
  peek(key: string): unknown {
    return this.has(key) ? this.#json[key] : undefined;
  }

  take(key: string): unknown {
    this.#taken.add(key);
    return this.peek(key);
  }

  /** Taken only where it is a text; anything else is left over. */
  text(key: string): string | undefined {
    const value = this.peek(key);
    return typeof value === 'string' ? String(this.take(key)) : undefined;
  }

  number(key: string): number | undefined {
    const value = this.peek(key);
    return typeof value === 'number' ? Number(this.take(key)) : undefined;
  }

  truth(key: string): boolean | undefined {
    const value = this.peek(key);
    return typeof value === 'boolean' ? this.take(key) === true : undefined;
  }

  child(key: string): Element | undefined {
    const value = this.peek(key);
    if (!isObject(value)) return undefined;
    this.#taken.add(key);
    return this.#adopt(value, key);
  }

  /** A list of objects; taken only where it is one. */
  children(key: string): readonly Element[] {
    const value = this.peek(key);
    if (!Array.isArray(value) || !value.every(isObject)) return [];
    this.#taken.add(key);
    return value.map((one: Json, at) => this.#adopt(one, `${key}[${at}]`));
  }

  /** Items below answer for their own leavings. */
  items(): readonly Element[] {
    const value = this.peek('item');
    if (!Array.isArray(value) || !value.every(isObject)) return [];
    this.#taken.add('item');
    return value.map((one: Json, at) => new Element(one, joined(this.path, `item[${at}]`)));
  }

  /** The first extension with that name that was not taken; it is taken now. */
  extension(url: string): Element | undefined {
    const all = this.peek('extension');
    if (!Array.isArray(all)) return undefined;
    const at = all.findIndex(
      (one, index) => isObject(one) && one.url === url && !this.#extensionsTaken.has(index),
    );
    const found: unknown = all[at];
    if (!isObject(found)) return undefined;
    this.#extensionsTaken.add(at);
    const element = this.#adopt(found, `extension[${at}]`);
    element.take('url');
    return element;
  }

  extensions(url: string): readonly Element[] {
    const found: Element[] = [];
    for (let one = this.extension(url); one !== undefined; one = this.extension(url)) found.push(one);
    return found;
  }

  leftOver(): readonly LeftOver[] {
    const own = Object.entries(this.#json).flatMap(([key, value]) => {
      if (this.#taken.has(key)) return [];
      if (key === 'extension' && Array.isArray(value)) return this.#extensionsLeft(value);
      return [{ where: joined(this.#where, key), value }];
    });
    return [...own, ...this.#children.flatMap((one) => one.leftOver())];
  }

  #extensionsLeft(all: readonly unknown[]): readonly LeftOver[] {
    return all.flatMap((value, at) =>
      this.#extensionsTaken.has(at) ? [] : [{ where: joined(this.#where, `extension[${at}]`), value }],
    );
  }

  #adopt(json: Json, step: string): Element {
    const child = new Element(json, joined(this.path, step), joined(this.#where, step));
    this.#children.push(child);
    return child;
  }
}
