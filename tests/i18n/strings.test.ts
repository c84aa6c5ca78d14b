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
    ...['teach.roll.caption.students', 'teach.roll.caption.key', 'places.agreements'],
    // “1 person lives”, “{agency} polices it”: a verb.
    ...['places.outside.people', 'places.deck.served'],
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

describe('a count of none', () => {
  /** The counts that a page can ask for with none, by their string. */
  const none = {
    'lists.kind.what.pending': ['count'],
    'lists.day.deck.pending': ['agencies'],
    'lists.day.deckLast.pending': ['agencies'],
    'steps.finding': ['before'],
    'steps.summary.wait': ['from'],
    'steps.summary.wait.same': ['days'],
    'otherPlaces.summary': ['passed', 'listed', 'othersListed'],
    'lineage.matrix.finding': ['differs', 'open'],
    'allvotes.finding': ['startsPassed', 'endsPassed'],
    'allvotes.summary': ['startsPassed', 'endsPassed', 'othersPassed'],
    'shift.finding.changed': ['count'],
  } as const satisfies Partial<Record<Key, readonly string[]>>;
  const all = Object.entries(none).flatMap(([key, names]) =>
    names.flatMap((name) => [['en', key as Key, name] as const, ['es', key as Key, name] as const]),
  );

  test.each(all)('is no word for zero in %s: %s, {%s}', (language, key, zero) => {
    const values = [...messageValues(strings[language][key]).keys()].map(
      (name): [string, number] => [name, name === zero ? 0 : 5],
    );
    expect(useTranslations(language)(key, Object.fromEntries<number>(values))).not.toMatch(
      /\b(zero|cero|0)\b/i,
    );
  });

  const said = (key: Key, values: Record<string, string | number>) =>
    (['en', 'es'] as const).map((language) => useTranslations(language)(key, values));

  test('or of one or more, in the deck of a list of pending agencies', () => {
    const deck = (agencies: number) =>
      said('lists.day.deck.pending', { agencies }).map((text) => text.split('. ')[0]);
    expect([deck(0), deck(1), deck(2)]).toEqual([
      [
        'ICE listed no Florida agency as pending in its 287(g) program',
        'El ICE no incluyó ninguna agencia de Florida entre las pendientes del programa 287(g)',
      ],
      [
        'ICE listed one Florida agency as pending in its 287(g) program',
        'El ICE incluyó una agencia de Florida entre las pendientes del programa 287(g)',
      ],
      [
        'ICE listed two Florida agencies as pending in its 287(g) program',
        'El ICE incluyó dos agencias de Florida entre las pendientes del programa 287(g)',
      ],
    ]);
    expect(said('lists.day.deckLast.pending', { agencies: 0 })).toEqual([
      expect.stringContaining(
        'no Florida agency as pending in its 287(g) program on the last list of the day. We',
      ),
      expect.stringContaining(
        'de Florida entre las pendientes del programa 287(g) en la última lista del día. De',
      ),
    ]);
  });

  test('or of one or more, where a list says which agencies it calls pending', () => {
    const what = (count: number) =>
      said('lists.kind.what.pending', { count }).map((text) => text.split('. ')[0]);
    expect([what(0), what(1), what(2)]).toEqual([
      [
        'This list shows no Florida agency as pending',
        'Esta lista no muestra como pendiente a ninguna agencia de Florida',
      ],
      ['ICE listed this agency as pending', 'El ICE clasificó esta agencia como pendiente'],
      ['ICE listed these agencies as pending', 'El ICE clasificó estas agencias como pendientes'],
    ]);
  });

  test('or of none, of those that voted before signing', () => {
    expect(said('steps.finding', { dated: 1, before: 0 })).toEqual([
      'Of 1 city or town whose vote and signing dates we have, none voted before the agreement was signed',
      'De 1 ciudad o pueblo cuyas fechas de votación y de firma tenemos, ninguno votó antes de que se firmara el acuerdo',
    ]);
    expect(said('steps.finding', { dated: 15, before: 14 })).toEqual([
      'Of 15 cities and towns whose vote and signing dates we have, 14 voted before the agreement was signed',
      'De 15 ciudades y pueblos cuyas fechas de votación y de firma tenemos, 14 votaron antes de que se firmara el acuerdo',
    ]);
  });

  test('or of one, among the other places', () => {
    const summary = (count: number) =>
      said('otherPlaces.summary', {
        ...{ places: 9, others: 4, date: '*' },
        ...{ passed: count, listed: count, othersListed: count },
      });
    expect(summary(1)).toEqual([
      expect.stringContaining(
        'one passed a vote for an agreement, and one of those is on ICE’s * list. So is one of the other four.',
      ),
      expect.stringContaining(
        'uno aprobó un acuerdo por votación. De ellos, uno está en la lista del ICE del *. También lo está uno de los otros cuatro.',
      ),
    ]);
    expect(summary(0)).toEqual([
      expect.stringContaining('None of the other four are on it.'),
      expect.stringContaining('No está en ella ninguno de los otros cuatro.'),
    ]);
  });

  test('or of one, among the questions on which sources differ', () => {
    const finding = (differs: number) =>
      said('lineage.matrix.finding', { differs, lines: 9, open: differs });
    expect([finding(0), finding(1)]).toEqual([
      [
        'On none of the nine questions do any of the five sources differ from what we found; no question is open',
        'En ninguna de las nueve preguntas difiere ninguna de las cinco fuentes de lo que encontramos; ninguna sigue abierta',
      ],
      [
        'On one of the nine questions, one or more of the five sources differ from what we found; one question is open',
        'En una de las nueve preguntas, una o más de las cinco fuentes difieren de lo que encontramos; una sigue abierta',
      ],
    ]);
  });
});

test('every kind of locator has a string', () => {
  for (const locator of locators) expect(keys).toContain(`locator.${locator}`);
});
