import { expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import { describeRule, fault } from './describe-rule.ts';

const id = 'claims/june-tally';
const gazette = { source: 'example-gazette', at: 'article' };
const herald = { source: 'example-herald', at: 'article' };

describeRule('openClaimsSayWhatWouldSettleThem', (faults) => {
  test('an open question without the record that would close it is reported', () => {
    const found = faults(({ claims }) => (claims[0]!.status = 'unresolved'));
    expect(found).toEqual([
      fault(`${id} › wouldSettle`, 'it is missing', 'the record that would close the question'),
    ]);
  });

  test('an open question that names the record is accepted', () => {
    const wouldSettle = { en: 'The official minutes.', es: 'El acta oficial.' };
    const open = { status: 'unresolved', wouldSettle };
    expect(faults(({ claims }) => Object.assign(claims[0]!, open))).toEqual([]);
  });
});

describeRule('findingsAreMetByEverySource', (faults) => {
  test('a source without a standing is reported where there is a finding', () => {
    const found = faults(({ claims }) => delete claims[0]!.assertions[1]!.standing);
    expect(found).toEqual([
      fault(
        `${id} › assertions[1].standing`,
        'it is missing for "example-gazette"',
        'agrees, partly, differs',
      ),
    ]);
  });

  test('a source that agrees with a finding that does not exist is reported', () => {
    const found = faults(({ claims }) => (claims[0]!.status = 'unresolved'));
    expect(found).toHaveLength(3);
    expect(found[0]).toEqual(
      fault(`${id} › assertions[0].standing`, '"example-minutes-2025-06-10" agrees', 'no standing'),
    );
  });
});

describeRule('settledClaimsRestOnRecords', (faults) => {
  const resting = (...citations: { source: string; at: string }[]) =>
    faults(({ claims }) => (claims[0]!.reasons[0]!.citations = citations));

  test('a question settled by one report is reported', () => {
    expect(resting(gazette)).toEqual([
      fault(`${id} › reasons`, 'settled by example-gazette alone', 'or a second source'),
    ]);
  });

  test('one report cited twice is still one report', () => {
    expect(resting(gazette, { ...gazette, at: 'headline' })).toHaveLength(1);
  });

  test('two reports, or one data set, are enough', () => {
    expect(resting(gazette, herald)).toEqual([]);
    expect(resting({ source: 'example-census', at: 'row 1' })).toEqual([]);
  });

  test('a question that is not settled may rest on one report', () => {
    const found = faults(({ claims }) => {
      claims[0]!.status = 'superseded';
      claims[0]!.reasons[0]!.citations = [gazette];
    });
    expect(found).toEqual([]);
  });
});

describeRule('repeatedAssertionsHaveLineage', (faults) => {
  test('a repetition of which the source’s own record says nothing is reported', () => {
    const found = faults(({ sources }) => delete byId(sources, 'example-herald').derivedFrom);
    expect(found).toEqual([
      fault(
        `${id} › assertions[2].repeats`,
        '"example-herald" repeats "example-gazette" here, but not in data/sources.json',
        '"derivedFrom"',
      ),
    ]);
  });
});
