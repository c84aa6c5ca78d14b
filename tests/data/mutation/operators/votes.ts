import type { Body, Dataset, RollCall } from '../../../../src/data/schema/index.ts';
import { valueAt, valueOf, type Corpus, type Spot } from '../corpus.ts';
import type { Operator } from '../mutation.ts';
import { at, either, records } from './spots.ts';

const rollOf = (corpus: Corpus, { path }: Spot) => corpus.dataset.rollCalls[Number(path[0])]!;
const bodyOf = ({ dataset }: Corpus, id: string): Body => {
  const motion = dataset.motions.find((each) => each.id === id)!;
  return dataset.bodies.find((each) => each.id === motion.body)!;
};
const membersOf = ({ officials }: Dataset, body: string) =>
  officials.filter(({ terms }) => terms.some((term) => term.body === body)).map(({ id }) => id);
const isCounted = ({ tally }: RollCall) => tally !== 'not-found';

function chosen(
  name: string,
  file: string,
  field: string | RegExp,
  options: readonly unknown[],
): Operator {
  return {
    name,
    spots: at(file, field),
    change: ({ path, value }, random) => {
      const to = random.pick(options);
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  };
}

/** What was put to the vote, who voted how, and what came of it. */
export const voteOperators: Operator[] = [
  {
    name: 'a tally is one off',
    spots: at('roll-calls', /^tally\.(yes|no|abstain|absent|recused|vacant)$/),
    change: ({ path, value }, random) => ({
      edits: [{ path, to: Math.max(0, Number(value) + (random.below(2) || -1)) || 1 }],
    }),
  },
  {
    name: 'two counts of a tally change places',
    spots: at('roll-calls', 'tally'),
    change: ({ path, value }, random) => {
      const { yes, no, absent } = value as Record<string, number>;
      const isNo = random.below(2) === 0;
      if (isNo ? yes === no : yes === absent) return undefined;
      return {
        edits: [
          { path: [...path, 'yes'], to: isNo ? no : absent },
          { path: [...path, isNo ? 'no' : 'absent'], to: yes },
        ],
      };
    },
  },
  {
    name: 'a vote is turned',
    spots: at('roll-calls', 'votes.*.option'),
    change: ({ path, value }) =>
      value === 'yes' || value === 'no'
        ? { edits: [{ path, to: value === 'yes' ? 'no' : 'yes' }] }
        : undefined,
  },
  {
    name: 'a vote is turned, and the tally with it',
    spots: at('roll-calls', 'votes.*.option'),
    change: (spot, _, corpus) => {
      const { tally } = rollOf(corpus, spot);
      if (typeof tally === 'string' || (spot.value !== 'yes' && spot.value !== 'no'))
        return undefined;
      const other = spot.value === 'yes' ? 'no' : 'yes';
      const root = [spot.path[0]!, 'tally'];
      return {
        edits: [
          { path: spot.path, to: other },
          { path: [...root, spot.value], to: tally[spot.value] - 1 },
          { path: [...root, other], to: tally[other] + 1 },
        ],
      };
    },
  },
  {
    name: 'a vote that is not known becomes a yes',
    spots: at('roll-calls', 'votes.*.option'),
    change: ({ path, value }) =>
      value === 'unknown' ? { edits: [{ path, to: 'yes' }] } : undefined,
  },
  {
    name: 'two members change seats',
    spots: records('roll-calls'),
    change: (spot, random, corpus) => {
      const seated = rollOf(corpus, spot).votes.flatMap(({ official, option }, index) =>
        official ? [{ official, option, index }] : [],
      );
      if (seated.length < 2) return undefined;
      const one = random.pick(seated);
      const two = random.pick(
        seated
          .filter(({ index, option }) => index !== one.index && option !== one.option)
          .concat(seated.filter(({ index }) => index !== one.index)),
      );
      return {
        edits: [
          { path: [...spot.path, 'votes', one.index, 'official'], to: two.official },
          { path: [...spot.path, 'votes', two.index, 'official'], to: one.official },
        ],
      };
    },
  },
  {
    name: 'a member of the same body stands in another’s place',
    spots: at('roll-calls', 'votes.*.official'),
    change: (spot, random, corpus) => {
      const to = random.pick(membersOf(corpus.dataset, bodyOf(corpus, spot.record).id));
      return to === spot.value ? undefined : { edits: [{ path: spot.path, to }] };
    },
  },
  {
    name: 'a member of another body votes',
    spots: at('roll-calls', 'votes.*.official'),
    change: (spot, random, corpus) => {
      const own = membersOf(corpus.dataset, bodyOf(corpus, spot.record).id);
      const to = random.pick(corpus.dataset.officials.filter(({ id }) => !own.includes(id))).id;
      return { edits: [{ path: spot.path, to }] };
    },
  },
  {
    name: 'a seat is dropped from the roll',
    spots: at('roll-calls', 'votes.*'),
    change: ({ path }) => ({ edits: [{ path }] }),
  },
  {
    name: 'a seat stands twice in the roll',
    spots: at('roll-calls', 'votes.*'),
    change: ({ path, value }) => ({
      edits: [{ path: [...path.slice(0, -1), Number(path.at(-1)) + 1], to: value, isNew: true }],
    }),
  },
  chosen('a vote is a word that nobody knows', 'roll-calls', 'votes.*.option', [
    'aye',
    'Yes',
    'nay',
    'present',
    'maybe',
  ]),
  chosen('a result is reversed', 'motions', 'result', ['pass', 'fail']),
  {
    name: 'a requirement is another',
    spots: at('bodies', 'requirements.*.share'),
    change: ({ path, value }) =>
      value === 'unanimous' ? undefined : { edits: [{ path, to: 'unanimous' }] },
  },
  {
    name: 'an effect is reversed',
    spots: at('motions', 'effect'),
    change: ({ path, value }) =>
      value === 'none'
        ? undefined
        : { edits: [{ path, to: value === 'starts' ? 'ends' : 'starts' }] },
  },
  chosen('an effect is another', 'motions', 'effect', ['starts', 'ends', 'none']),
  {
    name: 'a motion is of another body',
    spots: at('motions', 'body'),
    change: ({ path, value }, random, { dataset }) => {
      const to = random.pick(dataset.bodies).id;
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'a sponsor of another body',
    spots: at('motions', 'sponsor'),
    change: (spot, random, corpus) => {
      const own = membersOf(corpus.dataset, bodyOf(corpus, spot.record).id);
      return {
        edits: [
          {
            path: spot.path,
            to: random.pick(corpus.dataset.officials.filter(({ id }) => !own.includes(id))).id,
          },
        ],
      };
    },
  },
  {
    name: 'a quorum is another',
    spots: at('bodies', 'quorum.share'),
    change: ({ path, value }) =>
      value === 'unanimous' ? undefined : { edits: [{ path, to: 'unanimous' }] },
  },
  {
    name: 'a body loses a seat',
    spots: at('bodies', 'seats.*'),
    change: ({ path }) => ({ edits: [{ path }] }),
  },
  {
    name: 'the agency of a motion is another’s',
    spots: at('motions', 'agency'),
    change: ({ path, value }, random, { roster }) => {
      const to = random.pick(roster.agencies).name;
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'a statement argues for the other side',
    spots: at('statements', 'argues.side'),
    change: ({ path, value }) => ({ edits: [{ path, to: value === 'for' ? 'against' : 'for' }] }),
  },
  {
    name: 'a statement is by another member',
    spots: at('statements', 'speaker'),
    change: ({ path, value }, random, { dataset }) => {
      const to = random.pick(dataset.officials).id;
      return typeof value !== 'string' || to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'a seat of a term is another',
    spots: at('officials', 'terms.*.seat'),
    change: (spot, random, corpus) => {
      const term = valueAt(valueOf(corpus, spot.file), spot.path.slice(0, -1)) as { body: string };
      const to = random.pick(corpus.dataset.bodies.find(({ id }) => id === term.body)!.seats).id;
      return to === spot.value ? undefined : { edits: [{ path: spot.path, to }] };
    },
  },
  {
    name: 'all seats of a roll are turned, and its tally',
    spots: (corpus) =>
      records('roll-calls')(corpus).filter((spot) => isCounted(rollOf(corpus, spot))),
    change: (spot, _, corpus) => {
      const { tally, votes } = rollOf(corpus, spot);
      if (typeof tally === 'string' || tally.yes === tally.no) return undefined;
      const turn = (option: string) => (option === 'yes' ? 'no' : option === 'no' ? 'yes' : option);
      return {
        edits: [
          { path: [...spot.path, 'tally'], to: { ...tally, yes: tally.no, no: tally.yes } },
          ...votes.map(({ option }, index) => ({
            path: [...spot.path, 'votes', index, 'option'],
            to: turn(option),
          })),
        ],
      };
    },
  },
  {
    name: 'an event is at another place than its motion',
    spots: either(at('events', 'place')),
    change: ({ path, value }, random, { dataset }) => {
      const to = random.pick(dataset.places).geoid;
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
];
