import { load } from 'cheerio';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { toCsv } from '../../../src/charts/export/csv.ts';
import { chartImage } from '../../../src/charts/export/image.ts';
import { typeOf } from '../../../src/charts/export/metadata.ts';
import { readPalette } from '../../../src/charts/export/palette.ts';

const poison = `<script>alert(1)</script>"'><a href="https://x.example">]]>&amp;\u0000`;
const palette = readPalette([
  ':root { --paper: #fff; --ink: #111; --soft: #555 } @media (prefers-color-scheme: dark) { :root { --paper: #000 } }',
]);

/** An image of one text mark. */
function imageOf(words: string, css: readonly string[] = []) {
  const scene = {
    width: 100,
    height: 50,
    title: words,
    description: words,
    marks: [
      {
        type: 'link' as const,
        href: '../x/',
        name: words,
        marks: [{ type: 'text' as const, class: 'name', x: 0, y: 10, text: words }],
      },
    ],
  };
  const texts = { language: 'en', subject: words, title: words, how: words, description: words };
  const picture = { width: 100, height: 50, placed: [{ scene, x: 0, y: 0 }] };
  return chartImage(picture, { ...texts, foot: [words] }, css, palette);
}

test('a hostile name stays text in an image', () => {
  const $ = load(imageOf(poison), { xml: true });
  expect($('script, a, image')).toHaveLength(0);
  expect($('text.name').text()).toContain('<script>alert(1)</script>"\'>');
});

test('a mark gets the plain colors of its rules, the strongest rule last', () => {
  const css = [
    '.halo { stroke: var(--paper) } svg text { fill: var(--soft) } .name { fill: var(--ink) }',
  ];
  const svg = imageOf('Rivera', css);
  const $ = load(svg, { xml: true });
  expect($('text.name').attr('fill')).toBe('#111');
  expect($('text.image-foot').attr('fill')).toBe('#555');
  expect($('style').text()).toContain(':root .name{fill:#111}');
  expect($('style').text()).toContain(':root .image-paper{fill:#000}');
  expect($('style').text()).not.toContain('.halo');
});

test('a color that no style sheet sets is named', () => {
  expect(() => imageOf('Rivera', ['.name { fill: var(--verdict) }'])).toThrow(
    '"var(--verdict)": no style sheet of the charts sets --verdict on :root',
  );
});

test('no cell becomes a formula, and quotes and lines stay inside their cell', () => {
  const cells = ['=1+1', '+1', '-1', '@cmd', '\t=1', '=HYPERLINK("https://x.example")'];
  const csv = toCsv({ names: ['=a'], rows: cells.map((cell) => [cell]) });
  const { data } = Papa.parse<string[]>(csv.trimEnd());
  expect(data.flat().filter((cell) => !cell.startsWith("'"))).toEqual([]);
  const nested = toCsv({ names: ['a', 'b'], rows: [['say "no", he\nsaid', -3]] });
  expect(nested).toBe('\ufeffa,b\r\n"say ""no"", he\nsaid",-3\r\n');
});

test.each([
  [['2025-06-30', ''], 'date'],
  [['2025-06-30', '2025-06'], 'string'],
  [[1, 2, ''], 'integer'],
  [[1, 2.5], 'number'],
  [['1', 'two'], 'string'],
  [['', ''], 'string'],
])('a column of %j is of the type %s', (values, type) => {
  expect(typeOf(values)).toBe(type);
});
