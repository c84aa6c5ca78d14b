import type { ValueContext } from '../content/values/context.ts';
import type { Lesson, Place } from '../data/schema/index.ts';

/**
 * What values and generators of a lesson work with: the facts, a language and the lesson's names for
 * records.
 */
export interface LessonContext extends ValueContext {
  refs: Lesson['refs'];
  /** The words of the texts that the lesson compares. */
  wordings?: Lesson['wordings'];
  /** The county of the sheet, in a lesson that has a sheet for each county. */
  county?: Place;
}
