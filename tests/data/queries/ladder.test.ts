import { describe, expect, test } from 'vitest';
import { loadData } from '../../../src/data/dataset.ts';
import { actNamed, ladderOf } from '../../../src/data/queries/ladder.ts';
import { readingSizes } from '../../../src/data/queries/sides.ts';
import { broken, exampleDataset } from '../../fixtures/example.ts';

const { dataset } = loadData('.');

describe('the ladder', () => {
  test('a duty stands on the rung of those it falls on', () => {
    const rungs = ladderOf(exampleDataset(), ['example-law-1']);
    expect(rungs.map(({ office, entries }) => [office, entries.length])).toEqual([
      ['federal', 0],
      ['state', 0],
      ['county', 0],
      ['city', 1],
    ]);
  });

  test('a duty of several stands on each of their rungs, with its own people alone', () => {
    const data = broken(({ statutes }) => {
      statutes[0]!.duties[0]!.who = ['sheriffs', 'municipalities', 'municipal-police'];
    });
    const [, , county, city] = ladderOf(data, ['example-law-1']);
    expect(county!.entries[0]).toMatchObject({ who: ['sheriffs'] });
    expect(city!.entries[0]).toMatchObject({ who: ['municipalities', 'municipal-police'] });
  });

  test('what an agreement asks stands with ICE', () => {
    const data = broken(({ agreements }) => {
      agreements[0]!.clauses[0]!.duty = {
        who: 'both',
        verb: 'may',
        what: { en: 'end it', es: 'terminarlo' },
      };
    });
    expect(ladderOf(data, [], 'example-city').map(({ entries }) => entries.length)).toEqual([
      1, 0, 0, 0,
    ]);
  });

  test('a statute that is not there', () => {
    expect(() => ladderOf(exampleDataset(), ['example-law-2'])).toThrow('example-law-1');
  });

  test('the duty to sign falls on those who run county jails, and on no city', () => {
    const [, , county, city] = ladderOf(dataset, ['fl-908-11-1']);
    expect(county!.entries.map(({ verb, who }) => [verb, who])).toEqual([
      ['must', ['sheriffs', 'chief-correctional-officers']],
      ['may', ['sheriffs', 'chief-correctional-officers']],
    ]);
    expect(city!.entries).toEqual([]);
  });

  test('that a city must sign is nowhere more than a question in dispute', () => {
    const ofCities = dataset.statutes.flatMap(({ duties }) =>
      duties.filter(({ who, what }) => who.includes('municipalities') && /\bsign\b/.test(what.en)),
    );
    expect(ofCities.map(({ verb }) => verb).sort()).toEqual(['disputed', 'may', 'no-duty']);
  });
});

test.each([
  ['ch. 2025-1, s. 22', 'fl-ch-2025-1'],
  ['ch. 2025-199, s. 56', undefined],
  ['Pub. L. 107-296', undefined],
])('%s names the act %s', (note, act) => {
  expect(actNamed(dataset.statutes, note)?.id).toBe(act);
});

describe('the room that readings have', () => {
  test('words are counted with those of quotes, in each language', () => {
    const [size] = readingSizes(exampleDataset(), 'votes-bind');
    expect(size).toMatchObject({ words: { en: 8, es: 9 }, quotes: 1, sources: 1, statutes: 1 });
  });

  test('the sides come first', () => {
    const data = broken(({ readings }) => (readings[0]!.kind = 'ruling'));
    const kinds = readingSizes(data, 'votes-bind').map(({ reading }) => reading.kind);
    expect(kinds).toEqual(['side', 'ruling']);
  });
});
