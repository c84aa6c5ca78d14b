import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { siteFacts } from '../../../src/data/load/dataset.ts';
import { fillMessage } from '../../../src/i18n/message.ts';
import { writeSearch } from '../../../src/outputs/integrations/search-index.ts';
import { lookUpIndex } from '../../../src/outputs/look-up/index-file.ts';
import { searchOnDisk } from '../../../src/outputs/offline/search.ts';
import type { open } from '../../../src/outputs/search/engine.ts';

/** A built site of one page in each language, with its search. */
async function built(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'on-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const page = (title: string, word: string) =>
    `<!doctype html><html><head><title>${title} · Sunshine Ledger</title><meta name="description" content="About it."></head><body><main><h1>${title}</h1><p>${word} &lt;/script&gt;</p></main></body></html>`;
  for (const [path, text] of [
    ['votes/a/index.html', page('A vote', 'Zebra')],
    ['es/votes/a/index.html', page('Una votación', 'Cebra')],
    ['places/names.json', JSON.stringify(lookUpIndex(siteFacts(), 'en'))],
    ['es/places/names.json', JSON.stringify(lookUpIndex(siteFacts(), 'es'))],
  ] as const) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await writeSearch(folder);
  return folder;
}

test('one script for each language finds titles, names and texts without a request, a module or a server', async () => {
  const scripts = await searchOnDisk(await built());
  expect(scripts.map(({ name }) => name)).toEqual(['search/on-disk-en.js', 'search/on-disk-es.js']);
  for (const [index, language, title, word, place] of [
    [0, 'en', 'vote', 'zebra', 'Key West'],
    [1, 'es', 'votación', 'cebra', 'Cayo Hueso'],
  ] as const) {
    // What a page on a disk has: no fetch, no import.
    const page = createContext({}) as unknown as { searchEngine: { open: typeof open } };
    runInContext(new TextDecoder().decode(scripts[index]!.bytes), page);
    const addresses = {
      titles: `file:///site/search/${language}-titles.json.gz`,
      names: 'file:///site/places/names.json',
      asked: `file:///site/search/${language}-asked.json.gz`,
      text: `file:///site/search/${language}.json.gz`,
    };
    const search = await page.searchEngine.open(addresses, language, (message, values) =>
      fillMessage(message, values, language),
    );
    const paths = (query: string) => search.find(query).found.map(({ path }) => path);
    expect(paths(title)).toContain('votes/a/');
    expect(paths(place)[0]).toBe('places/key-west/');
    expect(paths(word)).not.toContain('votes/a/');
    await search.read();
    expect(paths(word)[0]).toBe('votes/a/');
  }
});

test('the same pages give the same scripts, and none of them is part of the site', async () => {
  const folder = await built();
  const bytes = async () => (await searchOnDisk(folder)).map((each) => Buffer.from(each.bytes));
  const [one, other] = [await bytes(), await bytes()];
  expect(one.map((each, index) => each.equals(other[index]!))).toEqual([true, true]);
  expect(() => readFileSync(join(folder, 'search/on-disk-en.js'))).toThrow('ENOENT');
});
