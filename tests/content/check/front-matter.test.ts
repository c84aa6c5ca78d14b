import { describe, expect, test } from 'vitest';
import {
  fieldParityProblems,
  frontMatterProblems,
} from '../../../src/content/check/front-matter.ts';

const problems = (head: string, folder: 'explainers' | 'about' = 'explainers') =>
  frontMatterProblems(folder, `---\n${head}\n---\n\nText.\n`).map(
    ({ line, field, found, expected }) => `${line} ${field}: ${found}; ${expected}`,
  );
const whole = 'title: Votes\ndeck: How they went.';

describe('front matter', () => {
  test.each([
    whole,
    `${whole}\nkicker: Key West`,
    `${whole}\nplace: key-west`,
    'title: \'It’s: so\'\ndeck: "A text"',
    '# a note\ntitle: Votes\ndeck: >\n  Two\n  lines.',
  ])('that is whole is fine: %j', (head) => {
    expect(problems(head)).toEqual([]);
  });

  test('lacks a title or a deck', () => {
    expect(problems('deck: How they went.')).toEqual([
      '2 title: it is missing; expected text in quotes',
    ]);
    expect(problems('title: Votes')).toEqual(['2 deck: it is missing; expected text in quotes']);
    expect(problems('title: Votes\ndeck:')).toEqual([
      '3 deck: found null; expected text in quotes',
    ]);
    expect(problems("title: ''\ndeck: A")).toEqual(['2 title: found ""; expected text']);
  });

  test('has a field that is misspelled, or is another folder’s', () => {
    expect(problems('title: Votes\ndek: How they went.')).toEqual([
      '2 deck: it is missing; expected text in quotes',
      '3 dek: there is no such field; did you mean "deck"?',
    ]);
    expect(problems(`${whole}\nplace: key-west`, 'about')).toHaveLength(1);
  });

  test('has a field twice', () => {
    expect(problems(`${whole}\ntitle: Again`)[0]).toMatch(/^4 : Map keys must be unique/);
  });

  test('has a number or a day where text belongs', () => {
    expect(problems('title: 2025\ndeck: A')).toEqual([
      '2 title: found 2025; expected text in quotes',
    ]);
    expect(problems('title: 2025-06-30\ndeck: A')[0]).toMatch(/^2 title: found "2025-06-30/);
  });

  test.each([
    ['a colon without quotes', 'title: Votes\ndeck: Rights: what they are'],
    ['a quote that is not closed', "title: 'Votes\ndeck: A"],
  ])('can’t be read: %s', (_, head) => {
    expect(problems(head)[0]).toMatch(/^[234] : .*; expected one field a line/);
  });

  test('is missing, or has no end', () => {
    const found = (content: string) => frontMatterProblems('about', content)[0]?.found;
    expect(found('Text.\n')).toBe('the page has no front matter');
    expect(found('---\ntitle: Votes\n\nText.\n')).toBe('the front matter has no end');
  });
});

test('both languages have the same fields', () => {
  const page = (head: string) => `---\n${head}\n---\n\nText.\n`;
  const [one, two] = [page(whole), page(`${whole}\nkicker: Law`)];
  expect(fieldParityProblems(two, two)).toEqual([]);
  expect(fieldParityProblems(two, one)).toMatchObject([
    { field: 'kicker', found: 'it is missing' },
  ]);
  expect(fieldParityProblems(one, two)).toMatchObject([{ field: 'kicker' }]);
});
