import { describe, expect, test } from 'vitest';
import { indexRoster } from '../../../src/data/queries/roster-index.ts';
import {
  addressAtIce,
  citySigning,
  daysBetweenSignatures,
  iceDays,
  laterFile,
  listDayOf,
  misplacedFiles,
  hasVotesOf,
  motionsAt,
  printedDays,
  signedAgreements,
  signedBy,
  signersOf,
  unreadAgreements,
  waitOf,
} from '../../../src/data/queries/signers.ts';
import type { Signer } from '../../../src/data/schema/index.ts';
import { exampleDataset, type Draft } from '../../fixtures/example.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { exampleRoster } from '../../fixtures/example-roster.ts';

const file = 'ExampleCity_TFM_MOA_030525.pdf';
const address = `https://www.ice.gov/doclib/${file}`;
const city = () => exampleDataset().signers[0]!;
const signed = (change: (record: Signer) => void) => {
  const record = city();
  change(record);
  return record;
};
/** The example's lists, with the addresses of some files on them. */
const lists = (change: (roster: ReturnType<typeof exampleRoster>) => void = () => {}) => {
  const roster = exampleRoster();
  change(roster);
  return indexRoster(roster);
};

describe('days', () => {
  test('run from the agency to ICE, and are not counted where one is missing', () => {
    expect(daysBetweenSignatures(city())).toBe(2);
    expect(daysBetweenSignatures(signed((record) => delete record.signed.date))).toBeUndefined();
    expect(daysBetweenSignatures(signed((record) => delete record.ice.date))).toBeUndefined();
  });

  test('the wait is over all that have both; nothing where none has', () => {
    const facts = exampleFacts(({ signers }) => {
      Object.assign(signers[1]!.signed, { date: '2025-05-01' });
    });
    expect(waitOf(signedAgreements(facts))).toEqual({
      ...{ count: 2, least: 0, most: 2, median: 1, sameDay: 1 },
    });
    expect(waitOf([])).toBeUndefined();
  });

  test('of ICE are from the first to the last, each counted once', () => {
    const all = signedAgreements(exampleFacts());
    expect(iceDays(all)).toEqual({ first: '2025-03-05', last: '2025-05-01', days: 2 });
    expect(iceDays([...all, ...all])?.days).toBe(2);
    expect(iceDays([])).toBeUndefined();
  });

  test('on ICE’s list are compared with both signatures', () => {
    const of = (change: (record: Signer) => void) => listDayOf(lists(), signed(change));
    expect(of(() => {})).toBe('ice');
    expect(of((record) => (record.signed.date = '2025-03-05'))).toBe('both');
    expect(of((record) => (record.ice.date = '2025-03-06'))).toBe('neither');
    expect(
      of(({ signed: own, ice }) => {
        own.date = '2025-03-05';
        ice.date = '2025-03-06';
      }),
    ).toBe('agency');
    expect(of((record) => delete record.ice.date)).toBeUndefined();
    expect(of((record) => (record.agency = 'nobody'))).toBeUndefined();
  });
});

describe('what was read, and what was not', () => {
  test('agreements come with their agency, by its name', () => {
    const all = signedAgreements(exampleFacts());
    expect(all.map(({ agency }) => agency.id)).toEqual([
      'example-city-police-department',
      'example-county-sheriffs-office',
    ]);
    expect(signedBy(exampleFacts(), 'sheriff').map(({ record }) => record.id)).toEqual([
      'example-county-sheriffs-office-warrant-service-officer',
    ]);
  });

  test('an agreement of a list that has no record is not read', () => {
    const unread = unreadAgreements(exampleFacts());
    expect(
      unread.map(({ listing, address: at, signed: day, isListed }) => [
        ...[listing.id, at, day, isListed],
      ]),
    ).toEqual([['example-county-sheriffs-office-jail-enforcement', undefined, '2025-06-12', true]]);
  });

  test('a file that two agencies share is read for both', () => {
    const facts = exampleFacts(({ signers }) => {
      signers[1]!.alsoListedUnder = 'example-city-police-department';
      signers[1]!.model = 'task-force';
    });
    const listing = facts.lists.listings.find(({ id }) => id.startsWith('example-city'))!;
    // The newest comes first.
    expect(signersOf(facts.dataset, listing).map(({ agency }) => agency)).toEqual([
      'example-county-sheriffs-office',
      'example-city-police-department',
    ]);
  });

  test('a pending listing has no signatures', () => {
    const facts = exampleFacts();
    const pending = facts.lists.listings.find(({ kind }) => kind === 'pending')!;
    expect(signersOf(facts.dataset, pending)).toEqual([]);
  });
});

