import { greatest, sum } from 'd3';
import type { Problem } from '../load/problem.ts';
import type { Dataset } from '../schema/index.ts';
import { problemOfPlace as problem } from './geography.ts';

/** What the Census Bureau says of a place is cited by the row with its GEOID. */
function placesCiteTheirRows({ places }: Dataset): Problem[] {
  return places.flatMap((place) =>
    place.citations.flatMap(({ at }, index) => {
      const [, row] = /^row (\d{5,7})$/.exec(at) ?? [];
      if (row === undefined || row === place.geoid) return [];
      return problem(
        place,
        ['citations', index, 'at'],
        `found "${at}"`,
        `expected "row ${place.geoid}", or another "geoid"`,
      );
    }),
  );
}

/** A county has more people than a municipality that lies in it alone, and than all of those together. */
function populationsFit({ places }: Dataset): Problem[] {
  const counties = new Map(
    places.filter(({ kind }) => kind === 'county').map((place) => [place.geoid, place]),
  );
  const towns = places.filter(
    ({ kind, counties: own }) => kind === 'municipality' && own.length === 1,
  );
  return [...counties.values()].flatMap((county) => {
    const inside = towns.filter(({ counties: own }) => own[0] === county.geoid);
    const total = sum(inside, ({ population }) => population.count);
    if (total <= county.population.count) return [];
    const largest = greatest(inside, ({ population }) => population.count)!;
    return problem(
      largest,
      ['population', 'count'],
      `${county.name} County ("${county.id}") has ${county.population.count} people, and its municipalities have ${total}`,
      'expected no more in the municipalities than in the county: look at the largest first',
    );
  });
}

/** The counties have as many people as the state, counted in the same year. */
function countiesAddUp({ places, edition: { totals } }: Dataset): Problem[] {
  const counties = places.filter(({ kind }) => kind === 'county');
  const total = sum(counties, ({ population }) => population.count);
  const { count, year } = totals.population;
  const others = counties.filter(({ population }) => population.year !== year);
  if (counties.length !== totals.counties || counties.length === 0) return [];
  if (others.length === counties.length)
    return [
      {
        collection: 'edition',
        record: 'edition',
        path: ['totals', 'population', 'year'],
        found: `found ${year}`,
        expected: `expected ${counties[0]!.population.year}, the year of the counts in data/places.json`,
      },
    ];
  if (total === count || others.length > 0) return [];
  const more = total - count;
  const odd =
    counties.find(
      ({ population }) => Math.abs(population.count - more - population.count / 10) < 1,
    ) ?? counties[0]!;
  return [
    problem(
      odd,
      ['population', 'count'],
      `the counties have ${total} people together, and "${odd.id}" ${odd.population.count}`,
      `expected ${count} people, the total in data/edition.json: one county has ${Math.abs(more)} too ${more > 0 ? 'many' : 'few'}`,
    ),
  ];
}

/** Plausible officers per 1,000 people, so that a typo by one digit is caught. */
const officers = { least: 0.8, most: 200 };

/** A place has a likely number of officers for its people. */
function officersFitPopulations({ places }: Dataset): Problem[] {
  return places.flatMap((place) => {
    const { count } = place.policing?.officers ?? {};
    if (count === undefined) return [];
    const each = (count * 1000) / place.population.count;
    if (each >= officers.least && each <= officers.most) return [];
    return problem(
      place,
      ['population', 'count'],
      `${count} officers for ${place.population.count} people`,
      `expected ${officers.least} to ${officers.most} officers for 1,000 people: look at both numbers`,
    );
  });
}

/** All populations are of the year of their source. */
function populationsAreOfOneYear({ places }: Dataset): Problem[] {
  return places.flatMap((place) => {
    const year = place.citations
      .map(({ source }) => /estimates-(\d{4})$/.exec(source)?.[1])
      .find(Boolean);
    if (year === undefined || Number(year) === place.population.year) return [];
    return problem(
      place,
      ['population', 'year'],
      `found ${place.population.year}`,
      `expected ${year}, the year of the source that is cited`,
    );
  });
}

/** Who polices a place is known by the officers that it counts, or by a basis in words; it counts its own. */
function policingIsKnown({ places }: Dataset): Problem[] {
  return places.flatMap((place) => {
    const { policing } = place;
    if (!policing) return [];
    const { by, basis, officers: counted } = policing;
    if (!counted && !basis)
      return problem(
        place,
        ['policing'],
        'neither officers nor basis',
        'expected a count of officers, or how it is known',
      );
    if (counted && by !== 'own-department')
      return problem(
        place,
        ['policing', 'by'],
        `found "${by}"`,
        'expected "own-department", since it counts officers of its own',
      );
    return [];
  });
}

/** County seats that are not municipalities. */
const otherSeats = new Map([
  ['12021', 'East Naples'],
  ['12129', 'Crawfordville'],
]);

/** A county's seat lies in the county; a municipality has none. */
function seatsLieInTheirCounties({ places }: Dataset): Problem[] {
  return places.flatMap((place) => {
    if (place.seat === undefined) return [];
    if (place.kind === 'municipality')
      return problem(place, ['seat'], 'it is there', 'expected it for counties only');
    const isThere = places.some(
      ({ kind, name, counties }) =>
        kind === 'municipality' && name === place.seat && counties.includes(place.geoid),
    );
    if (isThere || otherSeats.get(place.geoid) === place.seat) return [];
    return problem(
      place,
      ['seat'],
      `"${place.seat}" is no municipality of ${place.name} County`,
      'expected the seat of the county',
    );
  });
}

/** Nobody was counted in a year that has not come. */
function countsAreOfPastYears({ places, edition }: Dataset): Problem[] {
  const last = Number(edition.asOf.slice(0, 4));
  return places.flatMap((place) =>
    (place.policing?.officers?.year ?? last) > last
      ? problem(
          place,
          ['policing', 'officers', 'year'],
          `found ${place.policing!.officers!.year}`,
          `expected no later than ${last}, the year of the edition`,
        )
      : [],
  );
}

export const censusRules = {
  countsAreOfPastYears,
  placesCiteTheirRows,
  populationsFit,
  countiesAddUp,
  officersFitPopulations,
  populationsAreOfOneYear,
  policingIsKnown,
  seatsLieInTheirCounties,
};
