import { expect, test } from 'vitest';
import { findUnsafePrint, findUnsafeCharacters } from '../../src/data/text-safety.ts';
import { text, url } from '../../src/data/schema/shared.ts';

test.each([
  ['that\u200b night', 'expected no character that nobody can see: found U+200B after "that"'],
  [
    'a \u202eword',
    'expected no character that turns the direction of reading: found U+202E after "a"',
  ],
  ['one\ntwo', 'expected one line of text, without control characters: found U+000A after "one"'],
  ['a\u00a0word', 'expected plain spaces: found U+00A0 after "a"'],
  ['two  spaces', 'expected single spaces: found U+0020 U+0020 after "two"'],
])('%j is found, as printed and as text', (value, fault) => {
  expect(findUnsafePrint(value)).toBe(fault);
  expect(findUnsafeCharacters(value)).toBe(fault);
});

test.each([
  ['votaciÃ³n', 'letters that were not broken'],
  ['the sаme', 'letters of one alphabet: found U+0430 after "the s"'],
  ['a <b>word</b>', 'text, not markup: found "<b>"'],
  ['five &amp; six', 'text, not markup: found "&amp;"'],
  ['TODO: ask', 'not a placeholder: found "TODO" at the start'],
  ['on [date]', 'not a placeholder: found "[date]"'],
])('%j is found in our own text', (value, fault) => {
  expect(findUnsafeCharacters(value)).toContain(fault);
});

test.each([
  '¿Quién votó «sí» —y por qué—? §\u2019 1.º',
  'Date ____  Item ____',
  'R&D, AT&T, 5 < 6',
  '[sic] [ICE]',
])('%j is fine', (value) => {
  expect(findUnsafeCharacters(value)).toBeUndefined();
});

test('the schema of text says what is wrong', () => {
  expect(text.safeParse('a\u00a0b').error?.issues[0]?.message).toContain('expected plain spaces');
});

test.each(['https://user:secret@example.org/', 'https://user@example.org', 'https:///view.xhtml'])(
  'the schema of addresses takes no %s',
  (address) => {
    expect(url.safeParse(address).success).toBe(false);
  },
);
