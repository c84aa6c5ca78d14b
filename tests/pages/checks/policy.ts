import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import type { CheerioAPI } from 'cheerio';
import { isNotFound, type Check } from './check.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** The search page alone has a second module, which it asks for when the reader types. */
const isSearch = (path: string) => /^\/(es\/)?search\/$/.test(path);
/** What stands on a page for a script to do that pages share as a file. */
const shared: Readonly<Record<string, string>> = {
  'charts/details.js': '.row-said',
  'finder.js': '.finder',
};
/** The page for missing addresses can't say where a file is, and carries what it needs. */
const sharedOn = (path: string, $: CheerioAPI) =>
  isNotFound(path) ? [] : Object.keys(shared).filter((file) => $(shared[file]).length > 0);
const scriptOf = (html: string) => /<script type="module">(.*?)<\/script>/s.exec(html)?.[1];

const policy: Check = {
  name: 'every page carries a policy that allows its own style and script by hash, and files of its own site where it has one',
  page: ({ path, html, $ }) => {
    const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) =>
      hashOf(css!),
    );
    const script = scriptOf(html);
    const own = isSearch(path) || sharedOn(path, $).length > 0 ? " 'self'" : '';
    const allowed = script === undefined ? '' : ` script-src ${hashOf(script)}${own};`;
    const expected = `default-src 'none'; style-src ${styles.join(' ')};${allowed} connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'`;
    const [before, content] = [
      html.split('<meta http-equiv="content-security-policy"')[0]!,
      /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1],
    ];
    return [
      ...(content === expected ? [] : [`found ${content}; expected ${expected}`]),
      ...(styles.length === 1 ? [] : [`has ${styles.length} styles`]),
      ...(/<(style|script|link|img|base|body)\b/.test(before)
        ? ['comes after what it governs']
        : []),
    ];
  },
};

const asks: Check = {
  name: 'scripts from files are allowed only where the page asks for one: on the search pages; names, on the page for missing addresses',
  page: ({ path, html }) => {
    const script = scriptOf(html) ?? '';
    const doesImport = /\bimport\(/.test(script);
    const doesFetch = /\bfetch\(/.test(script);
    return [
      ...(doesImport === isSearch(path)
        ? []
        : [doesImport ? 'asks for a script' : 'asks for none']),
      ...(doesFetch === isNotFound(path)
        ? []
        : [doesFetch ? 'asks for a file' : 'has a finder that asks for none']),
    ];
  },
};

// A `base` may say where links open, as pages for frames do, and never what they are relative to.
const active: Check = {
  name: 'no page has a script beyond one small one of its own and the files that pages share, an inline style, an event attribute, a frame or a form that is none to search with',
  page: ({ path, $ }) => {
    const files = sharedOn(path, $).map((file) =>
      $(`script[defer][src$="/${file}"], script[defer][src="${file}"]`).get(0),
    );
    const script = $('script[type=module]:not([src])').first();
    // Data is not run, and counts as weight only.
    const data = $('script[type="application/json"], script[type="application/ld+json"]');
    const isSmall = brotliCompressSync(script.text()).length <= 8 * 1024;
    const elements = $('script, iframe, object, embed, form, base[href], link[rel=stylesheet]')
      .not(data)
      .not(isSmall ? script : '')
      .not((_, element) => files.includes(element))
      .not(isSearch(path) || isNotFound(path) ? 'form' : 'header form[role=search]')
      .get();
    const attributes = $('*')
      .get()
      .flatMap((element) => ('attribs' in element ? Object.keys(element.attribs) : []))
      .filter((name) => name === 'style' || name.startsWith('on'));
    const missing = files.some((file) => file === undefined) ? ['asks for no file'] : [];
    return [...elements.map((element) => `has <${element.name}>`), ...attributes, ...missing];
  },
};

const outside: Check = {
  name: 'no page loads anything from another site',
  page: ({ $, html }) => {
    const loaded = $('[src], link[href]')
      .get()
      .map((element) => $(element).attr('src') ?? $(element).attr('href')!)
      .filter((address) => /^(https?:)?\/\//.test(address));
    const styled = /@import|url\(\s*["']?(https?:)?\/\//.test(html) ? ['a style does'] : [];
    return [...loaded, ...styled];
  },
};

const silent: Check = {
  name: 'links to other sites are https, and no page tells them where a reader came from',
  page: ({ $, html }) => {
    const plain = [...html.matchAll(/<a [^>]*href="([a-z]+:[^"]*)"/g)].filter(
      ([, href]) => !href!.startsWith('https://'),
    );
    const isSilent = $('meta[name=referrer]').attr('content') === 'no-referrer';
    return [...plain.map(([, href]) => href!), ...(isSilent ? [] : ['has no referrer rule'])];
  },
};

/** Checks that a page runs, loads and sends nothing but its own. */
export const policyChecks: Check[] = [policy, asks, active, outside, silent];
