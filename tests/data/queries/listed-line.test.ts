import { describe, expect, test } from 'vitest';
import {
  agenciesOf,
  decisionsBetween,
  listedAt,
  listedBetween,
} from '../../../src/data/queries/listed-line.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import { broken, ends, exampleDataset, starts, type Draft } from '../../fixtures/example.ts';
import { agencies, listsOf } from '../../fixtures/lists-of.ts';

const { city, town, sheriff, jail, campus, patrol } = agencies;
const { places } = exampleDataset();
const municipality = byId(places, 'example-city');
const county = byId(places, 'example-county');
const index = listsOf({
  '2025-03-06': [
    [city, 'task-force', '2025-03-05'],
    [sheriff, 'jail-enforcement'],
  ],
  '2025-05-12': [
    [city, 'task-force', '2025-03-05'],
    [city, 'warrant-service-officer'],
    [town, 'task-force'],
    [jail, 'jail-enforcement'],
    [campus, 'task-force'],
    [patrol, 'task-force'],
  ],
  '2025-07-01': [[sheriff, 'jail-enforcement']],
});
const names = (records: readonly { id: string }[]) => records.map(({ id }) => id);

describe('the agencies that a place answers for', () => {
  test('are its own police', () => {
    expect(agenciesOf(index, municipality)).toEqual([city]);
  });

  test('of a county are its sheriff and its jail, not its cities’ police or a campus', () => {
    expect(names(agenciesOf(index, county)).sort()).toEqual([jail.id, sheriff.id]);
  });

  test('are none where no agency was ever listed', () => {
    const elsewhere = { ...county, geoid: '12998', counties: ['12998'] };
    expect(agenciesOf(index, elsewhere)).toEqual([]);
    expect(agenciesOf(index, { ...municipality, geoid: '1299999' })).toEqual([]);
  });
});

describe('what the lists say of a place', () => {
  const [march, may, july] = index.lists.participating;

  test('on one list are the rows of its agencies, each of them', () => {
    const modelsOn = (list: typeof march) =>
      listedAt(index, municipality, list!).rows.map(({ listing }) => listing.model);
    expect(modelsOn(march)).toEqual(['task-force']);
    expect(modelsOn(may)).toEqual(['task-force', 'warrant-service-officer']);
    expect(modelsOn(july)).toEqual([]);
  });

  test.each([
    ['2025-03-06', '2025-07-01', [march, may, july]],
    ['2025-03-07', '2025-06-30', [may]],
    ['2025-05-12', '2025-05-12', [may]],
    ['2025-07-02', '2025-12-31', []],
  ])('from %s to %s, both days included', (from, to, lists) => {
    expect(listedBetween(index, municipality, [from, to]).map(({ list }) => list)).toEqual(lists);
  });
});

describe('what a place decided on having an agreement', () => {
  const between = (from: string, to: string, change: (data: Draft) => void = () => {}) =>
    names(decisionsBetween(broken(change), municipality, [from, to]));

  test.each([
    ['2025-06-10', '2025-06-24', [ends, starts]],
    ['2025-06-11', '2025-06-24', [starts]],
    ['2025-06-10', '2025-06-23', [ends]],
    ['2025-06-11', '2025-06-23', []],
  ])('from %s to %s, both days included', (from, to, expected) => {
    expect(between(from, to)).toEqual(expected);
  });

  test('stands oldest first, whatever the order of the records', () => {
    expect(between('2025-06-01', '2025-06-30', ({ motions }) => motions.reverse())).toEqual([
      ends,
      starts,
    ]);
  });

  test('is what its own bodies decided', () => {
    const moved = ({ bodies }: Draft) => (bodies[0]!.place = '12999');
    expect(between('2025-06-01', '2025-06-30', moved)).toEqual([]);
    expect(names(decisionsBetween(broken(moved), county, ['2025-06-01', '2025-06-30']))).toEqual([
      ends,
      starts,
    ]);
  });
});
