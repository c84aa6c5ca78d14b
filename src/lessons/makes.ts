import { countyMakes } from './map-your-county/makes.ts';
import { lawMakes } from './who-decides/makes.ts';
import { meetingMakes } from './mock-commission/makes.ts';
import { textMakes } from './five-articles/makes.ts';
import { voteMakes } from './read-the-roll-call/makes.ts';
import type { BlockGenerator } from './context.ts';

/** Everything that a part of a lesson can be made of, by name. */
export const makes: Record<string, BlockGenerator> = {
  ...countyMakes,
  ...lawMakes,
  ...meetingMakes,
  ...textMakes,
  ...voteMakes,
};
