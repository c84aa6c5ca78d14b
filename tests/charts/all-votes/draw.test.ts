import { expect, test } from 'vitest';
import {
  allVotesChart,
  type AllVotesGroup,
  type AllVotesRow,
} from '../../../src/charts/all-votes/draw.ts';
import type { Mark } from '../../../src/charts/scene/scene.ts';
import { renderSvg } from '../../../src/charts/scene/svg.ts';
import type { MarkedVote } from '../../../src/charts/all-votes/lanes.ts';

const vote = (date: string, more: Partial<MarkedVote> = {}): MarkedVote => ({
  when: { date, precision: 'day' },
  effect: 'starts',
  result: 'pass',
  isRollKnown: true,
  text: 'passed 4-1',
  href: `votes/${date}/`,
  name: `Vote of ${date}: passed 4-1`,
  ...more,
});

const rows: AllVotesRow[] = [
  { name: 'Example City', votes: [vote('2024-11-17', { result: 'fail' }), vote('2024-11-21')] },
  {
    name: 'Sample Beach',
    votes: [
      vote('2024-12', { when: { date: '2024-12', precision: 'month' }, isRollKnown: false }),
      vote('2025-01-30', { effect: 'ends', isReversal: true }),
      vote('2025-02-08', { effect: 'none', isRollKnown: false, result: 'fail' }),
      vote('2025-02-20', { when: { date: '2025-02-20', precision: 'about' }, effect: 'none' }),
    ],
  },
];
const groups: AllVotesGroup[] = [
  { heading: 'Decided one way', rows: rows.slice(0, 1) },
  {
    heading: 'Decided both ways, under a heading that is longer than a phone is wide',
    rows: rows.slice(1),
  },
];
const labels = {
  title: 'A title',
  description: 'A description.',
  legend: {
    starts: 'On having one',
    ends: 'On ending one',
    other: 'On something else',
    failed: 'Failed',
    unknown: 'Not all known',
    month: 'Month known',
    reversal: 'The other way',
  },
  month: (date: string) => date.slice(5, 7),
};
const widths = [
  ['wide', 696],
  ['middle', 512],
  ['narrow', 320],
] as const;
const draw = (width: number) => allVotesChart(groups, labels, { width });
const linksOf = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.type === 'link' ? [mark] : []));
const classesOf = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => ('class' in mark ? [mark.class] : []));

test.each(widths)('the votes look as they did, drawn %s', async (name, width) => {
  await expect(renderSvg(draw(width), 'v')).toMatchFileSnapshot(`../golden/all-votes-${name}.svg`);
});

test.each(widths)('every vote is drawn once, as a link to its page, %s', (_, width) => {
  const hrefs = linksOf(draw(width).marks).map(({ href }) => href);
  expect(hrefs).toEqual(rows.flatMap(({ votes }) => votes.map(({ href }) => href)));
});

test('a shape says what was asked, and how it ended', () => {
  const shapes = linksOf(draw(696).marks).map(({ marks }) => classesOf(marks));
  expect(shapes).toEqual([
    ['cast', 'strike under', 'strike', 'word halo'],
    ['cast', 'word halo'],
    ['span', 'unknown', 'word halo'],
    ['cast', 'word group halo'],
    ['unknown', 'strike under', 'strike', 'word halo'],
    ['cast', 'about', 'word halo'],
  ]);
});

test.each(widths)(
  'no mark or word of a row covers another, and all stay inside, %s',
  (_, width) => {
    const boxes = linksOf(draw(width).marks).map(({ marks }) => {
      const text = marks.find((mark) => mark.type === 'text')!;
      const long = text.text.length * 6.6;
      const from = text.anchor === 'end' ? text.x - long : text.x;
      return { from, to: from + long, y: text.y };
    });
    for (const [index, box] of boxes.entries()) {
      expect(box.from).toBeGreaterThanOrEqual(0);
      expect(box.to).toBeLessThanOrEqual(width);
      for (const other of boxes.slice(index + 1).filter(({ y }) => y === box.y))
        expect(box.to < other.from || other.to < box.from).toBe(true);
    }
  },
);

test.each(widths)('bodies stand below the heading of their group, %s', (_, width) => {
  const tops = draw(width).marks.flatMap((mark) =>
    mark.type === 'text' && /heading|name/.test(mark.class) ? [[mark.text, mark.y] as const] : [],
  );
  const order = [...tops].sort(([, a], [, b]) => a - b).map(([text]) => text);
  expect(order[0]).toBe('Decided one way');
  expect(order[1]).toBe('Example City');
  expect(order[2]).toMatch(/^Decided both/);
  expect(order.at(-1)).toBe('Sample Beach');
});

test('a drawing with links is no picture, whose inside nobody could reach', () => {
  const svg = renderSvg(draw(696), 'v');
  expect(svg).toContain('role="group"');
  expect(svg).toContain('<a href="votes/2024-11-17/" aria-label="Vote of 2024-11-17: passed 4-1">');
});

test('the name and address of a link can’t end their attribute', () => {
  const votes = [vote('2025-01-02', { href: '"><script>', name: '"onclick="' })];
  const svg = renderSvg(
    allVotesChart([{ heading: '', rows: [{ name: 'Example City', votes }] }], labels),
    'v',
  );
  expect(svg).not.toContain('<script>');
  expect(svg).not.toContain('"onclick');
});

test('each year is named where it begins', () => {
  const texts = draw(696).marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
  expect(texts.filter((text) => /^\d{4}$/.test(text))).toEqual(['2024', '2025']);
});
