import { didYouMean } from '../did-you-mean.ts';
import type { Problem } from '../load/problem.ts';
import type { Dataset } from '../schema/index.ts';
import type { Roster } from '../schema/roster.ts';

/** An agreement that is read here stands on ICE's lists: its agency and model, with the day it took effect. */
export function agreementsAreListed(
  { agreements }: Dataset,
  { agencies, listings }: Roster,
): Problem[] {
  return agreements.flatMap(({ id, agency: name, place, model, effective }): Problem[] => {
    const at = { collection: 'agreements' as const, record: id };
    const agency = agencies.find((each) => each.name === name);
    if (!agency)
      return [
        {
          ...at,
          path: ['agency'],
          found: `"${name}" is not in data/roster/agencies.json`,
          expected: 'expected the name of an agency there',
        },
      ];
    const own = listings.filter(
      (each) => each.agency === agency.id && each.kind === 'participating',
    );
    const listed = own.find((each) => each.model === model);
    const days = new Set(listed?.prints.flatMap(({ signed }) => signed ?? []));
    return [
      ...(agency.place === undefined || agency.place === place
        ? []
        : [
            {
              ...at,
              path: ['place'],
              found: `found ${place}`,
              expected: `expected ${agency.place}, the place of "${agency.id}"`,
            },
          ]),
      ...(listed
        ? []
        : [
            {
              ...at,
              path: ['model'],
              found: `found "${model}"`,
              expected: `expected what ICE lists for "${agency.id}": ${own.map((each) => each.model ?? 'none').join(', ') || 'nothing'}`,
            },
          ]),
      ...(days.size === 0 || days.has(effective)
        ? []
        : [
            {
              ...at,
              path: ['effective'],
              found: `found ${effective}`,
              expected: `expected the day that ICE lists: ${[...days].join(', ')}`,
            },
          ]),
    ];
  });
}

/** What is told of an agency had happened by the day up to which sources were searched. */
export function historiesHaveHappened({ edition }: Dataset, { agencies }: Roster): Problem[] {
  const late = (date: string) => date > edition.asOf.slice(0, date.length);
  return agencies.flatMap(({ id, history = [], otherDates = [] }) => [
    ...history.flatMap(({ date }, index) =>
      late(date) ? [tooLate(id, ['history', index, 'date'], date, edition.asOf)] : [],
    ),
    ...otherDates.flatMap(({ other }, index) =>
      late(other) ? [tooLate(id, ['otherDates', index, 'other'], other, edition.asOf)] : [],
    ),
  ]);
}

function tooLate(record: string, path: (string | number)[], date: string, asOf: string): Problem {
  const expected = `expected no later than ${asOf}, the as-of date in data/edition.json`;
  return { collection: 'agencies', record, path, found: `found ${date}`, expected };
}

/** A source that an agency's record cites is in data/sources.json. */
export function agenciesCiteSources({ sources }: Dataset, { agencies }: Roster): Problem[] {
  const known = sources.map(({ id }) => id);
  return agencies.flatMap(({ id, otherDates = [], history = [] }) =>
    Object.entries({ otherDates, history }).flatMap(([field, items]) =>
      items.flatMap(({ citations }, index) =>
        citations.flatMap(({ source }, at) =>
          known.includes(source)
            ? []
            : {
                collection: 'agencies' as const,
                record: id,
                path: [field, index, 'citations', at, 'source'],
                found: `"${source}" is not in data/sources.json`,
                expected: didYouMean(source, known),
              },
        ),
      ),
    ),
  );
}
