import { socialImageOf, cardWords } from '../urls/social-image.ts';
import type { Dataset } from '../data/schema/index.ts';
import { fullAddress } from '../urls/site-address.ts';
import { useTranslations } from '../i18n/index.ts';
import { isNotFoundPage, localPath, splitPath } from '../urls/routes.ts';

/** A `meta` element: Open Graph calls its name a property. */
export type SocialTag = { property: string; content: string } | { name: string; content: string };

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
 * Open Graph and other meta tags. The title is repeated, because some readers don't fall back to the page's
 * own. Image and address must be absolute, so they are left out if the site's address is not known.
 */
export function shareTags(
  { pathname, title, description, isArticle, cardAlt }: SharedPage,
  dataset: Pick<Dataset, 'lessons'>,
  site?: string,
): SocialTag[] {
  const { language, path } = splitPath(pathname);
  const tags: SocialTag[] = [
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:type', content: isArticle ? 'article' : 'website' },
    { property: 'og:locale', content: `${language}_US` },
  ];
  const card = socialImageOf(path, dataset);
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
