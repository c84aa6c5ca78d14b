import type { Operator } from '../mutation.ts';
import { at, records } from './spots.ts';

/** Counties and municipalities. */
export const placeOperators: Operator[] = [
  {
    name: 'a GEOID is that of another place',
    spots: at('places', 'geoid'),
    change: ({ path, value }, random, { dataset }) => {
      const to = random.pick(dataset.places).geoid;
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'a GEOID has a digit wrong',
    spots: at('places', 'geoid'),
    change: ({ path, value }, random) => {
      const text = String(value);
      const place = 2 + random.below(text.length - 2);
      return {
        edits: [
          {
            path,
            to: `${text.slice(0, place)}${(Number(text[place]) + 1) % 10}${text.slice(place + 1)}`,
          },
        ],
      };
    },
  },
  {
    name: 'a county is another',
    spots: at('places', 'counties.*'),
    change: ({ path, value }, random, { dataset }) => {
      const to = random.pick(dataset.places.filter(({ kind }) => kind === 'county')).geoid;
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'longitude and latitude change places',
    spots: at('places', 'point'),
    change: ({ path, value }) => ({ edits: [{ path, to: [...(value as number[])].reverse() }] }),
  },
  {
    name: 'a point is moved out of its county',
    spots: at('places', 'point'),
    change: ({ path, value }, random) => {
      const [x, y] = value as [number, number];
      const to = random.pick([
        [x + 1.1, y],
        [x - 1.1, y],
        [x, y + 1.1],
        [x, y - 1.1],
      ]);
      return { edits: [{ path, to }] };
    },
  },
  {
    name: 'a point is moved by half a degree',
    spots: at('places', 'point'),
    change: ({ path, value }, random) => {
      const [x, y] = value as [number, number];
      return {
        edits: [
          {
            path,
            to: random.pick([
              [x + 0.5, y],
              [x - 0.5, y],
              [x, y + 0.5],
              [x, y - 0.5],
            ]),
          },
        ],
      };
    },
  },
  {
    name: 'a place has nobody, or fewer',
    spots: at('places', 'population.count'),
    change: ({ path, value }, random) => ({
      edits: [{ path, to: random.pick([0, -Number(value), Number(value) / 3 + 0.5]) }],
    }),
  },
  {
    name: 'a population is ten times as large',
    spots: at('places', 'population.count'),
    change: ({ path, value }) => ({ edits: [{ path, to: Number(value) * 10 }] }),
  },
  {
    name: 'a population is of another year',
    spots: at('places', 'population.year'),
    change: ({ path, value }, random) => ({
      edits: [{ path, to: Number(value) + (random.below(2) || -1) }],
    }),
  },
  {
    name: 'a county becomes a municipality, or the other way',
    spots: at('places', 'kind'),
    change: ({ path, value }) => ({
      edits: [{ path, to: value === 'county' ? 'municipality' : 'county' }],
    }),
  },
  {
    name: 'who polices a place is another',
    spots: at('places', 'policing.by'),
    change: ({ path, value }, random) => {
      const to = random.pick(['own-department', 'sheriff', 'other-agency', 'unknown']);
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'who polices a place is lost',
    spots: at('places', 'policing'),
    change: ({ path }) => ({ edits: [{ path }] }),
  },
  {
    name: 'the name of a place is another’s',
    spots: at('places', 'name'),
    change: ({ path, value }, random, { dataset }) => {
      const to = random.pick(dataset.places).name;
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'the name of a place is misspelled',
    spots: at('places', 'name'),
    change: ({ path, value }, random) => {
      const text = String(value);
      const place = 1 + random.below(text.length - 1);
      if (/[\s.-]/.test(text[place]!)) return undefined;
      return { edits: [{ path, to: text.slice(0, place) + text.slice(place + 1) }] };
    },
  },
  {
    name: 'a county seat is no place of the county',
    spots: at('places', 'seat'),
    change: ({ path }, random, { dataset }) => {
      const { geoid } = dataset.places[Number(path[0])]!;
      const elsewhere = dataset.places.filter(
        ({ kind, counties }) => kind === 'municipality' && !counties.includes(geoid),
      );
      return { edits: [{ path, to: random.pick(elsewhere).name }] };
    },
  },
  {
    name: 'a place is lost',
    spots: records('places'),
    change: ({ path }) => ({ edits: [{ path }] }),
  },
];
