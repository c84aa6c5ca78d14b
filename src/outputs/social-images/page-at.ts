import type { Language } from '../../data/schema/index.ts';
import { usePage, type PageContext } from '../../i18n/page.ts';
import { localPath } from '../../urls/routes.ts';

/** What a text needs of the page at an address, given without the language. */
export function pageAt(path: string, language: Language): PageContext {
  return usePage({ url: new URL(localPath(language, path), 'https://example.org') });
}
