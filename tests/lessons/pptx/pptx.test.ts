import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writePptx, type PptxOptions } from '../../../src/lessons/pptx/write.ts';
import { fitSlide } from '../../../src/lessons/slides/fit.ts';
import { slidesOf } from '../../../src/lessons/slides/slides.ts';
import { parseXml } from '../../fixtures/xml.ts';
import { exampleLesson } from '../example-lesson.ts';

const { context, lesson } = exampleLesson();
const link = [{ text: 'A & <b>', to: '/votes/x/', strong: true as const }, ' and text'];
const drawing = {
  scene: {
    width: 200,
    height: 100,
    title: 'T & "t"',
    description: '',
    marks: [{ type: 'circle' as const, class: 'dot', x: 10, y: 10, r: 5 }],
  },
  alt: 'A "map" & more',
  caption: link,
};
const everything = fitSlide({
  title: 'All & <everything>',
  notes: ['Say "this" & that.'],
  blocks: [
    { type: 'heading', level: 2, text: 'Head & foot' },
    { type: 'text', text: link },
    { type: 'list', items: [link, ['item']] },
    { type: 'question', number: 1, text: link, where: link, lines: 2 },
    { type: 'choices', number: 1, text: link, options: [link, ['B']] },
    { type: 'answer', number: 2, question: link, text: link, sources: link },
    { type: 'table', caption: 'c & d', head: ['a', 'b'], rows: [[link, []]] },
    { type: 'cards', cards: [{ title: 'one', text: link, more: [link], small: link }] },
    { type: 'figures', figures: [drawing] },
  ],
});
const options: PptxOptions = {
  language: 'en',
  title: 'Two votes',
  creator: 'Example',
  date: '2026-01-02',
  foot: 'Edition',
  width: 1280,
};
const slides = [...slidesOf(context, lesson), ...everything];
const open = async (width: 1280 | 960 = 1280) =>
  unzipSync(await writePptx(slides, { ...options, width }));
const named = (parts: Record<string, Uint8Array>, pattern: RegExp) =>
  Object.keys(parts)
    .filter((name) => pattern.test(name))
    .map((name) => strFromU8(parts[name]!));

describe('a presentation', () => {
  test('is well-formed in all its parts, and every part has a type and a file', async () => {
    const parts = await open();
    for (const [name, bytes] of Object.entries(parts))
      if (/\.(xml|rels)$/.test(name)) expect(() => parseXml(strFromU8(bytes)), name).not.toThrow();
    const types = strFromU8(parts['[Content_Types].xml']!);
    for (const [, file] of types.matchAll(/PartName="\/([^"]+)"/g))
      expect(Object.keys(parts)).toContain(file);
  });

  test('leads from each part to parts that are there', async () => {
    const parts = await open();
    for (const [name, bytes] of Object.entries(parts)) {
      if (!name.endsWith('.rels')) continue;
      const base = name.replace('_rels/', '').replace(/[^/]*$/, '');
      for (const [, target] of strFromU8(bytes).matchAll(/Target="([^"]+)"/g))
        expect(Object.keys(parts)).toContain(new URL(target!, `file:///${base}`).pathname.slice(1));
    }
  });

  test('has a title on every slide, a row of heads in every table and words for every picture', async () => {
    const pages = named(await open(), /^ppt\/slides\/slide\d+\.xml$/);
    expect(pages).toHaveLength(slides.length);
    for (const page of pages) {
      expect(page.match(/<p:ph type="title"\/>/g)).toHaveLength(1);
      for (const [table] of page.matchAll(/<a:tblPr[^>]*>/g))
        expect(table).toContain('firstRow="1"');
      for (const [, words] of page.matchAll(/<p:pic>.*?descr="([^"]*)"/g))
        expect(words).toBe('A &quot;map&quot; &amp; more');
    }
    expect(pages.join('')).toContain('<p:pic>');
  });

  test.each([
    ['How many', 'How many. '],
    ['How many?', 'How many? '],
  ])('begins the caption of a drawing named "%s" with "%s"', async (title, start) => {
    const figure = { ...drawing, scene: { ...drawing.scene, title } };
    const deck = fitSlide({
      title: 'A',
      notes: [],
      blocks: [{ type: 'figures', figures: [figure] }],
    });
    const parts = unzipSync(await writePptx(deck, options));
    const [page] = named(parts, /slides\/slide1\.xml$/);
    const words = [...page!.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, said]) => said).join('');
    expect(words).toContain(`${start}A &amp; &lt;b&gt;`);
  });

  test('has the teacher’s lines in its notes, and nowhere on a slide', async () => {
    const parts = await open();
    expect(
      named(parts, /notesSlide\d+\.xml$/)
        .join('')
        .includes('Have them read the table.'),
    ).toBe(true);
    expect(
      named(parts, /slides\/slide\d+\.xml$/)
        .join('')
        .includes('Have them read the table.'),
    ).toBe(false);
  });

  test.each([1280, 960] as const)(
    'has nothing outside a slide %i pixels wide, nor one box over another',
    async (width) => {
      for (const page of named(await open(width), /^ppt\/slides\/slide\d+\.xml$/)) {
        const boxes = [
          ...page.matchAll(/<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g),
        ]
          .map((found) => found.slice(1).map((each) => Number(each) / 9525))
          .filter(([, , boxWidth]) => boxWidth! > 0);
        const lines = boxes.map(([x, y, w, h]) => ({ right: x! + w!, top: y!, bottom: y! + h! }));
        for (const { right, bottom } of lines) {
          expect(right).toBeLessThanOrEqual(width);
          expect(bottom).toBeLessThanOrEqual(720);
        }
        for (const [index, line] of lines.slice(1).entries())
          expect(line.top).toBeGreaterThanOrEqual(lines[index]!.bottom - 1);
      }
    },
  );

  test('has the same bytes each time it is written, and the day of the data', async () => {
    const [once, again] = [await writePptx(slides, options), await writePptx(slides, options)];
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
    expect(strFromU8(unzipSync(once)['docProps/core.xml']!)).toContain('2026-01-02T00:00:00Z');
  });
});
