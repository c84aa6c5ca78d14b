import { expect, test } from 'vitest';
import { describeRule, fault } from './describe-rule.ts';

const clause = 'agreements/example-city › clauses[0].quote';

describeRule('quotesAreInTheirLanguage', (faults) => {
  test('a quotation that changes places with its translation is reported', () => {
    const quote = {
      words: 'la comisión de la ciudad',
      language: 'en',
      translation: 'the city commission',
    } as const;
    expect(faults(({ agreements }) => (agreements[0]!.clauses[0]!.quote = quote))).toEqual([
      fault(`${clause}.language`, 'found "en" for "la comisión', 'the language of the words'),
    ]);
  });
});

describeRule('quotesKeepTheirFigures', (faults) => {
  test('a figure that the translation changes is reported', () => {
    const quote = { words: 'within 90 days', language: 'en', translation: 'en 60 días' } as const;
    expect(faults(({ agreements }) => (agreements[0]!.clauses[0]!.quote = quote))).toEqual([
      fault(`${clause}.words`, 'the figure 90 stands in the words', 'the same figures'),
    ]);
  });
});

describeRule('quotesHaveOneTranslation', (faults) => {
  const words = 'A motion passes on more yes than no votes';
  const quoted = (translation: string) => ({ words, language: 'en', translation }) as const;

  test('a second translation of words that a law has is reported', () => {
    const found = faults(({ statutes, agreements }) => {
      Object.assign(statutes[0]!, { words, wordsInSpanish: 'Una moción se aprueba con más síes' });
      agreements[0]!.clauses[0]!.quote = quoted('Una moción pasa con más síes');
    });
    expect(found).toEqual([
      fault(
        `${clause}.translation`,
        'found "Una moción pasa con más síes"',
        'elsewhere: "Una moción se aprueba con más síes"',
      ),
    ]);
  });

  test('one translation of the same words, twice, is not', () => {
    const found = faults(({ statutes, agreements }) => {
      Object.assign(statutes[0]!, { words, wordsInSpanish: 'Una moción se aprueba con más síes' });
      agreements[0]!.clauses[0]!.quote = quoted('Una moción se aprueba con más síes');
    });
    expect(found).toEqual([]);
  });
});

describeRule('sourcesAreInTheirLanguage', (faults) => {
  test('an English title of a source in Spanish is reported', () => {
    const found = faults(({ sources }) => {
      Object.assign(sources[2]!, { title: 'The city votes to end the agreement', language: 'es' });
    });
    expect(found).toEqual([
      fault('sources/example-gazette › language', 'found "es" for "The city', 'expected "en"'),
    ]);
  });
});
