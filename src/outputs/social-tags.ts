import { cardWords, socialImageOf, type CardName } from '../urls/social-image.ts';
import { fullAddress } from '../urls/site-address.ts';
import type { Language } from '../data/schema/index.ts';
import { afterColon } from '../i18n/format.ts';
import { pageAt } from './social-images/page-at.ts';
import { policeCount } from './social-images/site-images.ts';
import { cardHeight, cardWidth } from './social-images/social-image.ts';
import { statusWords, type StatusFacts } from './social-images/status-images.ts';
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
  facts: StatusFacts,
  site?: string,
): SocialTag[] {
  const { language, path } = splitPath(pathname);
  const tags: SocialTag[] = [
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:type', content: isArticle ? 'article' : 'website' },
    { property: 'og:locale', content: `${language}_US` },
  ];
  const card = socialImageOf(path, facts);
  const url = fullAddress(pathname, site);
  const image = fullAddress(localPath(language, card.path), site);
  if (!url || !image || isNotFoundPage(pathname)) return tags;
  return [
    ...tags,
    { property: 'og:url', content: url },
    { property: 'og:image', content: image },
    { property: 'og:image:width', content: String(cardWidth) },
    { property: 'og:image:height', content: String(cardHeight) },
    { property: 'og:image:alt', content: altOf(card, cardAlt ?? title, language, facts) },
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

/** What an image says, in words. */
function altOf(card: CardName, own: string, language: Language, facts: StatusFacts): string {
  const page = pageAt('/', language);
  if (card.subject) {
    const { title, deck } = statusWords(card.subject, page, facts);
    return `${title}: ${afterColon(deck, language)}`;
  }
  if (card.lesson) return card.lesson.title[language];
  if (card.of === 'own' || card.of === 'status') return own;
  const { number, text } = policeCount(facts, language);
  return page.t('card.alt', { title: page.t(cardWords[card.of].title), count: number, what: text });
}
