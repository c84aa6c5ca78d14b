import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { office, pagesOf, printToPdf } from './office.ts';

/** The downloads of the lessons, and those of one county. */
const packs = globSync('dist/{,es/}teach/*/{*,monroe-county-*}.zip')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.includes('-county-') || file.includes('/monroe-county-'))
  .sort();

/** A file of a download, and its PDF. */
interface Unpacked {
  name: string;
  bytes: Uint8Array;
  pdf: string;
}

describe.skipIf(!office)('opened in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  const files = packs.flatMap((pack): Unpacked[] =>
    Object.entries(unzipSync(readFileSync(pack)))
      .filter(([name]) => /\.(docx|pptx)$/.test(name))
      .map(([name, bytes]) => {
        const flat = `${basename(pack, '.zip')}_${name.replaceAll('/', '_')}`;
        const pdf = join(folder, flat.replace(/\.(docx|pptx)$/, '.pdf'));
        return { name: flat, bytes, pdf };
      }),
  );
  beforeAll(() => {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    printToPdf(
      folder,
      files.map(({ name }) => join(folder, name)),
    );
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  test('there is a download of each lesson in each language', () => {
    expect(packs.length).toBeGreaterThanOrEqual(10);
  });

  test.each(files.filter(({ name }) => name.endsWith('.pptx')))(
    '$name has a page for each slide, with its title and nothing cut off',
    async ({ bytes, pdf }) => {
      const parts = unzipSync(bytes);
      const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
      const pages = await pagesOf(pdf);
      expect(pages).toHaveLength(slides.length);
      const plain = (words: string) => words.replace(/\s+/g, '');
      for (const [index, page] of pages.entries()) {
        const slide = new TextDecoder().decode(parts[`ppt/slides/slide${index + 1}.xml`]);
        const said = [...slide.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words]) =>
          words!.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&apos;', "'"),
        );
        for (const words of said) expect(plain(page)).toContain(plain(words));
      }
    },
  );

  test.each(files.filter(({ name }) => /_(student-sheet|hoja-de-trabajo)\.docx$/.test(name)))(
    '$name is on two sides',
    async ({ pdf }) => {
      expect((await pagesOf(pdf)).length).toBeLessThanOrEqual(2);
    },
  );

  test.each(files.filter(({ name }) => name.endsWith('.docx')))('$name opens', async ({ pdf }) => {
    expect((await pagesOf(pdf)).join('').trim().length).toBeGreaterThan(100);
  });
});
