import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { renderSvg } from '../../src/charts/svg.ts';
import { seatsChart } from '../../src/charts/seats.ts';
import { tallyBarChart } from '../../src/charts/tally-bar.ts';
import { timelineChart } from '../../src/charts/timeline.ts';
import { voteShiftChart } from '../../src/charts/vote-shift.ts';

const poison = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>]]>\${7*7}&amp;\u0000`;
const words = { title: poison, description: poison };

const charts = {
  'vote shift': voteShiftChart(
    [
      {
        seat: 'one',
        before: { official: poison, option: 'yes', stance: 'for' },
        after: { official: poison, option: 'unknown', stance: 'unknown' },
        change: 'open',
      },
    ],
    {
      ...words,
      before: { heading: poison, note: poison },
      after: { heading: poison, note: poison },
      name: () => poison,
      group: () => poison,
    },
  ),
  seats: seatsChart([{ name: poison, option: 'yes', stance: 'for' }], {
    ...words,
    option: () => poison,
  }),
  'tally bar': tallyBarChart([{ option: 'yes', count: 1, stance: 'for' }], 1, {
    ...words,
    part: () => poison,
    needed: poison,
  }),
  timeline: timelineChart(
    [
      { date: '2025-06-30', precision: 'day', isVote: true, number: 1 },
      { date: '2025-07-30', precision: 'day', isVote: true, number: 2 },
    ],
    ['2025-06-29', '2025-07-01'],
    {
      ...words,
      whole: poison,
      detail: poison,
      tick: () => poison,
    },
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

test.each([`Smith & Sons <b "x"`, 'a ]] b', 'a > b', poison])(
  'in a page, the label %j is drawn as it is',
  (name) => {
    const chart = seatsChart([{ name, option: 'yes', stance: 'for' }], {
      ...words,
      option: () => name,
    });
    const $ = load(`<p>before</p>${renderSvg(chart, 'chart', { isInText: true })}<p>after</p>`);
    const labels = $('svg text').get();
    expect(labels.map((label) => $(label).text())).toContain(name.replace('\u0000', ''));
    expect($('script, img, b, svg + p').length).toBe(1);
  },
);

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
