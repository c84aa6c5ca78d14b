import { useTranslations } from '../../i18n/index.ts';
import { localPath } from '../../urls/routes.ts';
import type { Dataset, Language } from '../../data/schema/index.ts';
import { cardParts, cardPath, cardWords } from '../../urls/social-image.ts';
import type { SocialImage } from './social-image.ts';
import { printedAddress } from './printed-address.ts';

/** The images for the parts of the site, and the one for everything else. */
export function siteCards(language: Language, site?: string): SocialImage[] {
  const t = useTranslations(language);
  return ([...cardParts, 'site'] as const).map((part) => ({
    path: localPath(language, cardPath(part)),
    language,
    site: t('site.name'),
    title: t(cardWords[part].title),
    deck: t(cardWords[part].deck),
    address: printedAddress(
      localPath(language, part === 'site' ? '/' : `/${part}/`),
      language,
      site,
    ),
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
    address: printedAddress(localPath(language, `/teach/${lesson.id}/`), language, site),
  }));
}

/** An explainer, by its file name, with its numbers filled in. */
export interface Explained {
  slug: string;
  title: string;
  deck: string;
  kicker?: string;
}

/** The image of an explainer. */
export function explainerCard(
  { slug, title, deck, kicker }: Explained,
  language: Language,
  site?: string,
): SocialImage {
  const t = useTranslations(language);
  return {
    path: localPath(language, cardPath(`explainers/${slug}`)),
    language,
    site: t('site.name'),
    ...(kicker === undefined ? {} : { kicker }),
    title,
    deck,
    address: printedAddress(localPath(language, `/explainers/${slug}/`), language, site),
  };
}
