import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test, vi } from 'vitest';
import { siteFacts } from '../../../src/data/load/dataset.ts';
import type { Language } from '../../../src/data/schema/index.ts';
import { fillMessage } from '../../../src/i18n/message.ts';
import { lookUpIndex } from '../../../src/outputs/look-up/index-file.ts';
import { writeSearch } from '../../../src/outputs/integrations/search-index.ts';
import { open } from '../../../src/outputs/search/engine.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const html = (title: string, about: string, main = '') =>
  `<!doctype html><html><head><title>${title} · Sunshine Ledger</title><meta name="description" content="${about}"></head><body><nav>menu</nav><main><nav>wombat</nav><h1>${title}</h1>${main}</main></body></html>`;

/** A small built site with the given pages. */
function built(pages: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'index.html'), text);
  }
  return folder;
}

const pages = {
  'votes/a': html(
    'A vote',
    'A question?',
    '<p>Zebra<svg><title>giraffe</title></svg></p><p class="trust">Pangolin</p><ol class="cite-list"><li>Okapi Times</li></ol>',
  ),
  'about/b': html('Fish &amp; &lt;b', 'About “it”.', '<p>Heron</p>'),
  'places/key-west': html('Key West: its police', 'Key West’s police had an agreement.'),
  'es/votes/a': html('Una votación', '¿Una pregunta?', '<p>Cebra</p>'),
  'embed/c': html('A narwhal chart', 'A chart alone.'),
  search: html('Search', 'Search the pages.'),
};

const files = [
  ...['en-titles.json.gz', 'en-asked.json.gz', 'en.json.gz'],
  ...['es-titles.json.gz', 'es-asked.json.gz', 'es.json.gz', 'engine.js'],
];
const read = (folder: string) => files.map((file) => readFileSync(join(folder, 'search', file)));

/** The search of a folder, as the browser opens it. */
async function opened(folder: string, language: Language, unpack = false) {
  vi.stubGlobal('fetch', (address: string) => {
    if (address === 'names')
      return Promise.resolve(Response.json(lookUpIndex(siteFacts(), language)));
    const file = readFileSync(join(folder, 'search', address));
    return Promise.resolve(new Response(new Uint8Array(unpack ? gunzipSync(file) : file)));
  });
  const addresses = {
    titles: `${language}-titles.json.gz`,
    names: 'names',
    asked: `${language}-asked.json.gz`,
    text: `${language}.json.gz`,
  };
  const search = await open(addresses, language, (message, values) =>
    fillMessage(message, values, language),
  );
  return { ...search, paths: (query: string) => search.find(query).found.map(({ path }) => path) };
}

test('the same pages give the same bytes, whatever the order of their making', async () => {
  const one = built(pages);
  const other = built(Object.fromEntries(Object.entries(pages).reverse()));
  await writeSearch(one);
  await writeSearch(other);
  expect(read(other).map((bytes, at) => bytes.equals(read(one)[at]!))).toEqual(
    files.map(() => true),
  );
  await writeSearch(one);
  expect(read(one)).toEqual(read(other));
});

test('titles are found at once, texts once they are read: without drawings, sources and menus, each language for itself', async () => {
  const folder = built(pages);
  await writeSearch(folder);
  for (const isUnpacked of [false, true]) {
    const en = await opened(folder, 'en', isUnpacked);
    expect(en.paths('fish')[0]).toBe('about/b/');
    expect(en.paths('zebra')).not.toContain('votes/a/');
    expect(en.hasText()).toBe(false);
    await en.read();
    expect(en.hasText()).toBe(true);
    expect(en.paths('zebra')[0]).toBe('votes/a/');
    for (const word of ['giraffe', 'okapi', 'pangolin', 'wombat', 'narwhal', 'cebra'])
      expect(en.paths(word), word).not.toContain('votes/a/');
    const es = await opened(folder, 'es', isUnpacked);
    await es.read();
    expect(es.paths('cebra')[0]).toBe('votes/a/');
  }
  vi.unstubAllGlobals();
});

test('a place has its answer with the titles', async () => {
  const folder = built(pages);
  await writeSearch(folder);
  const { find } = await opened(folder, 'en');
  expect(find('Key West').found[0]).toMatchObject({
    path: 'places/key-west/',
    about: 'Key West’s police had an agreement.',
    isAnswer: true,
  });
  vi.unstubAllGlobals();
});

test('a page without a summary is an error that names it', async () => {
  const folder = built({ 'votes/x': '<html><head><title>X</title></head><main></main></html>' });
  await expect(writeSearch(folder)).rejects.toThrow(
    'votes/x/index.html: found no description; expected every page to have one, for search',
  );
});

test('a file that is not there is an error that names it, and can be asked for again', async () => {
  const folder = built(pages);
  await writeSearch(folder);
  const search = await opened(folder, 'en');
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
  await expect(search.read()).rejects.toThrow(
    'en.json.gz: found 404; expected a file of the search index',
  );
  await expect(opened(folder, 'en').then(({ read: readAgain }) => readAgain())).resolves.toBe(
    undefined,
  );
  vi.unstubAllGlobals();
});
