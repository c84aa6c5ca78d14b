import { existsSync, globSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { languages } from '../../src/data/schema/index.ts';
import { robots } from '../../src/outputs/sitemap/robots.ts';
import { localPath } from '../../src/urls/routes.ts';
import { zipMegabytes, zipPath } from '../../src/urls/offline-zip.ts';
import { notices } from '../../src/outputs/licenses/notices.ts';

const read = (file: string) => readFileSync(file, 'utf8');

test('robots.txt is the one that a site without a known address gets, and there is no site map', () => {
  expect(read('dist/robots.txt')).toBe(robots());
  expect(existsSync('dist/sitemap.xml')).toBe(false);
});

test('the pages tell truly how large the zip is', () => {
  const megabytes = readFileSync(`dist${zipPath}`).length / 1e6;
  // If this fails, correct `zipMegabytes`: readers pay for each of them.
  expect(Math.abs(megabytes - zipMegabytes) / megabytes).toBeLessThan(0.15);
});

test('titles of a language are at most 25 KB, names 25, ways to ask 45, and the full text 105', () => {
  const size = (name: string) => readFileSync(`dist/search/${name}`).length;
  for (const language of languages) {
    expect(size(`${language}-titles.json.gz`), language).toBeLessThanOrEqual(25_000);
    expect(size(`${language}-asked.json.gz`), language).toBeLessThanOrEqual(45_000);
    expect(size(`${language}.json.gz`), language).toBeLessThanOrEqual(105_000);
    const names = read(`dist${localPath(language, '/places/names.json')}`);
    expect(gzipSync(names).length, language).toBeLessThanOrEqual(25_000);
  }
});

test('the script of the search page is at most 3 KB, that of names 4, and the code fetched once a box is used 10', () => {
  const weightOf = (script: string) => brotliCompressSync(script).length;
  for (const language of languages) {
    const page = read(`dist${localPath(language, '/search/')}index.html`);
    const inline = /<script type="module">(.*?)<\/script>/s.exec(page)![1]!;
    expect(weightOf(inline), language).toBeLessThanOrEqual(3 * 1024);
  }
  expect(weightOf(read('dist/finder.js'))).toBeLessThanOrEqual(4 * 1024);
  expect(weightOf(read('dist/search/engine.js'))).toBeLessThanOrEqual(10 * 1024);
});

test('the notices of licenses are in the site as they are made now, and a page of each language links to them', () => {
  expect(read('dist/about/licenses.txt')).toBe(notices(read));
  expect(read('dist/about/host/index.html')).toContain('href="../../about/licenses.txt"');
  expect(read('dist/es/about/host/index.html')).toContain('href="../../../about/licenses.txt"');
});

test('the only script files in the site are those of charts, names and search, without code of packages', () => {
  expect(globSync('dist/**/*.{js,mjs,wasm,woff,woff2,ttf,otf}').sort()).toEqual([
    'dist/charts/details.js',
    'dist/finder.js',
    'dist/search/engine.js',
  ]);
});
