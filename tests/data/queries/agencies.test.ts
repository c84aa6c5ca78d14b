import { describe, expect, test } from 'vitest';
import {
  agenciesByKind,
  agencyRecord,
  motionsOf,
  seatOf,
} from '../../../src/data/queries/agencies.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { agencies, listsOf } from '../../fixtures/lists-of.ts';

const { city, town, sheriff, jail, campus, patrol } = agencies;
const lists = listsOf(
  {
    '2025-03-10': [
      [city, 'task-force'],
      [sheriff, 'jail-enforcement'],
    ],
    '2025-05-10': [
      [sheriff, 'jail-enforcement'],
      [sheriff, 'task-force'],
    ],
    '2025-06-10': [[sheriff, 'task-force']],
  },
  {
    '2025-03-01': [[town, 'task-force']],
    '2025-04-01': [
      [jail, 'jail-enforcement'],
      [sheriff, 'task-force'],
    ],
  },
);

describe('where an agency stands on the newest lists', () => {
  test.each([
    ['has an agreement on the newest list', sheriff, 'listed', 1],
    ['had one on an earlier list', city, 'gone', 0],
    ['is on the newest pending list alone', jail, 'pending', 0],
    ['was on an earlier pending list alone', town, 'was-pending', 0],
  ] as const)('it %s', (_, agency, standing, listed) => {
    expect(agencyRecord(lists, agency)).toMatchObject({ standing, listed });
  });

  test('its agreements on the newest list come first, and its last list is the last of any', () => {
    const { agreements, spans, pending } = agencyRecord(lists, sheriff);
    expect(agreements.map(({ model }) => model)).toEqual(['task-force', 'jail-enforcement']);
    expect(spans.map(({ last }) => last.date)).toEqual(['2025-05-10', '2025-06-10']);
    expect(pending.map(({ last }) => last.date)).toEqual(['2025-04-01']);
    expect(agencyRecord(lists, city).spans.at(-1)?.last.date).toBe('2025-03-10');
  });
});

test('agencies stand by kind, A–Z, and a kind that nobody is of is left out', () => {
  const of = listsOf({
    '2025-03-10': [
      [town, 'task-force'],
      [patrol, 'task-force'],
      [city, 'task-force'],
      [campus, 'task-force'],
    ],
  });
  expect(agenciesByKind(of).map(({ kind, own }) => [kind, ...own.map(({ name }) => name)])).toEqual(
    [
      ['university-police', 'Example University Police'],
      ['state-agency', 'Florida Example Patrol'],
      ['municipal-police', 'Example City Police Department', 'Sample Town Police Department'],
    ],
  );
});

describe('whose council or commission is an agency’s own', () => {
  const facts = exampleFacts();

  test('a city’s for its police, a county’s for its jail', () => {
    expect(seatOf(facts, city)?.id).toBe('example-city');
    expect(seatOf(facts, jail)?.id).toBe('example-county');
    expect(motionsOf(facts, city).length).toBeGreaterThan(0);
  });

  test('none for a sheriff, who is elected, nor for a campus or a state agency', () => {
    for (const agency of [sheriff, campus, patrol]) {
      expect(seatOf(facts, agency)).toBeUndefined();
      expect(motionsOf(facts, agency)).toEqual([]);
    }
  });
});
