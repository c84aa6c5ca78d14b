import {
  correctableParts,
  type CollectionName,
  type CorrectablePart,
  type DataPart,
} from '../data/schema/index.ts';
import { splitPath } from '../urls/routes.ts';

/** Where the records of a part are read: pages of their own, or a place on a page. */
const pages: Partial<Record<DataPart, (id: string) => string>> = {
  agencies: (id) => `/agencies/${id}/`,
  agreements: (id) => `/agreements/${id}/`,
  answers: (id) => `/answers/#${id}`,
  claims: (id) => `/ledger/${id}/`,
  events: (id) => `/timeline/#${id}`,
  forms: (id) => `/agreements/#${id}`,
  glossary: (id) => `/glossary/#${id}`,
  lessons: (id) => `/teach/${id}/`,
  motions: (id) => `/votes/${id}/`,
  officials: (id) => `/officials/${id}/`,
  places: (id) => `/places/${id}/`,
  rollCalls: (id) => `/votes/${id}/`,
  signers: (id) => `/who-signed/${id}/`,
  sources: (id) => `/sources/${id}/`,
  statutes: (id) => `/law/${id}/`,
};

/** The path of the page that shows a record, in English; undefined where none is its own. */
export function pageOfRecord(part: DataPart, id: string): string | undefined {
  return pages[part]?.(id);
}

/** The collections that the page of a record shows: a vote page has a motion and its roll call. */
export function pagesOfRecord({
  collection,
  id,
}: {
  collection: string;
  id: string;
}): CollectionName[] {
  const own = pages[collection as DataPart]?.(id);
  return Object.entries(pages).flatMap(([name, pageOf]) =>
    own !== undefined && pageOf(id) === own ? [name as CollectionName] : [],
  );
}

/** The record that a page shows, from its address or its path in either language. */
export function recordOfPage(
  address: string,
): { collection: CorrectablePart; id: string } | undefined {
  const { pathname, hash } = new URL(address, 'https://example.org');
  const { path } = splitPath(pathname);
  const [, folder, name] = /\/([a-z]+)\/(?:([a-z0-9-]+)\/?)?(?:index\.html)?$/.exec(path) ?? [];
  const id = name ?? hash.slice(1);
  const found = correctableParts.find((each) => pages[each]?.('').startsWith(`/${folder}/`));
  return found && id ? { collection: found, id } : undefined;
}
