import type { ValueContext } from '../content/values/context.ts';
import type { Lesson, Place } from '../data/schema/index.ts';

/** What the text of a lesson may ask for: the facts, in a language, by the names the lesson gives to records. */
export interface LessonContext extends ValueContext {
  refs: Lesson['refs'];
  /** The words of the texts that the lesson compares. */
  wordings?: Lesson['wordings'];
  /** The county of the sheet, in a lesson that has a sheet for each county. */
  county?: Place;
}
