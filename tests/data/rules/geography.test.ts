import { expect, test } from 'vitest';
import type { Place } from '../../../src/data/schema/index.ts';
import { exampleDataset, type Draft } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

const of = (data: Draft, kind: Place['kind']) => data.places.find((place) => place.kind === kind)!;
const { places } = exampleDataset();
const city = places.find(({ kind }) => kind === 'municipality')!.id;
const county = places.find(({ kind }) => kind === 'county')!.id;

describeRule('everyPlaceIsThere', (faults) => {
  test('missing places are reported, counties and municipalities apart', () => {
    const found = faults((data) => {
      data.places = [];
      data.edition.totals = { ...data.edition.totals, counties: 67, municipalities: 411 };
    });
    expect(found).toEqual([
      fault('places/ › kind', 'there are 0 places of kind "county"', 'expected 67'),
      fault('places/ › kind', 'there are 0 places of kind "municipality"', 'expected 411'),
    ]);
  });

  test('a place that is there twice is reported', () => {
    const found = faults((data) => {
      data.places.push({ ...of(data, 'municipality'), id: 'another-city' });
    });
    expect(found).toEqual([
      fault(
        'places/another-city › kind',
        'there are 2 places of kind "municipality"',
        'expected 1',
      ),
    ]);
  });
});

describeRule('placesLieInCounties', (faults) => {
  test('a county that does not exist, or is a municipality, is reported', () => {
    const found = faults((data) => {
      of(data, 'municipality').counties = ['12998', of(data, 'municipality').geoid];
    });
    expect(found).toEqual([
      fault(`places/${city} › counties[0]`, '"12998" is no county', '12999'),
      fault(`places/${city} › counties[1]`, 'is no county', ''),
    ]);
  });

  test('a county that lists another one is reported', () => {
    expect(faults((data) => (of(data, 'county').counties = ['12998']))).toEqual([
      fault(`places/${county} › counties`, 'found 12998', 'expected 12999, the county itself'),
    ]);
  });

  test('a GEOID whose length does not fit the kind is reported', () => {
    expect(faults((data) => (of(data, 'municipality').geoid = '12997'))).toEqual([
      fault(`places/${city} › geoid`, 'found "12997"', 'expected 7 digits'),
    ]);
  });
});

describeRule('municipalitiesSayWhoPolices', (faults) => {
  test('missing policing is not the same as unknown policing', () => {
    const found = faults((data) => {
      delete of(data, 'municipality').policing;
      delete of(data, 'municipality').legalType;
    });
    expect(found).toEqual([
      fault(`places/${city} › policing`, 'it is missing', '"unknown" where it is not known'),
      fault(`places/${city} › legalType`, 'it is missing', 'every municipality'),
    ]);
  });

  test('a county has no policing and no legal type', () => {
    expect(faults((data) => (of(data, 'county').legalType = 'city'))).toEqual([
      fault(`places/${county} › legalType`, 'it is there', 'for municipalities only'),
    ]);
  });
});

describeRule('pointsLieInFlorida', (faults) => {
  test('a point in Georgia is reported', () => {
    expect(faults((data) => (of(data, 'municipality').point = [-84.39, 33.75]))).toEqual([
      fault(`places/${city} › point`, 'found -84.39, 33.75', 'of a place in Florida'),
    ]);
  });

  test('a municipality far from its county is reported', () => {
    expect(faults((data) => (of(data, 'municipality').point = [-87.2, 30.4]))).toEqual([
      fault(`places/${city} › point`, 'found -87.2, 30.4', 'within 1.3 degrees of Example County'),
    ]);
  });
});
