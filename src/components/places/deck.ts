import { findOrThrow } from '../../data/queries/lookup.ts';
import { isOld } from '../../data/queries/freshness.ts';
import { isOnNewest } from '../../data/queries/listings.ts';
import { listedShares } from '../../data/queries/place-index.ts';
import type { PlaceListings } from '../../data/queries/place-status.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { Place } from '../../data/schema/index.ts';
import type { PageContext } from '../../i18n/page.ts';
import type { SiteSettings } from '../../urls/site-settings.ts';
import { placeTitle } from '../../i18n/places.ts';
import { listDates } from './status.ts';

type Facts = SiteFacts & { settings: SiteSettings };

/** What the newest list says of a county's sheriff, in a sentence. */
export function sheriffAnswer(
  { sheriffs }: PlaceListings,
  page: PageContext,
  { lists, places: index, settings }: Facts,
): string {
  const { t } = page;
  const days = listDates(index, page);
  const isListed = sheriffs.every(({ listings }) =>
    listings.some((listing) => listing.kind === 'participating' && isOnNewest(lists, listing)),
  );
  const answer = isListed ? 'listed' : 'notListed';
  return isOld(index.list, settings.builtOn)
    ? t(`places.deck.sheriff.${answer}.old`, days)
    : t(`places.deck.sheriff.${answer}`, days);
}

/** The status of a place on the newest list, in one or two sentences. */
export function placeDeck(
  place: Place,
  listings: PlaceListings,
  page: PageContext,
  facts: Facts,
): string {
  const { t } = page;
  const { places: index, settings } = facts;
  const sheriff = sheriffAnswer(listings, page, facts);
  if (place.kind === 'county') {
    const { own, listed } = findOrThrow(
      listedShares(index),
      ({ county }) => county === place,
      place.name,
    );
    const share =
      own === 0 ? 'none' : listed === own ? 'all' : listed === 0 ? 'noneListed' : 'some';
    return `${sheriff} ${t(`places.deck.county.${share}`, { own, listed })}`;
  }
  const status = index.statuses.get(place.geoid) ?? 'unknown';
  const values = { ...listDates(index, page), name: placeTitle(place, page) };
  if (status === 'policed-by-others' || status === 'unknown')
    return `${t(`places.deck.${status}`, values)} ${sheriff}`;
  return isOld(index.list, settings.builtOn)
    ? t(`places.deck.${status}.old`, values)
    : t(`places.deck.${status}`, values);
}
