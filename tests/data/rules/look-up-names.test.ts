import { expect, test } from 'vitest';
import type { NameTarget } from '../../../src/data/schema/index.ts';
import type { Draft } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

const grove = (data: Draft) => data.names[0]!;
const zip = (data: Draft) => data.names[1]!;
const [city, county] = ['1299901', '12999'];

describeRule('namesLeadToTheirKind', (faults) => {
  test.each<[NameTarget, string]>([
    [{ to: 'inside', place: county }, 'found a county, 12999'],
    [{ to: 'outside', place: city }, 'found a municipality, 1299901'],
    [{ to: 'county', place: city }, 'found a municipality, 1299901'],
  ])('%j is reported', (target, found) => {
    expect(faults((data) => (grove(data).leadsTo = [target]))).toEqual([
      fault('names/palm-grove-example › leadsTo[0].place', found, 'expected a '),
    ]);
  });
});

describeRule('sharesAddUp', (faults) => {
  const shares = (...of: (number | undefined)[]) =>
    faults((data) => {
      zip(data).leadsTo = of.map((share) => ({
        to: 'inside' as const,
        place: city,
        ...(share !== undefined && { share }),
      }));
    });

  test('a share of the only place is reported', () => {
    expect(shares(0.9)).toEqual([
      fault('names/zip-33999 › leadsTo[0].share', 'found 0.9', 'expected none'),
    ]);
  });

  test('a share that is lacking beside others is reported', () => {
    expect(shares(0.9, undefined)).toEqual([
      fault('names/zip-33999 › leadsTo[1]', 'it has no share', 'expected one'),
    ]);
  });

  test('a larger share after a smaller one is reported', () => {
    expect(shares(0.3, 0.7)).toEqual([
      fault('names/zip-33999 › leadsTo[1].share', 'found 0.7 after 0.3', 'largest share first'),
    ]);
  });

  test('shares of more than everybody are reported, and those that rounding made are not', () => {
    expect(shares(0.7, 0.4)).toEqual([
      fault('names/zip-33999 › leadsTo', 'the shares add up to 1.10', 'at most 1'),
    ]);
    expect(shares(0.34, 0.34, 0.33)).toEqual([]);
  });
});

describeRule('zipCodesAreFloridas', (faults) => {
  test.each(['3304', '30301', '35000', '33040-1234'])('the ZIP code %s is reported', (name) => {
    expect(faults((data) => (zip(data).name = name))).toEqual([
      fault('names/zip-33999 › name', `found "${name}"`, 'expected five digits'),
    ]);
  });

  test('a number that is not marked as a ZIP code is reported', () => {
    expect(faults((data) => (grove(data).name = '33040'))).toEqual([
      fault('names/palm-grove-example › kind', 'found census-place for a number', 'expected "zip"'),
    ]);
  });
});

describeRule('namesStandOnce', (faults) => {
  test('a name that leads to the same part twice is reported, in capitals too', () => {
    const found = faults((data) =>
      data.names.push({ ...grove(data), id: 'again', name: 'PALM GROVE' }),
    );
    expect(found).toEqual([
      fault('names/again › name', '"PALM GROVE" leads there too in "palm-grove-example"', 'once'),
    ]);
  });

  test('two communities of one name in two places are two', () => {
    expect(
      faults((data) => {
        data.names.push({ ...grove(data), id: 'other', leadsTo: [{ to: 'inside', place: city }] });
      }),
    ).toEqual([]);
  });
});
