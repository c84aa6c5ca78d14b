import { isEmbed, languageOf, type Check } from './check.ts';

const headings: Check = {
  name: 'every page has one h1, and headings never skip a level',
  page: ({ $ }) => {
    const levels = $('h1,h2,h3,h4,h5,h6')
      .get()
      .map((heading) => Number(heading.name[1]));
    const skips = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
    const isWhole = levels.filter((level) => level === 1).length === 1 && levels[0] === 1 && !skips;
    return isWhole ? [] : [levels.join(' ')];
  },
};

const head: Check = {
  name: 'every page says its language, title and description',
  page: ({ path, $ }) => {
    const language = $('html').attr('lang');
    const title = $('title').first().text().trim();
    const description = $('meta[name=description]').attr('content') ?? '';
    return [
      ...(language === languageOf(path) ? [] : [`lang is ${language}`]),
      ...(title.length >= 10 ? [] : [`title is "${title}"`]),
      ...(description.length >= 20 ? [] : [`description is "${description}"`]),
    ];
  },
};

function uniqueTitles(): Check {
  const seen = new Map<string, string>();
  return {
    name: 'no two pages of one language have the same title',
    page: ({ path, $ }) => {
      const key = `${languageOf(path)} ${$('title').first().text()}`;
      const other = seen.get(key);
      seen.set(key, path);
      return other ? [`has the title of ${other}: ${key}`] : [];
    },
  };
}

const prose: Check = {
  name: 'all prose of an article is in a paragraph, a list or a figure',
  page: ({ $ }) =>
    $('article')
      .contents()
      .get()
      .filter((node) => node.nodeType === 3 && $(node).text().trim() !== '')
      .map((node) => $(node).text().trim().slice(0, 40)),
};

const spacing: Check = {
  name: 'no text has a space before a comma or a sentence glued to the next',
  page: ({ path, html }) => {
    // Read as a text browser would: blocks are apart, inline elements are not.
    const text = html
      .replace(/<head>.*?<\/head>|<(svg|script|textarea)\b.*?<\/\1>/gs, '')
      // Names of agencies are as ICE printed them.
      .replace(path.includes('/list/') ? /<(tbody|li|q|p)\b[^>]*>.*?<\/\1>/gs : '', '')
      .replace(
        /<\/?(p|li|ul|ol|h\d|td|th|tr|dd|dt|dl|div|section|article|header|footer|nav|figure|figcaption|caption|summary|details|blockquote|main)[^>]*>/g,
        '¶',
      )
      .replace(/<[^>]+>/g, '')
      .replaceAll('&#8288;', '')
      .replaceAll('&amp;', '&')
      // The codes of benchmarks are written without spaces: SS.7.CG.3.7.
      .replace(/\b(SS|ELA|D[23]|RH)(\.[\w-]+)+/g, '$1')
      .replace(/\s+/g, ' ');
    const found =
      text.match(
        /.{0,20}(?:[\p{L}\d)] [.,;:](?= )|[\p{Ll}\d)][.;][\p{Lu}¿(]|\d\)\p{Lu}\p{Ll}|[\p{Ll}],\p{L}).{0,12}/gu,
      ) ?? [];
    return found.filter((fault) => !/\w\.(com|org|gov|net)/.test(fault));
  },
};

const shared: Check = {
  name: 'every page says its title, what it is, its kind and its language to those who share it',
  page: ({ path, $ }) => {
    const tags = $('meta[property^="og:"], meta[name^="twitter:"]').length;
    const said = (name: string) => $(`meta[property="og:${name}"]`).attr('content');
    const isWhole =
      $('title')
        .first()
        .text()
        .includes(said('title') ?? '?') &&
      said('description') === $('meta[name=description]').attr('content') &&
      said('type') === (/\/explainers\/.+\//.test(path) ? 'article' : 'website') &&
      said('locale') === (languageOf(path) === 'es' ? 'es_US' : 'en_US') &&
      tags === 4;
    // A page for frames is no page to share: its chart's own page is.
    return isEmbed(path) || isWhole ? [] : [`${tags} tags`];
  },
};

const noAddress: Check = {
  name: 'no page names its address where that is not known, as half an address is of no use',
  page: ({ $ }) =>
    $('head link[hreflang], head link[rel=canonical]')
      .get()
      .map((link) => $.html(link)),
};

/** Checks of what every page has, whatever it is about. */
export const documentChecks: Check[] = [
  headings,
  head,
  uniqueTitles(),
  prose,
  spacing,
  shared,
  noAddress,
];
