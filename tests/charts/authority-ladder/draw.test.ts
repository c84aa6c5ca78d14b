import { describe, expect, test } from 'vitest';
import { authorityLadder, type LadderBox } from '../../../src/charts/authority-ladder/draw.ts';
import { widths } from '../../../src/charts/scene/scene.ts';
import { renderSvg } from '../../../src/charts/scene/svg.ts';

const law = '§ 1, Example Stat.';
const boxes: LadderBox[] = [
  {
    office: 'federal',
    heading: 'The federal side',
    lines: [{ verb: 'may', text: 'Examples may sign a paper with a city.', law }],
  },
  {
    office: 'state',
    heading: 'The state',
    lines: [{ verb: 'must', text: 'Courts must put their findings in writing.', law }],
  },
  {
    office: 'county',
    heading: 'The county',
    lines: [
      { verb: 'must', text: 'Counties must count the votes in a public place, and in time.', law },
      { verb: 'must-not', text: 'Counties must not vote twice.', law },
    ],
  },
  {
    office: 'city',
    heading: 'The city',
    lines: [
      { verb: 'disputed', text: 'Cities: in dispute, whether they must count.', law },
      { verb: 'no-duty', text: 'Cities need not vote.', law },
    ],
  },
];
const labels = { title: 'A ladder', description: 'Four rungs.' };
const scenes = {
  wide: authorityLadder(boxes, labels, { width: widths.wide }),
  narrow: authorityLadder(boxes, labels, { width: widths.narrow }),
};
const rungs = (scene: typeof scenes.wide) =>
  scene.marks
    .filter((mark) => mark.type === 'rect')
    .map(({ x, y, width, height }) => ({ x, y, width, height }));

describe('the ladder', () => {
  test.each(['wide', 'narrow'] as const)('is drawn %s', async (width) => {
    const svg = renderSvg(scenes[width], 'ladder');
    await expect(svg).toMatchFileSnapshot(`../golden/authority-ladder-${width}.svg`);
  });

  test('county and city stand side by side, and equally tall, where there is room', () => {
    const [, , county, city] = rungs(scenes.wide);
    expect(county!.y).toBe(city!.y);
    expect(county!.height).toBe(city!.height);
    expect(county!.width).toBe(city!.width);
  });

  test('on a phone each rung is below the one before', () => {
    const tops = rungs(scenes.narrow).map(({ y }) => y);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(new Set(tops).size).toBe(4);
  });

  test('arrows lead to county and city, and none from the federal side', () => {
    for (const scene of [scenes.wide, scenes.narrow]) {
      const state = rungs(scene)[1]!;
      const starts = scene.marks
        .filter((mark) => mark.type === 'path' && mark.class === 'reach')
        .map((mark) => Number(/^M\d+ ([\d.]+)V/.exec('d' in mark ? mark.d : '')![1]));
      expect(starts).toEqual([state.y + state.height, state.y + state.height]);
    }
  });

  test('every verb has a shape of its own', () => {
    const drawn = (verb: LadderBox['lines'][number]['verb']) =>
      authorityLadder([{ ...boxes[0]!, lines: [{ verb, text: 'It.', law }] }], labels)
        .marks.flatMap((mark) => ('class' in mark ? [mark] : []))
        .filter((mark) => mark.type === 'circle' || mark.class === 'tick')
        .map((mark) => `${mark.type} ${mark.class}`)
        .join(', ');
    const shapes = (['must', 'must-not', 'may', 'no-duty', 'disputed'] as const).map(drawn);
    expect(new Set(shapes).size).toBe(5);
  });
});
