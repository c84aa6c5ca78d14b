import type { LessonContext } from '../context.ts';
import type { Block } from '../document.ts';
import { countyMakes } from './counties.ts';
import { lawMakes } from './law.ts';
import { meetingMakes } from './meeting.ts';
import { recordMakes } from './record.ts';
import { roleMakes } from './roles.ts';
import { speakerMakes } from './speakers.ts';
import { textMakes } from './texts.ts';
import { voteMakes } from './votes.ts';

/** Students get what is to be filled in; the key has it filled. */
export type Audience = 'students' | 'key';

/**
 * Something worked out from the data for a sheet, a handout or a key. Empty where the key has nothing
 * to add; undefined where a value that it needs is not known.
 */
export type Make = (
  context: LessonContext,
  of: readonly string[],
  audience: Audience,
) => Block[] | undefined;

/** Everything that a part of a lesson can be made of, by name. */
export const makes: Record<string, Make> = {
  ...countyMakes,
  ...lawMakes,
  ...meetingMakes,
  ...recordMakes,
  ...roleMakes,
  ...speakerMakes,
  ...textMakes,
  ...voteMakes,
};
