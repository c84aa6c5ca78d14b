import type { BuiltPage } from '../pages.ts';

/** Something that is true of every page of the built site. */
export interface Check {
  /** The claim, as a test says it. */
  name: string;
  /**
   * Looks at one page; pages come in the order of their files, each once.
   * @returns what is wrong with it, without its address.
   */
  page: (page: BuiltPage) => string[];
  /**
   * After the last page: what only all of them together show.
   * @returns what is wrong, with addresses.
   */
  end?: () => string[];
}

/** Addresses below which a page has nothing but its chart, for a frame elsewhere. */
export const isEmbed = (path: string): boolean => /^\/(es\/)?embed\//.test(path);
export const isNotFound = (path: string): boolean => path === '/404.html';
export const languageOf = (path: string): 'en' | 'es' => (path.startsWith('/es/') ? 'es' : 'en');

/** Where a link of a page leads: path and anchor, from the root of the site. */
export const target = (href: string, path: string): URL =>
  new URL(href, `https://site.example${path}`);
