/** Numbers that look like chance and are the same for the same seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next: () => number;
  /** A whole number from 0 up to, not including, `end`. */
  below: (end: number) => number;
  /** One of them. @throws RangeError on an empty list. */
  pick: <Item>(items: readonly Item[]) => Item;
}

/** A generator for a seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('there is nothing to pick from');
      return items[below(items.length)]!;
    },
  };
}

/** A seed for the `turn`-th use of a name, so that what one operator does never depends on another. */
export function seedOf(seed: number, name: string, turn: number): number {
  return Array.from(`${name}/${turn}`).reduce(
    (hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619) >>> 0,
    (2_166_136_261 ^ Math.imul(seed, 0x9e3779b1)) >>> 0,
  );
}
