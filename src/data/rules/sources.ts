import type { Problem } from '../load/problem.ts';
import { references } from '../references.ts';
import type { CollectionName, Dataset } from '../schema/index.ts';
import { cutShort, leaningIn, misread, translationMismatches } from './languages.ts';
import { loadedWordsIn, untranslated } from './words.ts';

/** Lineage has a beginning: no source repeats itself, directly or through others. */
function lineageHasNoCircles({ sources }: Dataset): Problem[] {
  const origins = new Map(
    sources.map(({ id, derivedFrom }) => [id, derivedFrom?.map(({ source }) => source) ?? []]),
  );
  const reaches = (from: string, target: string, seen = new Set<string>()): boolean =>
    (origins.get(from) ?? []).some((next) => {
      if (next === target) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, target, seen);
    });
  return sources
    .filter(({ id }) => reaches(id, id))
    .map(({ id }) => ({
      collection: 'sources',
      record: id,
      path: ['derivedFrom'],
      found: `"${id}" repeats itself through its own origins`,
      expected: 'expected the first report to have no origin',
    }));
}

/** A copy is not older than what it copies. */
function copiesComeLater({ sources }: Dataset): Problem[] {
  const published = new Map(sources.map(({ id, published }) => [id, published]));
  return sources.flatMap(({ id, published: day, derivedFrom = [] }) =>
    derivedFrom.flatMap(({ source }, index) => {
      const origin = published.get(source);
      if (!origin || origin === 'not-found' || day === 'not-found') return [];
      const length = Math.min(origin.length, day.length);
      if (day.slice(0, length) >= origin.slice(0, length)) return [];
      return {
        collection: 'sources' as const,
        record: id,
        path: ['derivedFrom', index, 'source'],
        found: `"${source}" is from ${origin}, later than ${day}`,
        expected: 'expected an origin that was published first',
      };
    }),
  );
}

/** Nothing is kept that no page leads to. */
function nothingIsOrphaned(dataset: Dataset): Problem[] {
  const named = new Set(
    references(dataset)
      .filter(
        ({ collection, record, to, id }) =>
          collection !== 'edition' &&
          !(collection === to && record === id) &&
          // Who signed an agreement, and on what form, is no decision about it.
          !(to === 'agreements' && (collection === 'forms' || collection === 'signers')),
      )
      .map(({ to, id }) => `${to}/${id}`),
  );
  const orphans = (collection: CollectionName, expected: string): Problem[] =>
    (dataset[collection] as readonly { id: string }[])
      .filter(({ id }) => !named.has(`${collection}/${id}`))
      .map(({ id }) => ({
        collection,
        record: id,
        path: [],
        found: 'nothing refers to it',
        expected,
      }));
  return [
    ...orphans('sources', 'expected a record that cites it, or no such source'),
    ...orphans('officials', 'expected a roll call, motion or statement that names the member'),
    ...orphans('bodies', 'expected a motion of that body'),
    ...orphans('agreements', 'expected a motion or event about the agreement'),
  ];
}

/** Minutes are kept by the body itself: what somebody else writes of a meeting is a report. */
function minutesAreRecords({ sources }: Dataset): Problem[] {
  const records = ['primary-record', 'government', 'dataset'];
  return sources
    .filter(({ minutes, kind }) => minutes !== undefined && !records.includes(kind))
    .map(({ id, minutes, kind }) => ({
      collection: 'sources',
      record: id,
      path: ['minutes'],
      found: `found "${minutes!}" minutes of kind "${kind}"`,
      expected: 'expected minutes of kind "primary-record", or a report without "minutes"',
    }));
}

/** An address that has another publisher's whole host in front of a host of its own is made to mislead. */
function hostsAreNoImitations({ sources }: Dataset): Problem[] {
  const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./, '');
  const hosts = [...new Set(sources.flatMap(({ url }) => (url ? [hostOf(url)] : [])))];
  return sources.flatMap(({ id, url, archived }) =>
    Object.entries({ url, archived }).flatMap(([field, address]) => {
      const own = address === undefined ? undefined : hostOf(address);
      const other = hosts.find((host) => own?.startsWith(`${host}.`));
      if (other === undefined) return [];
      return {
        collection: 'sources' as const,
        record: id,
        path: [field],
        found: `found the host ${own!}`,
        expected: `expected ${other}, or a host that does not begin with it`,
      };
    }),
  );
}

/** A title of ours says the same in both languages, each in its own and without a loaded word. */
function ownTitlesAreInBothLanguages(dataset: Dataset): Problem[] {
  const leaning = leaningIn(dataset);
  return dataset.sources.flatMap(({ id, title, titleInSpanish }) => {
    if (titleInSpanish === undefined) return [];
    const value = { en: title, es: titleInSpanish };
    const text = { collection: 'sources' as const, record: id, path: [], value };
    return [
      ...untranslated(text),
      ...translationMismatches(text),
      ...cutShort(text),
      ...misread(text, leaning),
      ...loadedWordsIn(text),
    ].map((problem) => ({
      ...problem,
      path: [problem.path.includes('es') ? 'titleInSpanish' : 'title'],
    }));
  });
}

export const sourcesRules = {
  ownTitlesAreInBothLanguages,
  hostsAreNoImitations,
  minutesAreRecords,
  lineageHasNoCircles,
  copiesComeLater,
  nothingIsOrphaned,
};
