import { expect, test } from 'vitest';
import type { Place } from '../../../src/data/schema/index.ts';
import { exampleDataset } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

const city = 'places/example-city';
const county = 'places/example-county';

describeRule('placesCiteTheirRows', (faults) => {
  test('a GEOID that the cited row has not is reported', () => {
    expect(faults(({ places }) => (places[0]!.geoid = '1299902'))).toEqual([
      fault(`${city} › citations[0].at`, 'found "row 1299901"', 'expected "row 1299902"'),
    ]);
  });
});

describeRule('populationsFit', (faults) => {
  test('a city with more people than its county is reported', () => {
    expect(faults(({ places }) => (places[0]!.population.count = 123450))).toEqual([
      fault(
        `${city} › population.count`,
        '54321 people, and its municipalities have 123450',
        'no more',
      ),
    ]);
  });
});

/** 67 counties; the first has so many people, and the others have the rest of Florida's. */
function counties(first: number): Place[] {
  const { places } = exampleDataset();
  const rest = Math.floor((21_781_128 - 100_000) / 66);
  const last = 21_781_128 - 100_000 - rest * 65;
  return Array.from({ length: 67 }, (_, index) => ({
    ...places[1]!,
    id: `county-${index}`,
    geoid: `12${String(index * 2 + 1).padStart(3, '0')}`,
    population: { count: index === 0 ? first : index === 66 ? last : rest, year: 2021 },
  }));
}

describeRule('countiesAddUp', (faults) => {
  const florida = (first: number, year = 2021) =>
    faults((data) => {
      data.places = counties(first);
      const population = { count: 21_781_128, year };
      data.edition.totals = { ...data.edition.totals, counties: 67, population };
    });

  test('counties that do not add up to the state are reported, by the one with a digit too many', () => {
    expect(florida(100_000)).toEqual([]);
    expect(florida(1_000_000)).toEqual([
      fault('places/county-0 › population.count', '"county-0" 1000000', '900000 too many'),
    ]);
  });

  test('a total of another year than the counts is reported', () => {
    expect(florida(100_000, 2020)).toEqual([
      fault('edition/edition › totals.population.year', 'found 2020', 'expected 2021'),
    ]);
  });
});

describeRule('officersFitPopulations', (faults) => {
  test('a population with a digit too many for its officers is reported', () => {
    expect(faults(({ places }) => (places[0]!.population.count = 123450))).toEqual([
      fault(`${city} › population.count`, '20 officers for 123450 people', 'look at both numbers'),
    ]);
  });
});

describeRule('populationsAreOfOneYear', (faults) => {
  test('a count of another year than its source is reported', () => {
    const found = faults(({ places }) => {
      places[0]!.citations = [{ source: 'census-estimates-2021', at: 'row 1299901' }];
      places[0]!.population.year = 2020;
    });
    expect(found).toEqual([fault(`${city} › population.year`, 'found 2020', 'expected 2021')]);
  });
});

describeRule('policingIsKnown', (faults) => {
  test('a place with neither officers nor a basis is reported', () => {
    expect(
      faults(({ places }) => {
        delete places[0]!.policing!.officers;
        delete places[0]!.policing!.basis;
      }),
    ).toEqual([fault(`${city} › policing`, 'neither officers nor basis', 'how it is known')]);
  });

  test('a place with officers of its own and a sheriff is reported', () => {
    expect(faults(({ places }) => (places[0]!.policing!.by = 'sheriff'))).toEqual([
      fault(`${city} › policing.by`, 'found "sheriff"', 'expected "own-department"'),
    ]);
  });

  test('a basis is in whatever words', () => {
    const policing = {
      by: 'sheriff' as const,
      basis: { en: 'Deputies took over in 2020.', es: 'Sus agentes asumieron en 2020.' },
      citations: [{ source: 'census-estimates-2021', at: 'row 1299901' }],
    };
    expect(
      faults(({ places }) => (places[0]!.policing = policing)).filter(({ found }) =>
        found.includes('polic'),
      ),
    ).toEqual([]);
  });
});

describeRule('seatsLieInTheirCounties', (faults) => {
  test('a seat in another county is reported', () => {
    expect(faults(({ places }) => (places[1]!.seat = 'Elsewhere'))).toEqual([
      fault(`${county} › seat`, '"Elsewhere" is no municipality of Example County', 'the seat'),
    ]);
  });

  test('a municipality with a seat is reported', () => {
    expect(faults(({ places }) => (places[0]!.seat = 'Example City'))).toEqual([
      fault(`${city} › seat`, 'it is there', 'for counties only'),
    ]);
  });
});
