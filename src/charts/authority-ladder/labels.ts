import { getOrThrow } from '../../data/queries/lookup.ts';
import type { LadderEntry } from '../../data/queries/ladder.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { PageContext } from '../../i18n/page.ts';
import { placeTitle } from '../../i18n/places.ts';
import { dutyText } from '../../i18n/duties.ts';

/** Who must, must not or may do what, as a sentence without its period. */
export function entryText(page: PageContext, entry: LadderEntry): string {
  if ('statute' in entry) return dutyText(page, entry);
  return page.t(`ladder.saysParty.${entry.verb as 'must'}`, {
    who: page.t(`ladder.party.${entry.who}`),
    what: page.say(entry.what),
  });
}

/** The law, or the part of a place's agreement, that an entry rests on. */
export function entryLaw(
  page: PageContext,
  entry: LadderEntry,
  { places }: Pick<SiteFacts, 'places'>,
): string {
  if ('statute' in entry) return entry.statute.citation;
  const place = getOrThrow(places.byGeoid, entry.agreement.place);
  return page.t('ladder.moa', { place: placeTitle(place, page), section: entry.clause.section });
}
