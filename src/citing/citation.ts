import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import CSL from 'citeproc';
import type { Language } from '../data/schema/index.ts';
import { escapeMarkup } from '../charts/svg.ts';
import { localeNames, styleNamed, styleNames } from './styles.ts';

/** A page or a chart, as something that can be cited. */
export interface Citable {
  /** Its own title. */
  title: string;
  /** The site's name, which stands for the author too. */
  site: string;
  /** The day that its facts were searched for up to. */
  asOf: string;
  language: Language;
  /** Its full address, where the site's is known. */
  address?: string | undefined;
}

export type StyleName = keyof typeof styleNames;

// Every entry has the name that we give it.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** How a page is cited, as markup without block elements: the styles set some titles in italics. */
export function citationOf(citable: Citable, style: StyleName): string {
  const { title, address } = citable;
  // A title that ends a sentence itself takes no period after it.
  const end = /[?!.]$/.exec(title)?.[0] ?? '';
  const isInside = style !== 'apa';
  const own = title.slice(0, title.length - end.length);
  return template(citable, style, end)
    .replace(marks.title, () => escapeMarkup(isInside ? nested(own) : own))
    .replace(marks.address, () => escapeMarkup(address ?? ''));
}

/** The entry for a list of works that the programs for writing papers read. */
export function bibtexOf({ title, site, asOf, language, address }: Citable, key: string): string {
  const entry = {
    id: key,
    'citation-key': key,
    type: 'webpage',
    title,
    author: [{ literal: site }],
    issued: dateParts(asOf),
    language: localeNames[language],
    ...(address ? { URL: address } : {}),
  };
  const text = new Cite([entry]).format('bibtex').trim();
  // The library gives an address twice, once for programs of before 2000.
  return text.replace(/\n\thowpublished = .*(?=\n)/, '').replaceAll('\t', '  ');
}

// Titles and addresses go in afterwards: setting up a style takes the library longer than a whole page.
const marks = { title: 'XTITLEX', address: 'https://x.invalid/address' };
const templates = new Map<string, string>();

/** A citation with marks where the title and the address go. */
function template(
  { site, asOf, language, address }: Citable,
  style: StyleName,
  end: string,
): string {
  const key = [style, language, asOf, site, end, address === undefined].join();
  const known = templates.get(key);
  if (known !== undefined) return known;
  // The Modern Language Association leaves out an author that is the site itself; the others leave out the site.
  const maker = style === 'mla' ? { 'container-title': site } : { author: [{ literal: site }] };
  const item = {
    id: 'page',
    type: 'webpage',
    title: `${marks.title}${end}`,
    issued: dateParts(asOf),
    ...maker,
    ...(address === undefined ? {} : { URL: marks.address }),
  };
  const system = {
    retrieveLocale: () => styleNamed(localeNames[language]),
    retrieveItem: () => item,
  };
  const engine = new CSL.Engine(system, styleNamed(styleNames[style]), localeNames[language], true);
  engine.updateItems([item.id]);
  const [, [entry = ''] = []] = engine.makeBibliography() || [];
  const made = entry.replace(/<\/?div[^>]*>/g, '').trim();
  templates.set(key, made);
  return made;
}

function dateParts(date: string): { 'date-parts': number[][] } {
  return { 'date-parts': [date.split('-').map(Number)] };
}

/** Quotation marks inside a title that stands between them itself. */
function nested(title: string): string {
  return title.replaceAll('“', '‘').replaceAll('”', '’');
}
