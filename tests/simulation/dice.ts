/** Dice that fall the same way for the same seed. */

export interface Dice {
  /** From 0 to below 1. */
  readonly roll: () => number;
  readonly below: (count: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly pickWeighted: <T>(list: readonly (readonly [number, T])[]) => T;
  readonly uuid: () => string;
}

/** Mulberry32: 32 bits of state, good enough to shake things. */
export function diceOf(seed: number): Dice {
  let state = (seed * 2_654_435_761) >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(roll() * count);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  };
  const hex = (digits: number) => Array.from({ length: digits }, () => below(16).toString(16)).join('');
  return {
    roll,
    below,
    chance: (probability) => roll() < probability,
    pick,
    pickWeighted<T>(list: readonly (readonly [number, T])[]) {
      let rest = roll() * list.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, one] of list) {
        rest -= weight;
        if (rest < 0) return one;
      }
      return pick(list)[1];
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`,
  };
}
