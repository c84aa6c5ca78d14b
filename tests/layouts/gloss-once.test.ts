import { expect, test } from 'vitest';
import { glossOnce } from '../../src/layouts/gloss-once.ts';

const both = 'Cayo Hueso (Key West)';

test.each(['en', 'es'] as const)(
  'only the first of a page has the English name beside it: %s',
  (language) => {
    expect(glossOnce(`<h1>${both} vota</h1><p>En ${both}, y en ${both}.</p>`, language)).toBe(
      `<h1>${both} vota</h1><p>En Cayo Hueso, y en Cayo Hueso.</p>`,
    );
  },
);

test('attributes, drawings, code and citations keep both names', () => {
  const kept = [
    `<a title="${both}">voto</a>`,
    `<svg><title>${both}</title></svg>`,
    `<pre>${both}</pre>`,
    `<details class="x" translate="no"><p>${both}</p></details>`,
  ].join('');
  expect(glossOnce(`<p>${both}</p>${kept}<p>${both}</p>`, 'es')).toBe(
    `<p>${both}</p>${kept}<p>Cayo Hueso</p>`,
  );
});

test('a drawing does not take the place of the first in the text', () => {
  const page = `<svg><text>${both}</text></svg><p>${both}</p>`;
  expect(glossOnce(page, 'es')).toBe(page);
});

test('the text of a Spanish page has the English name even where its words leave it out', () => {
  const page =
    '<nav>Cayo Hueso</nav><main><h1>La policía de Cayo Hueso</h1><p>Cayo Hueso</p></main>';
  expect(glossOnce(page, 'es')).toBe(
    `<nav>Cayo Hueso</nav><main><h1>La policía de ${both}</h1><p>Cayo Hueso</p></main>`,
  );
  expect(glossOnce(page, 'en')).toBe(page);
});

test('the English name enters no parenthesis and no quotation', () => {
  expect(
    glossOnce(
      '<main><p>(la de <a>Cayo Hueso</a>)</p><p>«Cayo Hueso votó»</p><p>Cayo Hueso</p></main>',
      'es',
    ),
  ).toBe(`<main><p>(la de <a>Cayo Hueso</a>)</p><p>«Cayo Hueso votó»</p><p>${both}</p></main>`);
});

test('a Spanish page says an English term once, in any number', () => {
  expect(
    glossOnce(
      '<p>El alguacil (sheriff) y los alguaciles (sheriffs), o un alguacil (sheriff).</p>',
      'es',
    ),
  ).toBe('<p>El alguacil (sheriff) y los alguaciles, o un alguacil.</p>');
  const model = 'Modelo para cárceles (Jail Enforcement Model)';
  expect(glossOnce(`<li>${model}</li><li>${model}</li>`, 'es')).toBe(
    `<li>${model}</li><li>Modelo para cárceles</li>`,
  );
});

test('a heading and a term that is explained keep the English term', () => {
  const page = '<p>alguacil (sheriff)</p><dt>alguacil (sheriff)</dt><dd>El alguacil (sheriff)</dd>';
  expect(glossOnce(page, 'es')).toBe(
    '<p>alguacil (sheriff)</p><dt>alguacil (sheriff)</dt><dd>El alguacil</dd>',
  );
});

test('a nickname on a Spanish page has Spanish quotation marks, and a quotation in English keeps its own', () => {
  const page =
    '<p>A.J. “Tony” Smith y Danise “Dee Dee” Henriquez («santuario», “sanctuary city”)</p>';
  expect(glossOnce(page, 'es')).toBe(
    '<p>A.J. «Tony» Smith y Danise «Dee Dee» Henriquez («santuario», “sanctuary city”)</p>',
  );
  expect(glossOnce(page, 'en')).toBe(page);
});
