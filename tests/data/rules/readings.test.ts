import { expect, test } from 'vitest';
import { describeRule, fault } from './describe-rule.ts';

const clerk = 'readings/example-clerk';
const mayor = 'readings/example-mayor';
const long = 'The law says so in section 1 and in section 2, for the city and for the county.';

describeRule('readingsAreEquallyLong', (faults) => {
  test('a reading that is more than a fifth shorter in one language is reported', () => {
    expect(faults(({ readings }) => (readings[1]!.points[0]!.text.en = long))).toEqual([
      fault(`${clerk} › points`, 'it has 8 words (en), another reading', 'at least 16'),
    ]);
  });

  test('words of a quote count, in each language', () => {
    const quote = { words: 'a a a a', language: 'es' as const, translation: 'a' };
    const found = faults(({ readings }) => (readings[0]!.points[0]!.quote = quote));
    expect(found).toEqual([
      fault(`${mayor} › points`, 'it has 9 words (es), another reading', 'at least 10'),
    ]);
  });

  test('a fifth shorter is near enough', () => {
    const found = faults(
      ({ readings }) => (readings[1]!.points[0]!.text.en = 'The law says so in sections 1 and 2.'),
    );
    expect(found).toEqual([]);
  });

  test('what was said in court is held to the same length', () => {
    const found = faults(({ readings }) => {
      readings[0]!.kind = 'in-court';
      readings[0]!.points[0]!.text.es = long;
    });
    expect(found).toEqual([fault(`${mayor} › points`, '(es)', 'at least')]);
  });
});

describeRule('sidesHaveEqualSupport', (faults) => {
  const cited = (source: string) => ({ source, at: 'article' });

  test('one source more is near enough, two are not', () => {
    expect(
      faults(({ readings }) => readings[0]!.points[0]!.citations.push(cited('example-gazette'))),
    ).toEqual([]);
    expect(
      faults(({ readings }) =>
        readings[0]!.points[0]!.citations.push(cited('example-gazette'), cited('example-herald')),
      ),
    ).toEqual([fault(`${mayor} › points`, 'it has 1 sources, the other side', 'at most 1')]);
  });

  test('one document in two places is one source', () => {
    const found = faults(({ readings }) =>
      readings[0]!.points[0]!.citations.push(
        { source: 'example-law', at: 'section 2' },
        { source: 'example-law', at: 'section 3' },
      ),
    );
    expect(found).toEqual([]);
  });

  test('a quote for one side only is reported', () => {
    expect(faults(({ readings }) => delete readings[1]!.points[0]!.quote)).toEqual([
      fault(`${mayor} › points`, 'it has 0 quotes', 'as many'),
    ]);
  });

  test('what courts did is no side', () => {
    const found = faults(({ readings }) => {
      readings[1]!.kind = 'ruling';
      delete readings[1]!.points[0]!.quote;
    });
    expect(found).toEqual([]);
  });
});

describeRule('readingsAreOfOpenQuestions', (faults) => {
  test('a question that the record has settled is reported', () => {
    const found = faults(({ readings }) =>
      readings.forEach((reading) => (reading.claim = 'june-tally')),
    );
    expect(found).toEqual([fault(`${clerk} › claim`, '"june-tally" is not an open', 'unresolved')]);
  });

  test('a question with one side is reported', () => {
    expect(faults(({ readings }) => (readings[1]!.kind = 'ruling'))).toEqual([
      fault(`${clerk} › kind`, '"votes-bind" has 1 side', 'a second side'),
    ]);
  });
});
