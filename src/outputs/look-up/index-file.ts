import { descending } from 'd3';
import { getOrThrow } from '../../data/queries/lookup.ts';
import { targetsOf } from '../../data/queries/look-up.ts';
import { isOnNewest } from '../../data/queries/listings.ts';
import {
  listingsAt,
  listingsOf,
  servingAgency,
  type AgencyListings,
} from '../../data/queries/place-status.ts';
import type { RosterIndex } from '../../data/queries/roster-index.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { Language, Name, Place } from '../../data/schema/index.ts';
import type { Listing } from '../../data/schema/roster.ts';
import { useTranslations } from '../../i18n/index.ts';
import { agencyName, placeName } from '../../i18n/places.ts';
import type { NameWords } from './match.ts';
import { kindWords, nameWords } from './words.ts';

/** Where a name leads: `i` inside a municipality, `o` outside those of a county, `c` a county; its number; percent. */
type PackedTarget = string;

/** What the finder reads. Numbers are positions in `places`, those of a status in `statuses`. */
export interface LookUpIndex {
  /** What it says. */
  words: NameWords;
  /** Words of every language that say what kind of place or agency is meant, as `findNames` takes them. */
  kinds: string[];
  /** Whose police are on the newest lists, in a few words. */
  statuses: string[];
  /**
   * Counties A–Z, then municipalities, the largest first: name, id, other names, status; of a municipality also its
   * counties.
   */
  places: [string, string, string[], number, number[]?][];
  /** Communities and neighborhoods: name, targets. */
  names: [string, string][];
  /** ZIP codes: digits, targets. */
  zips: string;
  /** Agencies that are no place’s police or sheriff: name, id, other names, status. */
  agencies: [string, string, string[], number][];
}

const letters = { inside: 'i', outside: 'o', county: 'c' } as const;

/** All names that people may type, packed for the finder, in a language. */
export function lookUpIndex(facts: SiteFacts, language: Language): LookUpIndex {
  const { dataset, lists, places: index } = facts;
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
  const statuses = new Map<string, number>();
  const numberOfStatus = (status: string) => {
    statuses.set(status, statuses.get(status) ?? statuses.size);
    return getOrThrow(statuses, status);
  };
  const statusOf = policeStatus(facts, language);
  const t = useTranslations(language);
  const packedIndex = {
    words: nameWords(language),
    kinds: kindWords,
    places: all.map((place) => {
      const name = placeName(place, language);
      const own = [
        placeName(place, 'en'),
        ...(place.alsoCalled ?? []).map((each) => each[language]),
      ];
      const others = own.filter((each) => each !== name);
      const status = numberOfStatus(statusOf(place));
      if (place.kind === 'county') return [name, place.id, others, status];
      const counties = place.counties.map((geoid) => getOrThrow(numbers, geoid));
      return [name, place.id, others, status, counties];
    }) satisfies LookUpIndex['places'],
    names: dataset.names
      .filter((name) => !isZip(name))
      .map((name) => [name.name, packed(name)]) satisfies LookUpIndex['names'],
    zips: dataset.names
      .filter(isZip)
      .map((name) => `${name.name} ${packed(name)}`)
      .join('\n'),
    agencies: lists.agencies
      .filter(({ kind }) => kind !== 'sheriff' && kind !== 'municipal-police')
      .map((agency) => [
        agencyName(agency),
        agency.id,
        // A campus is asked for by its English name on a Spanish page, too.
        [...new Set((agency.alsoCalled ?? []).flatMap((each) => [each[language], each.en]))],
        numberOfStatus(t(`places.short.${listedAs(lists, [listingsOf(lists, agency)])}`)),
      ]) satisfies LookUpIndex['agencies'],
  };
  return { ...packedIndex, statuses: [...statuses.keys()] };
}

/** Whether agencies are on the newest lists. */
function listedAs(lists: RosterIndex, agencies: readonly AgencyListings[]) {
  const isOn = (kind: Listing['kind']) =>
    agencies.some(({ listings }) =>
      listings.some((listing) => listing.kind === kind && isOnNewest(lists, listing)),
    );
  if (isOn('participating')) return 'listed';
  return isOn('pending') ? 'pending' : 'own-police-not-listed';
}

/** Says whose police answer at a place, and whether they are on the newest lists: "sheriff on the list". */
function policeStatus({ lists, places }: SiteFacts, language: Language): (place: Place) => string {
  const t = useTranslations(language);
  const sheriff = (place: Place) =>
    t(`places.finder.sheriff.${listedAs(lists, listingsAt(lists, place).sheriffs)}`);
  return (place) => {
    if (place.kind === 'county') return sheriff(place);
    const status = places.statuses.get(place.geoid) ?? 'unknown';
    const short = t(`places.short.${status}`);
    if (status !== 'policed-by-others') return short;
    const serving = servingAgency(lists, place);
    if (serving)
      return `${short}; ${agencyName(serving.agency)}: ${t(`places.short.${listedAs(lists, [serving])}`)}`;
    // Whoever polices it, the sheriff of its county is the next to ask about.
    return `${short}; ${sheriff(place)}`;
  };
}
