import { expect, test } from 'vitest';
import { glossOnce } from '../../src/layouts/gloss-once.ts';

const both = 'Cayo Hueso (Key West)';

test('only the first of a page has the English name beside it', () => {
  expect(glossOnce(`<h1>${both} vota</h1><p>En ${both}, y en ${both}.</p>`)).toBe(
    `<h1>${both} vota</h1><p>En Cayo Hueso, y en Cayo Hueso.</p>`,
  );
});

test('attributes, drawings, code and citations keep both names', () => {
  const kept = [
    `<a title="${both}">voto</a>`,
    `<svg><title>${both}</title></svg>`,
    `<pre>${both}</pre>`,
    `<details class="x" translate="no"><p>${both}</p></details>`,
  ].join('');
  expect(glossOnce(`<p>${both}</p>${kept}<p>${both}</p>`)).toBe(
    `<p>${both}</p>${kept}<p>Cayo Hueso</p>`,
  );
});

test('a drawing does not take the place of the first in the text', () => {
  const page = `<svg><text>${both}</text></svg><p>${both}</p>`;
  expect(glossOnce(page)).toBe(page);
});
