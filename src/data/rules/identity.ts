import type { Problem } from '../load/problem.ts';
import {
  collectionNames,
  languages,
  type CollectionName,
  type Dataset,
  type Localized,
} from '../schema/index.ts';

/** No two records share an id, a GEOID or a ledger number. */
function idsAreUnique(dataset: Dataset): Problem[] {
  const byId = collectionNames.flatMap((name) =>
    repeats(name, dataset[name] as readonly { id: string }[], 'id', (record) => record.id),
  );
  const numbers = repeats('claims', dataset.claims, 'number', (claim) => claim.number);
  const geoids = repeats('places', dataset.places, 'geoid', (place) => place.geoid);
  return [...byId, ...numbers, ...geoids];
}

function repeats<Item extends { id: string }>(
  collection: CollectionName,
  records: readonly Item[],
  field: string,
  keyOf: (record: Item) => string,
): Problem[] {
  const seen = new Map<string, Item>();
  return records.flatMap((record) => {
    const key = keyOf(record);
    const first = seen.get(key);
    if (!first) {
      seen.set(key, record);
      return [];
    }
    return {
      collection,
      record: record.id,
      path: [field],
      found: `"${key}" stands twice in the file`,
      expected: 'expected each one once: delete or rename one of the two',
    };
  });
}

/** A former id of a source or an official is free: no other record has it, and one at most had it. */
function formerIdsAreFree({ sources, officials }: Dataset): Problem[] {
  return [
    ...takenFormerIds('sources', 'a source', sources),
    ...takenFormerIds('officials', 'an official', officials),
  ];
}

function takenFormerIds(
  collection: CollectionName,
  what: string,
  records: readonly { id: string; formerIds?: string[] | undefined }[],
): Problem[] {
  const ids = new Set(records.map(({ id }) => id));
  const owners = new Map<string, string>();
  return records.flatMap(({ id, formerIds = [] }) =>
    formerIds.flatMap((former, index): Problem[] => {
      const owner = owners.get(former);
      owners.set(former, id);
      if (!owner && !ids.has(former)) return [];
      return [
        {
          collection,
          record: id,
          path: ['formerIds', index],
          found: `"${former}" is ${ids.has(former) ? what : `a former id of "${owner!}"`} already`,
          expected: 'expected an id that is nobody’s now: its address leads here',
        },
      ];
    }),
  );
}

/** Another spelling of a name belongs to one official only. */
function aliasesAreUnambiguous({ officials }: Dataset): Problem[] {
  return officials.flatMap((official) =>
    official.aliases.flatMap(({ name }, index) => {
      const other = officials.find(
        (each) =>
          each !== official &&
          (each.name === name || each.aliases.some((alias) => alias.name === name)),
      );
      if (!other) return [];
      return {
        collection: 'officials' as const,
        record: official.id,
        path: ['aliases', index, 'name'],
        found: `"${name}" is also a name of ${other.id}`,
        expected: 'expected a spelling that points to one person',
      };
    }),
  );
}

/**
 * Another name for a place or vote points to one record per language, and does not repeat the record's own
 * name.
 */
function otherNamesAreUnambiguous({ motions, places }: Dataset): Problem[] {
  const names = [
    ...places.flatMap(({ name, ...place }) => namesOf('places', place, { en: name, es: name })),
    ...motions.flatMap(({ title, ...motion }) => namesOf('motions', motion, title)),
  ];
  return languages.flatMap((language) =>
    names.flatMap((each) => {
      if (each.index === undefined) return [];
      const key = plainName(each.name[language]);
      const other = names.find(
        (candidate) => candidate !== each && plainName(candidate.name[language]) === key,
      );
      if (!other) return [];
      return {
        collection: each.collection,
        record: each.record,
        path: ['alsoCalled', each.index, language],
        found: `"${each.name[language]}" is also a name of ${other.collection}/${other.record}`,
        expected: 'expected a name that points to one record, and says what its own name does not',
      };
    }),
  );
}

/** A question is asked once, a word explained once: a second record would give readers two answers. */
function questionsAreAskedOnce({ answers, claims, glossary, lessons }: Dataset): Problem[] {
  const repeated = (
    collection: CollectionName,
    field: string,
    texts: readonly { id: string; text: Localized }[],
  ): Problem[] =>
    languages.flatMap((language) =>
      texts.flatMap(({ id, text }, index) => {
        const key = plainName(text[language]);
        const other = texts.slice(0, index).find((each) => plainName(each.text[language]) === key);
        if (!other) return [];
        return {
          ...{ collection, record: id, path: [field, language] },
          found: `"${text[language]}" is in "${other.id}", too`,
          expected: 'expected it in one record',
        };
      }),
    );
  return [
    // What an answer replaces asks the same.
    ...repeated(
      'answers',
      'question',
      answers
        .filter(({ supersededBy }) => supersededBy === undefined)
        .map(({ id, question }) => ({ id, text: question })),
    ),
    ...repeated(
      'claims',
      'question',
      claims.map(({ id, question }) => ({ id, text: question })),
    ),
    ...repeated(
      'claims',
      'title',
      claims.map(({ id, title }) => ({ id, text: title })),
    ),
    ...repeated(
      'glossary',
      'term',
      glossary.map(({ id, term }) => ({ id, text: term })),
    ),
    ...repeated(
      'lessons',
      'title',
      lessons.map(({ id, title }) => ({ id, text: title })),
    ),
  ];
}

/** A correction changes what the site says, and its id, where it begins with a day, has the day it was made. */
function correctionsChangeSomething({ corrections }: Dataset): Problem[] {
  return corrections.flatMap(({ id, date, was, is }) => {
    const at = { collection: 'corrections' as const, record: id };
    const day = /^\d{4}-\d{2}-\d{2}(?=-|$)/.exec(id)?.[0];
    return [
      ...languages
        .filter((language) => was[language] === is[language])
        .map((language) => ({
          ...at,
          path: ['is', language],
          found: 'it says what the site said before',
          expected: 'expected what it says now',
        })),
      ...(day === undefined || day === date
        ? []
        : [
            {
              ...at,
              path: ['date'],
              found: `found ${date}`,
              expected: `expected ${day}, the day in the id`,
            },
          ]),
    ];
  });
}

/** A record's own name, and its others by their place in the list. */
function namesOf(
  collection: CollectionName,
  { id, alsoCalled = [] }: { id: string; alsoCalled?: readonly Localized[] | undefined },
  own: Localized,
) {
  const others = alsoCalled.map((name, index) => ({ collection, record: id, name, index }));
  return [{ collection, record: id, name: own, index: undefined }, ...others];
}

/** Normalizes a name as search does: no accents, capitals or periods. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase();
}

export const identityRules = {
  correctionsChangeSomething,
  questionsAreAskedOnce,
  idsAreUnique,
  aliasesAreUnambiguous,
  formerIdsAreFree,
  otherNamesAreUnambiguous,
};
