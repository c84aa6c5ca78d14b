import { load } from 'cheerio';

/** What a built page says of itself. */
export interface ReadPage {
  title: string;
  about: string;
  /** False where the page asks not to be found. */
  isPublic: boolean;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#34': '"',
};
const decode = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39|#34);/g, (_, name: string) => entities[name]!);

/**
 * Title and summary, from the head alone: most pages need no more, and reading a head is quick.
 * @throws Error when the page has no title or no summary.
 */
export function readHead(html: string, file: string): ReadPage {
  const head = html.slice(0, html.indexOf('</head>'));
  const title = /<title>([^<]*)<\/title>/.exec(head)?.[1];
  const about = /<meta name="description" content="([^"]*)"/.exec(head)?.[1];
  if (!title || !about)
    throw new Error(
      `${file}: found no ${title ? 'description' : 'title'}; expected every page to have one, for search`,
    );
  return {
    title: decode(title),
    about: decode(about),
    isPublic: !/<meta name="robots" content="[^"]*noindex/.test(head),
  };
}

/** Parts of a page that say nothing of their own. */
const apart = 'nav, svg, script, style, form, .cite, .cite-list, [popover], a[href*="sources/"]';

/** The headings and the text of a page's main part, without navigation, drawings and sources. */
export function readMain(html: string): { headings: string; text: string } {
  const $ = load(html.slice(html.indexOf('<main'), html.indexOf('</main>')), null, false);
  $(apart).remove();
  // Words of two elements do not run together.
  $('p, li, td, th, dt, dd, h1, h2, h3, h4, br, summary').after(' ');
  const headings = $('h1, h2, h3')
    .map((_, heading) => $(heading).text())
    .get()
    .join(' ');
  return { headings: tidy(headings), text: tidy($.root().text()) };
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
