import { floridaGround, type MapTown } from '../../../src/charts/florida-map/ground.ts';
import type { FloridaMapLabels } from '../../../src/charts/florida-map/draw.ts';
import type { CountyShape } from '../../../src/data/schema/county-shape.ts';
import type { PlaceStatus } from '../../../src/data/queries/place-status.ts';

/** Two invented counties, clockwise as d3 wants them, as wide and high as Florida; the second has an island. */
export const shapes: CountyShape[] = [
  {
    geoid: '12901',
    rings: [
      [
        [-87, 30.9],
        [-83, 30.9],
        [-83, 27],
        [-83, 27],
        [-87, 30.9],
      ],
    ],
  },
  {
    geoid: '12902',
    rings: [
      [
        [-83, 30.9],
        [-80, 27],
        [-81, 25.2],
        [-83, 27],
        [-83, 30.9],
      ],
      [
        [-81.8, 24.6],
        [-81.6, 24.7],
        [-81.5, 24.6],
        [-81.8, 24.6],
      ],
    ],
  },
];

const town = (geoid: string, point: [number, number], varies = true): MapTown => ({
  geoid,
  point,
  varies,
});

/** One municipality of each status; the third and the fourth are in the Keys, at one spot. */
export const towns = [
  town('1290001', [-83.5, 30]),
  town('1290002', [-82, 28.5]),
  town('1290003', [-81.7, 24.65]),
  town('1290004', [-81.7, 24.65], false),
  town('1290005', [-81, 27.2], false),
];

export const ground = floridaGround(shapes, towns);

export const statuses = new Map<string, PlaceStatus>([
  ['1290001', 'listed'],
  ['1290002', 'pending'],
  ['1290003', 'own-police-not-listed'],
  ['1290004', 'policed-by-others'],
  ['1290005', 'unknown'],
]);

/** Labels of a map whose marks lead somewhere. */
export const labels: FloridaMapLabels = {
  title: 'Two counties',
  description: 'One municipality is listed.',
  names: towns.map(({ geoid }, at) => ({
    geoid,
    text: `Town ${geoid}`,
    people: 200_000 - at * 30_000,
  })),
  letter: (inset) => inset.charAt(0).toUpperCase(),
  link: (geoid) => ({ href: `../places/${geoid}/`, name: `Place ${geoid}`, text: geoid }),
};

/** The same for a file, where nothing leads anywhere. */
export const inFile: FloridaMapLabels = {
  title: labels.title,
  description: labels.description,
  names: labels.names,
  letter: labels.letter,
};
