import type { Mark, Scene } from '../../../src/charts/scene/scene.ts';

/** A drawing as lines, one for each mark: its shape, its classes, where it is, its words. Tenths of a pixel. */
export function drawingOf(scene: Scene): string {
  const { width, height, title, description, extent, hatchings = [], marks } = scene;
  return [
    `drawing  ${tenth(width)} × ${tenth(height)}`,
    `title    ${title}`,
    `words    ${description}`,
    ...(extent ? [`part     ${Object.values(extent).map(tenth).join(' ')}`] : []),
    ...hatchings.map((each) => `hatching ${JSON.stringify(each)}`),
    ...marks.flatMap((mark) => linesOf(mark, '  ')),
  ].join('\n');
}

function linesOf(mark: Mark, indent: string): string[] {
  const { type } = mark;
  const inner = 'marks' in mark ? mark.marks.flatMap((each) => linesOf(each, `${indent}  `)) : [];
  const line = `${indent}${type} ${restOf(mark)}`.trimEnd();
  return [line, ...inner];
}

function restOf(mark: Mark): string {
  switch (mark.type) {
    case 'path':
      return `${mark.class}: ${mark.d.replace(/-?\d*\.\d+/g, (number) => tenth(Number(number)))}${mark.hatching ? ` hatched ${mark.hatching}` : ''}`;
    case 'rect':
      return `${mark.class}: ${[mark.x, mark.y, mark.width, mark.height].map(tenth).join(' ')}`;
    case 'circle':
      return `${mark.class}: ${[mark.x, mark.y, mark.r].map(tenth).join(' ')}`;
    case 'text':
      return `${mark.class}: ${tenth(mark.x)} ${tenth(mark.y)} ${mark.anchor ?? 'start'} “${[mark.text, ...(mark.next === undefined ? [] : [mark.next])].join(' / ')}”`;
    case 'group':
      return mark.class;
    case 'link':
      return `${mark.href} “${mark.name}”`;
    case 'use':
      return `${mark.class}: ${mark.shape} ${[mark.x, mark.y].map((each) => (each === undefined ? '–' : tenth(each))).join(' ')}${mark.name ? ` “${mark.name}”` : ''}`;
  }
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}
