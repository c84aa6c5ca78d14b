import type { Problem } from '../load/problem.ts';
import type { Place } from '../schema/places.ts';
import type { Roster } from '../schema/roster.ts';
import { spellingKey, spellingOf } from '../agency-names.ts';
import { didYouMean } from '../did-you-mean.ts';

/** What the rules below compare. */
export interface RosterAndPlaces {
  roster: Roster;
  places: readonly Place[];
}

/** An agency's municipality and counties are places, by GEOID, and fit each other. */
export function agenciesNameTheirPlaces({ roster, places }: RosterAndPlaces): Problem[] {
  const byGeoid = new Map(places.map((place) => [place.geoid, place]));
  const geoidsOf = (kind: Place['kind']) =>
    places.filter((each) => each.kind === kind).map(({ geoid }) => geoid);
  return roster.agencies.flatMap(({ id, kind, place, counties = [] }) => {
    const at = (path: (string | number)[], found: string, expected: string): Problem[] => [
      { collection: 'agencies', record: id, path, found, expected },
    ];
    const municipality = place === undefined ? undefined : byGeoid.get(place);
    return [
      ...(kind === 'municipal-police' && place === undefined
        ? at(['place'], 'it is missing', 'expected the GEOID of the municipality that it polices')
        : []),
      ...(place !== undefined && municipality?.kind !== 'municipality'
        ? at(
            ['place'],
            `"${place}" is no municipality in data/places.json`,
            didYouMean(place, geoidsOf('municipality')),
          )
        : []),
      ...counties.flatMap((geoid, position) =>
        byGeoid.get(geoid)?.kind === 'county'
          ? []
          : at(
              ['counties', position],
              `"${geoid}" is no county in data/places.json`,
              didYouMean(geoid, geoidsOf('county')),
            ),
      ),
      ...(municipality && !municipality.counties.some((geoid) => counties.includes(geoid))
        ? at(
            ['counties'],
            `found ${counties.join(', ') || 'none'}`,
            `expected one of ${municipality.counties.join(', ')}, where ${municipality.name} lies`,
          )
        : []),
    ];
  });
}

/** An agency of the whole state is of no county; a department that is of one place is that place's police. */
export function agenciesReachAsFarAsTheirKind({ roster }: RosterAndPlaces): Problem[] {
  return roster.agencies.flatMap(({ id, kind, place, counties }) => {
    const at = { collection: 'agencies' as const, record: id };
    return [
      ...(kind === 'state-agency' && counties
        ? [
            {
              ...at,
              path: ['counties'],
              found: `found ${counties.join(', ')} on an agency of the whole state`,
              expected: 'expected no county',
            },
          ]
        : []),
      ...(kind !== 'municipal-police' && place !== undefined
        ? [
            {
              ...at,
              path: ['place'],
              found: `found ${place} on an agency of kind "${kind}"`,
              expected: 'expected it for "municipal-police" alone',
            },
          ]
        : []),
    ];
  });
}

/** A county has one sheriff, who is known by one record. */
export function everyCountyHasASheriff({ roster, places }: RosterAndPlaces): Problem[] {
  return places
    .filter(({ kind, geoid }) => kind === 'county' && geoid.length === 5)
    .flatMap(({ geoid, name }) => {
      const sheriffs = roster.agencies.filter(
        (each) => each.kind === 'sheriff' && each.counties?.includes(geoid),
      );
      if (sheriffs.length === 1) return [];
      const meant = roster.agencies.find(
        (each) => each.name.includes(`${name} County`) && each.name.includes('Sheriff'),
      );
      return {
        collection: 'agencies' as const,
        record:
          (sheriffs[1] ?? meant ?? roster.agencies.find((each) => each.counties?.includes(geoid)))
            ?.id ?? '',
        path: ['counties'],
        found: `${name} County (${geoid}) has ${sheriffs.length} sheriffs`,
        expected: 'expected one agency of kind "sheriff" with that county',
      };
    });
}

/** A police department on a participating list belongs to a municipality that is known to have one. */
export function listedPoliceAreOwnPolice({ roster, places }: RosterAndPlaces): Problem[] {
  const byGeoid = new Map(places.map((place) => [place.geoid, place]));
  const listed = new Set(
    roster.listings.filter(({ kind }) => kind === 'participating').map(({ agency }) => agency),
  );
  return roster.agencies.flatMap(({ id, kind, place }) => {
    const municipality = kind === 'municipal-police' ? byGeoid.get(place ?? '') : undefined;
    const by = municipality?.policing?.by;
    if (!municipality || !listed.has(id) || by === 'own-department') return [];
    return {
      collection: 'agencies' as const,
      record: id,
      path: ['place'],
      found: `it is listed, but ${municipality.name} is policed by: ${by ?? 'nothing said'}`,
      expected: 'expected policing by "own-department" in data/places.json',
    };
  });
}

/** Police that serve another place are known by a record, and are named where no sheriff is meant. */
export function policeOfOthersAreAgencies({ roster, places }: RosterAndPlaces): Problem[] {
  const ids = roster.agencies.map(({ id }) => id);
  return places.flatMap(({ id, geoid, policing }) => {
    if (!policing?.agency) return [];
    const at = { collection: 'places' as const, record: id, path: ['policing', 'agency'] };
    const agency = roster.agencies.find((each) => each.id === policing.agency);
    if (!agency)
      return {
        ...at,
        found: `"${policing.agency}" is no agency in data/roster/agencies.json`,
        expected: didYouMean(policing.agency, ids),
      };
    if (
      policing.by === 'other-agency' &&
      agency.kind === 'municipal-police' &&
      agency.place !== geoid
    )
      return [];
    return {
      ...at,
      found: `found ${agency.id} with policing by "${policing.by}"`,
      expected: 'expected the police of another municipality, with policing by "other-agency"',
    };
  });
}

/** A spelling means one agency, and stands there in the form in which it is looked up. */
export function spellingsMeanOneAgency({ roster: { agencies } }: RosterAndPlaces): Problem[] {
  const seen = new Map<string, string>();
  return agencies.flatMap(({ id, spellings, doubts = [] }) => [
    ...spellings.flatMap((spelling, position) => {
      const at = { collection: 'agencies' as const, record: id, path: ['spellings', position] };
      const key = spellingKey(spelling);
      const other = seen.get(key);
      seen.set(key, other ?? id);
      if (other !== undefined && other !== id)
        return {
          ...at,
          found: `"${spelling}" is also a spelling of ${other}`,
          expected: 'expected a spelling to mean one agency',
        };
      if (spellingOf(spelling) === spelling) return [];
      return {
        ...at,
        found: `found ${JSON.stringify(spelling)}`,
        expected: `expected ${JSON.stringify(spellingOf(spelling))}: single spaces, straight apostrophes`,
      };
    }),
    ...doubts.flatMap(({ spelling }, position) =>
      spellings.includes(spelling)
        ? []
        : {
            collection: 'agencies' as const,
            record: id,
            path: ['doubts', position, 'spelling'],
            found: `"${spelling}" is no spelling of it`,
            expected: didYouMean(spelling, spellings),
          },
    ),
  ]);
}
