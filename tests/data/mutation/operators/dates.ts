import type { Operator } from '../mutation.ts';
import type { Spot } from '../corpus.ts';
import { at, days, either } from './spots.ts';

const shifted = (day: string, by: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

function moved(
  name: string,
  by: (day: string, turn: number) => string,
  spots: Operator['spots'] = days,
): Operator {
  return {
    name,
    spots,
    change: ({ path, value }, random) => ({
      edits: [{ path, to: by(String(value), random.below(2)) }],
    }),
  };
}

/** A pair of days of one object changes places. */
function reversed(name: string, file: string, object: RegExp, from: string, to: string): Operator {
  const pair = ({ value }: Spot) => value as Record<string, string | undefined>;
  const isDay = (value: string | undefined) => value !== undefined && /^\d{4}/.test(value);
  return {
    name,
    spots: (corpus) =>
      at(
        file,
        object,
      )(corpus).filter(
        (spot) =>
          isDay(pair(spot)[from]) && isDay(pair(spot)[to]) && pair(spot)[from] !== pair(spot)[to],
      ),
    change: (spot) => ({
      edits: [
        { path: [...spot.path, from], to: pair(spot)[to] },
        { path: [...spot.path, to], to: pair(spot)[from] },
      ],
    }),
  };
}

/** Days that are impossible, wrong, or in the wrong order. */
export const dateOperators: Operator[] = [
  moved(
    'a day that no calendar has',
    (day, turn) => `${day.slice(0, 4)}-${['02-30', '13-01'][turn]!}`,
  ),
  moved('a day written another way', (day, turn) => {
    const [year, month, date] = day.split('-') as [string, string, string];
    return turn === 0
      ? `${Number(month)}/${Number(date)}/${year}`
      : `${year}-${Number(month)}-${Number(date)}`;
  }),
  moved('a date is a day off', (day, turn) => shifted(day, turn === 0 ? 1 : -1)),
  moved(
    'a date is a year off',
    (day, turn) => `${Number(day.slice(0, 4)) + (turn === 0 ? 1 : -1)}${day.slice(4)}`,
  ),
  moved('a date is ten years ahead', (day) => `${Number(day.slice(0, 4)) + 10}${day.slice(4)}`),
  moved(
    'the month and the day change places',
    (day) => `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`,
  ),
  {
    name: 'a weekday is another',
    spots: either(at('motions', 'weekday'), at('events', 'weekday')),
    change: ({ path, value }, random) => {
      const to = random.pick(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']);
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  reversed('an answer ends before it begins', 'answers', /^$/, 'validFrom', 'validTo'),
  reversed('a member’s first and last day change places', 'officials', /attested$/, 'from', 'to'),
  {
    name: 'a measure takes effect before the vote',
    spots: at('motions', 'effective'),
    change: ({ path, value }, random) =>
      value === 'not-found'
        ? undefined
        : { edits: [{ path, to: shifted(String(value), -1 - random.below(30)) }] },
  },
  {
    name: 'a precision is another',
    spots: either(
      at('motions', 'when.precision'),
      at('events', 'when.precision'),
      at('statements', 'when.precision'),
    ),
    change: ({ path, value }) => ({ edits: [{ path, to: value === 'month' ? 'day' : 'month' }] }),
  },
];
