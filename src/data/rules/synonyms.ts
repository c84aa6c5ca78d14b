import { problemIn, type Problem } from '../load/problem.ts';
import { languages, type CollectionName, type Dataset } from '../schema/index.ts';

const problem = problemIn('synonyms');

/** A word says what it means, a page or a question which page it is, an agency its kind; others need nothing. */
function synonymsHaveWhatTheyNeed({ synonyms }: Dataset): Problem[] {
  const wanted = {
    ...{ word: 'means', page: 'page', question: 'page', agency: 'agency' },
    ...{ alike: undefined, 'beside-place': undefined, 'beside-person': undefined },
  } as const;
  return synonyms.flatMap((each) =>
    (['means', 'page', 'agency'] as const).flatMap((field) => {
      const isWanted = wanted[each.use] === field;
      if ((each[field] !== undefined) === isWanted) return [];
      return problem(
        each.id,
        [field],
        isWanted ? `it has no "${field}"` : `found "${field}"`,
        isWanted
          ? `expected one, as its use is "${each.use}"`
          : `expected none, as its use is "${each.use}"`,
      );
    }),
  );
}

/** Typed words lead to one page, and have one list of meanings; a word with two senses may be like two others. */
function typedWordsLeadToOnePlace({ synonyms }: Dataset): Problem[] {
  return languages.flatMap((language) => {
    const seen = new Map<string, string>();
    return synonyms.flatMap(({ id, use, typed }) =>
      typed[language].flatMap((phrase, index) => {
        if (use === 'alike') return [];
        const key = `${use} ${plain(phrase)}`;
        const first = seen.get(key);
        seen.set(key, first ?? id);
        return first === undefined
          ? []
          : problem(
              id,
              ['typed', language, index],
              `"${phrase}" is in "${first}", too`,
              'expected it once',
            );
      }),
    );
  });
}

/** What a reader calls a place leads to the place. */
function typedWordsAreNoPlaces({ places, names, synonyms }: Dataset): Problem[] {
  const called = new Map(
    [
      ...places.flatMap(({ name, alsoCalled = [] }) => [
        name,
        ...alsoCalled.flatMap((each) => languages.map((language) => each[language])),
      ]),
      ...names.map(({ name }) => name),
    ].map((name) => [plain(name), name]),
  );
  return synonyms.flatMap(({ id, use, typed }) =>
    use === 'page'
      ? languages.flatMap((language) =>
          typed[language].flatMap((phrase, index) => {
            const name = called.get(plain(phrase));
            return name === undefined
              ? []
              : problem(
                  id,
                  ['typed', language, index],
                  `found "${phrase}", which is the name of a place, ${name}`,
                  'expected words that no place is called by',
                );
          }),
        )
      : [],
  );
}

const byAnchor: Readonly<Record<string, CollectionName>> = {
  '/answers/': 'answers',
  '/glossary/': 'glossary',
  '/timeline/': 'events',
};

/** An anchor is that of a record: a question that still holds, a term, an event. */
function synonymsLeadToRecords(dataset: Dataset): Problem[] {
  return dataset.synonyms.flatMap(({ id, page = '' }) => {
    const [path = '', anchor] = page.split('#');
    if (anchor === undefined) return [];
    const collection = byAnchor[path];
    const records = (collection ? dataset[collection] : []) as readonly {
      id: string;
      validTo?: string;
    }[];
    const record = records.find((each) => each.id === anchor);
    if (record && record.validTo === undefined) return [];
    return problem(
      id,
      ['page'],
      record ? `found "${page}", which ended on ${record.validTo}` : `found "${page}"`,
      collection
        ? `expected the id of a record in ${collection} that still holds`
        : `expected a page, or a record of ${Object.keys(byAnchor).join(', ')}`,
    );
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export const synonymsRules = {
  synonymsHaveWhatTheyNeed,
  typedWordsLeadToOnePlace,
  typedWordsAreNoPlaces,
  synonymsLeadToRecords,
};
