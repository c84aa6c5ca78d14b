import { getOrThrow } from '../../data/queries/lookup.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { agencyKinds } from '../../data/schema/roster.ts';
import type { Dataset, Language, Localized } from '../../data/schema/index.ts';
import { lookUpIndex } from '../look-up/index-file.ts';
import type { SearchKind } from './kinds.ts';
import type { SearchRecord } from './records.ts';
import { isEmpty, stemOf, wordsIn } from './words.ts';

/** What search reads beside the full text: how readers ask, in their own words, for pages, agencies and people. */
export interface AskedFile {
  /** What else pages are called whose phrases the titles’ file lacks, by address. */
  called: [path: string, names: string[]][];
  /** The stems of all ways to ask, those in most of them first, with spaces between. */
  stems: string;
  /** By address, the ways to ask for a page: numbers of stems in base 36, spaces between, and commas between ways. */
  asked: [path: string, ways: string][];
  /** Words that say nearly the same in a question. */
  alike: string[][];
  /** The numbers of the counties of each place, in the order of the names’ file; none of a county. */
  counties: number[][];
  /** For each agency, in the order of the titles: its kind, and the numbers of its counties. */
  agencies: [kind: string, counties: number[]][];
  /** Words for a kind of agency: "airport". */
  nouns: [kind: string, typed: string[]][];
  /**
   * Officials, and those who signed for an agency: their page or the agency’s; of officials also their bodies, their
   * offices, and the number of their place.
   */
  people: [name: string, path: string, bodies?: string, offices?: string, place?: number][];
  /** Words that, beside the name of a person, ask for nothing else: "mayor". */
  besidePerson: string[];
}

/** Packs how readers of a language ask. */
export function askedFile(
  records: readonly SearchRecord[],
  { dataset, lists, ...facts }: SiteFacts,
  language: Language,
): AskedFile {
  const { synonyms } = dataset;
  const typed = (wanted: string) =>
    synonyms.filter(({ use }) => use === wanted).map((each) => each.typed[language]);
  const byPath = new Map<string, string[]>();
  for (const { use, page, typed: own } of synonyms)
    if (use === 'question')
      byPath.set(page!.slice(1), [...(byPath.get(page!.slice(1)) ?? []), ...own[language]]);
  const { stems, ways } = packWays(
    records.flatMap(({ path, kind, title, phrases }) => {
      const own = byPath.get(path);
      if (!own && !asksByTitle.includes(kind)) return [];
      return [[path, [...title.split(' · '), ...phrases, ...(own ?? [])]] as const];
    }),
    language,
  );
  const { places } = lookUpIndex({ dataset, lists, ...facts }, language);
  const ids = new Map(places.map(([, id], number) => [id, number]));
  const countyIds = new Map(dataset.places.map(({ geoid, id }) => [geoid, id]));
  const agencies = new Map(lists.agencies.map((agency) => [agency.id, agency]));
  return {
    called: [
      ...records
        .filter(({ kind, phrases }) => isCalledLater(kind) && phrases.length > 0)
        .map(({ path, phrases }): [string, string[]] => [path, phrases]),
      // The names’ file leaves out what is a part of a longer name.
      ...synonyms
        .filter(({ use, page }) => use === 'page' && page!.startsWith('/agencies/'))
        .map(({ page, typed: own }): [string, string[]] => [page!.slice(1), own[language]]),
    ],
    stems,
    asked: ways,
    alike: typed('alike'),
    counties: places.map(([, , , , counties = []]) => counties),
    agencies: records
      .filter(({ kind }) => kind === 'agency')
      .map(({ path }) => {
        const agency = agencies.get(path.split('/')[1]!);
        const counties = (agency?.counties ?? []).map((geoid) =>
          getOrThrow(ids, getOrThrow(countyIds, geoid)),
        );
        return [agency?.kind ?? '', counties];
      }),
    nouns: agencyKinds.flatMap((kind) => {
      const own = synonyms.filter((each) => each.agency === kind);
      return own.length > 0
        ? [[kind, own.flatMap((each) => each.typed[language])] as [string, string[]]]
        : [];
    }),
    people: peopleOf(dataset, ids, language),
    besidePerson: typed('beside-person').flat(),
  };
}

/** Officials with their bodies and offices, and those who signed agreements. */
function peopleOf(
  { bodies, officials, places, signers }: Dataset,
  numbers: ReadonlyMap<string, number>,
  language: Language,
): AskedFile['people'] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const placeIds = new Map(places.map(({ geoid, id }) => [geoid, id]));
  const elected = officials.map(({ id, name, aliases, terms }): AskedFile['people'][number] => {
    const own = terms.map(({ body }) => getOrThrow(byId, body));
    const said = (texts: readonly Localized[]) =>
      [...new Set(texts.map((text) => text[language]))].join('; ');
    const place = own[0]?.place;
    const person: AskedFile['people'][number] = [
      [name, ...aliases.map((each) => each.name)].join('; '),
      `officials/${id}/`,
      said(own.map((body) => body.name)),
      said(terms.map(({ role }) => role)),
    ];
    if (place !== undefined) person.push(getOrThrow(numbers, getOrThrow(placeIds, place)));
    return person;
  });
  const signed = new Map(
    signers.flatMap(({ agency, signed: { name } }) =>
      name ? [[`${name} ${agency}`, [name, `agencies/${agency}/`]] as const] : [],
    ),
  );
  return [
    ...elected,
    ...[...signed.values()].map((each): AskedFile['people'][number] => [...each]),
  ];
}

/** Kinds that have an answer at once keep what they are called in the titles’ file. */
export function isCalledLater(kind: SearchKind): boolean {
  return !['answer', 'place', 'agency'].includes(kind);
}

/** Kinds whose titles are ways to ask for them. */
const asksByTitle: readonly SearchKind[] = ['explainer', 'answer', 'vote', 'law', 'term', 'claim'];

/** Ways to ask as numbers of their stems. */
function packWays(
  asked: readonly (readonly [path: string, ways: readonly string[]])[],
  language: Language,
): { stems: string; ways: [string, string][] } {
  const count = new Map<string, number>();
  const stemmed = asked.map(([path, ways]) => {
    const own = ways.map((way) => {
      const stems = wordsIn(way).filter((word) => !isEmpty(word, language));
      return [...new Set(stems.map((word) => stemOf(word, language)))];
    });
    for (const stem of own.flat()) count.set(stem, (count.get(stem) ?? 0) + 1);
    return [path, own] as const;
  });
  // Frequent stems get short numbers; equally frequent ones stay as they came.
  const stems = [...count].sort(([, a], [, b]) => b - a).map(([stem]) => stem);
  const numbers = new Map(stems.map((stem, number) => [stem, number.toString(36)]));
  return {
    stems: stems.join(' '),
    ways: stemmed.map(([path, ways]) => {
      const packed = ways.map((own) => own.map((stem) => getOrThrow(numbers, stem)).join(' '));
      return [path, [...new Set(packed)].filter((way) => way !== '').join(',')];
    }),
  };
}
