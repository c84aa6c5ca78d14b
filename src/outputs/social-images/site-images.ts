import { voteShiftModel } from '../../charts/vote-shift/model.ts';
import { sumShares } from '../../data/queries/place-index.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { formatDate } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { localPath } from '../../urls/routes.ts';
import { printedAddress } from '../../urls/site-address.ts';
import type { Dataset, Language } from '../../data/schema/index.ts';
import { cardParts, cardPath, cardWords } from '../../urls/social-image.ts';
import { dotGraphic, shiftGraphic } from './graphics.ts';
import { pageAt } from './page-at.ts';
import type { SocialImage } from './social-image.ts';

/** How many municipal police departments are on the newest list: the number of the map of dots. */
export function policeCount(
  { places }: Pick<SiteFacts, 'places'>,
  language: Language,
): NonNullable<SocialImage['count']> {
  const t = useTranslations(language);
  const { own, listed } = sumShares(places);
  return {
    number: t('home.florida.of', { count: listed, of: own }),
    text: t('card.police', { date: formatDate(places.list.date, language) }),
  };
}

/** The images for the parts of the site, and the one for everything else: all with the map of dots. */
export function siteCards(facts: SiteFacts, language: Language, site?: string): SocialImage[] {
  const t = useTranslations(language);
  const count = policeCount(facts, language);
  const graphic = dotGraphic(facts);
  return ([...cardParts, 'site'] as const).map((part) => ({
    path: localPath(language, cardPath(part)),
    language,
    site: t('site.name'),
    title: t(cardWords[part].title),
    deck: t(cardWords[part].deck),
    count,
    graphic,
    address: printedAddress(localPath(language, part === 'site' ? '/' : `/${part}/`), site),
  }));
}

/** The images of the lessons, for all pages of each. */
export function lessonCards(
  { lessons }: Pick<Dataset, 'lessons'>,
  language: Language,
  site?: string,
): SocialImage[] {
  const t = useTranslations(language);
  return lessons.map((lesson) => ({
    path: localPath(language, cardPath(`teach/${lesson.id}`)),
    language,
    site: t('site.name'),
    kicker: `${t('card.lesson')} · ${t('teach.grades', lesson.grades)} · ${t('teach.minutes', { minutes: lesson.minutes })}`,
    title: lesson.title[language],
    deck: lesson.deck[language],
    address: printedAddress(localPath(language, `/teach/${lesson.id}/`), site),
  }));
}

/** An explainer, by its file name, with its numbers filled in. */
export interface Explained {
  slug: string;
  title: string;
  deck: string;
  kicker?: string;
  /** The two votes that it is about, by their ids. */
  votes?: { before: string; after: string };
}

/** Pixels that the two votes of a story take beside its title. */
const shiftWidth = 566;

/** The image of an explainer: the story of two votes has them, the others the map of dots. */
export function explainerCard(
  facts: SiteFacts,
  { slug, title, deck, kicker, votes }: Explained,
  language: Language,
  site?: string,
): SocialImage {
  const t = useTranslations(language);
  const page = pageAt(`/explainers/${slug}/`, language);
  return {
    ...(votes
      ? {
          graphic: shiftGraphic(
            voteShiftModel(page, { ...votes, isBrief: true }, facts).scenes.middle,
            shiftWidth,
          ),
        }
      : { deck, count: policeCount(facts, language), graphic: dotGraphic(facts) }),
    path: localPath(language, cardPath(`explainers/${slug}`)),
    language,
    site: t('site.name'),
    ...(kicker === undefined ? {} : { kicker }),
    title,
    address: printedAddress(localPath(language, `/explainers/${slug}/`), site),
  };
}
