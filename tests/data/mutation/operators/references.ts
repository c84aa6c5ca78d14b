import { references } from '../../../../src/data/references.ts';
import { recordKey } from '../../../../src/data/references.ts';
import { fileOf, type Dataset } from '../../../../src/data/schema/index.ts';
import type { Corpus, Spot } from '../corpus.ts';
import type { Operator } from '../mutation.ts';
import { citations } from './spots.ts';

interface Named extends Spot {
  to: keyof Dataset;
}

/** Every field that names a record. */
function named({ dataset, leaves }: Corpus): Named[] {
  const byPlace = new Map(
    leaves.map((spot) => [`${spot.file} ${spot.record} ${spot.path.slice(1).join('.')}`, spot]),
  );
  return references(dataset).flatMap(({ collection, record, path, to }) => {
    const spot = byPlace.get(`${fileOf(collection)} ${record} ${path.join('.')}`);
    return spot ? [{ ...spot, to }] : [];
  });
}

const known = ({ dataset }: Corpus, to: keyof Dataset) =>
  (dataset[to] as readonly { id: string }[]).map((record) => recordKey(to as 'places', record));

/** Records that name others: not there, misspelled, another, or the name itself changed. */
export const referenceOperators: Operator[] = [
  {
    name: 'it names a record that is not there',
    spots: named,
    change: ({ path, value }) => ({
      edits: [{ path, to: /^\d+$/.test(String(value)) ? '1299999' : 'no-such-record' }],
    }),
  },
  {
    name: 'the name of a record is misspelled',
    spots: named,
    change: ({ path, value }, random) => {
      const text = String(value);
      const place = 1 + random.below(text.length - 1);
      const to = text.slice(0, place) + text.slice(place + 1);
      return { edits: [{ path, to }] };
    },
  },
  {
    name: 'another record of the kind is named',
    spots: (corpus) => named(corpus).filter(({ to }) => to !== 'sources'),
    change: (spot, random, corpus) => {
      const to = random.pick(known(corpus, (spot as Named).to));
      return to === spot.value ? undefined : { edits: [{ path: spot.path, to }] };
    },
  },
  {
    name: 'another source is cited',
    spots: (corpus) => named(corpus).filter(({ to }) => to === 'sources'),
    change: (spot, random, corpus) => {
      const to = random.pick(known(corpus, 'sources'));
      return to === spot.value ? undefined : { edits: [{ path: spot.path, to }] };
    },
  },
  {
    name: 'the place in a source is emptied',
    spots: citations,
    change: ({ path }) => ({ edits: [{ path: [...path, 'at'], to: '' }] }),
  },
  {
    name: 'the place in a source is no place',
    spots: citations,
    change: ({ path }, random) => ({
      edits: [
        { path: [...path, 'at'], to: random.pick(['p. 3', 'somewhere', 'pg 9', 'Page 2', '12']) },
      ],
    }),
  },
  {
    name: 'the place in a source is another',
    spots: (corpus) =>
      citations(corpus).filter(({ value }) => /\d/.test((value as { at: string }).at)),
    change: ({ path, value }) => {
      const { at } = value as { at: string };
      return {
        edits: [
          { path: [...path, 'at'], to: at.replace(/\d+/, (number) => String(Number(number) + 1)) },
        ],
      };
    },
  },
  {
    name: 'the last source is taken away',
    spots: ({ branches }) =>
      branches.filter(
        ({ path, value }) =>
          path.at(-1) === 'citations' && Array.isArray(value) && value.length > 0,
      ),
    change: ({ path }) => ({ edits: [{ path, to: [] }] }),
  },
  {
    name: 'one citation stands twice',
    spots: citations,
    change: ({ path, value }) => {
      const index = path.at(-1);
      if (typeof index !== 'number') return undefined;
      return path.at(-2) === 'assertions'
        ? undefined
        : { edits: [{ path: [...path.slice(0, -1), index + 1], to: value, isNew: true }] };
    },
  },
  {
    name: 'an id is renamed, and what names it is not',
    spots: (corpus) => {
      const targets = new Set(
        references(corpus.dataset).map(({ to, id }) => `${fileOf(to)} ${id}`),
      );
      return corpus.leaves.filter(
        ({ path, file, value }) =>
          path.length === 2 && path[1] === 'id' && targets.has(`${file} ${String(value)}`),
      );
    },
    change: ({ path, value }) => ({ edits: [{ path, to: `${String(value)}-2` }] }),
  },
  {
    name: 'an id is that of another record',
    spots: ({ leaves }) => leaves.filter(({ path }) => path.length === 2 && path[1] === 'id'),
    change: ({ path, file, value }, random, { leaves }) => {
      const to = random.pick(
        leaves.filter(
          (spot) => spot.file === file && spot.path.length === 2 && spot.path[1] === 'id',
        ),
      ).value;
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'an id has letters that no address has',
    spots: ({ leaves }) => leaves.filter(({ path }) => path.length === 2 && path[1] === 'id'),
    change: ({ path, value }, random) => ({
      edits: [
        {
          path,
          to: random.pick([
            `${String(value)}-ñ`,
            String(value).toUpperCase(),
            `${String(value)} 2`,
            `${String(value)}/..`,
            '',
          ]),
        },
      ],
    }),
  },
  {
    name: 'a record is lost',
    spots: (corpus) => {
      const targets = new Set(
        references(corpus.dataset).map(({ to, id }) => `${fileOf(to)} ${id}`),
      );
      return corpus.branches.filter(
        ({ path, file, record }) => path.length === 1 && targets.has(`${file} ${record}`),
      );
    },
    change: ({ path }) => ({ edits: [{ path }] }),
  },
];
