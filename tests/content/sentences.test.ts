import { expect, test } from 'vitest';
import { descendants, parseMdx } from '../../src/content/check/mdx.ts';
import { sentencesOf } from '../../src/content/check/sentences.ts';

/** The sentences of the first paragraph, with the names of the components that belong to each. */
function sentences(body: string) {
  const paragraph = descendants(parseMdx(body).tree).find(({ type }) => type === 'paragraph')!;
  return sentencesOf(paragraph).map(({ text, elements, line }) => ({
    text,
    of: elements.map(({ name }) => name),
    line,
  }));
}

const cite = '<Cite of="example-law@section 1" />';

test('a citation after the stop belongs to the sentence before it', () => {
  expect(sentences(`It voted.${cite} It ended. It began.${cite}${cite}`)).toEqual([
    { text: 'It voted.', of: ['Cite'], line: 1 },
    { text: 'It ended.', of: [], line: 1 },
    { text: 'It began.', of: ['Cite', 'Cite'], line: 1 },
  ]);
});

test('a component after a space belongs to the next sentence', () => {
  expect(sentences('It voted. <Tally of="x" /> was the vote.')).toEqual([
    { text: 'It voted.', of: [], line: 1 },
    { text: 'was the vote.', of: ['Tally'], line: 1 },
  ]);
});

test.each([
  ['“void.”', 'It was “void.”'],
  ['«nulo».', 'It was «nulo».'],
  ['(so it said.)', 'It was (so it said.)'],
  ['why?', 'It was why?'],
])('a sentence may end with %s', (end, text) => {
  expect(sentences(`It was ${end}${cite} It ended.`)).toEqual([
    { text, of: ['Cite'], line: 1 },
    { text: 'It ended.', of: [], line: 1 },
  ]);
});

test('a stop inside a number or a word ends nothing', () => {
  expect(sentences('Section 908.11 and example.org stand.').map(({ text }) => text)).toEqual([
    'Section 908.11 and example.org stand.',
  ]);
});

test('a claim holds its words, and what stands in it', () => {
  expect(sentences('So <Claim id="a">it was <Tally of="x" /> again.</Claim> Then not.')).toEqual([
    { text: 'So it was again.', of: ['Claim', 'Tally'], line: 1 },
    { text: 'Then not.', of: [], line: 1 },
  ]);
});

test('a sentence without a stop is one all the same', () => {
  expect(sentences(`It voted${cite}`)).toEqual([{ text: 'It voted', of: ['Cite'], line: 1 }]);
});

test('a sentence has the line of its first component, or of its paragraph', () => {
  expect(sentences(`It\nvoted.\nIt ended.${cite}`)).toEqual([
    { text: 'It voted.', of: [], line: 1 },
    { text: 'It ended.', of: ['Cite'], line: 3 },
  ]);
});

test('emphasis and links are part of the words', () => {
  expect(sentences('It *was* [void](/x/).')[0]!.text).toBe('It was void.');
});
