import type { Operator } from '../mutation.ts';
import { at, either } from './spots.ts';

/** Answers, terms and the edition: what holds since when, and up to when it was looked. */
export const timeOperators: Operator[] = [
  {
    name: 'something is checked after the edition',
    spots: either(
      at('answers', 'checked'),
      at('statutes', 'checked'),
      at('sources', 'accessed'),
      at('edition', 'lawChecked'),
    ),
    change: ({ path }, random) => ({
      edits: [{ path, to: random.pick(['2027-01-01', '2030-06-30']) }],
    }),
  },
  {
    name: 'an answer is checked before it holds',
    spots: at('answers', 'checked'),
    change: ({ path }) => ({ edits: [{ path, to: '2024-12-31' }] }),
  },
  {
    name: 'an answer that ended has no end',
    spots: at('answers', 'validTo'),
    change: ({ path }) => ({ edits: [{ path }] }),
  },
  {
    name: 'an answer that ended has no successor',
    spots: at('answers', 'supersededBy'),
    change: ({ path }) => ({ edits: [{ path }] }),
  },
  {
    name: 'the edition is older than its facts',
    spots: at('edition', 'asOf'),
    change: ({ path }, random) => ({
      edits: [{ path, to: random.pick(['2025-07-08', '2026-01-01', '2024-05-05']) }],
    }),
  },
  {
    name: 'the laws were checked on another day',
    spots: at('edition', 'lawChecked'),
    change: ({ path }, random) => ({
      edits: [{ path, to: random.pick(['2026-11-01', '2025-07-08', '2026-11-21']) }],
    }),
  },
];
