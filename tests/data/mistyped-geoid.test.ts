import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/data/load/dataset.ts';
import { findProblems } from '../../src/data/rules/index.ts';
import { agreementsAreListed } from '../../src/data/rules/listed.ts';
import type { Place } from '../../src/data/schema/index.ts';

const { dataset, roster } = checkData('.');

/** What is found in the real data once a place is left out and another one mistyped. */
function foundAfter(mistype: (place: Place) => Place): string[] {
  const [, ...rest] = dataset.places.filter(({ id }) => id !== 'key-west');
  const keyWest = dataset.places.find(({ id }) => id === 'key-west')!;
  return findProblems({ ...dataset, places: [...rest, mistype(keyWest)] }).map(
    ({ record, found, expected }) => `${record}: ${found}; ${expected}`,
  );
}

describe('no GEOID in the real data switches a rule off, 129… as invented places have them included', () => {
  const missing = expect.stringMatching(/there are 410 places .* expected 411/) as string;

  test('a municipality’s own', () => {
    const found = foundAfter((place) => ({ ...place, geoid: '1299901' }));
    expect(found).toContainEqual(missing);
    expect(found).toContainEqual(expect.stringMatching(/^key-west: found "row 1236550"/));
  });

  test('that of a county it lies in', () => {
    const found = foundAfter((place) => ({ ...place, counties: ['12987'] }));
    expect(found).toContainEqual(missing);
    expect(found).toContainEqual(expect.stringContaining('key-west: "12987" is no county'));
  });

  test('that of an agreement whose agency is mistyped, too', () => {
    const agreements = dataset.agreements.map((agreement) => ({
      ...agreement,
      place: '1299901',
      agency: `${agreement.agency}s`,
    }));
    const found = agreementsAreListed({ ...dataset, agreements }, roster);
    expect(found.map(({ record }) => record)).toEqual(agreements.map(({ id }) => id));
  });
});