describe('ICE’s files', () => {
  const listing = (change: Parameters<typeof lists>[0] = () => {}) => {
    const index = lists(change);
    return { index, listing: index.listings.find(({ id }) => id.startsWith('example-city'))! };
  };

  test('have an address where a list links them', () => {
    expect(addressAtIce(listing().listing, city())).toBeUndefined();
    const linked = listing(({ listings }) => (listings[0]!.prints[0]!.moa = address));
    expect(addressAtIce(linked.listing, city())).toBe(address);
    expect(addressAtIce(undefined, city())).toBeUndefined();
    expect(printedDays(linked.listing)).toEqual(['2025-03-05']);
  });

  test('another file counts as later only with another day of signing', () => {
    const other = (day: string) => {
      const { index, listing: own } = listing(({ listings }) =>
        Object.assign(listings[0]!.prints[0]!, { moa: 'https://www.ice.gov/new.pdf', signed: day }),
      );
      return laterFile(index, own, city());
    };
    expect(other('2025-09-01')).toEqual({
      ...{ address: 'https://www.ice.gov/new.pdf', signed: '2025-09-01' },
    });
    expect(other('2025-03-05')).toBeUndefined();
    const same = listing(({ listings }) => (listings[0]!.prints[0]!.moa = address));
    expect(laterFile(same.index, same.listing, city())).toBeUndefined();
    const pending = listing();
    expect(laterFile(pending.index, pending.listing, city())).toBeUndefined();
  });

  test('that a list links for another agency are found, with the first list that does', () => {
    const index = lists(({ listings }) => (listings[2]!.prints[0]!.moa = address));
    const found = misplacedFiles(exampleFacts(() => {}, index));
    expect(found.map(({ agency, record, list }) => [agency.id, record.id, list.date])).toEqual([
      ['example-county-sheriffs-office', 'example-city-police-department-task-force', '2025-05-12'],
    ]);
    expect(misplacedFiles(exampleFacts())).toEqual([]);
  });
});

describe('agreements of cities', () => {
  test('are counted by office, and by what else is on the page', () => {
    const { agreements, offices, marks, byPolice, alone } = citySigning(exampleFacts());
    expect(agreements).toHaveLength(1);
    expect(offices).toEqual([{ office: 'police-chief', count: 1, alone: 0 }]);
    expect(marks.review).toHaveLength(1);
    expect([byPolice, alone]).toEqual([1, 0]);
  });

  test('an office that is not stated comes last and is nobody’s', () => {
    const twice = (change: (data: Draft) => void) =>
      citySigning(
        exampleFacts((data) => {
          const copies = [1, 2].map(() => structuredClone(data.signers[0]!));
          for (const copy of copies) copy.signed.office = 'not-stated';
          data.signers.push(...copies);
          change(data);
        }),
      );
    const { offices, byPolice } = twice(() => {});
    expect(offices.map(({ office, count }) => [office, count])).toEqual([
      ['police-chief', 1],
      ['not-stated', 2],
    ]);
    expect(byPolice).toBe(1);
  });

  test('a head of public safety who signs alone is a head, and no police chief', () => {
    const { byPolice, alone } = citySigning(
      exampleFacts(({ signers }) => {
        signers[0]!.signed.office = 'public-safety-director';
        delete signers[0]!.others;
      }),
    );
    expect([byPolice, alone]).toEqual([0, 1]);
  });

  test('the votes of a place come oldest first', () => {
    expect(motionsAt(exampleDataset(), '1299901').map(({ id }) => id)).toEqual([
      'example-city-2025-06-10-end',
      'example-city-2025-06-24-park',
      'example-city-2025-06-24-start',
    ]);
    expect(motionsAt(exampleDataset(), '1299999')).toEqual([]);
    expect(hasVotesOf(exampleDataset(), { place: '1299901' })).toBe(true);
    expect(hasVotesOf(exampleDataset(), { place: '1299999' })).toBe(false);
    expect(hasVotesOf(exampleDataset(), {})).toBe(false);
  });
});
