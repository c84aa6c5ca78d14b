import { expect, test } from 'vitest';
import type { Mark } from '../../../src/charts/scene/scene.ts';
import { renderSvg } from '../../../src/charts/scene/svg.ts';
import { voteShiftChart, type VoteShiftLabels } from '../../../src/charts/vote-shift/draw.ts';
import type { Stance, VoteShift } from '../../../src/data/queries/votes.ts';

const labels: VoteShiftLabels = {
  title: 'How each member of the Example City Council voted',
  description: 'Rivera changed. Chen did not. Okafor was absent. Novak’s second vote is not known.',
  before: { heading: 'March 3', note: 'failed 2-2' },
  after: { heading: 'March 10', note: 'passed 2-0, 1 absent' },
  name: ({ official, seat }) => official ?? seat,
  group: (stance, count) => `${stance}: ${count}`,
};

function shift(name: string, before: Stance, after: Stance): VoteShift {
  const cast = (stance: Stance) => stance === 'for' || stance === 'against';
  return {
    key: `seat-${name.toLowerCase()}`,
    before: { seat: 'seat', official: name, option: 'yes', stance: before },
    after: { seat: 'seat', official: name, option: 'yes', stance: after },
    change: !cast(before) || !cast(after) ? 'open' : before === after ? 'same' : 'changed',
  };
}

const shifts = [
  shift('Rivera', 'against', 'for'),
  shift('Chen', 'for', 'for'),
  shift('Okafor', 'against', 'absent'),
  shift('Novak', 'for', 'unknown'),
];

test.each([
  ['wide', 696],
  ['narrow', 320],
])('a vote shift looks as it did, drawn %s', async (name, width) => {
  const svg = renderSvg(voteShiftChart(shifts, labels, { width }), `shift-${name}`);
  await expect(svg).toMatchFileSnapshot(`../golden/vote-shift-${name}.svg`);
});

test('draws one line for each seat, strong only for those who changed', () => {
  const lines = paths(voteShiftChart(shifts, labels).marks);
  expect(lines.map(({ class: name }) => name).sort()).toEqual([
    'shift changed',
    'shift open',
    'shift open',
    'shift same',
  ]);
});

test('those against stand above those not voting, and those above those for', () => {
  const scene = voteShiftChart(shifts, labels);
  const y = (stance: Stance) =>
    scene.marks.flatMap((mark) =>
      mark.type === 'group' && mark.class === stance
        ? mark.marks.flatMap((inner) => (inner.type === 'text' && inner.x > 348 ? [inner.y] : []))
        : [],
    );
  const [absent, unknown, ...fors] = [...y('absent'), ...y('unknown'), ...y('for')];
  expect(absent).toBeLessThan(unknown!);
  expect(fors).toHaveLength(2);
  for (const each of fors) expect(unknown).toBeLessThan(each);
});

test('a column in which all are for the agreement stands at the bottom', () => {
  const both = [shift('Rivera', 'against', 'for'), shift('Chen', 'for', 'for')];
  const { marks, height } = voteShiftChart(both, labels);
  const after = marks.flatMap((mark) =>
    mark.type === 'group'
      ? mark.marks.flatMap((each) => (each.type === 'circle' && each.x > 348 ? [each.y] : []))
      : [],
  );
  expect(after).toHaveLength(2);
  for (const y of after) expect(y).toBeGreaterThan(height / 2);
});

test('an unknown vote is hatched and an absent one hollow, so neither looks like a vote', () => {
  const svg = renderSvg(voteShiftChart(shifts, labels), 'x');
  expect(svg).toMatch(/<rect class="unknown" fill="url\(#x-hatch\)"/);
  expect(svg).toMatch(/<circle class="absent" cx/);
});

test('names fit into the narrow drawing', () => {
  const long = [
    shift('Henriquez', 'against', 'for'),
    shift('Castillo', 'for', 'against'),
    shift('Watkins Brown', 'absent', 'for'),
  ];
  const texts = everything(voteShiftChart(long, labels, { width: 320 }).marks).filter(
    (mark) => mark.type === 'text',
  );
  for (const { text, x, anchor } of texts) {
    const length = text.length * 8;
    expect(anchor === 'end' ? x - length : x, text).toBeGreaterThanOrEqual(0);
    expect(anchor === 'end' ? x : x + length, text).toBeLessThanOrEqual(320);
  }
});

test('the same data draws the same picture', () => {
  const draw = () => renderSvg(voteShiftChart(shifts, labels), 'x');
  expect(draw()).toBe(draw());
});

function paths(marks: readonly Mark[]) {
  return marks.filter((mark) => mark.type === 'path');
}

function everything(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => (mark.type === 'group' ? everything(mark.marks) : [mark]));
}
