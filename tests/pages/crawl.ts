import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** A link of a page: the attribute, and where it leads. */
interface Link {
  element: string;
  attribute: string;
  value: string;
  /** What a `link` in the head is for. */
  rel: string;
}

/** Files of a site by name, as a host has them: text of pages, and that the others exist. */
export type SiteFiles = ReadonlyMap<string, string | undefined>;

/** The files below a folder. Only pages are read. */
export function readSite(folder: string): SiteFiles {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))
    .map((path) => path.slice(posix.join(folder, '/').length))
    .sort();
  return new Map(
    files.map((file) => [
      file,
      file.endsWith('.html') ? readFileSync(`${folder}/${file}`, 'utf8') : undefined,
    ]),
  );
}

const tag = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>"']+(?:="[^"]*"|='[^']*'|=[^\s>"']+)?)*)\s*\/?>/gi;
const attributes = /\s(href|src|action|poster|data|srcset|background)="([^"]*)"/g;

/** Every link of a page, without those that its scripts and styles only speak of. */
function linksOf(html: string): Link[] {
  const markup = html.replace(/<(script|style)\b([^>]*)>[\s\S]*?<\/\1>/g, '<$1$2></$1>');
  return [...markup.matchAll(tag)].flatMap(([, element, rest]) =>
    [...rest!.matchAll(attributes)].flatMap(([, attribute, value]) =>
      (attribute === 'srcset'
        ? value!.split(',').map((each) => each.trim().split(/\s/)[0]!)
        : [value!]
      ).map((each) => ({
        element: element!,
        attribute: attribute!,
        value: decode(each),
        rel: /\srel="([^"]*)"/.exec(rest!)?.[1] ?? '',
      })),
    ),
  );
}

/**
 * Every link of every page that leads nowhere, or where it may not.
 * @param ways `addsIndex`: whether an address that ends in a slash gives the folder's index.
 *   `dropsSlash`: whether pages stand at their address without its last slash.
 *   `below`: the path of the site on its host. `skip`: files that are not looked at.
 */
export function brokenLinks(
  files: SiteFiles,
  {
    addsIndex,
    dropsSlash = false,
    below = '/',
    skip = [],
  }: { addsIndex: boolean; dropsSlash?: boolean; below?: string; skip?: string[] },
): string[] {
  const ids = new Map<string, Set<string>>();
  const idsOf = (file: string) => {
    if (!ids.has(file))
      ids.set(
        file,
        new Set([...files.get(file)!.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => decode(id!))),
      );
    return ids.get(file)!;
  };
  const root = `https://site.example${below}`;
  const faults: string[] = [];
  for (const [file, html] of files) {
    if (html === undefined || skip.includes(file)) continue;
    const seen = new Set<string>();
    for (const link of linksOf(html)) {
      const { element, attribute, value } = link;
      if (seen.has(`${element} ${value}`)) continue;
      seen.add(`${element} ${value}`);
      const fault = faultOf(link, file);
      if (fault) faults.push(`${file}: <${element} ${attribute}="${value}">: ${fault}`);
    }
  }
  return faults;

  function faultOf(link: Link, file: string): string | undefined {
    const { value } = link;
    if (/^(https:|mailto:)/.test(value)) return leads(link) ? undefined : 'asks another site';
    if (/^(data:|[a-z]+:|\/\/)/i.test(value)) return 'is not of this site';
    if (value.startsWith('/')) return 'starts at the root';
    const own = file.replace(/(^|\/)index\.html$/, dropsSlash ? '' : '$1');
    const target = new URL(value, root + own);
    if (!target.href.startsWith(root)) return 'leaves the folder';
    let name = decodeURIComponent(target.href.slice(root.length).replace(/[?#].*/, ''));
    if (dropsSlash && name === own) name = file;
    else if (/(^|\/)$/.test(name)) {
      // A link to the page itself names no file, and stays on it.
      if (!addsIndex && !/^([#?]|$)/.test(value)) return 'names a folder';
      name += 'index.html';
    }
    if (!files.has(name)) return `no such file: ${name}`;
    const anchor = decodeURIComponent(target.hash.slice(1));
    // The map opens at a place that its address names; the place has a page.
    const [, place] = /(?:^|\/)map\/index\.html#place=([\w-]+)$/.exec(`${name}#${anchor}`) ?? [];
    if (place)
      return files.has(name.replace(/map\/index\.html$/, `places/${place}/index.html`))
        ? undefined
        : 'no such place';
    if (anchor && files.get(name) !== undefined && !idsOf(name).has(anchor))
      return 'no such anchor';
    return undefined;
  }
}

/** Whether a link loads nothing until a reader follows it, or only names an address. */
function leads({ element, rel }: Link): boolean {
  return element === 'a' || /^(alternate|canonical|license|author)$/.test(rel);
}

function decode(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#38;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
