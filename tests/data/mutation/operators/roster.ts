import { agencyKinds } from '../../../../src/data/schema/roster.ts';
import type { Operator } from '../mutation.ts';
import { at, records } from './spots.ts';

/** ICE’s lists, and the agencies on them. */
export const rosterOperators: Operator[] = [
  {
    name: 'a listing is on a list that is not there',
    spots: at('roster/listings', 'prints.*.lists.*'),
    change: ({ path, value }) => ({
      edits: [{ path, to: String(value).replace(/[0-9a-f]{7}/, 'fffffff') }],
    }),
  },
  {
    name: 'a listing is on lists for longer, or shorter',
    spots: at('roster/listings', 'prints.*.lists.*'),
    change: ({ path, value }, random, { roster }) => {
      const [from] = String(value).split('/');
      const kind = roster.lists.find(({ id }) => id === from)!.kind;
      const later = roster.lists.filter((list) => list.kind === kind && list.id > from!);
      const to = later.length === 0 ? from : `${from}/${random.pick(later).id}`;
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'a listing stands on one list twice',
    spots: at('roster/listings', 'prints.*.lists.*'),
    change: ({ path, value }) => ({
      edits: [{ path: [...path.slice(0, -1), Number(path.at(-1)) + 1], to: value, isNew: true }],
    }),
  },
  {
    name: 'a listing is lost',
    spots: records('roster/listings'),
    change: ({ path }) => ({ edits: [{ path }] }),
  },
  {
    name: 'a listing is of another agency',
    spots: at('roster/listings', 'agency'),
    change: ({ path, value }, random, { roster }) => {
      const to = random.pick(roster.agencies).id;
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'a model that nobody knows',
    spots: at('roster/listings', 'model'),
    change: ({ path }, random) => ({
      edits: [{ path, to: random.pick(['street', 'task force', 'tunnel-model']) }],
    }),
  },
  {
    name: 'a listing is of another model',
    spots: at('roster/listings', 'model'),
    change: ({ path, value }, random) => {
      const to = random.pick(['jail-enforcement', 'task-force', 'warrant-service-officer']);
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'an agreement is signed after it was listed',
    spots: at('roster/listings', 'prints.*.signed'),
    change: ({ path }) => ({ edits: [{ path, to: '2026-05-19' }] }),
  },
  {
    name: 'the count of a list is stale',
    spots: at('roster/lists', /^florida\./),
    change: ({ path, value }, random) => ({
      edits: [{ path, to: Number(value) + 1 + random.below(3) }],
    }),
  },
  {
    name: 'a list has fewer rows than Florida has',
    spots: at('roster/lists', 'rows'),
    change: ({ path, value }) => (Number(value) < 2 ? undefined : { edits: [{ path, to: 1 }] }),
  },
  {
    name: 'a list is of another day than its name',
    spots: at('roster/lists', 'names.*'),
    change: ({ path, value }) => ({
      edits: [
        {
          path,
          to: String(value).replace(
            /(\d{2})(\d{2})(?=\d{4})/,
            (_, month: string, day: string) => `${month}${day === '11' ? '12' : '11'}`,
          ),
        },
      ],
    }),
  },
  {
    name: 'a list has another label than its name',
    spots: at('roster/lists', 'label'),
    change: ({ path, value }) => ({ edits: [{ path, to: value === 'am' ? 'pm' : 'am' }] }),
  },
  {
    name: 'a hash is malformed',
    spots: at('roster/lists', 'sha256'),
    change: ({ path, value }, random) => ({
      edits: [
        {
          path,
          to: random.pick([
            String(value).slice(1),
            `${String(value).slice(1)}g`,
            String(value).toUpperCase(),
          ]),
        },
      ],
    }),
  },
  {
    name: 'a hash is that of another list',
    spots: at('roster/lists', 'sha256'),
    change: ({ path, value }, random, { roster }) => {
      const to = random.pick(roster.lists).sha256;
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'a list of agreements becomes one of pending agencies, or the other way',
    spots: at('roster/lists', 'kind'),
    change: ({ path, value }) => ({
      edits: [{ path, to: value === 'pending' ? 'participating' : 'pending' }],
    }),
  },
  {
    name: 'a list is lost',
    spots: records('roster/lists'),
    change: ({ path }) => ({ edits: [{ path }] }),
  },
  {
    name: 'a spelling is that of two agencies',
    spots: at('roster/agencies', 'spellings.*'),
    change: ({ path, value, record }, random, { roster }) => {
      const other = random.pick(roster.agencies);
      return other.id === record
        ? undefined
        : {
            edits: [
              { path: [...path.slice(0, -1), 0], to: other.spellings[0], isNew: true },
              ...(value ? [] : []),
            ],
          };
    },
  },
  {
    name: 'a police department is at another place',
    spots: at('roster/agencies', 'place'),
    change: ({ path, value }, random, { dataset }) => {
      const to = random.pick(dataset.places.filter(({ kind }) => kind === 'municipality')).geoid;
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'a sheriff has another county',
    spots: (corpus) =>
      at(
        'roster/agencies',
        'counties.*',
      )(corpus).filter(({ path }) => corpus.roster.agencies[Number(path[0])]!.kind === 'sheriff'),
    change: ({ path, value }, random, { dataset }) => {
      const to = random.pick(dataset.places.filter(({ kind }) => kind === 'county')).geoid;
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'an agency is of another kind',
    spots: at('roster/agencies', 'kind'),
    change: ({ path, value }, random) => {
      const to = random.pick(agencyKinds);
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'an agency has the name of another',
    spots: at('roster/agencies', 'name'),
    change: ({ path, value }, random, { roster }) => {
      const to = random.pick(roster.agencies).name;
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'a day that was put right is another',
    spots: at('roster/list-dates', 'date'),
    change: ({ path }) => ({ edits: [{ path, to: '2025-09-03' }] }),
  },
];
