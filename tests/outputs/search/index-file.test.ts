import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, strFromU8 } from 'fflate';
import MiniSearch from 'minisearch';
import { afterAll, expect, test, vi } from 'vitest';
import { writeSearch } from '../../../src/outputs/integrations/search-index.ts';
import { open } from '../../../src/outputs/search/engine.ts';
import { find, indexOptions } from '../../../src/outputs/search/find.ts';

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
    '<p>Zebra<svg><title>giraffe</title></svg></p><ol class="cite-list"><li>Okapi Times</li></ol>',
  ),
  'about/b': html('Fish &amp; &lt;b', 'About “it”.', '<p>Heron</p>'),
  'es/votes/a': html('Una votación', '¿Una pregunta?', '<p>Cebra</p>'),
  'embed/c': html('A narwhal chart', 'A chart alone.'),
  search: html('Search', 'Search the pages.'),
};

const files = ['search/en.json.gz', 'search/es.json.gz', 'search/engine.js'];
const read = (folder: string) => files.map((file) => readFileSync(join(folder, file)));

function opened(folder: string, language: 'en' | 'es') {
  const file = readFileSync(join(folder, `search/${language}.json.gz`));
  const index = MiniSearch.loadJSON(strFromU8(gunzipSync(file)), indexOptions(language));
  return (query: string) => find(index, query, language).found.map(({ path }) => path);
}

test('the same pages give the same bytes, whatever the order of their making', async () => {
  const one = built(pages);
  const other = built(Object.fromEntries(Object.entries(pages).reverse()));
  await writeSearch(one);
  await writeSearch(other);
  expect(read(other).map((bytes, at) => bytes.equals(read(one)[at]!))).toEqual([true, true, true]);
  await writeSearch(one);
  expect(read(one)).toEqual(read(other));
});

test('the text of a page is indexed without drawings, sources and menus, each language for itself', async () => {
  const folder = built(pages);
  await writeSearch(folder);
  const [en, es] = [opened(folder, 'en'), opened(folder, 'es')];
  expect(en('zebra')).toEqual(['votes/a/']);
  expect(es('cebra')).toEqual(['votes/a/']);
  for (const word of ['giraffe', 'okapi', 'wombat', 'narwhal']) expect(en(word), word).toEqual([]);
});

test('a page without a summary is an error that names it', async () => {
  const folder = built({ 'votes/x': '<html><head><title>X</title></head><main></main></html>' });
  await expect(writeSearch(folder)).rejects.toThrow(
    'votes/x/index.html: found no description; expected every page to have one, for search',
  );
});

test('the browser reads the index packed or, from a host that unpacks it, as it is', async () => {
  const folder = built(pages);
  await writeSearch(folder);
  const packed = readFileSync(join(folder, 'search/en.json.gz'));
  for (const body of [packed, gunzipSync(packed)]) {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(new Uint8Array(body))));
    const ask = await open('en.json.gz', 'en');
    expect(ask('zebra').found.map(({ path }) => path)).toEqual(['votes/a/']);
  }
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
  await expect(open('en.json.gz', 'en')).rejects.toThrow(
    'en.json.gz: found 404; expected the search index',
  );
  vi.unstubAllGlobals();
});
