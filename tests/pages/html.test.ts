import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { readPages } from './pages.ts';

const pages = readPages();

test('there are pages to test, in both languages', () => {
  const spanish = pages.filter(({ path }) => path.startsWith('/es/'));
  expect(spanish.length).toBeGreaterThan(100);
  expect(pages.length).toBe(spanish.length * 2 + 1);
});

// Thousands of pages take most of a minute, more on a busy machine.
const minutes = 5 * 60_000;

test('every page is valid HTML', { timeout: minutes }, async () => {
  const checker = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // The generator writes void elements and boolean attributes its own way, which HTML allows.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      // Section ids name records, as `2025-06-30-vote` does; HTML allows a digit first.
      'valid-id': ['error', { relaxed: true }],
      // Ids of drawings and headings are built from one prefix.
      'no-redundant-for': 'off',
      'tel-non-breaking': 'off',
    },
  });
  const faults: string[] = [];
  for (const { file, html } of pages) {
    const report = await checker.validateString(html, file);
    for (const { messages } of report.results)
      for (const { ruleId, message, line, column } of messages)
        faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(faults.slice(0, 20)).toEqual([]);
});

test('every page has one h1, and headings never skip a level', () => {
  const faults = pages.flatMap(({ path, $ }) => {
    const levels = $('h1,h2,h3,h4,h5,h6')
      .get()
      .map((heading) => Number($(heading).prop('tagName')![1]));
    const skips = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
    return levels.filter((level) => level === 1).length === 1 && levels[0] === 1 && !skips
      ? []
      : [`${path} ${levels.join(' ')}`];
  });
  expect(faults).toEqual([]);
});

test('every page says its language, title and description', () => {
  const faults = pages.filter(({ path, $ }) => {
    const language = path.startsWith('/es/') ? 'es' : 'en';
    return (
      $('html').attr('lang') !== language ||
      ($('title').text().trim().length ?? 0) < 10 ||
      ($('meta[name=description]').attr('content')?.length ?? 0) < 20
    );
  });
  expect(faults.map(({ path }) => path)).toEqual([]);
});

test('no two pages of one language have the same title', () => {
  const seen = new Map<string, string>();
  const twice = pages.flatMap(({ path, $ }) => {
    const key = `${$('html').attr('lang')} ${$('title').text()}`;
    const other = seen.get(key);
    seen.set(key, path);
    return other ? [`${path} and ${other}: ${key}`] : [];
  });
  expect(twice).toEqual([]);
});

const isSearch = (path: string) => /^\/(es\/)?search\/$/.test(path);

test('every page carries a policy that allows its own style and script by hash, and nothing else', () => {
  const faults = pages.flatMap(({ path, $ }) => {
    const hashesOf = (element: string) =>
      $(element)
        .get()
        .map((each) => createHash('sha256').update($(each).text()).digest('base64'))
        .map((hash) => `'sha256-${hash}'`);
    const styles = hashesOf('style');
    const scripts = hashesOf('script:not([type="application/json"], [type="application/ld+json"])');
    // The search page alone has a second module, which it asks for when the reader types.
    const own = isSearch(path) ? " 'self'" : '';
    const allowed = scripts.length > 0 ? ` script-src ${scripts.join(' ')}${own};` : '';
    const expected = `default-src 'none'; style-src ${styles.join(' ')};${allowed} connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'`;
    const found = $('head > meta[http-equiv="content-security-policy"]').attr('content');
    const isFirst = $('head').children().index($('meta[http-equiv]')) <= 1;
    return found === expected && styles.length === 1 && isFirst ? [] : [`${path}: ${found}`];
  });
  expect(faults).toEqual([]);
});

// A `base` may say where links open, as pages for frames do, and never what they are relative to.
test('no page has a script beyond one small one of its own, an inline style, an event attribute, a frame or, but for search, a form', () => {
  const faults = pages.flatMap(({ path, $ }) => {
    const script = $('script[type=module]:not([src])').first();
    // Data is not run, and counts as weight only.
    const data = $('script[type="application/json"], script[type="application/ld+json"]');
    const isSmall = Buffer.byteLength(script.text()) <= 6 * 1024;
    const elements = $('script, iframe, object, embed, form, base[href], link[rel=stylesheet]')
      .not(data)
      .not(isSmall ? script : '')
      .not(isSearch(path) ? 'form' : '').length;
    const attributes = $('*')
      .get()
      .flatMap((element) => Object.keys($(element).attr() ?? {}))
      .filter((name) => name === 'style' || name.startsWith('on'));
    return elements + attributes.length === 0 ? [] : [`${path} ${elements} ${attributes.join()}`];
  });
  expect(faults).toEqual([]);
});

test('no page loads anything from another site', () => {
  const faults = pages.flatMap(({ path, $, html }) => {
    const loaded = $('[src], link[href]')
      .get()
      .map((element) => $(element).attr('src') ?? $(element).attr('href')!)
      .filter((address) => /^(https?:)?\/\//.test(address));
    return loaded.length === 0 && !/@import|url\(\s*["']?(https?:)?\/\//.test(html)
      ? []
      : [`${path} ${loaded.join()}`];
  });
  expect(faults).toEqual([]);
});

test('links to other sites are https, and no page tells them where a reader came from', () => {
  const faults = pages.flatMap(({ path, $, html }) => {
    const plain = [...html.matchAll(/<a [^>]*href="([a-z]+:[^"]*)"/g)].filter(
      ([, href]) => !href!.startsWith('https://'),
    );
    const silent = $('meta[name=referrer]').attr('content') === 'no-referrer';
    return plain.length === 0 && silent ? [] : [`${path} ${plain.map(([, href]) => href).join()}`];
  });
  expect(faults).toEqual([]);
});

test('no text has a space before a comma or a sentence glued to the next', () => {
  const faults = pages.flatMap(({ path, html }) => {
    // Read as a text browser would: blocks are apart, inline elements are not.
    const text = html
      .replace(/<head>.*?<\/head>|<(svg|script|textarea)\b.*?<\/\1>/gs, '')
      // Names of agencies stand as ICE printed them.
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
        /.{0,20}(?:[\p{L}\d)] [.,;:](?= )|[\p{Ll}\d)][.;][\p{Lu}¿(]|[\p{Ll}],\p{L}).{0,12}/gu,
      ) ?? [];
    return found.map((fault) => `${path} …${fault}…`);
  });
  expect(faults.filter((fault) => !/\w\.(com|org|gov|net)/.test(fault)).slice(0, 10)).toEqual([]);
});

test('all prose of an article stands in a paragraph, a list or a figure', () => {
  const faults = pages.flatMap(({ path, $ }) =>
    $('article')
      .contents()
      .get()
      .filter((node) => node.type === 'text' && $(node).text().trim() !== '')
      .map((node) => `${path} ${$(node).text().trim().slice(0, 40)}`),
  );
  expect(faults).toEqual([]);
});
