import { formerAddresses, type BuiltPage } from '../pages.ts';
import { isEmbed, isNotFound, languageOf, target, type Check } from './check.ts';

/** The links of a page, as they are followed. */
const linksOf = ({ html }: BuiltPage) =>
  [...html.matchAll(/ href="([^"]*)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&'));

const relative: Check = {
  name: 'every link is relative, so that the site works below any path',
  page: (page) =>
    isNotFound(page.path) ? [] : linksOf(page).filter((href) => href.startsWith('/')),
};

function reached(): Check {
  const links = new Map<string, string[]>();
  return {
    name: 'every page can be reached from the first page of its language, but former addresses',
    page: (page) => {
      const inside = linksOf(page).filter((href) => !href.startsWith('https://'));
      links.set(page.path, [...new Set(inside.map((href) => target(href, page.path).pathname))]);
      return [];
    },
    end: () => {
      const seen = new Set<string>();
      const queue = ['/', '/es/'];
      for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
        if (seen.has(path) || !links.has(path)) continue;
        seen.add(path);
        queue.push(...links.get(path)!);
      }
      const former = new Set(formerAddresses);
      return [...links.keys()].filter(
        (path) => !isNotFound(path) && seen.has(path) === former.has(path),
      );
    },
  };
}

const languageSwitch: Check = {
  name: 'the language switch leads to the same page in the other language',
  page: ({ path, $ }) => {
    // A page for frames has nothing but its chart; another check holds that it has a twin.
    if (isNotFound(path) || isEmbed(path)) return [];
    const other = languageOf(path) === 'es' ? path.slice(3) : `/es${path}`;
    const href = $('header a[hreflang]').attr('href') ?? '';
    return target(href, path).pathname === other ? [] : [`leads to ${href}`];
  },
};

const parts = [
  'h2',
  'h3',
  'figure',
  'table',
  'tr',
  'svg',
  'blockquote',
  'details',
  '[popover]',
  'a[href*="sources/"]',
  '.cite',
];

function sameParts(): Check {
  const found = new Map<string, string>();
  return {
    name: 'a page and its translation have the same parts',
    page: ({ path, $ }) => {
      // The list from A to Z is in the order of each language, so its pages hold different entries.
      // Spanish is longer, so that its slides can be more.
      if (isNotFound(path) || /^\/(es\/)?search\/a-z\/|\/slides\/$/.test(path)) return [];
      const main = $('main');
      found.set(path, parts.map((part) => `${part} ${main.find(part).length}`).join(', '));
      return [];
    },
    end: () =>
      [...found].flatMap(([path, own]) => {
        if (languageOf(path) === 'es') return found.has(path.slice(3)) ? [] : [`${path} is alone`];
        const twin = found.get(`/es${path}`);
        return twin === own ? [] : [`${path}: ${own} ≠ ${twin ?? 'no page'}`];
      }),
  };
}

function formerLeads(): Check {
  const titles = new Map<string, { title: string; leadsTo: string; isHidden: boolean }>();
  return {
    name: 'the former address of a source or a paper leads to its address of today, and is not to be found',
    page: ({ path, $ }) => {
      if (!/^\/(es\/)?(sources|teach|student)\/./.test(path)) return [];
      const href = $('main header ~ p:not(.trust) a').first().attr('href') ?? '';
      titles.set(path, {
        title: $('h1').text(),
        leadsTo: target(href, path).pathname,
        isHidden: $('meta[name=robots]').attr('content') === 'noindex',
      });
      return [];
    },
    end: () =>
      formerAddresses.length === 0
        ? ['found no former address; expected those of sources that became one']
        : formerAddresses.filter((path) => {
            const old = titles.get(path);
            const today = old && titles.get(old.leadsTo);
            return !(old?.isHidden && today && !today.isHidden && today.title === old.title);
          }),
  };
}

/** Checks of how pages lead to each other. */
export const linkChecks: Check[] = [
  relative,
  reached(),
  languageSwitch,
  sameParts(),
  formerLeads(),
];
