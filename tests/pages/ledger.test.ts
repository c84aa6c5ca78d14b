import { describe, expect, test } from 'vitest';
import { getDataset } from '../../src/data/load/dataset.ts';
import { byNumber, ledgerMatrix } from '../../src/data/queries/ledger-matrix.ts';
import { claimStatuses } from '../../src/data/schema/claims.ts';
import { readPages } from './pages.ts';

const { claims, sources } = getDataset();
const pages = new Map(
  readPages()
    .filter(({ path }) => /^\/(es\/)?(ledger|explainers)\//.test(path))
    .map((page) => [page.path, page]),
);
const page = (path: string) => pages.get(path)!.$;

describe.each(['/', '/es/'])('the ledger at %s', (prefix) => {
  test('has every question once, below its status, with the number of them', () => {
    const $ = page(`${prefix}ledger/`);
    for (const status of claimStatuses) {
      const expected = byNumber(claims).filter((claim) => claim.status === status);
      const heading = $(`h2[id="${status}"]`);
      expect(heading.text()).toMatch(new RegExp(`: ${expected.length}$`));
      const links = heading.next('ul').find('a');
      expect(links).toHaveLength(expected.length);
      expect(links.first().attr('href')).toMatch(new RegExp(`/ledger/${expected[0]!.id}/$`));
      expect($(`nav a[href="#${status}"]`)).toHaveLength(1);
    }
  });

  test('draws the lineage of each question with several copies; a single one is told by its indent', () => {
    const wrong = claims.filter(({ id, assertions }) => {
      const $ = page(`${prefix}ledger/${id}/`);
      const copies = new Set(
        assertions.flatMap(({ source, repeats }) =>
          repeats && repeats !== 'not-found' ? [`${source} ${repeats}`] : [],
        ),
      );
      return $('#lineage').length !== (copies.size > 1 ? 1 : 0);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('gives each copy its evidence, in a list inside the item of its origin', () => {
    const $ = page(`${prefix}ledger/june-vote-tally/`);
    const copy = $('#lineage details ul ul li:contains("Western Journal")');
    expect(copy).toHaveLength(1);
    expect(copy.text()).toContain('5-1');
    expect(copy.parent().parent().children('a').first().text()).toBe('Fox News Digital');
  });

  test('says on every question of several sources how many are independent', () => {
    const silent = claims.filter(
      ({ id, assertions }) =>
        new Set(assertions.map(({ source }) => source)).size > 1 &&
        !/we count (\S+|only one|all of them) as independent|(trace back to|comes from) \S+ independent|vienen? de \S+ fuentes independientes|contamos (\S+|solo una|las dos) como independientes?/.test(
          page(`${prefix}ledger/${id}/`)('#says ~ p').text(),
        ),
    );
    expect(silent).toEqual([]);
  });

  test('marks no source as right or wrong on an open question', () => {
    const wrong = claims.filter(
      ({ id, status }) =>
        status === 'unresolved' && /[●◐◆]/.test(page(`${prefix}ledger/${id}/`)('main').text()),
    );
    expect(wrong).toEqual([]);
  });

  test('has all sources and all questions in one table, each cell with a word and a link', () => {
    const $ = page(`${prefix}ledger/matrix/all/`);
    const rows = ledgerMatrix(claims, sources);
    expect($('.matrix tbody tr')).toHaveLength(rows.length);
    expect($('.matrix thead th')).toHaveLength(claims.length + 1);
    const spoken = $('.matrix td a').get();
    expect(spoken).toHaveLength(rows.reduce((sum, row) => sum + row.spoken, 0));
    expect(spoken.filter((link) => !/: .+\p{L}/u.test($(link).text()))).toEqual([]);
  });
});

test('a mark in prose leads to its question, has a name and a number, and stands in the list of the page', () => {
  const $ = page('/explainers/key-west/');
  const marks = $('.differ').get();
  expect(marks.length).toBeGreaterThan(5);
  const listed = new Map(
    $('.points li')
      .get()
      .map((row) => [$(row).find('a').attr('href'), $(row).text().trim().slice(0, 4)]),
  );
  for (const mark of marks) {
    const [, number] = /^◇ (D-\d\d)$/.exec($(mark).text().trim())!;
    const { status } = claims.find((claim) => claim.number === number)!;
    const kind = status === 'unresolved' ? 'open question' : 'sources differ';
    expect($(mark).attr('aria-label')).toBe(`${kind}, ${number}`);
    expect(listed.get($(mark).attr('href'))).toBe(number);
  }
});
