/** Telling a record in tests: given these entries, when this entry, then this state or this refusal. */
import {
  type Admission,
  type Author,
  admit,
  type Entry,
  type House,
  type Reading,
  read,
  type Typed,
} from '../../domain/src/index.ts';

const numbered = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** An id that reads well in a failing test: the same for the same name. */
export function idOf(name: string): string {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 999_999_999_989;
  return numbered(sum);
}

export const by = {
  worker: { id: idOf('worker'), capacity: 'professional', approves: false },
  colleague: { id: idOf('colleague'), capacity: 'professional', approves: false },
  supervisor: { id: idOf('supervisor'), capacity: 'professional', approves: true },
  volunteer: { id: idOf('volunteer'), capacity: 'volunteer', approves: false },
  administrator: { id: idOf('administrator'), capacity: 'administrator', approves: false },
  system: { id: idOf('agency'), capacity: 'system', approves: false },
  partner: { id: idOf('partner'), capacity: 'partner', approves: false },
} as const satisfies Record<string, Author>;

interface Around {
  readonly on?: string;
  readonly by?: Author;
  readonly basis?: number;
  readonly device?: string | undefined;
}

/** Puts entries into a record one after another and shows what is known. */
export class Telling<State, Fact extends Typed> {
  readonly entries: Entry[] = [];
  private readonly house: House<State, Fact>;
  private readonly record: Entry['record'];

  constructor(house: House<State, Fact>, record: Entry['record']) {
    this.house = house;
    this.record = record;
  }

  get reading(): Reading<State> {
    return read(this.house, this.entries);
  }

  get state(): State {
    return this.reading.state;
  }

  private written(type: string, data: Record<string, unknown>, around: Around): Entry {
    const version = this.entries.length + 1;
    const on = around.on ?? '2026-02-02';
    return {
      id: numbered(version),
      record: this.record,
      stream: idOf('record'),
      type,
      data,
      occurredOn: on,
      recordedAt: `${on}T10:00:00.000Z`,
      receivedAt: `${on}T10:00:01.000Z`,
      basis: around.basis ?? this.entries.length,
      by: around.by ?? by.worker,
      ...(around.device === undefined ? {} : { device: around.device }),
      version,
      position: version,
    };
  }

  /** What the record answers, without keeping the entry. */
  tries(type: string, data: Record<string, unknown>, around: Around = {}): Admission {
    const entry = this.written(type, data, around);
    return admit(this.house, this.reading, entry, entry.by);
  }

  /** Why the record refuses; `undefined` where it lets the entry stand. */
  refuses(type: string, data: Record<string, unknown>, around: Around = {}): string | undefined {
    const answer = this.tries(type, data, around);
    return answer.admitted ? undefined : answer.refusal.because;
  }

  /** Keeps the entry; a refusal is a mistake of the test. */
  tells(type: string, data: Record<string, unknown>, around: Around = {}): this {
    const answer = this.tries(type, data, around);
    if (!answer.admitted) throw new Error(`${type} is refused: ${JSON.stringify(answer)}`);
    this.entries.push({ ...this.written(type, data, around), data: answer.data });
    return this;
  }

  get lastId(): string {
    return this.entries.at(-1)?.id ?? '';
  }
}
