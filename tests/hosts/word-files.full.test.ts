import { copyFileSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { office, pagesOf, printToPdf } from './office.ts';

/** Every paper of the lessons, and those of one county. */
const files = globSync('dist/{,es/}{teach,student}/*/{*,monroe-county/*}.docx')
  .map((file) => file.replaceAll('\\', '/'))
  // Those at a former address are below `student`, too.
  .filter((file) => !file.includes('/teach/') || !existsSync(file.replace('/teach/', '/student/')))
  .sort();

describe.skipIf(!office)('opened in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  const flat = (file: string) => join(folder, file.replaceAll('/', '_'));
  beforeAll(() => {
    for (const file of files) copyFileSync(file, flat(file));
    printToPdf(folder, files.map(flat));
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  test('there are papers of every lesson', () => {
    expect(files.length).toBeGreaterThanOrEqual(4);
  });

  test.each(files)('%s shows its title, its date and its last question', async (file) => {
    const pages = await pagesOf(flat(file).replace('.docx', '.pdf'));
    const text = pages.join(' ');
    const $ = load(readFileSync(file.replace('.docx', '/index.html'), 'utf8'));
    const plain = (words: string) => words.replace(/\s+/g, '');
    expect(plain(text)).toContain(plain($('h1').text()));
    expect(plain(text)).toContain(plain($('.paper-foot').text().split('. ')[0]!));
    const last = $('.question p, .answer p, .cut li p').last().text();
    expect(plain(text)).toContain(plain(last).slice(0, 40));
    if (file.endsWith('/sheet.docx')) expect(pages.length).toBeLessThanOrEqual(2);
  });
});
