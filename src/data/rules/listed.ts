import { distance } from 'fastest-levenshtein';
import { didYouMean } from '../did-you-mean.ts';
import type { Problem } from '../load/problem.ts';
import type { Dataset } from '../schema/index.ts';
import type { Roster } from '../schema/roster.ts';

/** A correction of an agency names one that is there. */
export function correctionsNameAgencies({ corrections }: Dataset, { agencies }: Roster): Problem[] {
  const known = agencies.map(({ id }) => id);
  return corrections.flatMap(({ id, record }) => {
    const [part, agency] = record.split('/') as [string, string];
    if (part !== 'agencies' || known.includes(agency)) return [];
    return {
      ...{ collection: 'corrections' as const, record: id, path: ['record'] },
      found: `"${agency}" is not in data/roster/agencies.json`,
      expected: didYouMean(agency, known),
    };
  });
}

/** The agency of a motion is spelled as the one of its place on ICE's lists, where it is nearly that. */
export function motionsSpellAgencies(
  { motions, bodies }: Dataset,
  { agencies }: Roster,
): Problem[] {
  return motions.flatMap(({ id, agency, body }) => {
    const place = bodies.find((each) => each.id === body)?.place;
    if (agency === undefined || agencies.some(({ name }) => name === agency)) return [];
    const meant = agencies.find(
      (each) => place !== undefined && each.place === place && isNearly(agency, each.name),
    );
    if (!meant) return [];
    return {
      ...{ collection: 'motions' as const, record: id, path: ['agency'] },
      found: `found "${agency}"`,
      expected: `expected "${meant.name}", as the agency of that place is called on ICE’s lists`,
    };
  });
}

/** Whether a name is another with a few letters or its last words wrong. */
function isNearly(name: string, other: string): boolean {
  const [short, long] = [name, other].map((each) => each.toLowerCase().replace(/[^a-z ]/g, ''));
  return long!.startsWith(short!) || distance(short!, long!) <= 4;
}

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
