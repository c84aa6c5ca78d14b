import type { Article } from 'schema-dts';
import { cardPath } from '../../urls/social-image.ts';
import type { Language } from '../../data/schema/index.ts';
import { fullAddress } from '../../urls/site-address.ts';
import { localPath } from '../../urls/routes.ts';
import { commonProperties, partOfSite } from './common.ts';

/** JSON-LD of an explainer. It has no author and no date, because many people maintain the text. */
export function articleOf(
  { slug, title, deck }: { slug: string; title: string; deck: string },
  language: Language,
  site?: string,
) {
  const image = fullAddress(localPath(language, cardPath(`explainers/${slug}`)), site);
  return {
    '@type': 'Article',
    headline: title,
    description: deck,
    ...commonProperties(language),
    ...partOfSite(language),
    ...(image ? { image } : {}),
  } as const satisfies Article;
}
