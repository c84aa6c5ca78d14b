import { cardOf, cardWords } from '../urls/social-image.ts';
import type { Dataset } from '../data/schema/index.ts';
import { fullAddress } from '../urls/site-address.ts';
import { useTranslations } from '../i18n/index.ts';
import { isNotFoundPage, localPath, splitPath } from '../urls/routes.ts';

/** A `meta` element: Open Graph calls its name a property. */
export type Tag = { property: string; content: string } | { name: string; content: string };

export interface SharedPage {
  /** The page's own path, from the root, with its language. */
  pathname: string;
  title: string;
  description: string;
  isArticle?: boolean | undefined;
  /** Said of the page's own image, where it says more than the title. */
  cardAlt?: string | undefined;
}

/**
 * What those who show links want of a page. Its title is said again, as some of them do not fall back on
 * the page's own. Image and address must be in full: where the site's address is not known, there are none.
 */
export function shareTags(
  { pathname, title, description, isArticle, cardAlt }: SharedPage,
  dataset: Pick<Dataset, 'lessons'>,
  site?: string,
): Tag[] {
  const { language, path } = splitPath(pathname);
  const tags: Tag[] = [
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:type', content: isArticle ? 'article' : 'website' },
    { property: 'og:locale', content: `${language}_US` },
  ];
  const card = cardOf(path, dataset);
  const url = fullAddress(pathname, site);
  const image = fullAddress(localPath(language, card.path), site);
  if (!url || !image || isNotFoundPage(pathname)) return tags;
  const t = useTranslations(language);
  const ownAlt = card.lesson ? card.lesson.title[language] : (cardAlt ?? title);
  return [
    ...tags,
    { property: 'og:url', content: url },
    { property: 'og:image', content: image },
    {
      property: 'og:image:alt',
      content: card.of === 'own' ? ownAlt : t(cardWords[card.of].title),
    },
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}
