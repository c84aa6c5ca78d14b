import { expect, test } from 'vitest';
import { decodeText } from '../../src/data/format/html.ts';
import { getDataset, siteFacts } from '../../src/data/load/dataset.ts';
import { languages, type Language } from '../../src/data/schema/index.ts';
import { splitPath } from '../../src/urls/routes.ts';
import { builtSearch } from '../../src/outputs/search/built-search.ts';
import { pageEntries, searchRecords, type SearchRecord } from '../../src/outputs/search/records.ts';
import { formerAddresses, isUnlisted, readPages } from './pages.ts';

const pages = readPages().map(({ file, path, html }) => {
  const split = splitPath(path);
  return { file, html, language: split.language, path: split.path.slice(1) };
});
const recordsIn = (language: Language) =>
  searchRecords(
    pages.filter((page) => page.language === language).flatMap(pageEntries),
    siteFacts(),
    language,
  );
const records = { en: recordsIn('en'), es: recordsIn('es') };
const searches = { en: builtSearch('dist', 'en'), es: builtSearch('dist', 'es') };

const find = (query: string, language: Language) => searches[language].find(query);
const paths = (query: string, language: Language) =>
  find(query, language).found.map(({ path }) => path);

const keyWest = ['votes/key-west-2025-06-30-void/', 'votes/key-west-2025-07-08-enter/'];

test.each(languages)(
  'both Key West votes are found first by what newspapers call them (%s)',
  (language) => {
    for (const query of ['Key West ICE vote', 'key west ice votes'])
      expect(paths(query, language).slice(0, 2).sort(), query).toEqual(keyWest);
    // Without the word, the place comes first: it answers what is in effect.
    const [place, ...votes] = paths('Cayo Hueso ICE', language).slice(0, 3);
    expect(place).toBe('places/key-west/');
    expect(votes.sort()).toEqual(keyWest);
  },
);

test('a Spanish reader finds them in Spanish, with and without accents', () => {
  for (const query of ['votación Cayo Hueso ICE', 'votacion de cayo hueso sobre el ice'])
    expect(paths(query, 'es').slice(0, 2).sort(), query).toEqual(keyWest);
});

test.each<[query: string, agency: string, languages: readonly Language[]]>([
  ['UF', 'university-of-florida-police-department', languages],
  ['UCF', 'university-of-central-florida-police-department', languages],
  ['University of Central Florida', 'university-of-central-florida-police-department', languages],
  ['Universidad de Florida', 'university-of-florida-police-department', ['es']],
  ['fsu', 'florida-state-university-police-department', languages],
  ['Tallahassee Community College', 'tallahassee-state-college-police-department', languages],
  ['RSW', 'lee-county-port-authority-police-department', languages],
  ['FHP', 'florida-highway-patrol', languages],
  ['Florida Highway Patrol', 'florida-highway-patrol', languages],
  ['Patrulla de Carreteras de Florida', 'florida-highway-patrol', ['es']],
  ['FDLE', 'florida-department-of-law-enforcement', languages],
  ['FWC', 'florida-fish-and-wildlife-conservation-commission', languages],
  ['Broward sheriff', 'broward-county-sheriffs-office', ['en']],
  ['Tampa Police Department', 'tampa-police-department', languages],
])('"%s" finds the agency first', (query, agency, where) => {
  for (const language of where) expect(paths(query, language)[0]).toBe(`agencies/${agency}/`);
});

test.each<[query: string, place: string, languages: readonly Language[]]>([
  ['Cayo Hueso', 'key-west', languages],
  ['Key West', 'key-west', languages],
  ['Dade County', 'miami-dade-county', ['en']],
  ['condado de Dade', 'miami-dade-county', ['es']],
  ['Port St. Lucie', 'port-st-lucie', languages],
  ['port saint lucie', 'port-st-lucie', languages],
  ['PORT ST LUCIE', 'port-st-lucie', languages],
  ['ft lauderdale', 'fort-lauderdale', languages],
  ['San Agustin', 'st-augustine', languages],
  ['San Agustín', 'st-augustine', languages],
  ['Florida Keys', 'monroe-county', languages],
  ['Cayos de la Florida', 'monroe-county', languages],
  ['Miami', 'miami', languages],
  ['Opa locka', 'opa-locka', languages],
  ['De Land', 'deland', languages],
  ['Opalocka', 'opa-locka', languages],
  ['opa-locka', 'opa-locka', languages],
  ['Mac Clenny', 'macclenny', languages],
  ['North Miami Bch', 'north-miami-beach', languages],
  ['de soto county', 'desoto-county', ['en']],
  ['De Soto', 'desoto-county', ['en']],
  ['condado de De Soto', 'desoto-county', ['es']],
  ['La Belle', 'labelle', ['en']],
])('"%s" leads to places/%s first', (query, place, spoken) => {
  for (const language of spoken) expect(paths(query, language)[0]).toBe(`places/${place}/`);
});

test.each(['Tallahasee', 'Homsted', 'Key Wst', 'Punta Gorga', 'Jaksonville'])(
  '"%s", with a letter wrong, is understood',
  (query) => {
    const expected = {
      Tallahasee: 'tallahassee',
      Homsted: 'homestead',
      'Key Wst': 'key-west',
      'Punta Gorga': 'punta-gorda',
      Jaksonville: 'jacksonville',
    }[query]!;
    for (const language of languages)
      expect(paths(query, language).slice(0, 6)).toContain(`places/${expected}/`);
  },
);

