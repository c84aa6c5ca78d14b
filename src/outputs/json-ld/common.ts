import type { Language } from '../../data/schema/index.ts';
import { useTranslations } from '../../i18n/index.ts';

/** The terms that the footer of every page gives for text and data. */
const license = 'https://creativecommons.org/licenses/by/4.0/';

/** Properties of every page: language, license, free access. */
export function commonProperties(language: Language) {
  return { inLanguage: language, license, isAccessibleForFree: true } as const;
}

/** The site, by name, as something that a page is part of. */
export function partOfSite(language: Language) {
  return {
    isPartOf: { '@type': 'WebSite', name: useTranslations(language)('site.name') },
  } as const;
}
