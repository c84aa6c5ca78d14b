import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { strings, type Key } from '../../src/i18n/index.ts';
import { fillMessage, messageText, messageValues } from '../../src/i18n/message.ts';

const miles = '{count, plural, =0 {here} one {# mile} other {# miles}}';

describe('a message', () => {
  test.each([
    ['{n} of {m}', { n: 3, m: 'many' }, '3 of many'],
    [miles, { count: 0 }, 'here'],
    [miles, { count: 1 }, '1 mile'],
    [miles, { count: 1.5 }, '1.5 miles'],
    [miles, { count: 1362 }, '1,362 miles'],
    ['{n, spellout} or {n}', { n: 7 }, 'seven or 7'],
    ['{n, plural, one {One of {of}} other {{n, spellout} of {of}}}', { n: 2, of: 9 }, 'two of 9'],
  ])('%s with %j is "%s"', (message, values, expected) => {
    expect(fillMessage(message, values, 'en')).toBe(expected);
  });

  test('uses the separators and the forms of its language', () => {
    const text = '{n, plural, one {# voto} other {# votos}}';
    expect([1, 0, 1362].map((n) => fillMessage(text, { n }, 'es'))).toEqual([
      '1 voto',
      '0 votos',
      '1,362 votos',
    ]);
  });

  test('adds an apostrophe alone to a name that ends in s', () => {
    expect(fillMessage('{name}’s police', { name: 'Palm Beach Gardens' }, 'en')).toBe(
      'Palm Beach Gardens’ police',
    );
    expect(fillMessage('{name}’s police', { name: 'Tampa' }, 'en')).toBe('Tampa’s police');
  });

  test('says which value is missing, and which is not a number', () => {
    expect(() => fillMessage(miles, {}, 'en')).toThrow('needs a value for {count}');
    expect(() => fillMessage(miles, { count: 'two' }, 'en')).toThrow(
      'needs a number for {count}, found "two"',
    );
    expect(() => fillMessage('{n, plural, one {a}}', { n: 2 }, 'en')).toThrow('form for "other"');
  });

  test('tells what it asks for, also inside a form', () => {
    expect([...messageValues('{a} {n, plural, one {{b}} other {{n, spellout}}}')]).toEqual([
      ['a', 'any'],
      ['n', 'number'],
      ['b', 'any'],
    ]);
  });

  test('leaves a brace that is around nothing it knows', () => {
    expect(messageText('{a} {b, select, x {y}}')).toContain('{b');
  });
});

describe('what scripts fill in the browser', () => {
  const code = readFileSync('src/client/fill.js', 'utf8');
  const fillIn = (lang: string) =>
    runInNewContext(`${code}\nfill;`, { document: { documentElement: { lang } } }) as (
      message: string,
      values: Record<string, string | number>,
    ) => string;

  test.each(['en', 'es'] as const)('has its numbers in digits, in %s', (language) => {
    const said = (Object.keys(strings[language]) as Key[])
      .filter((key) => /^(search|places\.finder)\./.test(key))
      .filter((key) => strings[language][key].includes('spellout'));
    expect(said).toEqual([]);
  });

  test.each(['en', 'es'] as const)('reads as the page has it, in %s', (language) => {
    const fill = fillIn(language);
    for (const key of Object.keys(strings[language]) as Key[]) {
      const message = strings[language][key];
      if (message.includes('spellout')) continue;
      const isCounted = message.includes(', plural,');
      for (const value of isCounted
        ? [0, 1, 2, 1362]
        : [0, 1, 2, 1362, 'Tampa', 'St. Cloud Gardens']) {
        const values = Object.fromEntries(
          [...messageValues(message).keys()].map((name) => [name, value]),
        );
        expect(fill(message, values), key).toBe(fillMessage(message, values, language));
      }
    }
  });
});
