import { expect, test } from 'vitest';
import { languages, type Language } from '../../src/data/schema/index.ts';
import { getDataset } from '../../src/data/load/dataset.ts';
import { azParts, azPath, partOf, sortKey } from '../../src/components/search/az-entries.ts';
import { localPath } from '../../src/urls/routes.ts';
import { readPages } from './pages.ts';

const pages = readPages();
const parts = (language: Language) =>
  azParts.map((part) => pages.find(({ path }) => path === localPath(language, azPath(part)))!);

/** The entries in reading order: letter, name, and the address they lead to. */
function entries(language: Language) {
  return parts(language).flatMap(({ path, $ }) =>
    $('.az a')
      .get()
      .map((link) => ({
        letter: $(link).closest('ul').prev('h2').text(),
        name: $(link).text(),
        isName:
          /^(Place|Lugar|Agency|Agencia|Vote|Votación|Official|Funcionario o funcionaria)$/.test(
            $(link).next('i').text(),
          ),
        to: new URL($(link).attr('href')!, `https://site.example${path}`).href.slice(20),
      })),
  );
}

test.each(languages)('everything that is listed has its line (%s)', (language) => {
  const listed = new Set(entries(language).map(({ to }) => to));
  const wanted = pages
    .map(({ path }) => path)
    .filter((path) => path.startsWith('/es/') === (language === 'es'))
    .filter((path) =>
      /^(\/es)?\/((votes|places|agencies|law|ledger|officials|explainers|agreements|about)\/([^/]+\/)?|teach\/[^/]+\/)$/.test(
        path,
      ),
    )
    .filter((path) => !/\/(agreements|by-county|matrix|administrator|balance)\/$/.test(path));
  expect(wanted.length).toBeGreaterThan(960);
  expect(wanted.filter((path) => !listed.has(path.replace(/^\//, '/')))).toEqual([]);
  const { answers, glossary } = getDataset();
  const inside = [
    ...answers.map(({ id }) => localPath(language, `/answers/#${id}`)),
    ...glossary.map(({ id }) => localPath(language, `/glossary/#${id}`)),
  ];
  expect(inside.filter((path) => !listed.has(path))).toEqual([]);
});

test.each(languages)(
  'the lines stand in the order of the language, each under its letter (%s)',
  (language) => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    const keys = entries(language).map((entry) => ({
      letter: entry.letter,
      key: sortKey({ ...entry, path: '', kind: '' }, language),
    }));
    const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
    expect(
      keys.filter(({ key, letter }) => letter !== (/^\p{N}/u.test(key) ? '0–9' : plain(key[0]!))),
    ).toEqual([]);
    const wrong = keys.filter(({ key }, at) => at > 0 && compare(keys[at - 1]!.key, key) > 0);
    expect(wrong).toEqual([]);
  },
);

test.each(languages)('every page of the list leads to every letter (%s)', (language) => {
  const letters = [...new Set(entries(language).map(({ letter }) => letter))];
  for (const { path, $ } of parts(language)) {
    const links = $('nav .letters a').get();
    expect(links.map((link) => $(link).text())).toEqual(letters);
    expect($('main h2').length, path).toBeGreaterThan(5);
  }
});

test('a place is there by its other names, an official by the surname, a title without its article', () => {
  const [en, es] = [entries('en'), entries('es')];
  const line = (list: typeof en, name: string) => list.find((entry) => entry.name === name);
  expect(line(en, 'Cayo Hueso: Key West')).toMatchObject({ letter: 'C', to: '/places/key-west/' });
  expect(line(es, 'Key West: Cayo Hueso')).toMatchObject({
    letter: 'K',
    to: '/es/places/key-west/',
  });
  expect(line(es, 'Monroe (condado)')).toMatchObject({ letter: 'M' });
  expect(line(en, 'Lee, Donald “Donie”')).toMatchObject({ letter: 'L' });
  expect(line(en, 'El Portal')).toMatchObject({ letter: 'E' });
  expect(line(en, 'The day of Hialeah’s vote')).toMatchObject({ letter: 'D' });
});

test('a letter belongs to one page, and digits to the first', () => {
  expect(['0', 'a', 'f', 'g', 'm', 'n', 'z'].map((id) => partOf(id).slug)).toEqual([
    ...[undefined, undefined, undefined, 'g-m', 'g-m', 'n-z', 'n-z'],
  ]);
});
