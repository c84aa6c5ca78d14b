import type { Operator } from '../mutation.ts';
import { at, either } from './spots.ts';

/** Lessons: what they ask for, and what has to add up. */
export const lessonOperators: Operator[] = [
  {
    name: 'a lesson names a record that is not there',
    spots: at('lessons', /^refs\./),
    change: ({ path, value }, random) => ({
      edits: [
        {
          path,
          to: random.pick([
            `${String(value)}x`,
            'motions/none',
            'movies/jaws',
            String(value).replace(/s\//, '/'),
          ]),
        },
      ],
    }),
  },
  {
    name: 'a lesson names another record',
    spots: at('lessons', /^refs\./),
    change: ({ path, value }, random, { dataset }) => {
      const collection = String(value).split('/')[0] as 'motions';
      const to = `${collection}/${random.pick(dataset[collection]).id}`;
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'the minutes of a lesson do not add up',
    spots: either(
      at('lessons', 'minutes'),
      at('lessons', 'warmUp.minutes'),
      at('lessons', 'steps.*.minutes'),
    ),
    change: ({ path, value, record }, random, { leaves }) => {
      const isExtra = leaves.some(
        (leaf) =>
          leaf.record === record && leaf.path.join() === [...path.slice(0, -1), 'isExtra'].join(),
      );
      // Extra steps come on top of a class period.
      return isExtra ? undefined : { edits: [{ path, to: Number(value) + 1 + random.below(10) }] };
    },
  },
  {
    name: 'the condition of an answer is misspelled',
    spots: at('lessons', /\.when$/),
    change: ({ path, value }) => ({
      edits: [{ path, to: String(value).replace(/-|[aeiou]/, '') }],
    }),
  },
  {
    name: 'a benchmark that is not known',
    spots: at('lessons', 'benchmarks.*'),
    change: ({ path, value }) => ({ edits: [{ path, to: `${String(value)}9` }] }),
  },
  {
    name: 'a value that is asked for is misspelled',
    spots: ({ leaves }) =>
      leaves.filter(
        ({ file, value }) => file === 'data/lessons.json' && /\{[a-z]/.test(String(value)),
      ),
    change: ({ path, value }) => ({
      edits: [{ path, to: String(value).replace(/\{[a-z]/, '{q') }],
    }),
  },
  {
    name: 'a value is typed in place of being asked for',
    spots: ({ leaves }) =>
      leaves.filter(
        ({ file, value }) => file === 'data/lessons.json' && /\{[a-z]/.test(String(value)),
      ),
    change: ({ path, value }, random) => ({
      edits: [{ path, to: String(value).replace(/\{[^}]*\}/, String(2 + random.below(30))) }],
    }),
  },
  {
    name: 'a made part that is not known',
    spots: at('lessons', /\.make$/),
    change: ({ path, value }) => ({ edits: [{ path, to: `${String(value)}x` }] }),
  },
  {
    name: 'a made part is of something else',
    spots: at('lessons', /\.of\.\*$/),
    change: ({ path }) => ({ edits: [{ path, to: 'nothing-so-named' }] }),
  },
  {
    name: 'an answer leans on a name that the lesson has not',
    spots: at('lessons', /\.from\.\*$/),
    change: ({ path }) => ({ edits: [{ path, to: 'nothing-so-named' }] }),
  },
  {
    name: 'two lessons have one place',
    spots: at('lessons', 'order'),
    change: ({ path, value }) => ({ edits: [{ path, to: value === 1 ? 2 : 1 }] }),
  },
  {
    name: 'the grades of a lesson run backward',
    spots: at('lessons', 'grades'),
    change: ({ path, value }) => {
      const { from, to } = value as { from: number; to: number };
      return from === to ? undefined : { edits: [{ path, to: { from: to, to: from } }] };
    },
  },
  {
    name: 'a wrong answer of the quiz is the right one',
    spots: at('lessons', 'quiz.*'),
    change: ({ path, value }) => ({
      edits: [{ path: [...path, 'wrong', 0, 'text'], to: (value as { right: unknown }).right }],
    }),
  },
  {
    name: 'two questions of a lesson have one id',
    spots: at('lessons', 'quiz.*.id'),
    change: ({ path, record }, random, { leaves }) => {
      const own = leaves.filter(
        (spot) => spot.record === record && spot.path[1] === 'quiz' && spot.path.at(-1) === 'id',
      );
      const to = random.pick(own);
      return to.path[2] === path[2] ? undefined : { edits: [{ path, to: to.value }] };
    },
  },
  {
    name: 'a lesson promises other work that is not there',
    spots: at('lessons', 'optOut'),
    change: ({ path }) => ({ edits: [{ path, to: 'who-decides' }] }),
  },
  {
    name: 'an objective or a benchmark is assessed by nothing',
    spots: either(at('lessons', 'objectives.*.assessedBy.*'), at('lessons', 'assessed.*.by.*')),
    change: ({ path, value }) => ({ edits: [{ path, to: `${String(value)}x` }] }),
  },
  {
    name: 'a benchmark has another code',
    spots: at('benchmarks', 'code'),
    change: ({ path, value }) => ({
      edits: [{ path, to: String(value).replace(/\d+$/, (found) => String(Number(found) + 1)) }],
    }),
  },
  {
    name: 'a benchmark is of another framework',
    spots: at('benchmarks', 'framework'),
    change: ({ path, value }, random) => {
      const to = random.pick([
        'florida-civics-7',
        'florida-civics-9-12',
        'common-core',
        'c3',
        'florida-ela',
      ]);
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
];
