import { describe, expect, test } from 'vitest';
import { readStrings } from '../../src/cli/strings-files.ts';
import { stringsProblems } from '../../src/i18n/check-strings.ts';

const file = (language: 'en' | 'es', content: string | undefined, name = 'site.json') => ({
  ...{ name, language, content },
  file: `src/i18n/strings/${language}/${name}`,
});
const lines = (labels: Record<string, unknown>) => JSON.stringify(labels, null, 2);
const told = (files: ReturnType<typeof file>[]) =>
  stringsProblems(files).map(
    (each) => `${each.file}:${each.line} ${each.record}: ${each.found}; ${each.expected}`,
  );
/** The problems of one label in both languages. */
const problems = (en: unknown, es: unknown) =>
  told([file('en', lines({ a: 'A', label: en })), file('es', lines({ a: 'A', label: es }))]);

test('the labels of the site have no problem', () => {
  expect(stringsProblems(readStrings('.'))).toEqual([]);
});

describe('a label', () => {
  test.each([
    ['Passed', 'Aprobada'],
    ['{name} voted', '{name} votó'],
    ['{n, plural, one {# vote} other {# votes}}', '{n, plural, one {# voto} other {# votos}}'],
    ['{n, spellout} of {m}', 'de {m}, {n, spellout}'],
    ['287(g)', '287(g)'],
    ['Warrant Service Officer', 'Warrant Service Officer'],
  ])('is fine: %s', (en, es) => {
    expect(problems(en, es)).toEqual([]);
  });

  test.each([
    ['a brace that is not closed', 'On {date', 'El {date}'],
    ['a brace too many', 'On {date}}', 'El {date}'],
    ['a value that the other language does not ask for', 'On {date}', 'El {fecha}'],
    ['a value left out', 'On {date}', 'Ese día'],
    ['a plural without its last form', '{n, plural, one {# a}}', '{n, plural, other {# a}}'],
    ['no text', '', 'A'],
    ['a space at its end', 'Passed ', 'Aprobada'],
    ['a letter that nobody can see', 'Pas\u200bsed', 'Aprobada'],
    ['a placeholder', '[TODO]', 'Aprobada'],
    ['markup', 'Passed <b>now</b>', 'Aprobada'],
    ['a number instead of text', 3, 'Tres'],
    ['a loaded word', 'The city caved', 'La ciudad votó'],
    ['a sentence that is not translated', 'It was on the list', 'It was on the list'],
  ])('has %s', (_, en, es) => {
    expect(problems(en, es).length).toBeGreaterThan(0);
    for (const problem of problems(en, es))
      expect(problem).toMatch(/^src\/i18n\/strings\/e[ns]\/site\.json:3 label: .+; .+/);
  });

  test('is missing in a language, and says where it is expected', () => {
    const files = [file('en', lines({ a: 'A', b: 'B' })), file('es', lines({ a: 'A' }))];
    expect(told(files)).toEqual([
      'src/i18n/strings/en/site.json:3 b: src/i18n/strings/es/site.json has no such key; ' +
        'expected it in both languages; there, did you mean "a"?',
    ]);
  });

  test('stands twice, in one file or in two', () => {
    const twice = '{\n  "a": "A",\n  "a": "A"\n}';
    expect(told([file('en', twice), file('es', lines({ a: 'A' }))])).toHaveLength(1);
    const two = (['en', 'es'] as const).flatMap((language) => [
      file(language, lines({ a: 'A' })),
      file(language, lines({ a: 'A' }), 'map.json'),
    ]);
    expect(told(two)[0]).toContain('map.json:2 a: the key stands twice');
  });
});

describe('a file of labels', () => {
  test('is missing in a language', () => {
    expect(told([file('en', lines({ a: 'A' })), file('es', undefined)])).toEqual([
      expect.stringMatching(/^src\/i18n\/strings\/es\/site\.json:1 .*missing/),
    ]);
  });

  test('is not JSON, and says on which line', () => {
    const broken = '{\n  "a": "A"\n  "b": "B"\n}';
    expect(told([file('en', broken), file('es', lines({ a: 'A' }))])[0]).toMatch(
      /site\.json:[23] .*can't be read as JSON/,
    );
  });

  test('holds a list', () => {
    expect(told([file('en', '[]'), file('es', '{}')])[0]).toContain('it holds no labels');
  });
});
