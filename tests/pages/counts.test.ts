import { expect, test } from 'vitest';
import { readPages } from './pages.ts';

/** A 1 before a plural, or before an adjective and a plural. Not part of a date, a range or a number. */
const plurals = {
  en: /(?<![\d.,:/–§-]|(?:Map|January|February|March|April|May|June|July|August|September|October|November|December) )\b1 (?!of |is |was |has |in |on )(?:[a-z]+ )?(?!yes\b|is\b|was\b|has\b|shows\b)[a-z]+s\b/i,
  es: /(?<![\d.,:/–§-])\b1 (?!de |y |se |más |día )(?:[a-záéíóúñ]+ )?(?!más\b|es\b)[a-záéíóúñ]+s\b/,
};

test('no page, and no description of one, has a plural after a 1', () => {
  const found = readPages().flatMap(({ path, html }) => {
    const language = path.startsWith('/es/') ? 'es' : 'en';
    return textsOf(html).flatMap((text) => {
      const [fault] = plurals[language].exec(text) ?? [];
      return fault ? `${path}: ${fault}` : [];
    });
  });
  expect(found).toEqual([]);
});

test('this test can tell', () => {
  for (const text of ['1 miles', 'for 1 agencies', '0 of 1 seats', '1 Florida rows'])
    expect(plurals.en.test(text), text).toBe(true);
  for (const text of ['1 mile', 'July 1 votes', '287.1 cities', '1 of 3 seats', '1 yes'])
    expect(plurals.en.test(text), text).toBe(false);
  for (const text of ['1 millas', '1 filas', '0 de 1 policías municipales'])
    expect(plurals.es.test(text), text).toBe(true);
});

/** The texts of a page's blocks, each alone, and of its description. */
function textsOf(html: string): string[] {
  const [, description = ''] = /<meta name="description" content="([^"]*)"/.exec(html) ?? [];
  const body = html
    .replace(/<(style|script|svg)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/?(?:a|b|i|em|strong|span|time|data|abbr)\b[^>]*>/g, '');
  return [description, ...body.split(/<[^>]+>/)].map((text) => text.replace(/\s+/g, ' '));
}
