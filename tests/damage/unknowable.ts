import { fieldOf, type Spot } from './corpus.ts';

interface Unknowable {
  /** Names of operators. */
  operators: readonly string[];
  /** Of `file field`, with `*` for every place in a list. */
  where: RegExp;
  /** Why nothing that is kept here can tell. */
  why: string;
}

/** What changes the meaning, and only the document itself, or a reader, can tell. Decided before a damage is tried. */
export const unknowables: readonly Unknowable[] = [];

/** Why nothing can tell that an operator was at work at a spot; nothing where something can. */
export function whyUnknowable(operator: string, spot: Spot): string | undefined {
  const where = `${spot.file} ${fieldOf(spot)}`;
  return unknowables.find((each) => each.operators.includes(operator) && each.where.test(where))
    ?.why;
}
