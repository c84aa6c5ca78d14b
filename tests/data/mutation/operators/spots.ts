import type { Corpus, Spot } from '../corpus.ts';
import { fieldOf } from '../corpus.ts';
import { languages } from '../../../../src/data/schema/index.ts';

/** Spots by their file and field, `*` for every place in a list. */
export function at(file: string, field: RegExp | string): (corpus: Corpus) => Spot[] {
  const isField = (found: string) =>
    typeof field === 'string' ? field === found : field.test(found);
  const within = (spot: Spot) => spot.file === `data/${file}.json` && isField(fieldOf(spot));
  return ({ leaves, branches }) => [...leaves.filter(within), ...branches.filter(within)];
}

/** The records of a collection. */
export function records(file: string): (corpus: Corpus) => Spot[] {
  return ({ branches }) =>
    branches.filter((spot) => spot.file === `data/${file}.json` && spot.path.length === 1);
}

/** Spots of several kinds. */
export function either(
  ...kinds: ((corpus: Corpus) => readonly Spot[])[]
): (corpus: Corpus) => Spot[] {
  return (corpus) => kinds.flatMap((spots) => spots(corpus));
}

/** Text for readers, in one language or the other. */
export function texts({ leaves }: Corpus): Spot[] {
  return leaves.filter(
    ({ path, value }) =>
      typeof value === 'string' && (languages as readonly unknown[]).includes(path.at(-1)),
  );
}

/** Text for readers in every language, as a whole. */
export function localized({ branches }: Corpus): Spot[] {
  return branches.filter(({ value }) => 'en' in (value as object) && 'es' in (value as object));
}

/** All text that pages show. */
export function words({ leaves }: Corpus): Spot[] {
  return leaves.filter(
    ({ path, value }) => typeof value === 'string' && / /.test(value) && path.at(-1) !== 'at',
  );
}

/** Days, months and years. */
export function days({ leaves }: Corpus): Spot[] {
  return leaves.filter(
    ({ value }) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  );
}

/** A source named beside a place in it. */
export function citations({ branches }: Corpus): Spot[] {
  return branches.filter(({ value }) => 'source' in (value as object) && 'at' in (value as object));
}
