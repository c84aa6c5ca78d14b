import { expect, test } from 'vitest';
import type { Mark } from '../../../src/charts/scene/scene.ts';
import { renderSvg } from '../../../src/charts/scene/svg.ts';
import { textWidth } from '../../../src/charts/scene/text-width.ts';
import { voteShiftChart } from '../../../src/charts/vote-shift/draw.ts';
import type { VoteShiftLabels } from '../../../src/charts/vote-shift/labels.ts';
import type { Stance, VoteShift } from '../../../src/data/queries/votes.ts';

const labels: VoteShiftLabels = {
  title: 'How each member of the Example City Council voted',
  description: 'Rivera changed. Chen did not. Okafor was absent. Novak’s second vote is not known.',
  before: { heading: 'March 3', note: 'failed 2-2' },
  after: { heading: 'March 10', note: 'passed 2-0, 1 absent' },
  name: ({ official, seat }) => official ?? seat,
  office: ({ official }) => (official === 'Rivera' ? 'Mayor' : 'Seat 2'),
  href: ({ official }) => (official === 'Okafor' ? undefined : `../../officials/${official}/`),
  between: 'March 5: letter of the state attorney general',
  group: (stance, count) => `${stance}: ${count}`,
  key: { against: 'Against it', for: 'For it', absent: 'No vote', changed: 'Changed position' },
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
  ['middle', 512],
  ['narrow', 320],
])('a vote shift looks as it did, drawn %s', async (name, width) => {
  const svg = renderSvg(voteShiftChart(shifts, labels, { width }), `shift-${name}`);
  await expect(svg).toMatchFileSnapshot(`../golden/vote-shift-${name}.svg`);
});

test('draws one line for each seat, strong only for those who changed', () => {
  const lines = paths(everything(voteShiftChart(shifts, { ...labels, key: {} }).marks));
  expect(
    lines
      .map(({ class: name }) => name)
      .filter((name) => name.startsWith('shift'))
      .sort(),
  ).toEqual(['shift changed', 'shift open', 'shift open', 'shift same']);
});

test('those against stand above those not voting, and those above those for', () => {
  const scene = voteShiftChart(shifts, labels);
  const y = (stance: Stance) =>
    groups(scene.marks)
      .filter((group) => group.class === stance)
      .flatMap((group) =>
        everything(group.marks).flatMap((inner) =>
          inner.type === 'text' && inner.class === 'name' && inner.x > 348 ? [inner.y] : [],
        ),
      )
      .sort((a, b) => a - b);
  const [absent, unknown, ...fors] = [...y('absent'), ...y('unknown'), ...y('for')];
  expect(absent).toBeLessThan(unknown!);
  expect(fors).toHaveLength(2);
  for (const each of fors) expect(unknown).toBeLessThan(each);
});

test('a column in which all are for the agreement stands at the bottom', () => {
  const both = [shift('Rivera', 'against', 'for'), shift('Chen', 'for', 'for')];
  const { marks, height } = voteShiftChart(both, labels);
  const after = everything(marks).flatMap((each) =>
    each.type === 'circle' && each.x > 348 ? [each.y] : [],
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
  for (const { text, x, anchor, class: name } of texts) {
    const length = textWidth(text, name);
    const start = anchor === 'end' ? x - length : anchor === 'middle' ? x - length / 2 : x;
    expect(start, text).toBeGreaterThanOrEqual(0);
    expect(start + length, text).toBeLessThanOrEqual(320);
  }
});

test('what belongs to a member is one group, with a link from the name where there is a page', () => {
  const members = groups(voteShiftChart(shifts, labels).marks).filter(
    (group) => group.class === 'member',
  );
  expect(members).toHaveLength(4);
  const hrefs = members.map((member) =>
    groups(member.marks).flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.type === 'link' ? [mark.href] : [])),
    ),
  );
  expect(hrefs.filter((own) => own.length === 0)).toHaveLength(1);
  expect(new Set(hrefs.flat()).size).toBe(3);
});

test.each([696, 512, 320])(
  'at %i pixels, an office stands once beside or below a name',
  (width) => {
    const texts = everything(voteShiftChart(shifts, labels, { width }).marks).filter(
      (mark) => mark.type === 'text',
    );
    const offices = texts.filter(({ text }) => text === 'Mayor' || text === 'Seat 2');
    expect(offices).toHaveLength(4);
    const rivera = texts.find(({ text }) => text === 'Rivera')!;
    const mayor = texts.find(({ text }) => text === 'Mayor')!;
    if (width === 320) expect(mayor.y).toBeGreaterThan(rivera.y);
    else expect(mayor.x).toBeLessThan(rivera.x - textWidth('Rivera', 'name'));
  },
);

test('each day stands above its own column, and what came between stands between', () => {
  for (const width of [696, 512, 320]) {
    const texts = everything(voteShiftChart(shifts, labels, { width }).marks).filter(
      (mark) => mark.type === 'text',
    );
    const at = (text: string) => texts.find((each) => each.text === text)!;
    expect(Math.abs(at('March 3').x - (at('Rivera').x + 24))).toBeLessThanOrEqual(1);
    expect(texts.filter(({ anchor }) => anchor === 'middle')[0]!.x).toBe(width / 2);
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
  return marks.flatMap((mark) => ('marks' in mark ? everything(mark.marks) : [mark]));
}

function groups(marks: readonly Mark[]): Extract<Mark, { type: 'group' }>[] {
  return marks.flatMap((mark) =>
    mark.type === 'group'
      ? [mark, ...groups(mark.marks)]
      : 'marks' in mark
        ? groups(mark.marks)
        : [],
  );
}
