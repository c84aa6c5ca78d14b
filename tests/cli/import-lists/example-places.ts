import type { Place } from '../../../src/data/schema/places.ts';

const cited = [{ source: 'example-survey', at: 'row 1' }];
const basis = { en: 'A survey says so.', es: 'Lo dice un censo.' };

function municipality(
  id: string,
  geoid: string,
  name: string,
  by: NonNullable<Place['policing']>['by'],
): Place {
  return {
    id,
    geoid,
    name,
    kind: 'municipality',
    legalType: 'town',
    counties: ['12999'],
    population: { count: 1000, year: 2021 },
    point: [-81, 27],
    policing: { by, basis, citations: cited },
    citations: cited,
  };
}

/** One invented county and its municipalities. */
export const places: Place[] = [
  {
    id: 'example-county',
    geoid: '12999',
    name: 'Example',
    kind: 'county',
    counties: ['12999'],
    population: { count: 5000, year: 2021 },
    point: [-81, 27],
    seat: 'Example City',
    citations: cited,
  },
  municipality('example-city', '1299901', 'Example City', 'own-department'),
  municipality('sample-town', '1299902', 'Sample Town', 'own-department'),
  municipality('test-village', '1299903', 'Test Village', 'sheriff'),
  municipality('mystery-town', '1299904', 'Mystery Town', 'unknown'),
];

const [county, town] = places as [Place, Place];

/** The same, with a second county and a village name that two municipalities share. */
export const morePlaces: Place[] = [
  ...places,
  { ...county, id: 'far-county', geoid: '12997', name: 'Far', counties: ['12997'] },
  { ...town, id: 'twin-town', geoid: '1299905', name: 'Twin Town' },
  { ...town, id: 'twin-town-far', geoid: '1299906', name: 'Twin Town', counties: ['12997'] },
];
