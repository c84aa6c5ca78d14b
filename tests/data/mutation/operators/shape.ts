import { fieldOf, type Corpus, type Spot } from '../corpus.ts';
import type { Operator } from '../mutation.ts';
import { localized, records } from './spots.ts';

/** Faults of form: a field too many, too few, or of another kind. */
export const shapeOperators: Operator[] = [
  {
    name: 'a field that nothing knows',
    spots: ({ branches }) => branches.filter(({ value }) => !Array.isArray(value)),
    change: ({ path, file }, random) => {
      if (file === 'data/lessons.json' && path.includes('refs')) return undefined;
      const to = random.pick(['yes', true, 3]);
      return { edits: [{ path: [...path, random.pick(['notes', 'comment', 'Source', 'x'])], to }] };
    },
  },
  {
    name: 'a field that is needed is dropped',
    spots: (corpus) => needed(corpus),
    change: ({ path }) => ({ edits: [{ path }] }),
  },
  {
    name: 'a value becomes null',
    spots: ({ leaves }) => leaves,
    change: ({ path }) => ({ edits: [{ path, to: null }] }),
  },
  {
    name: 'a number becomes text',
    spots: ({ leaves }) => leaves.filter(({ value }) => typeof value === 'number'),
    change: ({ path, value }) => ({ edits: [{ path, to: String(value) }] }),
  },
  {
    name: 'a text becomes a number',
    spots: ({ leaves }) => leaves.filter(({ value }) => typeof value === 'string'),
    change: ({ path }, random) => ({ edits: [{ path, to: random.below(100) }] }),
  },
  {
    name: 'a value becomes a list of itself',
    spots: ({ leaves }) => leaves,
    change: ({ path, value }) => ({ edits: [{ path, to: [value] }] }),
  },
  {
    name: 'a text is emptied',
    spots: ({ leaves }) => leaves.filter(({ value }) => typeof value === 'string'),
    change: ({ path }) => ({ edits: [{ path, to: '' }] }),
  },
  {
    name: 'a name of a field is misspelled',
    spots: (corpus) => needed(corpus),
    change: ({ path, value }) => ({
      edits: [{ path }, { path: [...path.slice(0, -1), `${String(path.at(-1))}s`], to: value }],
    }),
  },
  {
    name: 'a record stands twice',
    spots: ({ branches }) => branches.filter(({ path }) => path.length === 1),
    change: ({ path, value }) => ({
      edits: [{ path: [Number(path[0]) + 1], to: value, isNew: true }],
    }),
  },
  {
    name: 'the sources of a fact are in another order',
    keepsMeaning: 'sources are shown in the order they are cited in, and none counts for more',
    spots: ({ branches }) =>
      branches.filter(
        ({ path, value }) =>
          path.at(-1) === 'citations' && Array.isArray(value) && value.length > 1,
      ),
    change: ({ path, value }) => ({ edits: [{ path, to: [...(value as unknown[])].reverse() }] }),
  },
  {
    name: 'a text ends with another stop in both languages',
    keepsMeaning: 'a stop adds no fact; style is for the reader of the change',
    spots: localized,
    change: ({ path, value }) => {
      const { en, es } = value as { en: string; es: string };
      if (!en.endsWith('.') || !es.endsWith('.')) return undefined;
      const open = (text: string) => `${text.slice(0, -1)}…`;
      return { edits: [{ path, to: { en: open(en), es: open(es) } }] };
    },
  },
  {
    name: 'the order of fields is another',
    keepsMeaning: 'JSON gives no meaning to the order of fields; npm run format puts them back',
    spots: records('motions'),
    change: ({ path, value }) => ({
      edits: [{ path, to: Object.fromEntries(Object.entries(value as object).reverse()) }],
    }),
  },
];

/** Values whose field every record of the kind has: the schema wants it. */
function needed({ leaves, branches }: Corpus): Spot[] {
  const objects = branches.filter(({ value }) => !Array.isArray(value));
  const count = new Map<string, number>();
  for (const spot of objects) bump(count, `${spot.file} ${fieldOf(spot)}`);
  const seen = new Map<string, number>();
  const all = [...leaves, ...branches].filter(({ path }) => typeof path.at(-1) === 'string');
  const key = (spot: Spot) => `${spot.file} ${fieldOf(spot)}`;
  for (const spot of all) bump(seen, key(spot));
  return all.filter((spot) => {
    const parent = `${spot.file} ${fieldOf(spot).split('.').slice(0, -1).join('.')}`;
    return (
      (count.get(parent) ?? 0) > 4 &&
      count.get(parent) === seen.get(key(spot)) &&
      !spot.path.includes('refs')
    );
  });
}

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
