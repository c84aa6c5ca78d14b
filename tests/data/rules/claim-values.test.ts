import { expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import { ends, type Draft } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

const id = 'claims/june-tally';
const tally = (yes: number, no: number) => ({ tally: { yes, no } });

describeRule('valuesAreOfOneType', (faults) => {
  test('a day among the tallies of a claim is reported', () => {
    const found = faults(({ claims }) => {
      claims[0]!.assertions[1]!.value = { date: '2025-06-10' };
    });
    expect(found).toEqual([
      fault(`${id} › assertions[1].value`, 'found a date', 'expected a tally'),
    ]);
  });

  test('a finding of another type than what the sources say is reported', () => {
    const found = faults(({ claims }) => (claims[0]!.findingValue = { count: 5 }));
    expect(found).toEqual([fault(`${id} › findingValue`, 'found a count', 'expected a tally')]);
  });
});

describeRule('valuesStandAsTheySay', (faults) => {
  const value = (index: number, yes: number, no: number) =>
    faults(({ claims }) => (claims[0]!.assertions[index]!.value = tally(yes, no)));

  test('a source that agrees and gives another value is reported', () => {
    expect(value(0, 2, 3)).toEqual([
      fault(`${id} › assertions[0].value`, 'found 2-3, which agrees', 'expected 3-2'),
    ]);
  });

  test('a source that differs and gives the same value is reported', () => {
    expect(value(1, 3, 2)).toEqual([
      fault(`${id} › assertions[1].value`, 'found 3-2, which differs', 'another value than 3-2'),
    ]);
  });

  test('a source that agrees in part can give either', () => {
    const partly = (yes: number) => (data: Draft) => {
      Object.assign(data.claims[0]!.assertions[0]!, { standing: 'partly', value: tally(yes, 2) });
    };
    expect([...faults(partly(3)), ...faults(partly(1))]).toEqual([]);
  });

  test('a month agrees with a day in it, and another month does not', () => {
    const month = (date: string) =>
      faults(({ claims }) => {
        claims[0]!.findingValue = { date: '2025-06-10' };
        for (const each of claims[0]!.assertions) delete each.value;
        claims[0]!.assertions[0]!.value = { date };
      });
    expect(month('2025-06')).toEqual([]);
    expect(month('2025-07')).toHaveLength(1);
  });

  test('a value for a finding that is open is reported', () => {
    const found = faults(({ claims }) => (claims[1]!.findingValue = tally(1, 0)));
    expect(found).toEqual([
      fault('claims/votes-bind › findingValue', 'on an unresolved claim', 'expected no value'),
    ]);
  });
});

describeRule('talliesInClaimsFitTheSeats', (faults) => {
  test('a tally with more votes than seats is reported', () => {
    const found = faults(({ claims }) => (claims[0]!.assertions[1]!.value = tally(5, 1)));
    expect(found).toEqual([
      fault(`${id} › assertions[1].value.tally`, '5-1 counts 6 votes', 'no more than 5, the seats'),
    ]);
  });

  test('a claim about no roll call can give any tally', () => {
    const found = faults(({ claims }) => {
      claims[0]!.about = [];
      claims[0]!.assertions[1]!.value = tally(50, 1);
    });
    expect(found).toEqual([]);
  });
});

describeRule('findingsSayWhatTheVoteSays', (faults) => {
  test('a finding that is not the tally of the roll call is reported', () => {
    const found = faults(({ claims }) => (claims[0]!.findingValue = tally(4, 1)));
    expect(found).toEqual([
      fault(`${id} › findingValue`, 'found 4-1', `expected 3-2, which stands at rollCalls/${ends}`),
    ]);
  });

  test('a settled claim about a tally without the value of its finding is reported', () => {
    const found = faults(({ claims }) => delete claims[0]!.findingValue);
    expect(found).toEqual([fault(`${id} › findingValue`, 'it is missing', 'expected 3-2')]);
  });

  test('a finding on the day that is not the day of the motion is reported', () => {
    const day = (date: string) =>
      faults((data) => {
        data.claims[0]!.about = [`motions/${ends}/when`];
        data.claims[0]!.findingValue = { date };
      });
    expect(day('2025-06-11')).toEqual([
      fault(`${id} › findingValue`, 'found 2025-06-11', 'expected 2025-06-10'),
    ]);
    expect(day('2025-06-10')).toEqual([]);
  });

  test('a tally that was not found leaves nothing to compare', () => {
    expect(faults(({ rollCalls }) => (byId(rollCalls, ends).tally = 'not-found'))).toEqual([]);
  });
});
