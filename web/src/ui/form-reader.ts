/** What stands in a form, read as what entries are made of. What cannot be read is named with the remedy. */
import type { Attachment, Participant, Words } from '@pendamping/domain';
import { listedIn } from '../offline/attachments/listed.ts';
import { dayFromTyped, instantFromTyped, numberFromTyped } from '../shell/days.ts';
import { rupiahFromTyped } from '../shell/rupiah.ts';
import { dayFromTyped, instantFromTyped, numberFromTyped, rupiahFromTyped } from '../shell/days.ts';
import { uiWords } from './words.ts';

export type Values = Readonly<Record<string, string | readonly string[] | boolean>>;

/** Somebody who can be ticked as taking part. */
export interface Attendant {
  readonly key: string;
  readonly name: string;
  readonly person?: string;
  readonly worker?: string;
}

export class FormReader {
  readonly faults = new Map<string, Words>();
  private readonly values: Values;
  private readonly attendants: readonly Attendant[];

  constructor(values: Values, attendants: readonly Attendant[]) {
    this.values = values;
    this.attendants = attendants;
  }

  /** `undefined` where nothing was written. */
  text(name: string): string | undefined {
    const value = this.values[name];
    const text = typeof value === 'string' ? value.trim() : '';
    return text === '' ? undefined : text;
  }

  /** One item for each line that is not empty. */
  lines(name: string): string[] {
    return (this.text(name) ?? '')
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  }

  choices(name: string): string[] {
    const value = this.values[name];
    return Array.isArray(value) ? [...value] : [];
  }

  ticked(name: string): boolean {
    return this.values[name] === true;
  }

  private understood<T>(
    name: string,
    read: (text: string) => T | undefined,
    otherwise: Words,
  ): T | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = read(text);
    if (value === undefined) this.faults.set(name, otherwise);
    return value;
  }

  day(name: string): string | undefined {
    return this.understood(name, dayFromTyped, uiWords.noSuchDay);
  }

  number(name: string): number | undefined {
    return this.understood(name, numberFromTyped, uiWords.notANumber);
  }

  /** Whole rupiah, with or without points between the thousands. */
  /** Whole rupiah. */
  rupiah(name: string): number | undefined {
    return this.understood(name, rupiahFromTyped, uiWords.notRupiah);
  }

  /** From the day in `name` and the hour in `nameHour`. */
  instant(name: string, timeZone: string): string | undefined {
    const day = this.day(name);
    if (day === undefined) return undefined;
    return this.understood(
      `${name}Hour`,
      (hour) => instantFromTyped(day, hour, timeZone),
      uiWords.noSuchHour,
    );
  }

  /** What `AttachmentField` holds; `undefined` where that is nothing. */
  attachments(): readonly Attachment[] | undefined {
    const all = listedIn(this.values.attachments);
    return all.length === 0 ? undefined : all;
  }

  /** Those ticked in `name`, and the names written in `nameOthers`. */
  people(name: string): Participant[] {
    const ticked = this.choices(name).flatMap((key) => {
      const found = this.attendants.find((one) => one.key === key);
      if (found === undefined) return [];
      const { key: _, ...participant } = found;
      return [participant];
    });
    return [...ticked, ...this.lines(`${name}Others`).map((one) => ({ name: one }))];
  }
}

/** Leaves out what was not filled in, so that an absent fact is absent. */
export function compact<T extends Readonly<Record<string, unknown>>>(facts: T): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
