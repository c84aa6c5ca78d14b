import { expect, test } from 'vitest';
import { loadData } from '../../src/data/load/dataset.ts';
import { actNamed, dutyTable, ladderOf } from '../../src/data/queries/ladder.ts';

const { dataset } = loadData('.');

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

test('the act of 2025 has a page that the notes of sections lead to', () => {
  expect(actNamed(dataset.statutes, 'ch. 2025-1, s. 22')?.id).toBe('fl-ch-2025-1');
});

test('the table of duties says of each decision what the law asks of a sheriff, a county and a city', () => {
  const laws = ['fl-908-11-1', 'fl-908-103', 'fl-908-104-1', 'fl-908-11-1-termination'];
  const verbs = dutyTable(dataset, laws, 'key-west').map(({ topic, cells }) => [
    topic,
    ...cells.map(({ entries }) => entries.map(({ verb }) => verb).join(' ')),
  ]);
  expect(verbs).toEqual([
    ['sign', 'must', '', 'disputed'],
    ['model', 'may', '', ''],
    ['sanctuary-policy', 'must-not', 'must-not', 'must-not'],
    ['best-efforts', 'must', 'must', 'must'],
    ['end', 'must', '', 'disputed may'],
  ]);
});
