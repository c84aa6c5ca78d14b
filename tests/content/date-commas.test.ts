import { expect, test } from 'vitest';
import { ends } from '../fixtures/example.ts';
import { cite, page, problemsIn, problemsOf } from './page.ts';

const day = `<Day of="${ends}" />`;

test('a full date in English has a comma after its year', () => {
  expect(problemsIn(`On ${day} it voted.${cite}`)).toEqual([
    'en.mdx:4 › <Day>: found "it voted." after a full date; expected a comma after the year',
  ]);
  expect(problemsIn(`On ${day}, it voted.${cite}`)).toEqual([]);
});

test('a date that ends a sentence, has no year or names a list needs none', () => {
  expect(problemsIn(`It voted on ${day}.${cite}`)).toEqual([]);
  expect(problemsIn(`On <Day of="${ends}" style="short" /> it voted.${cite}`)).toEqual([]);
  expect(problemsIn(`Its ${day} vote passed.${cite}`)).toEqual([]);
});

test('Spanish sets no comma there', () => {
  const pages = { en: page(`It voted on ${day}.${cite}`), es: page(`El ${day} se votó.${cite}`) };
  expect(problemsOf(pages)).toEqual([]);
});

test('a deck is short enough to be shown whole as a description', () => {
  const deck = (length: number) => `title: 'A'\ndeck: '${'x'.repeat(length)}'`;
  expect(problemsIn('', deck(160))).toEqual([]);
  expect(problemsIn('', deck(161))).toEqual([
    expect.stringMatching(/^en\.mdx:3 › deck: found 161 characters; expected at most 160/),
  ]);
});
