import { strFromU8, unzipSync } from 'fflate';
import sax from 'sax';
import { describe, expect, test } from 'vitest';
import type { Scene } from '../../../src/charts/scene/scene.ts';
import type { Drawing, Paper } from '../../../src/lessons/paper/document.ts';
import { writeDocx } from '../../../src/lessons/docx/write.ts';
import { papersOf } from '../../../src/lessons/paper/papers.ts';
import { exampleLesson } from '../example-lesson.ts';

const words = {
  site: 'Example',
  name: 'Name',
  page: 'page',
  sources: 'Sources',
  open: 'Open.',
  code: 'Code X',
};
const site = new URL('https://example.org/a/');
const [sheet, key] = (() => {
  const { context, lesson } = exampleLesson();
  return papersOf(context, lesson);
})();
const link = [{ text: 'A & <b>', to: '/votes/x/?a=1&b=2', strong: true as const }, ' and ', 'text'];
const scene = (width: number): Scene => ({
  width,
  height: 20,
  title: 'T & "t"',
  description: '',
  marks: [{ type: 'circle', class: 'dot', x: 10, y: 10, r: 5 }],
});
const figure = (width: number): Drawing => ({
  scene: scene(width),
  alt: 'A "map" & more',
  caption: link,
});
/** A paper of every kind of block. */
const everything: Paper = {
  ...sheet!,
  blocks: [
    { type: 'heading', level: 3, text: 'Head & foot' },
    { type: 'text', text: link, sources: link, small: true },
    { type: 'list', items: [link, ['item']] },
    { type: 'question', number: 1, text: link, where: link, lines: 2 },
    { type: 'answer', number: 1, question: link, text: link, sources: [], isOpen: true },
    { type: 'answer', number: 2, question: link, text: link, sources: link },
    { type: 'table', caption: 'c', head: ['a', 'b'], rows: [[link, []]], isTall: true },
    { type: 'table', caption: 'c', head: ['a', 'b'], rows: [[link, []]], isGrid: true },
    { type: 'table', caption: 'c', head: ['a', 'b'], rows: [], widths: [1, 3] },
    { type: 'cards', cards: [{ title: 'one', text: link, more: [link], small: link }] },
    { type: 'figures', figures: [figure(20), figure(30)] },
    { type: 'lines', lines: 1 },
    { type: 'page-break' },
  ],
};
const parseXml = (text: string) => {
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(text).close();
};
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

  test('has the same bytes each time it is written', async () => {
    const once = await writeDocx(key!, { site, date: '2026-01-02', words });
    const again = await writeDocx(key!, { site, date: '2026-01-02', words });
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
    expect(xml(once, 'docProps/core.xml')).toContain('2026-01-02T00:00:00Z');
  });

  test('has lines to write on that are not spelled out, but in a sentence its own blanks', async () => {
    const text = (said: string) => ({ type: 'text' as const, text: [said] });
    const blocks = [
      text('Teacher ____________ Phone ____________'),
      text('On ____________ our class will use a lesson that is called “Two votes.”'),
    ];
    const [, label, sentence] = xml(
      await writeDocx({ ...sheet!, blocks }, { site, date: '2026-01-02', words }),
    ).split(/(?=<w:t xml:space="preserve">(?:Teacher|On ))/);
    expect(label).toContain('<w:tab/>');
    expect(label).not.toContain('____');
    expect(sentence).toContain('On ____________ our class');
  });

  test('keeps markup in a text as text', async () => {
    const hostile = { ...sheet!, blocks: [{ type: 'text' as const, text: ['<w:p/>&amp;"'] }] };
    expect(xml(await writeDocx(hostile, { site, date: '2026-01-02', words }))).toContain(
      '&lt;w:p/&gt;&amp;amp;',
    );
  });

  test('is well-formed in all its parts, with every kind of block', async () => {
    const parts = unzipSync(await writeDocx(everything, { site, date: '2026-01-02', words }));
    for (const [name, bytes] of Object.entries(parts))
      if (/\.(xml|rels)$/.test(name)) expect(() => parseXml(strFromU8(bytes)), name).not.toThrow();
  });

  test('gives each link and picture a name of its own that leads to it', async () => {
    const docx = await writeDocx(everything, { site, date: '2026-01-02', words });
    const relations = xml(docx, 'word/_rels/document.xml.rels');
    const named = [...relations.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(named).size).toBe(named.length);
    const used = [...xml(docx).matchAll(/ r:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(5);
    expect(named).toEqual(expect.arrayContaining(used));
    const pictures = [...relations.matchAll(/"(media\/[^"]+)"/g)].map(([, path]) => `word/${path}`);
    expect(pictures.length).toBe(2);
    expect(Object.keys(unzipSync(docx))).toEqual(expect.arrayContaining(pictures));
  });

  test('numbers its drawings, with the words that stand for each', async () => {
    const document = xml(await writeDocx(everything, { site, date: '2026-01-02', words }));
    const ids = [...document.matchAll(/<(?:wp:docPr|pic:cNvPr) id="(\d+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['1', '2', '3', '4']);
    expect(document).toContain('descr="A &quot;map&quot; &amp; more"');
  });
});
