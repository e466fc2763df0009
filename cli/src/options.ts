import { Refusal } from './console.ts';
import { words } from './words.ts';

export interface Options {
  readonly values: Readonly<Partial<Record<string, string | boolean>>>;
  readonly positionals: readonly string[];
}

export function textOption({ values }: Options, name: string, otherwise: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : otherwise;
}

/** A whole number from the command line. @throws Refusal that names the option and its bounds */
export function numberOption(
  options: Options,
  name: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  const text = textOption(options, name, String(otherwise));
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new Refusal(words.notANumber, { name, least, most });
  return value;
}
