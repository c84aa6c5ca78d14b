import { describe, expect, test } from 'vitest';
import { textPlaces } from './leaves.ts';

const free = textPlaces.filter(({ takes }) => takes('<b>'));
const bound = textPlaces.filter(({ takes }) => !takes('<b>'));

test('texts for readers are free; ids, dates, addresses, choices and places in sources are not', () => {
  expect(free.length).toBeGreaterThan(200);
  expect(bound.length).toBeGreaterThan(200);
});

test.each([
  ['a script', '</script><script>alert(1)</script>'],
  ['an image with a handler', '"><img src=x onerror=alert(1)>'],
  ['the end of a style', '</style><style>*{display:none}</style>'],
  ['the end of a section of XML', ']]><x/>'],
  ['a comment', '<!--'],
  ['an address that runs', 'javascript:alert(1)'],
  ['a formula', '=1+1'],
  ['a value to work out', '${7*7}'],
  ['a path that climbs', '../../etc/passwd'],
  ['a name that objects have', '__proto__'],
])('what is not free text refuses %s, and says what it expects', (_, text) => {
  const taken = bound.filter(({ takes }) => takes(text));
  expect(taken.map(({ place }) => place)).toEqual([]);
  for (const { place, refusal } of bound)
    expect(refusal(text), place).toMatch(/^expected (?!the form that)./);
});

describe('no text contains invisible characters', () => {
  test.each([
    ['a line end', '\r\n'],
    ['a line separator', '\u2028'],
    ['a tab', '\t'],
    ['a zero byte', '\u0000'],
    ['a control character', '\u001b'],
    ['a later control character', '\u0085'],
    ['a sign that turns text around', '\u202e'],
    ['a sign that sets text apart', '\u2066'],
    ['a space without width', '\u200b'],
    ['a joiner between letters', '\u200d'],
    ['a mark of byte order', '\ufeff'],
    ['a soft hyphen', '\u00ad'],
    ['a letter in hiding', '\u{e0041}'],
    ['half a character', '\ud83d'],
    ['what is no character', '\uffff'],
  ])('%s', (_, sign) => {
    for (const { place, takes } of textPlaces)
      for (const text of [`page a${sign}b`, `page a${sign}`, `${sign}page a`])
        expect(takes(text), `${place} ${JSON.stringify(text)}`).toBe(false);
  });

  test('the error says where and why', () => {
    for (const { place, refusal } of free)
      expect(refusal('a\u202eb'), place).toMatch(
        /^expected no character that turns the direction of reading/,
      );
  });
});

test('letters of any language, diacritics and emoji are accepted', () => {
  const texts = [
    'Peñón (§ 908.11) — «¿sí?» “x” 5 ≤ 6',
    'ع 漢字 ñ',
    '👩‍🚀 ❤️ 👨‍👩‍👧 🏳️‍🌈 👍🏽',
    '<b> & "c" {d}',
    '=1+1',
  ];
  for (const { place, refusal } of free)
    for (const text of texts) expect(refusal(text), `${place} ${text}`).toBeUndefined();
});
