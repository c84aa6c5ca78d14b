import { describe, expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import { didYouMean } from '../../../src/data/did-you-mean.ts';
import { ends, starts, type Draft } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

/** Writes a value at `collection/record › field`. */
function put(data: Draft, at: string, value: string): void {
  const [collection, record, field] = at.split(/\/| › /) as [keyof Draft, string, string];
  const keys = field.split(/[.[\]]+/).filter(Boolean);
  const records = data[collection] as { id: string }[];
  const target = keys
    .slice(0, -1)
    .reduce<object>((inner, key) => inner[key as keyof object], byId(records, record));
  Object.assign(target, { [keys.at(-1)!]: value });
}

describeRule('referencesResolve', (faults) => {
  test.each([
    [`motions/${starts} › body`, 'bodies', 'example-city-commission'],
    [`motions/${starts} › follows`, 'motions', ends],
    [`motions/${ends} › sponsor`, 'officials', 'rivera'],
    [`motions/${ends} › agreement`, 'agreements', 'example-city'],
    [`rollCalls/${ends} › votes[1].official`, 'officials', 'chen'],
    ['bodies/example-city-commission › place', 'places', '1299901'],
    ['bodies/example-city-commission › requirements[0].statute', 'statutes', 'example-law-1'],
    ['agreements/example-city › place', 'places', '1299901'],
    ['agreements/example-city › clauses[0].statutes[0]', 'statutes', 'example-law-1'],
    ['agreements/example-city › clauses[0].said[0].claim', 'claims', 'june-tally'],
    ['answers/is-it-in-force › supersededBy', 'answers', 'is-it-in-force-2'],
    ['claims/june-tally › place', 'places', '1299901'],
    ['claims/june-tally › assertions[2].repeats', 'sources', 'example-gazette'],
    ['events/2025-06-10-vote › place', 'places', '1299901'],
    ['events/2025-06-10-vote › motion', 'motions', ends],
    ['events/2025-06-10-vote › agreement', 'agreements', 'example-city'],
    ['glossary/quorum › related[0]', 'glossary', 'commission'],
    ['officials/chen › terms[0].body', 'bodies', 'example-city-commission'],
    ['places/example-city › counties[0]', 'places', '12999'],
    ['sources/example-herald › derivedFrom[0].source', 'sources', 'example-gazette'],
    ['statements/rivera-2025-06-10 › speaker', 'officials', 'rivera'],
    ['statements/rivera-2025-06-10 › motion', 'motions', ends],
    ['statutes/example-law-1 › related[0]', 'statutes', 'example-law-1'],
    ['places/example-city › policing.citations[0].source', 'sources', 'example-census'],
    ['claims/june-tally › reasons[0].citations[0].source', 'sources', 'example-gazette'],
    ['corrections/2025-07-01-tally › citations[0].source', 'sources', 'example-law'],
  ])('a misspelled %s is not in %s, and gets the nearest', (at, file, id) => {
    expect(faults((data) => put(data, at, `${id}x`))).toEqual([
      fault(at, `"${id}x" is not in data/${file}.json`, `did you mean "${id}"?`),
    ]);
  });

  test('the source of a paraphrase is looked up', () => {
    const paraphrase = { en: 'She said no.', es: 'Dijo que no.' };
    const found = faults(
      ({ statements }) => (statements[0]!.said = { paraphrase, by: 'example-laws' }),
    );
    expect(found).toEqual([
      fault('statements/rivera-2025-06-10 › said.by', 'data/sources.json', '"example-law"'),
    ]);
  });

  test('a roll call without its motion is reported', () => {
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
  test('a term in a seat that the body does not have is reported', () => {
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

  test('a collection that does not exist is reported', () => {
    expect(about(`rollCall/${ends}/tally`)).toEqual([
      fault(at, 'there is no collection "rollCall"', 'did you mean "rollCalls"?'),
    ]);
  });

  test('a record that does not exist is reported', () => {
    expect(about(`rollCalls/${ends}s/tally`)).toEqual([
      fault(at, `there is no record "${ends}s" in rollCalls`, `did you mean "${ends}"?`),
    ]);
  });

  test('a field that the record does not have is reported', () => {
    expect(about(`rollCalls/${ends}/tallies`)).toEqual([
      fault(at, `"${ends}" has no field "tallies"`, 'did you mean "tally"?'),
    ]);
  });

  test('a field inside a field that the record does not have is reported', () => {
    expect(about(`rollCalls/${ends}/tally.yess`)).toEqual([
      fault(at, `"${ends}" has no field "tally.yess"`, 'did you mean "yes"?'),
    ]);
  });

  test.each(['edition', 'constructor'])('%s is not a collection of records', (name) => {
    expect(about(`${name}/as-of/asOf`)).toEqual([
      fault(at, `there is no collection "${name}"`, 'expected one of'),
    ]);
  });
});

describeRule('correctionsNameRecords', (faults) => {
  const corrected = (target: string) =>
    faults(({ corrections }) => (corrections[0]!.record = target));
  const at = 'corrections/2025-07-01-tally › record';

  test('a collection that does not exist is reported', () => {
    expect(corrected(`rollCall/${ends}`)).toEqual([
      fault(at, '"rollCall" is no collection that pages show', 'did you mean "rollCalls"?'),
    ]);
  });

  test.each(['changes', 'corrections', 'listings'])(
    'a record of %s, which no page could link to, is reported',
    (collection) => {
      expect(corrected(`${collection}/any`)).toEqual([fault(at, `"${collection}"`, 'expected')]);
    },
  );

  test('a record that does not exist is reported', () => {
    expect(corrected(`rollCalls/${ends}s`)).toEqual([
      fault(at, `there is no record "${ends}s" in rollCalls`, `did you mean "${ends}"?`),
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

  test('lists all of eight ids', () => {
    expect(didYouMean('zzzzzzzzz', many.slice(0, 8))).toMatch(/h{9}$/);
  });

  test('says that there are none when the list is empty', () => {
    expect(didYouMean('rivera', [])).toContain('expected nothing');
  });
});
