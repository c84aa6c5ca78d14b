import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { getDataset } from '../../src/data/load/dataset.ts';
import { clausesByRole } from '../../src/data/queries/agreements.ts';
import { byId } from '../../src/data/queries/lookup.ts';

const { agreements } = getDataset();
const agreement = byId(agreements, 'key-west');
const { powers, limits } = clausesByRole(agreement);

describe.each(['', 'es/'])('the agreement, clause by clause, at /%s', (prefix) => {
  const $ = load(readFileSync(`dist/${prefix}agreements/key-west/index.html`, 'utf8'));

  test('every power stands in one column and every limit in the other, each once', () => {
    const ids = (column: number) =>
      $('.beside > section')
        .eq(column)
        .find('li[id]')
        .map((_, li) => li.attribs.id)
        .get();
    expect(ids(0)).toEqual(powers.map(({ id }) => id));
    expect(ids(1)).toEqual(limits.map(({ id }) => id));
    expect(powers).toHaveLength(9);
  });

  test('every power leads to the sections of law it names', () => {
    const without = powers.filter(({ id }) => $(`#${id} a[href*="/law/"]`).length === 0);
    expect(without).toEqual([]);
    expect($('#v-6-charging-papers a[href*="/law/"]').length).toBeGreaterThan(3);
  });

  test('what articles said of a clause leads to its row of the ledger', () => {
    for (const { id, said = [] } of agreement.clauses) {
      const rows = $(`#${id} a[href*="/ledger/"]`)
        .map((_, link) =>
          $(link)
            .attr('href')!
            .replace(/^.*\/ledger\//, ''),
        )
        .get();
      expect(rows).toEqual(said.map(({ claim }) => `${claim}/`));
    }
    expect($('#v-7-detainers').text()).toContain('CiberCuba');
  });

  test('each signature has its own date, and the wrong number of a law is noted', () => {
    const signatures = $('#signatures + ul li')
      .map((_, li) => $(li).text())
      .get();
    expect(signatures.filter((text) => /2025/.test(text))).toHaveLength(3);
    expect($('#ii-authority').text()).toMatch(/107-276.*107-296/s);
  });
});
