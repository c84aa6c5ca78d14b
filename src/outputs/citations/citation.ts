import type { Language } from '../../data/schema/index.ts';
import { escapeMarkup } from '../../charts/scene/svg.ts';
import { formatDate, withMark } from '../../i18n/format.ts';

/** What is needed to cite a page or chart. */
export interface Citable {
  /** Its own title. */
  title: string;
  /** The site's name, also used as the author. */
  site: string;
  /** The date up to which sources were searched, `YYYY-MM-DD`. */
  asOf: string;
  language: Language;
  /** Its full address, where the site's is known. */
  address?: string | undefined;
}

/** The American Psychological Association, the Modern Language Association, Chicago by author and date. */
export type CitationStyle = 'apa' | 'mla' | 'chicago';

/**
 * A citation as inline HTML; some styles set titles in italics. The site is the author, except in MLA,
 * which omits an author that is the same as the site.
 */
export function citationOf(citable: Citable, style: CitationStyle): string {
  const { language, asOf } = citable;
  const year = asOf.slice(0, 4);
  const site = escapeMarkup(citable.site);
  const address = citable.address === undefined ? undefined : escapeMarkup(citable.address);
  const day = formatDate(asOf, language);
  if (style === 'apa') {
    const when = `${year}, ${formatDate(asOf, language, 'short')}`;
    const title = escapeMarkup(citable.title);
    return `${site}. (${when}). ${ended(title, language)}${address ? ` ${address}` : ''}`;
  }
  const title = quoted(citable);
  if (style === 'chicago')
    return `${site}. ${year}. ${title} ${day}.${address ? ` ${address}.` : ''}`;
  const when = language === 'en' ? englishDay(asOf) : day;
  return `${title} <i>${site}</i>, ${when}${address ? `, ${address}` : ''}.`;
}

/** A title in italics with the period of its sentence. */
function ended(title: string, language: Language): string {
  const whole = withMark(title, '.', language);
  return whole.startsWith(title)
    ? `<i>${title}</i>${whole.slice(title.length)}`
    : `<i>${whole}</i>`;
}

/** A title in quotation marks with the period of its sentence: inside in English, outside in Spanish. */
function quoted({ title, language }: Citable): string {
  const period = endOf(title) ? '' : '.';
  if (language === 'en')
    return `“${escapeMarkup(title.replaceAll('“', '‘').replaceAll('”', '’'))}${period}”`;
  return `«${escapeMarkup(title.replaceAll('«', '“').replaceAll('»', '”'))}»${period}`;
}

/** Final punctuation of a title, after which no period is added. */
function endOf(title: string): string | undefined {
  return /[?!.]$/.exec(title)?.[0];
}

/** Months as the Modern Language Association shortens them. */
const months = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** "22 Nov. 2026". */
function englishDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[month! - 1]} ${year}`;
}
