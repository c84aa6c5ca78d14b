import type { CollectionName } from '../../data/schema/index.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';

type Facts = Pick<SiteFacts, 'dataset' | 'lists'>;

/** The files that addresses come from. */
export interface SiteFiles {
  /** Templates below `src/pages/`: `[...lang]/votes/[motion].astro`. */
  templates: readonly string[];
  /** Files below `public/`, as they are served. */
  files: readonly string[];
  /** The pages of prose, by folder. */
  slugs: Readonly<Record<string, readonly string[]>>;
}

/** Parts of an address that are the id of a record. */
const records: Readonly<Record<string, CollectionName>> = {
  agreement: 'agreements',
  signer: 'signers',
  claim: 'claims',
  lesson: 'lessons',
  motion: 'motions',
  official: 'officials',
  place: 'places',
  source: 'sources',
  statute: 'statutes',
};

/** Pages of prose that stand at the address of their folder. */
const atTheFolder: Readonly<Record<string, string>> = { about: 'methods', teach: 'teachers' };

/** The address of a page of prose, without its language. */
export function proseAddress(folder: string, slug: string): string {
  return atTheFolder[folder] === slug ? `/${folder}/` : `/${folder}/${slug}/`;
}

/**
 * Whether the site has something at an address, without its language: a page by its template and the records
 * that it is made of, or a file. Other parts of an address, such as the name of a chart, may be any.
 */
export function addressesOf(
  { templates, files, slugs }: SiteFiles,
  { dataset, lists }: Facts,
): (address: string) => boolean {
  const prose = new Set(
    Object.entries(slugs).flatMap(([folder, own]) => own.map((slug) => proseAddress(folder, slug))),
  );
  const served = new Set(files.map((file) => `/${file}`));
  const days = new Set(Object.values(lists.lists).flatMap((own) => own.map(({ date }) => date)));
  const shapes = templates.map(shapeOf);
  const isKnown = (name: string, value: string): boolean => {
    const collection = records[name];
    if (name === 'date') return days.has(value);
    if (collection === undefined) return true;
    const known = dataset[collection] as readonly { id: string; formerIds?: readonly string[] }[];
    return known.some(({ id, formerIds = [] }) => id === value || formerIds.includes(value));
  };
  return (address) =>
    prose.has(address) ||
    served.has(address) ||
    shapes.some(({ folder, pattern }) => {
      const groups = pattern.exec(address)?.groups;
      const isProse = folder !== undefined && folder in slugs && groups && 'slug' in groups;
      // The pages of those folders are the files of prose.
      if (!pattern.test(address) || isProse || (folder === 'teach' && groups && 'page' in groups))
        return false;
      return Object.entries(groups ?? {}).every(([name, value]) => isKnown(name, value));
    });
}

/** A template as a pattern of addresses: `/votes/(?<motion>[^/]+)/`. */
function shapeOf(template: string): { folder: string | undefined; pattern: RegExp } {
  const isPage = template.endsWith('.astro');
  const path = template
    .replace(/^\[\.\.\.lang\]\//, '')
    .replace(/\.(astro|ts)$/, '')
    .replace(/(^|\/)index$/, '$1')
    .replace(/\/$/, '');
  const parts = path === '' ? [] : path.split('/');
  const source = parts
    .map((part) =>
      part
        .split(/(\[(?:\.\.\.)?[a-z]+\])/)
        .map((piece) => {
          const [, rest, name] = /^\[(\.\.\.)?([a-z]+)\]$/.exec(piece) ?? [];
          if (name === undefined) return piece.replaceAll('.', '\\.');
          return rest === undefined ? `(?<${name}>[^/]+)` : `(?<${name}>.+)`;
        })
        .join(''),
    )
    .join('/');
  const end = isPage && source !== '' ? '/' : '';
  return { folder: parts[0], pattern: new RegExp(`^/${source}${end}$`) };
}
