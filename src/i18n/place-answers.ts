import { sum } from 'd3';
import { agencyRecord } from '../data/queries/agencies.ts';
import { findOrThrow } from '../data/queries/lookup.ts';
import { isOld } from '../data/queries/freshness.ts';
import { isOnNewest } from '../data/queries/listings.ts';
import { countiesOf, listedShares, municipalitiesOf } from '../data/queries/place-index.ts';
import {
  servingAgency,
  type AgencyListings,
  type PlaceListings,
} from '../data/queries/place-status.ts';
import type { SiteFacts } from '../data/queries/site-facts.ts';
import type { Place } from '../data/schema/index.ts';
import { agencyDeck, agencyInText } from './agencies.ts';
import { formatList } from './format.ts';
import { listDates } from './lists.ts';
import type { PageContext } from './page.ts';
import type { SiteSettings } from '../urls/site-settings.ts';
import { placeInText, placeTitle } from './places.ts';

type Facts = SiteFacts & { settings: Pick<SiteSettings, 'builtOn'> };

/** What the newest list says of the sheriffs of a place's counties: a sentence for those on it, and one for the others. */
export function sheriffAnswer(
  place: Place,
  { sheriffs }: PlaceListings,
  page: PageContext,
  { lists, places: index, settings }: Facts,
): string {
  const { t, language } = page;
  const counties = countiesOf(index, place);
  const isListed = ({ listings }: AgencyListings) =>
    listings.some((listing) => listing.kind === 'participating' && isOnNewest(lists, listing));
  return (['listed', 'notListed'] as const)
    .flatMap((answer) => {
      const own = sheriffs.filter((sheriff) => isListed(sheriff) === (answer === 'listed'));
      if (own.length === 0) return [];
      const homes = own.map(({ agency }) =>
        findOrThrow(
          counties,
          ({ geoid }) => agency.counties?.includes(geoid) ?? false,
          `county of ${agency.name}`,
        ),
      );
      const of = formatList(
        homes.map((county) => t('places.deck.sheriff.of', { county: placeInText(county, page) })),
        language,
      );
      const agreements = agreementsOf(own, lists);
      const values = { ...listDates(index, page), of, count: own.length, agreements };
      return isOld(index.list, settings.builtOn)
        ? t(`places.deck.sheriff.${answer}.old`, values)
        : t(`places.deck.sheriff.${answer}`, values);
    })
    .join(' ');
}

/** How many agreements of these agencies the newest list has. */
function agreementsOf(agencies: readonly AgencyListings[], lists: Facts['lists']): number {
  return sum(agencies, ({ agency }) => agencyRecord(lists, agency).listed);
}

/** The status of a place on the newest list, in one to three sentences. */
export function placeDeck(
  place: Place,
  listings: PlaceListings,
  page: PageContext,
  facts: Facts,
): string {
  const { t } = page;
  const { places: index, settings } = facts;
  const sheriff = sheriffAnswer(place, listings, page, facts);
  if (place.kind === 'county') {
    const { own, listed } = findOrThrow(
      listedShares(index),
      ({ county }) => county === place,
      place.name,
    );
    const share =
      own === 0 ? 'none' : listed === own ? 'all' : listed === 0 ? 'noneListed' : 'some';
    const police = municipalitiesOf(index, place).filter(
      ({ policing }) => policing?.by === 'own-department',
    );
    const name = formatList(
      police.map((each) => placeTitle(each, page)),
      page.language,
    );
    return `${sheriff} ${t(`places.deck.county.${share}`, { own, listed, name })}`;
  }
  const status = index.statuses.get(place.geoid) ?? 'unknown';
  const agreements = agreementsOf(listings.own, facts.lists);
  const values = { ...listDates(index, page), name: placeTitle(place, page), agreements };
  if (status === 'policed-by-others' || status === 'unknown') {
    const serving = servingAgency(facts.lists, place);
    if (serving) {
      const record = agencyRecord(facts.lists, serving.agency);
      const agency = agencyInText(serving.agency, index, page);
      return `${t('places.deck.served', { ...values, agency })} ${agencyDeck(record, index, page, settings.builtOn)}`;
    }
    const known = place.policing?.by === 'sheriff' ? 'sheriff' : status;
    return `${t(`places.deck.${known}`, values)} ${sheriff}`;
  }
  return isOld(index.list, settings.builtOn)
    ? t(`places.deck.${status}.old`, values)
    : t(`places.deck.${status}`, values);
}

/** What a reader asks of a place, and the card answers. */
export function placeQuestion(place: Place, page: PageContext): string {
  return place.kind === 'county'
    ? page.t('places.card.question.county', { name: placeInText(place, page) })
    : page.t('places.card.question', { name: placeTitle(place, page) });
}
