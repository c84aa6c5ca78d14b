import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { robots } from '../../src/outputs/sitemap/robots.ts';
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

test('the search index of a language is below 325 KB, and the engine below 40', () => {
  const size = (name: string) => readFileSync(`dist/search/${name}`).length;
  expect(Math.max(size('en.json.gz'), size('es.json.gz'))).toBeLessThan(325_000);
  expect(size('engine.js')).toBeLessThan(40_000);
});

test('the notices of licenses are in the site as they are made now, and a page of each language links to them', () => {
  expect(read('dist/about/licenses.txt')).toBe(notices(read));
  expect(read('dist/about/host/index.html')).toContain('href="../../about/licenses.txt"');
  expect(read('dist/es/about/host/index.html')).toContain('href="../../../about/licenses.txt"');
});

test('the only code of packages in the site is the search engine', () => {
  expect(globSync('dist/**/*.{js,mjs,wasm,woff,woff2,ttf,otf}')).toEqual(['dist/search/engine.js']);
});