test('"Dade" finds the county and its vote among the first three', () => {
  for (const language of languages)
    expect(paths('Dade', language).slice(0, 3)).toEqual(
      expect.arrayContaining(['places/miami-dade-county/', 'votes/miami-dade-2025-03-jail/']),
    );
});

test('half a word finds what begins with it', () => {
  expect(paths('Tallah', 'en').slice(0, 6)).toContain('places/tallahassee/');
});

test('endings of words do not matter', () => {
  expect(paths('comisionados', 'es')).toEqual(
    expect.arrayContaining(paths('comisionado', 'es').slice(0, 10)),
  );
  expect(paths('quorums', 'en')[0]).toBe('glossary/#quorum');
});

test('numbers are exact: a day leads to the list of that day, a section to the section', () => {
  expect(paths('list July 3 2025', 'en')[0]).toBe('list/2025-07-03/');
  expect(paths('lista 3 de julio de 2025', 'es')[0]).toBe('list/2025-07-03/');
  expect(paths('908.103', 'en')[0]).toBe('law/fl-908-103/');
  expect(paths('287g', 'en')).toEqual(paths('287(g)', 'en'));
});

test('votes, places and explainers come before sources', () => {
  for (const language of languages)
    for (const query of ['ICE', 'Miami', 'Key West', '287(g)', 'police', 'policía'])
      for (const { path } of find(query, language).found.slice(0, 3))
        expect(path, query).not.toMatch(/^(sources|list)\/./);
});

test('where no page has every word, those with some are given, and said to be such', () => {
  expect(find('sanctuary xyzzyqqq', 'en')).toMatchObject({ isPartial: true });
  expect(find('Key West vote', 'en')).toMatchObject({ isPartial: false });
  expect(find('xyzzyqqq', 'en').found).toEqual([]);
  expect(find('  … ', 'en').found).toEqual([]);
});

test.each(languages)('a place is offered for another name only as a question (%s)', (language) => {
  for (const query of ['Tamppa', 'Orlndo', 'Overtown', 'Bronson City Heights']) {
    const { found, isGuess, isExact } = find(query, language);
    expect(isExact, query).toBe(false);
    expect(found[0]?.kind !== 'place' || isGuess, query).toBe(true);
  }
  for (const query of ['Tampa', 'Brandon', 'Miami', '33040', 'UF', 'Little Havana', 'Ybor City'])
    expect(find(query, language), query).toMatchObject({ isExact: true, isGuess: false });
});

test.each(languages)('what a place’s result answers is on its page (%s)', (language) => {
  const html = new Map(
    pages.filter((page) => page.language === language).map((page) => [page.path, page.html]),
  );
  const { places, names } = getDataset();
  const plain = (text: string) => decodeText(text.replace(/<[^>]+>/g, '')).replace(/\s+/g, ' ');
  const missing = [...places, ...names.slice(0, 50)].flatMap(({ name }) => {
    const [first] = find(name, language).found;
    const page = html.get(first!.path.replace(/#.*/, ''));
    return first!.isAnswer && plain(page!).includes(first!.about) ? [] : [name];
  });
  expect(missing).toEqual([]);
});

test.each(languages)('what an agency’s result answers is on its page (%s)', (language) => {
  const answers = new Map(
    searches[language]
      .find('police sheriff florida university county')
      .found.filter(({ kind }) => kind === 'agency')
      .map(({ path, about }) => [path, about]),
  );
  expect(answers.size).toBeGreaterThan(0);
  for (const { path, html } of pages.filter((page) => page.language === language)) {
    const about = answers.get(path);
    if (about !== undefined)
      expect(decodeText(html.replace(/<[^>]+>/g, '')), path).toContain(about);
  }
});

test.each(languages)(
  'every page of the language can be found, and none of the other (%s)',
  (language) => {
    const found = new Set(records[language].map(({ path }) => path));
    const own = pages.filter((page) => page.language === language).map(({ path }) => path);
    expect(own.filter((path) => !found.has(path))).toEqual(
      own.filter(
        (path) =>
          /^(search|embed|list\/by-year|places\/names)\/|^404/.test(path) ||
          isUnlisted(`/${path}`) ||
          formerAddresses.includes(`/${path}`),
      ),
    );
    const kinds = new Set(records[language].map(({ kind }) => kind));
    expect(kinds.size).toBe(20);
  },
);

test('answers and terms are found one by one; an answer that no longer holds is not', () => {
  const { answers, glossary } = getDataset();
  const found = new Set(records.en.map(({ path }) => path));
  expect(glossary.filter(({ id }) => !found.has(`glossary/#${id}`))).toEqual([]);
  for (const { id, validTo } of answers) expect(found.has(`answers/#${id}`), id).toBe(!validTo);
});

test('every address of a result has its page, and its place there', () => {
  const html = new Map(pages.map((page) => [`${page.language} ${page.path}`, page.html]));
  const broken = languages.flatMap((language) =>
    records[language].filter(({ path }) => {
      const [page, anchor] = path.split('#');
      const there = html.get(`${language} ${page}`);
      return !there || (anchor !== undefined && !there.includes(` id="${anchor}"`));
    }),
  );
  expect(broken.map(({ path }) => path)).toEqual([]);
});

test('a result is short text that ends where a sentence does, and carries no markup', () => {
  const bad = ({ title, about }: SearchRecord) =>
    !title || !about || /<\w|&(amp|lt|quot|#)/.test(title + about) || /\S{80}/.test(about);
  for (const language of languages)
    expect(records[language].filter(bad).map(({ path }) => path)).toEqual([]);
});
