import { describe, expect, test } from 'vitest';
import { listingDigest } from '../../../src/data/digest.ts';
import { findRosterProblems, rosterRules } from '../../../src/data/rules/roster-index.ts';
import type { Roster } from '../../../src/data/schema/roster.ts';
import { exampleDataset } from '../../fixtures/example.ts';
import { exampleRoster } from '../../fixtures/example-roster.ts';

const { places } = exampleDataset();

/** What is said of the example after a change by hand. */
function problemsAfter(change: (roster: Roster) => void): string[] {
  const roster = exampleRoster();
  change(roster);
  return findRosterProblems({ roster, places }).map(
    ({ collection, record, found }) => `${collection}/${record}: ${found}`,
  );
}

describe('what the import wrote', () => {
  test('has no problem', () => {
    expect(problemsAfter(() => undefined)).toEqual([]);
  });

  test.each<[string, (roster: Roster) => void]>([
    ['a signed date', ({ listings }) => (listings[0]!.prints[0]!.signed = '2025-03-04')],
    ['an address', ({ listings }) => (listings[0]!.prints[0]!.moa = 'https://www.ice.gov/x.pdf')],
    ['a county', ({ listings }) => (listings[0]!.prints[0]!.county = 'Example County')],
    ['a type', ({ listings }) => (listings[0]!.prints[0]!.type = 'County')],
  ])('is changed by hand: %s of a row', (_, change) => {
    expect(problemsAfter(change)).toEqual([
      'listings/example-city-police-department-task-force: it is not as the import wrote it',
    ]);
  });

  test.each<[string, (roster: Roster) => void]>([
    ['the number of rows', ({ lists }) => (lists[0]!.rows += 1)],
    ['a column', ({ lists }) => (lists[0]!.columns[0] = 'STATES')],
    [
      'the end of its hash',
      ({ lists }) => (lists[0]!.sha256 = `${lists[0]!.sha256.slice(0, -1)}x`),
    ],
  ])('is changed by hand: %s of a list', (_, change) => {
    expect(problemsAfter(change)).toEqual([
      expect.stringMatching(/^lists\/.+: it is not as the import wrote it$/),
    ]);
  });

  test('is the same where our ids are given anew, or its fields stand in another order', () => {
    const [listing] = exampleRoster().listings;
    const { prints, ...rest } = listing!;
    const again = { prints, ...rest, id: 'another', agency: 'another' };
    expect(listingDigest(again)).toBe(listing!.digest);
  });
});

describe('an agreement', () => {
  const linked = (address: string) => {
    const roster = exampleRoster();
    roster.listings[0]!.prints[0]!.moa = address;
    return rosterRules.agreementsAreLinkedAtIce({ roster });
  };

  test.each(['https://www.ice.gov/a.pdf', 'https://ice.gov/a.pdf', 'https://www.dhs.gov/a.pdf'])(
    'is linked to where ICE keeps it: %s',
    (address) => {
      expect(linked(address)).toEqual([]);
    },
  );

  test.each([
    'https://www.ice.gov.evil.example/a.pdf',
    'https://evil.example/www.ice.gov/a.pdf',
    'https://notice.gov/a.pdf',
  ])('is not linked to another site: %s', (address) => {
    expect(linked(address)).toMatchObject([{ path: ['prints', 0, 'moa'] }]);
  });
});
