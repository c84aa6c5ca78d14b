import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locators } from '../../src/data/schema/shared.ts';
import { messageValues } from '../../src/i18n/message.ts';
import { strings, useTranslations, type Key } from '../../src/i18n/index.ts';

const { en, es } = strings;
const keys = Object.keys(en) as Key[];

describe('English and Spanish', () => {
  test('have the same keys in the same order', () => {
    expect(Object.keys(es)).toEqual(keys);
  });
});

describe('every string is used', () => {
  const files = globSync('src/**/*.{astro,ts}');
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  /** `option.${vote.option}` stands for `option.` and one more part. */
  const patterns = [...code.matchAll(/`([a-zA-Z]+\.[^`\s]*?\$\{[^`]*)`/g)].map(
    ([, template]) =>
      new RegExp(
        `^${template!
          .split(/\$\{[^}]*\}/)
          .map(literal)
          .join('[a-zA-Z0-9-]+')}$`,
      ),
  );
  const isUsed = (key: string) =>
    code.includes(`'${key}'`) ||
    code.includes(`"${key}"`) ||
    patterns.some((pattern) => pattern.test(key));

  test('literally or in a template', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  test('and this test notices one that is not', () => {
    expect(isUsed('option.yes')).toBe(true);
    expect(
      ['option.nothing.here', 'nothing.yes', 'home.nothing', 'optionyes'].filter(isUsed),
    ).toEqual([]);
  });
});

describe('useTranslations', () => {
  test('fills the values in', () => {
    expect(useTranslations('en')('vote.roll.caption', { date: 'June 30' })).toBe(
      en['vote.roll.caption'].replace('{date}', 'June 30'),
    );
    expect(useTranslations('es')('ledger.count', { count: 15, open: 0 })).not.toMatch(/[{}]/);
  });

  test.each(['en', 'es'] as const)('throws in %s when a value is missing', (language) => {
    const t = useTranslations(language);
    expect(() => t('ledger.count', { count: 3 })).toThrow(
      new RangeError('the string "ledger.count" needs a value for {open}'),
    );
    expect(() => t('footer.asOf')).toThrow('{date}');
  });

  test('returns strings of the given language', () => {
    expect([useTranslations('en')('option.yes'), useTranslations('es')('option.yes')]).toEqual([
      en['option.yes'],
      es['option.yes'],
    ]);
  });
});

describe('a count of one', () => {
  /** A 1 before a word that ends like a plural, or with one adjective between them. */
  const plural = {
    en: /\b1 (?!is |has |was |of |in |from |and |shows |speaks )(?:[a-z’]+ )?(?!is\b|has\b|was\b|does\b|yes\b|names\b|repeats\b|speaks\b|says\b|as\b)[a-z]+s\b/,
    es: /\b1 (?!de |del |en |se |solo |policía |más )(?:[a-z]+ )?(?!es\b|algunas\b|las\b|los\b|más\b)[a-záéíóúñ]+s\b/,
  };
  /** Here a value that is no count stands before such a word: a name, a date. */
  const others = new Set([
    ...['shift.caption', 'dictionary.page.deck', 'places.deck', 'teach.meeting.card.named'],
    ...['teach.roll.caption.students', 'teach.roll.caption.key'],
  ]);
  const withOne = (language: 'en' | 'es', key: Key) => {
    const values = [...messageValues(strings[language][key]).keys()].map(
      (name): [string, number] => [name, 1],
    );
    return useTranslations(language)(key, Object.fromEntries<number>(values));
  };

  test.each(['en', 'es'] as const)('stands before no plural, in any string of %s', (language) => {
    const found = keys
      .filter((key) => !others.has(key))
      .map((key) => `${key}: ${withOne(language, key)}`)
      .filter((text) => plural[language].test(text));
    expect(found).toEqual([]);
  });
});

test('every kind of locator has a string', () => {
  for (const locator of locators) expect(keys).toContain(`locator.${locator}`);
});
