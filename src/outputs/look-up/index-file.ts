import { descending } from 'd3';
import { getOrThrow } from '../../data/queries/lookup.ts';
import { targetsOf } from '../../data/queries/look-up.ts';
import { placeStatuses } from '../../data/queries/place-status.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { Language, Name, Place } from '../../data/schema/index.ts';
import { agencyName, placeName } from '../../i18n/places.ts';

/** Where a name leads: `i` inside a municipality, `o` outside those of a county, `c` a county; its number; percent. */
type PackedTarget = string;

/** What the finder reads. Numbers are positions in `places`. */
export interface LookUpIndex {
  /**
   * Counties A–Z, then municipalities, the largest first: name, id, other names; of a municipality also its counties
   * and the number of its status.
   */
  places: [string, string, string[], number[]?, number?][];
  /** Communities and neighborhoods: name, targets. */
  names: [string, string][];
  /** ZIP codes: digits, targets. */
  zips: string;
  /** Agencies that are no place’s police or sheriff: name, id, other names. */
  agencies: [string, string, string[]][];
}

const letters = { inside: 'i', outside: 'o', county: 'c' } as const;

/** All names that people may type, packed for the finder, in a language. */
export function lookUpIndex(
  { dataset, lists, places: index }: SiteFacts,
  language: Language,
): LookUpIndex {
  const municipalities = dataset.places
    .filter(({ kind }) => kind === 'municipality')
    .toSorted((a, b) => descending(a.population.count, b.population.count));
  const all = [...index.counties, ...municipalities];
  const numbers = new Map(all.map(({ geoid }, number) => [geoid, number]));
  const numberOf = ({ geoid }: Place) => getOrThrow(numbers, geoid);
  const packed = (name: Name): PackedTarget =>
    targetsOf(dataset, name)
      .map(({ to, place, share }) =>
        [
          letters[to],
          numberOf(place),
          share === undefined ? '' : `.${Math.round(share * 100)}`,
        ].join(''),
      )
      .join(',');
  const isZip = ({ kind }: Name) => kind === 'zip' || kind === 'post-office-zip';
  return {
    places: all.map((place) => {
      const name = placeName(place, language);
      const own = [
        placeName(place, 'en'),
        ...(place.alsoCalled ?? []).map((each) => each[language]),
      ];
      const others = own.filter((each) => each !== name);
      if (place.kind === 'county') return [name, place.id, others];
      const counties = place.counties.map((geoid) => getOrThrow(numbers, geoid));
      const status = placeStatuses.indexOf(index.statuses.get(place.geoid) ?? 'unknown');
      return [name, place.id, others, counties, status];
    }),
    names: dataset.names.filter((name) => !isZip(name)).map((name) => [name.name, packed(name)]),
    zips: dataset.names
      .filter(isZip)
      .map((name) => `${name.name} ${packed(name)}`)
      .join('\n'),
    agencies: lists.agencies
      .filter(({ kind }) => kind !== 'sheriff' && kind !== 'municipal-police')
      .map((agency) => [
        agencyName(agency),
        agency.id,
        [...new Set((agency.alsoCalled ?? []).map((each) => each[language]))],
      ]),
  };
}
