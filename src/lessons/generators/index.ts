import type { BlockGenerator } from '../generator.ts';
import { countyMakes } from './counties.ts';
import { lawMakes } from './law.ts';
import { meetingMakes } from './meeting.ts';
import { recordMakes } from './record.ts';
import { roleMakes } from './roles.ts';
import { speakerMakes } from './speakers.ts';
import { textMakes } from './texts.ts';
import { voteMakes } from './votes.ts';

/** Everything that a part of a lesson can be made of, by name. */
export const makes: Record<string, BlockGenerator> = {
  ...countyMakes,
  ...lawMakes,
  ...meetingMakes,
  ...recordMakes,
  ...roleMakes,
  ...speakerMakes,
  ...textMakes,
  ...voteMakes,
};
