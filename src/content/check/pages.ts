import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { languages, type Language } from '../../data/schema/index.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { proseFolders, type ProseFolder } from '../front-matter.ts';
import { addressesOf, type SiteFiles } from './addresses.ts';

/** The facts that prose asks for. */
export type ProseFacts = Pick<SiteFacts, 'dataset' | 'lists'>;

/** One page of prose in every language. */
export interface Page {
  /** The folder it is in: `explainers`, `about`, `teach`. */
  collection: ProseFolder;
  texts: readonly ProseText[];
}

/** A page in one language; without content where its file is missing. */
export interface ProseText {
  language: Language;
  file: string;
  content: string | undefined;
}

/** Reads the pages of prose below `root`. */
export function readPages(root: string): Page[] {
  return proseFolders.flatMap((collection) => {
    const folder = join(root, 'src/content', collection);
    const slugs = new Set(
      globSync('*/*.mdx', { cwd: folder }).map((file) => file.split(/[\\/]/)[1]!),
    );
    return [...slugs].sort().map((slug) => ({
      collection,
      texts: languages.map((language) => {
        const file = `src/content/${collection}/${language}/${slug}`;
        return { language, file, content: readIfThere(join(root, file)) };
      }),
    }));
  });
}

/** The templates and public files below `root`, which make the addresses of the site. */
export function readSiteFiles(root: string): Omit<SiteFiles, 'slugs'> {
  const below = (folder: string, pattern: string) =>
    globSync(pattern, { cwd: join(root, folder) }).map((file) => file.replaceAll('\\', '/'));
  return { templates: below('src/pages', '**/*.{astro,ts}'), files: below('public', '**/*.*') };
}

/** Whether the site has something at an address, without its language. */
export function hasAddressIn(
  pages: readonly Page[],
  facts: ProseFacts,
  files: Omit<SiteFiles, 'slugs'>,
): (address: string) => boolean {
  const slugs = Object.fromEntries(
    proseFolders.map((folder) => [
      folder,
      pages.filter(({ collection }) => collection === folder).map(slugOf),
    ]),
  );
  return addressesOf({ ...files, slugs }, facts);
}

/** The part of its address that is a page's own. */
export function slugOf({ texts: [first] }: Page): string {
  return basename(first!.file, '.mdx');
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
