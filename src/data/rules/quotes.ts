import type { Problem } from '../load/problem.ts';
import { extractNumbers } from './prose/quantities.ts';
import type { Dataset } from '../schema/index.ts';
import { leaningIn } from './languages.ts';
import { quotesIn } from './words.ts';

/** A quotation is in the language it is said to be in, and its translation in the other. */
function quotesAreInTheirLanguage(dataset: Dataset): Problem[] {
  const leaning = leaningIn(dataset);
  return quotesIn(dataset).flatMap(({ value, path, ...at }) => {
    const { words, language, translation } = value;
    if (words === translation) return [];
    const toward = leaning(words) - leaning(translation);
    if (language === 'en' ? toward >= 0 : toward <= 0) return [];
    return {
      ...at,
      path: [...path, 'language'],
      found: `found "${language}" for "${words.slice(0, 40)}"`,
      expected: 'expected the language of the words, and the translation in the other one',
    };
  });
}

/** A translation has the figures of the quotation. */
function quotesKeepTheirFigures(dataset: Dataset): Problem[] {
  return quotesIn(dataset).flatMap(({ value, path, ...at }) => {
    const [odd] = extractNumbers(value.words).symmetricDifference(
      extractNumbers(value.translation),
    );
    if (odd === undefined) return [];
    return {
      ...at,
      path: [...path, 'words'],
      found: `the figure ${odd} stands in the words or the translation alone`,
      expected: 'expected the same figures in both',
    };
  });
}

/** The same words, quoted twice, have the same translation. */
function quotesHaveOneTranslation(dataset: Dataset): Problem[] {
  const ofStatutes = dataset.statutes.flatMap(({ words, wordsInSpanish }) =>
    words === undefined || wordsInSpanish === undefined ? [] : [[words, wordsInSpanish] as const],
  );
  const known = new Map(ofStatutes);
  return quotesIn(dataset).flatMap(({ value, path, ...at }) => {
    const first = known.get(value.words);
    if (first === undefined) known.set(value.words, value.translation);
    if (first === undefined || first === value.translation) return [];
    return {
      ...at,
      path: [...path, 'translation'],
      found: `found "${value.translation}"`,
      expected: `expected the translation that the same words have elsewhere: "${first}"`,
    };
  });
}

/** A source is in the language of its title, unless the title is ours. */
function sourcesAreInTheirLanguage(dataset: Dataset): Problem[] {
  const leaning = leaningIn(dataset);
  return dataset.sources.flatMap(({ id, title, titleInSpanish, language }) => {
    if (titleInSpanish !== undefined) return [];
    const lean = leaning(title);
    if (language === 'en' ? lean >= -2 : lean <= 0) return [];
    return [
      {
        collection: 'sources' as const,
        record: id,
        path: ['language'],
        found: `found "${language}" for "${title.slice(0, 50)}"`,
        expected: `expected "${language === 'en' ? 'es' : 'en'}", the language of the title`,
      },
    ];
  });
}

export const quotesRules = {
  quotesAreInTheirLanguage,
  quotesKeepTheirFigures,
  quotesHaveOneTranslation,
  sourcesAreInTheirLanguage,
};
