import type { Problem } from '../load/problem.ts';
import type { Dataset, Localized } from '../schema/index.ts';
import type { Roster } from '../schema/roster.ts';
import { brokenIn } from './broken-text.ts';
import { ambiguousNames } from './prose/names.ts';
import { findLoadedWords } from './prose/loaded-words.ts';
import { cutShort, leaningIn, misread, translationMismatches } from './languages.ts';

interface NotedText {
  collection: 'agencies' | 'listDates';
  record: string;
  path: (string | number)[];
  value: Localized;
}

/** Our own words beside ICE's lists: what holds for all texts of the site holds for them. */
export function listNotesMatchTranslations({
  roster,
  dataset,
}: {
  roster: Roster;
  dataset: Dataset;
}): Problem[] {
  const leaning = leaningIn(dataset);
  const names = ambiguousNames(dataset);
  return notesOf(roster).flatMap(({ collection, record, path, value }) => {
    // Text rules expect a collection. These texts have none, so any collection is filled in and ignored.
    const text = { collection: 'places' as const, record, path, value };
    const loaded = (['en', 'es'] as const).flatMap((language) =>
      findLoadedWords(value[language], language).map(({ word, use }) => ({
        path: [...path, language],
        found: `"${word}" stands outside quotation marks`,
        expected: `expected: ${use}`,
      })),
    );
    const faults = [
      ...brokenIn(collection, record, value, path),
      ...loaded,
      ...translationMismatches(text, names),
      ...misread(text, leaning),
      ...cutShort(text),
    ];
    return faults.map((fault) => ({
      collection,
      record,
      path: fault.path,
      found: fault.found,
      expected: fault.expected,
    }));
  });
}

function notesOf({ agencies, listDates }: Roster): NotedText[] {
  return [
    ...agencies.flatMap(({ id, doubts = [], otherDates = [] }) =>
      Object.entries({ doubts, otherDates }).flatMap(([field, items]) =>
        items.map(({ note }, index) => ({
          collection: 'agencies' as const,
          record: id,
          path: [field, index, 'note'],
          value: note,
        })),
      ),
    ),
    ...listDates.map(({ id, basis }) => ({
      collection: 'listDates' as const,
      record: id,
      path: ['basis'],
      value: basis,
    })),
  ];
}
