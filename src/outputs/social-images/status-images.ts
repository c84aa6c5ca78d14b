import { agencyRecord } from '../../data/queries/agencies.ts';
import { listingsAt } from '../../data/queries/place-status.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { Language } from '../../data/schema/index.ts';
import type { RosterAgency } from '../../data/schema/roster.ts';
import { agencyDeck } from '../../i18n/agencies.ts';
import type { PageContext } from '../../i18n/page.ts';
import { placeDeck } from '../../i18n/place-answers.ts';
import { agencyName, placeTitle } from '../../i18n/places.ts';
import { localPath } from '../../urls/routes.ts';
import { printedAddress } from '../../urls/site-address.ts';
import type { SiteSettings } from '../../urls/site-settings.ts';
import { statusSubjects, type StatusSubject } from '../../urls/social-image.ts';
import { locatorGraphic } from './graphics.ts';
import { pageAt } from './page-at.ts';
import type { CardGraphic, SocialImage } from './social-image.ts';

/** Facts, and the day that they are told from. */
export type StatusFacts = SiteFacts & { settings: Pick<SiteSettings, 'builtOn'> };

/** What an image says of a county or an agency: what the newest lists do, as the page does. */
export function statusWords(
  subject: StatusSubject,
  page: PageContext,
  facts: StatusFacts,
): Required<Pick<SocialImage, 'kicker' | 'title' | 'deck'>> {
  const { t } = page;
  if ('county' in subject) {
    const { county } = subject;
    return {
      kicker: t('places.kind.county'),
      title: placeTitle(county, page),
      deck: placeDeck(county, listingsAt(facts.lists, county), page, facts),
    };
  }
  const { agency } = subject;
  return {
    kicker: t(`agencies.kind.${agency.kind}`),
    title: agencyName(agency),
    deck: agencyDeck(agencyRecord(facts.lists, agency), facts.places, page, facts.settings.builtOn),
  };
}

/** The images of all counties, and of the agencies that are not a county's sheriff. */
export function statusCards(facts: StatusFacts, language: Language, site?: string): SocialImage[] {
  return statusSubjects(facts).map(({ subject, path, page: address }) => {
    const page = pageAt(address, language);
    return {
      path: localPath(language, path),
      language,
      site: page.t('site.name'),
      ...statusWords(subject, page, facts),
      graphic: graphicOf(subject, facts),
      address: printedAddress(localPath(language, address), site),
    };
  });
}

function graphicOf(subject: StatusSubject, facts: SiteFacts): CardGraphic {
  const isListed = (agency: RosterAgency) =>
    agencyRecord(facts.lists, agency).standing === 'listed';
  if ('county' in subject) {
    const { county } = subject;
    const { sheriffs } = listingsAt(facts.lists, county);
    return locatorGraphic({
      counties: [county.geoid],
      isListed: sheriffs.some(({ agency }) => isListed(agency)),
    });
  }
  const { place, counties = [] } = subject.agency;
  const home = facts.places.byGeoid.get(place ?? '');
  return locatorGraphic({
    counties,
    point: home?.kind === 'municipality' ? home.point : undefined,
    isListed: isListed(subject.agency),
  });
}
