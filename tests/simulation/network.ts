/** The network between devices and office: it loses, doubles, delays and reorders, as the dice fall. */
import { Problem } from '../../web/src/shell/api.ts';
import type { Dice } from './dice.ts';
import type { Answered, Fault, Office, Request } from './office.ts';

/** A request under way. */
export interface Letter {
  readonly request: Request;
  readonly arrive: (answer: Answered) => void;
  readonly fail: (problem: unknown) => void;
  /** Whether anybody still waits for the answer. */
  readonly awaited: () => boolean;
}

const nothing = () => new Problem(0, 'network', '');

export class Network {
  calm = false;
  served = 0;
  readonly happened: Record<string, number> = {};
  private readonly office: Office;
  private readonly dice: Dice;
  private waiting: Letter[] = [];
  /** Requests nobody waits for any more that have not arrived yet. */
  private readonly astray: Letter[] = [];

  constructor(office: Office, dice: Dice) {
    this.office = office;
    this.dice = dice;
  }

  get pending(): number {
    return this.waiting.length;
  }

  send(request: Request, awaited: () => boolean): Promise<Answered> {
    return new Promise((arrive, fail) => {
      this.waiting.push({ request, arrive, fail, awaited });
    });
  }

  /** Something that is under way arrives, or does not. @returns whether anything was */
  async move(): Promise<boolean> {
    const orphans = this.waiting.filter((one) => !one.awaited());
    this.waiting = this.waiting.filter((one) => one.awaited());
    this.astray.push(...orphans);
    if (this.astray.length > 0 && (this.calm || this.dice.chance(0.3))) {
      await this.straggler();
      return true;
    }
    const letter = this.take();
    if (letter !== undefined) await this.meetFate(letter);
    return letter !== undefined;
  }

  /** Everything that is under way somewhere arrives before all is calm. */
  async clear(): Promise<void> {
    while (this.astray.length > 0) await this.straggler();
  }

  private take(): Letter | undefined {
    if (this.waiting.length === 0) return undefined;
    const [letter] = this.waiting.splice(this.dice.below(this.waiting.length), 1);
    return letter;
  }

  private async straggler(): Promise<void> {
    const [letter] = this.astray.splice(this.dice.below(this.astray.length), 1);
    this.note('late');
    if (letter !== undefined) await this.handed(letter).catch(() => undefined);
  }

  private note(what: string): void {
    this.happened[what] = (this.happened[what] ?? 0) + 1;
  }

  private async meetFate(letter: Letter): Promise<void> {
    const fate = this.calm
      ? 'arrives'
      : this.dice.pickWeighted([
          [60, 'arrives'],
          [8, 'lost'],
          [8, 'answer lost'],
          [6, 'doubled'],
          [4, 'doubled at once'],
          [5, 'late'],
          [7, 'broken off'],
          [2, 'backends killed'],
          [this.office.canBeKilled ? 2 : 0, 'database killed'],
          [3, 'overtaken'],
        ] as const);
    this.note(fate);
    switch (fate) {
      case 'arrives':
        return this.deliver(letter);
      case 'lost':
        return letter.fail(nothing());
      case 'answer lost':
        await this.handed(letter).catch(() => undefined);
        return letter.fail(nothing());
      case 'doubled':
        await this.handed(letter).catch(() => undefined);
        return this.deliver(letter);
      case 'doubled at once': {
        const other = this.handed(letter).catch(() => undefined);
        await this.deliver(letter);
        await other;
        return;
      }
      case 'late':
        this.astray.push(letter);
        return letter.fail(nothing());
      case 'broken off':
        return this.deliver(letter, {
          kind: this.dice.chance(0.5) ? 'before-commit' : 'after-commit',
          transaction: this.dice.below(5),
        });
      case 'backends killed':
        return this.deliver(letter, { kind: 'backends-killed', turns: this.dice.below(40) });
      case 'database killed':
        return this.deliver(letter, { kind: 'database-killed', turns: this.dice.below(40) });
      case 'overtaken': {
        const next = this.take();
        if (next !== undefined) await this.deliver(next);
        return this.deliver(letter);
      }
    }
  }

  private async deliver(letter: Letter, fault?: Fault): Promise<void> {
    try {
      letter.arrive(await this.handed(letter, fault));
    } catch (problem) {
      letter.fail(problem);
    }
  }

  private async handed({ request }: Letter, fault?: Fault): Promise<Answered> {
    this.served += 1;
    return this.office.answer(request, fault);
  }
}
