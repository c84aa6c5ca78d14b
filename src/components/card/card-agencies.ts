import { findOrThrow } from '../../data/queries/lookup.ts';
import { countiesOf, type PlaceIndex } from '../../data/queries/place-index.ts';
import {
  servingAgency,
  type AgencyListings,
  type PlaceListings,
} from '../../data/queries/place-status.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { Place } from '../../data/schema/index.ts';
import type { Listing, RosterAgency } from '../../data/schema/roster.ts';
import { capitalize } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { agencyName, placeInText } from '../../i18n/places.ts';

/** An agency as a row of the card. Police that no list has ever shown have no record, and so no page. */
export interface CardAgency {
  name: string;
  /** What it is to the place, where its name does not say so. */
  role?: string;
  agency?: RosterAgency;
  listings?: readonly Listing[];
}

/** The county of a place that an agency works in, in words. */
export function countyOfAgency(
  index: PlaceIndex,
  place: Place,
  { agency }: Pick<AgencyListings, 'agency'>,
  page: PageContext,
): string {
  const county = findOrThrow(
    countiesOf(index, place),
    ({ geoid }) => agency.counties?.includes(geoid) ?? false,
    `county of ${agency.name}`,
  );
  return placeInText(county, page);
}

/** The agencies that police a place, the nearest first: its own, the sheriff's and the jail's. */
export function cardAgencies(
  { places: index, lists }: Pick<SiteFacts, 'places' | 'lists'>,
  place: Place,
  { own, sheriffs, jails }: PlaceListings,
  page: PageContext,
): CardAgency[] {
  const { t } = page;
  const row = (of: AgencyListings): CardAgency => ({ name: agencyName(of.agency), ...of });
  const serving = servingAgency(lists, place);
  const unlisted = place.policing?.by === 'own-department' && own.length === 0;
  return [
    ...(unlisted ? [{ name: capitalize(t(`places.role.own.${place.legalType ?? 'city'}`)) }] : []),
    // Their names say what they are; those of jails may not.
    ...[...own, ...(serving ? [serving] : []), ...sheriffs].map((of) => row(of)),
    ...jails.map((of) => ({
      ...row(of),
      role: capitalize(t('places.role.jail', { county: countyOfAgency(index, place, of, page) })),
    })),
  ];
}
