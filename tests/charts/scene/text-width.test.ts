import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { labelStyle, textWidth, wrapText } from '../../../src/charts/scene/text-width.ts';

test('labels are as large as the style sheets set them', () => {
  const css = ['charts', 'votes', 'places']
    .map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'))
    .join('\n')
    .replace(/\/\*.*?\*\//gs, '');
  for (const name of ['note', 'long', 'heading', 'group', 'number', 'word']) {
    const rules = [...css.matchAll(/([^{}]*)\{([^{}]*)\}/g)].filter(([, selectors = '']) =>
      selectors.split(',').some((each) => each.trim().replace(/^svg /, '') === `.${name}`),
    );
    const size = rules.flatMap(
      ([, , body = '']) => /font-size: calc\((\d+)px/.exec(body)?.[1] ?? [],
    );
    expect(size.map(Number), name).toEqual([labelStyle(name).size]);
  }
});

test.each([
  ['one two three', 70, ['one two', 'three']],
  ['unbreakable', 4, ['unbreakable']],
  ['', 4, ['']],
])('"%s" in lines of %i pixels', (text, width, lines) => {
  expect(wrapText(text, width, 'name')).toEqual(lines);
});

test('a wide letter takes more room than a narrow one, and bold more than regular', () => {
  expect(textWidth('mmm', 'name')).toBeGreaterThan(textWidth('iii', 'name') * 3);
  expect(textWidth('abc', 'group')).toBeGreaterThan(textWidth('abc', 'note'));
});
