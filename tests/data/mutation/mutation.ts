import { randomOf, seedOf, type Random } from './random.ts';
import { fieldOf, valueAt, valueOf, type Corpus, type Path, type Spot } from './corpus.ts';
import { whyUnknowable } from './undetectable.ts';

/** One change of a value; without `to`, the value is taken away. `isNew` puts one more into a list. */
export interface Edit {
  path: Path;
  to?: unknown;
  isNew?: true;
}

/** What an operator does at a spot: edits of one file of data, or the new text of a page. */
type Change = { edits: readonly Edit[] } | { text: string };

/** A way in which facts go wrong under tired hands. */
export interface Operator {
  /** What has happened, in plain words. */
  name: string;
  /** Why the facts mean the same after it; for the few that show that harmless edits pass. */
  keepsMeaning?: string;
  /** Where it can happen. */
  spots: (corpus: Corpus) => readonly Spot[];
  /** What it does there; nothing where it would change nothing. */
  change: (spot: Spot, random: Random, corpus: Corpus) => Change | undefined;
}

/** One thing gone wrong, in one file. */
export interface Damage {
  operator: string;
  spot: Spot;
  change: Change;
  /** Set where the facts mean the same as before. */
  keepsMeaning?: string;
  /** Set where nothing in the files can tell: why only the document, or a reader, can. */
  unknowable?: string;
}

/**
 * Damages in turn from every operator: the same for the same seed. An operator spreads over the files,
 * then over their fields, then over the places of a field.
 */
export function damages(
  corpus: Corpus,
  operators: readonly Operator[],
  seed: number,
  count: number,
): Damage[] {
  const grouped = operators.map((operator) => group(operator.spots(corpus)));
  return Array.from({ length: count }, (_, turn) => {
    const at = turn % operators.length;
    return make(corpus, operators[at]!, grouped[at]!, seed, Math.floor(turn / operators.length));
  });
}

type Grouped = Spot[][][];

function group(spots: readonly Spot[]): Grouped {
  const files = Map.groupBy(spots, ({ file }) => file);
  return [...files.values()].map((inFile) => [...Map.groupBy(inFile, fieldOf).values()]);
}

function make(
  corpus: Corpus,
  operator: Operator,
  grouped: Grouped,
  seed: number,
  turn: number,
): Damage {
  const random = randomOf(seedOf(seed, operator.name, turn));
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const spot = random.pick(random.pick(random.pick(grouped)));
    const change = operator.change(spot, random, corpus);
    if (!change || isNothing(corpus, spot, change)) continue;
    const unknowable = whyUnknowable(operator.name, spot, corpus);
    return {
      operator: operator.name,
      spot,
      change,
      ...(operator.keepsMeaning !== undefined && { keepsMeaning: operator.keepsMeaning }),
      ...(unknowable !== undefined && { unknowable }),
    };
  }
  throw new Error(`"${operator.name}" found no place for itself in 200 attempts`);
}

function isNothing(corpus: Corpus, { file }: Spot, change: Change): boolean {
  if ('text' in change) return change.text === corpus.prose.get(file);
  const value = valueOf(corpus, file);
  return change.edits.every(({ path, ...edit }) =>
    edit.isNew ? false : JSON.stringify(valueAt(value, path)) === JSON.stringify(edit.to),
  );
}

/** A value with edits made in it; what is not on their paths is shared. */
export function edited(value: unknown, edits: readonly Edit[]): unknown {
  return edits.reduce((before, edit) => editedOnce(before, edit, edit.path), value);
}

function editedOnce(value: unknown, edit: Edit, path: Path): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return edit.to;
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const fields = copy as Record<string | number, unknown>;
  if (rest.length > 0) fields[key] = editedOnce(fields[key], edit, rest);
  else if (edit.isNew && Array.isArray(copy)) copy.splice(Number(key), 0, edit.to);
  else if (!('to' in edit) && Array.isArray(copy)) copy.splice(Number(key), 1);
  else if (!('to' in edit)) Reflect.deleteProperty(fields, key);
  else fields[key] = edit.to;
  return copy;
}
