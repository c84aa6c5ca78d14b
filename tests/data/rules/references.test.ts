import { describe, expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import { didYouMean } from '../../../src/data/rules/references.ts';
import { ends, starts, type Draft } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

describeRule('referencesResolve', (faults) => {
  const misspelt: [string, string, string, (data: Draft) => void][] = [
    [
      `motions/${starts} › body`,
      'bodies',
      'example-city-commission',
      ({ motions }) => {
        byId(motions, starts).body = 'example-city-comission';
      },
    ],
    [
      `motions/${starts} › follows`,
      'motions',
      ends,
      ({ motions }) => {
        byId(motions, starts).follows = 'example-city-2025-06-10-ends';
      },
    ],
    [
      `motions/${ends} › sponsor`,
      'officials',
      'rivera',
      ({ motions }) => {
        byId(motions, ends).sponsor = 'riveras';
      },
    ],
    [
      `motions/${ends} › agreement`,
      'agreements',
      'example-city',
      ({ motions }) => {
        byId(motions, ends).agreement = 'example-town';
      },
    ],
    [
      `rollCalls/${ends} › votes[1].official`,
      'officials',
      'chen',
      ({ rollCalls }) => {
        byId(rollCalls, ends).votes[1]!.official = 'chenn';
      },
    ],
    [
      'bodies/example-city-commission › statute',
      'statutes',
      'example-law-1',
      ({ bodies }) => {
        bodies[0]!.statute = 'example-law-2';
      },
    ],
    [
      'agreements/example-city › clauses[0].statutes[0]',
      'statutes',
      'example-law-1',
      (data) => {
        data.agreements[0]!.clauses[0]!.statutes = ['example-law-2'];
      },
    ],
    [
      'answers/is-it-in-force › supersededBy',
      'answers',
      'is-it-in-force-2',
      ({ answers }) => {
        answers[0]!.supersededBy = 'is-it-in-force-3';
      },
    ],
    [
      'claims/june-tally › assertions[2].repeats',
      'sources',
      'example-gazette',
      ({ claims }) => {
        claims[0]!.assertions[2]!.repeats = 'example-gazete';
      },
    ],
    [
      'events/2025-06-10-vote › place',
      'places',
      '1299901',
      ({ events }) => {
        events[0]!.place = '1299902';
      },
    ],
    [
      'glossary/quorum › related[0]',
      'glossary',
      'commission',
      ({ glossary }) => {
        byId(glossary, 'quorum').related = ['commissions'];
      },
    ],
    [
      'officials/chen › terms[0].body',
      'bodies',
      'example-city-commission',
      ({ officials }) => {
        officials[0]!.terms[0]!.body = 'example-city-comission';
      },
    ],
    [
      'places/example-city › counties[0]',
      'places',
      '12999',
      ({ places }) => {
        places[0]!.counties = ['12998'];
      },
    ],
    [
      'sources/example-herald › derivedFrom[0].source',
      'sources',
      'example-gazette',
      (data) => {
        byId(data.sources, 'example-herald').derivedFrom![0]!.source = 'example-gazettes';
      },
    ],
    [
      'statements/rivera-2025-06-10 › speaker',
      'officials',
      'rivera',
      ({ statements }) => {
        statements[0]!.speaker = 'rivero';
      },
    ],
    [
      'statutes/example-law-1 › related[0]',
      'statutes',
      'example-law-1',
      ({ statutes }) => {
        statutes[0]!.related = ['example-law-9'];
      },
    ],
    [
      'places/example-city › policing.citations[0].source',
      'sources',
      'example-census',
      (data) => {
        data.places[0]!.policing!.citations[0]!.source = 'example-censos';
      },
    ],
    [
      'corrections/2025-07-01-tally › citations[0].source',
      'sources',
      'example-law',
      (data) => {
        data.corrections[0]!.citations[0]!.source = 'exampl-law';
      },
    ],
  ];

  test.each(misspelt)('a misspelt %s gets the nearest of the %s', (at, file, nearest, mutate) => {
    expect(faults(mutate)).toEqual([
      fault(at, `is not in data/${file}.json`, `did you mean "${nearest}"?`),
    ]);
  });

  test('a roll call without its motion', () => {
    const found = faults(({ motions }) => motions.splice(1, 1));
    expect(found).toEqual([
      fault(
        'rollCalls/example-city-2025-06-24-park › id',
        'is not in data/motions.json',
        'did you',
      ),
    ]);
  });

  test('a speaker without a seat is named, not referred to', () => {
    expect(faults(({ statements }) => (statements[0]!.speaker = { name: 'Kim Lopez' }))).toEqual(
      [],
    );
  });
});

describeRule('seatsExist', (faults) => {
  test('a term in a seat that the body does not have', () => {
    const found = faults(({ officials }) => (officials[0]!.terms[0]!.seat = 'seat-11'));
    expect(found).toEqual([
      fault(
        'officials/chen › terms[0].seat',
        '"seat-11" is not a seat of',
        'did you mean "seat-1"?',
      ),
    ]);
  });
});

describeRule('claimsAreAboutSomething', (faults) => {
  const about = (target: string) => faults(({ claims }) => (claims[0]!.about = [target]));
  const at = 'claims/june-tally › about[0]';

  test('a collection that does not exist', () => {
    expect(about(`rollCall/${ends}/tally`)).toEqual([
      fault(at, 'there is no collection "rollCall"', 'did you mean "rollCalls"?'),
    ]);
  });

  test('a record that does not exist', () => {
    expect(about(`rollCalls/${ends}s/tally`)).toEqual([
      fault(at, `there is no record "${ends}s" in rollCalls`, `did you mean "${ends}"?`),
    ]);
  });

  test('a field that the record does not have', () => {
    expect(about(`rollCalls/${ends}/tallies`)).toEqual([
      fault(at, `"${ends}" has no field "tallies"`, 'did you mean "tally"?'),
    ]);
  });

  test.each(['edition', 'constructor'])('%s is not a collection of records', (name) => {
    expect(about(`${name}/as-of/asOf`)).toEqual([
      fault(at, `there is no collection "${name}"`, 'expected one of'),
    ]);
  });
});

describe('didYouMean', () => {
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((letter) => letter.repeat(9));

  test('names the closest spelling', () => {
    expect(didYouMean('rivra', ['chen', 'rivera'])).toBe('did you mean "rivera"?');
  });

  test('lists what there is when nothing is close, the first eight of many', () => {
    expect(didYouMean('zzzzzzzzz', ['beta-beta', 'alfa-alfa'])).toBe(
      'expected one of: alfa-alfa, beta-beta',
    );
    expect(didYouMean('zzzzzzzzz', many)).toMatch(/^expected one of: a{9}, .*h{9}, …$/);
  });

  test('says so when there is nothing', () => {
    expect(didYouMean('rivera', [])).toContain('expected nothing');
  });
});
