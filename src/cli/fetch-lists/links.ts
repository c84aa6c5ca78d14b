import { load } from 'cheerio';
import { isSafe, type Addresses } from './addresses.ts';
import { FetchError } from './download.ts';

/**
 * The spreadsheets that ICE's page links to, by what their names say, each once and in the order of the page.
 * @throws FetchError when there is none, when there are too many, or when one is at another host.
 */
export function listLinks(html: string, page: string, { hosts, links }: Addresses): string[] {
  const found = load(html)('a[href]')
    .toArray()
    .flatMap(({ attribs }) => {
      const href = attribs.href!.trim();
      return URL.canParse(href, page) ? withoutArchive(new URL(href, page)) : [];
    })
    .filter(({ pathname }) => /\.xlsx$/i.test(pathname));
  const lists = found.filter(({ pathname }) =>
    /(participating|pending)[^/]*agenc/i.test(decodeURIComponent(pathname.split('/').at(-1) ?? '')),
  );
  const addresses = [...new Set(lists.map(({ origin, pathname }) => `${origin}${pathname}`))];
  const names = found.map(({ pathname }) => pathname.split('/').at(-1)).join(', ');
  if (addresses.length === 0)
    throw FetchError.at(
      page,
      found.length === 0 ? 'it links to no spreadsheet' : `it links to no list, but to ${names}`,
      'expected participatingAgencies….xlsx or pendingAgencies….xlsx: look whether the page has moved',
    );
  if (addresses.length > links)
    throw FetchError.at(page, `it links to ${addresses.length} lists`, `expected at most ${links}`);
  for (const address of addresses)
    if (!isSafe(address) || !hosts.includes(new URL(address).host))
      throw FetchError.at(
        page,
        `it links to ${address}`,
        `expected https:// at ${hosts.join(' or ')}`,
      );
  return addresses;
}

/** An archive may put its own address before each link of a page. */
function withoutArchive(link: URL): URL {
  const inner = /^\/web\/\d+(?:[a-z]{2}_)?\/(https?:\/\/.*)$/.exec(link.pathname)?.[1];
  return inner !== undefined && URL.canParse(inner) ? new URL(inner) : link;
}
