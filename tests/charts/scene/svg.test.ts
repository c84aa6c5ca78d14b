import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { renderSvg } from '../../../src/charts/scene/svg.ts';
import { seatsChart } from '../../../src/charts/seats/draw.ts';
import { tallyBarChart } from '../../../src/charts/tally-bar/draw.ts';
import { timelineChart } from '../../../src/charts/timeline/draw.ts';
import { voteShiftChart } from '../../../src/charts/vote-shift/draw.ts';

const poison = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>]]>\${7*7}&amp;\u0000`;
const words = { title: poison, description: poison };

const charts = {
  'vote shift': voteShiftChart(
    [
      {
        key: 'one',
        before: { seat: 'one', official: poison, option: 'yes', stance: 'for' },
        after: { seat: 'one', official: poison, option: 'unknown', stance: 'unknown' },
        change: 'open',
      },
    ],
    {
      ...words,
      before: { heading: poison, note: poison },
      after: { heading: poison, note: poison },
      name: () => poison,
      group: () => poison,
      key: { for: poison, changed: poison },
    },
  ),
  seats: seatsChart([{ name: poison, option: 'yes', stance: 'for' }], {
    ...words,
    option: () => poison,
    key: [{ option: 'yes', stance: 'for', text: poison }],
  }),
  'tally bar': tallyBarChart([{ option: 'yes', count: 1, stance: 'for' }], 1, {
    ...words,
    part: () => poison,
    needed: poison,
    key: [{ option: 'yes', stance: 'for', text: poison }],
  }),
  timeline: timelineChart(
    [{ when: poison, title: poison, gap: poison, isExact: true, isVote: true }],
    { ...words, key: { vote: poison } },
  ),
};

test.each(Object.entries(charts))('text can’t become markup in a drawing of %s', (_, scene) => {
  const $ = load(renderSvg(scene, poison), { xml: true });
  const allowed = [
    'svg',
    'title',
    'desc',
    'defs',
    'pattern',
    'g',
    'path',
    'rect',
    'circle',
    'text',
  ];
  const found = $('*')
    .get()
    .map((element) => $(element).prop('tagName')!.toLowerCase());
  expect(found.filter((name) => !allowed.includes(name))).toEqual([]);
  expect(found.length).toBeGreaterThan(4);
  expect(
    $('*')
      .get()
      .flatMap((element) => Object.keys($(element).attr() ?? {}))
      .filter((name) => name.startsWith('on')),
  ).toEqual([]);
  expect($('title').text()).toBe(poison.replace('\u0000', ''));
});

describe('a label of a drawing in a page', () => {
  const labeled = (text: string) =>
    renderSvg(
      { width: 9, height: 9, ...words, marks: [{ type: 'text', class: 'name', x: 1, y: 2, text }] },
      'chart',
      { isInText: true },
    );
  /** What a browser reads, with what stands around the drawing. */
  const read = (text: string) => load(`<p>before</p>${labeled(text)}<p>after</p>`)('body');

  test.each([
    ['markup that ends character data', 'a]]>b<script>alert(1)</script>'],
    ['the end of character data alone', ']]>'],
    ['the end of an element', '</text></svg><img src=x onerror=alert(1)>'],
    ['a comment', '<!--'],
    ['brackets', 'a ]] b'],
    ['a greater-than sign', 'a > b'],
    ['a less-than sign', 'a < b <b'],
    ['an ampersand and a reference', 'Smith & Sons &amp; &lt;b'],
    ['quotes', `"double" 'single'`],
    ['a tab and a line break', 'a\tb\nc'],
    ['nothing', ''],
  ])('is drawn as it is: %s', (_, text) => {
    const body = read(text);
    expect(body.children().get()).toHaveLength(3);
    expect(body.find('svg text').text()).toBe(text);
    expect(body.find('svg text *')).toHaveLength(0);
    expect(body.find('script, img')).toHaveLength(0);
    expect(body.find('p').last().text()).toBe('after');
  });

  test.each(
    ['\u0000', '\u0007', '\u0008', '\u000b', '\u000c', '\u000e', '\u001f', '\u007f'].map(
      (character) => [character, `a${character}]]>b`],
    ),
  )('loses the control character %j, which no page may hold', (_, text) => {
    expect(read(text).find('svg text').text()).toBe('a]]>b');
  });

  test('is character data on a line of its own, which text browsers pass over', () => {
    expect(labeled('Smith & Sons <b')).toContain(
      '\n<text class="name" x="1" y="2"><![CDATA[Smith & Sons <b]]></text>',
    );
  });

  test('is escaped instead where it could end character data early', () => {
    expect(labeled('a]]>b & c')).toContain(
      '\n<text class="name" x="1" y="2">a]]&gt;b &amp; c</text>',
    );
  });

  test('stands in groups and links as it does alone', () => {
    const text = { type: 'text', class: '', x: 0, y: 0, text: 'a]]>b' } as const;
    const nested = renderSvg(
      {
        ...{ width: 9, height: 9, ...words },
        marks: [
          { type: 'group', class: 'g', marks: [text] },
          { type: 'link', href: '../x/', name: 'a name', marks: [text] },
        ],
      },
      'chart',
      { isInText: true },
    );
    expect(nested.match(/\n<text [^>]*>a\]\]&gt;b<\/text>/g)).toHaveLength(2);
  });
});

test('two lines of a label stand around their point, as far apart as its letters are large', () => {
  const label = { type: 'text', class: 'city', x: 1, y: 2, text: 'a < b', next: 'c > d' } as const;
  const drawn = (isInText: boolean) =>
    renderSvg({ width: 9, height: 9, ...words, marks: [label] }, 'chart', { isInText });
  expect(drawn(false)).toContain(
    '<text class="city" x="1" y="2" dy="-0.54em">a &lt; b<tspan x="1" dy="1.08em">c &gt; d</tspan></text>',
  );
  expect(load(drawn(true))('tspan').text()).toBe('c > d');
});

test('a drawing that stands in for another has its name and words, and none of its own', () => {
  const $ = load(renderSvg(charts.seats, 'narrow', { namedBy: 'wide' }), { xml: true });
  expect($('svg').attr('aria-labelledby')).toBe('wide-t wide-d');
  expect($('title, desc')).toHaveLength(0);
});

test('a drawing has a name and a description that the picture points to', () => {
  const $ = load(renderSvg(charts.seats, 'chart'), { xml: true });
  const ids = $('svg').attr('aria-labelledby')!.split(' ');
  expect(ids.map((id) => $(`[id="${id}"]`).length)).toEqual([1, 1]);
});

test('a number that is not finite stops the drawing', () => {
  const broken = { width: NaN, height: 1, title: 't', description: 'd', marks: [] };
  expect(() => renderSvg(broken, 'x')).toThrow('expected a finite number in a drawing, found NaN');
});

test('a mark says which row it stands for only where a page asks for it', () => {
  const scene = {
    ...{ width: 9, height: 9, title: 't', description: 'd' },
    marks: [
      { type: 'circle' as const, class: 'dot', x: 1, y: 2, r: 3, row: 4 },
      { type: 'group' as const, class: 'line', row: 0, marks: [] },
    ],
  };
  const rows = (hasRows: boolean) => renderSvg(scene, 'x', { hasRows }).match(/data-row="\d"/g);
  expect(rows(true)).toEqual(['data-row="4"', 'data-row="0"']);
  expect(rows(false)).toBeNull();
});
