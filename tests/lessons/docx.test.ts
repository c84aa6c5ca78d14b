import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/cli/static-server.ts';
import { writeDocx } from '../../src/lessons/docx/write.ts';
import { papersOf } from '../../src/lessons/papers.ts';
import { exampleLesson } from './example-lesson.ts';

const words = { site: 'Example', name: 'Name', page: 'page', sources: 'Sources', open: 'Open.' };
const site = new URL('https://example.org/a/');
const [sheet, key] = (() => {
  const { context, lesson } = exampleLesson();
  return papersOf(context, lesson);
})();
const xml = (docx: Uint8Array, part = 'word/document.xml') => strFromU8(unzipSync(docx)[part]!);

describe('a Word file', () => {
  test('has real headings, and tables with a row of heads', async () => {
    const document = xml(await writeDocx(sheet!, { site, date: '2026-01-02', words }));
    expect(document).toContain('w:val="Heading1"');
    expect(document).toContain('w:val="Heading2"');
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toContain('<w:cantSplit/>');
  });

  test('links to the site where its address is known, and to nothing where it is not', async () => {
    const links = async (address: URL | undefined) =>
      xml(
        await writeDocx(key!, { site: address, date: '2026-01-02', words }),
        'word/_rels/document.xml.rels',
      ).match(/https:\/\/[^"]*\/votes\/[^"]*/g) ?? [];
    expect(await links(site)).toContain(
      'https://example.org/a/votes/example-city-2025-06-24-start/',
    );
    expect(await links(undefined)).toEqual([]);
  });

  test('is the same bytes each time', async () => {
    const once = await writeDocx(key!, { site, date: '2026-01-02', words });
    const again = await writeDocx(key!, { site, date: '2026-01-02', words });
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
    expect(xml(once, 'docProps/core.xml')).toContain('2026-01-02T00:00:00Z');
  });

  test('keeps markup in a text as text', async () => {
    const hostile = { ...sheet!, blocks: [{ type: 'text' as const, text: ['<w:p/>&amp;"'] }] };
    expect(xml(await writeDocx(hostile, { site, date: '2026-01-02', words }))).toContain(
      '&lt;w:p/&gt;&amp;amp;',
    );
  });
});

test('the site’s own server calls a Word file one', async () => {
  const { address, server } = await serveFolder('dist', 0);
  const { headers } = await fetch(`${address}teach/read-the-roll-call/sheet.docx`);
  server.close();
  expect(headers.get('content-type')).toContain('wordprocessingml');
});

const office = process.env.SOFFICE_PATH ?? '/usr/bin/soffice';
/** Every paper of the lessons, and those of one county. */
const files = globSync('dist/{,es/}teach/*/{*,monroe-county/*}.docx')
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

// "npm test" gets LibreOffice where that is possible; elsewhere these are skipped, and said to be.
describe.skipIf(!existsSync(office))('opened in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  const flat = (file: string) => join(folder, file.replaceAll('/', '_'));
  beforeAll(() => {
    for (const file of files) copyFileSync(file, flat(file));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync(office, [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files.map(flat),
    ]);
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const read = async (file: string) =>
    extractText(
      await getDocumentProxy(new Uint8Array(readFileSync(flat(file).replace('.docx', '.pdf')))),
      { mergePages: true },
    );

  test('there are papers of every lesson', () => {
    expect(files.length).toBeGreaterThanOrEqual(4);
  });

  test.each(files)('%s shows its title, its date and its last question', async (file) => {
    const { text, totalPages } = await read(file);
    const $ = load(readFileSync(file.replace('.docx', '/index.html'), 'utf8'));
    const plain = (words: string) => words.replace(/\s+/g, '');
    expect(plain(text)).toContain(plain($('h1').text()));
    expect(plain(text)).toContain(plain($('.paper-foot').text().split('. ')[0]!));
    const last = $('.question p, .answer p, .cut li p').last().text();
    expect(plain(text)).toContain(plain(last).slice(0, 40));
    if (file.endsWith('/sheet.docx')) expect(totalPages).toBeLessThanOrEqual(2);
  });
});
