import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
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
