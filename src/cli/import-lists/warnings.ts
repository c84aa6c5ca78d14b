import { spellingKey } from '../../data/agency-names.ts';
import type { Place } from '../../data/schema/places.ts';
import type { Roster, SheetRow } from '../../data/schema/roster.ts';
import { show } from './problem.ts';

/** What ICE prints where a cell is empty. */
const nothing = new Set(['#n/a', '#na', 'n/a', 'na', '-']);

/**
 * What a person should look at on new lists, though nothing is wrong with the file: a type of agency that no
 * list printed before, and a county that is none of Florida's or not the agency's.
 */
export function importWarnings(before: Roster, after: Roster, places: readonly Place[]): string[] {
  const types = new Set(
    before.listings.flatMap(({ prints }) => prints.map(({ type }) => spellingKey(type ?? ''))),
  );
  const counties = new Map(
    places
      .filter(({ kind }) => kind === 'county')
      .map(({ name, geoid }) => [spellingKey(name), geoid]),
  );
  const known = new Set(before.listings.flatMap(({ prints }) => prints.map(keyOf)));
  const agencies = new Map(after.agencies.map((agency) => [agency.id, agency]));
  const found = after.listings.flatMap(({ agency: id, prints }) =>
    prints
      .filter((print) => !known.has(keyOf(print)))
      .flatMap(({ agency: printed, type, county }) => {
        const agency = agencies.get(id);
        const name = spellingKey(county ?? '');
        const geoid = counties.get(name.replace(/ county$/, ''));
        return [
          ...(type && types.size > 0 && !types.has(spellingKey(type))
            ? [`${printed}: TYPE ${show(type)} was on no list before`]
            : []),
          ...(name === '' || nothing.has(name) || geoid
            ? []
            : [`${printed}: COUNTY ${show(county!)} is none of Florida’s`]),
          ...(geoid && agency?.counties && !agency.counties.includes(geoid)
            ? [`${printed}: COUNTY ${show(county!)} is not where we have ${agency.name}`]
            : []),
        ];
      }),
  );
  return [...new Set(found)];
}

function keyOf({ agency, type, county }: SheetRow) {
  return JSON.stringify([agency, type, county]);
}
