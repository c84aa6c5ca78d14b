import type { ValueContext } from '../content/values/context.ts';
import type { ValueOf } from '../content/values/value.ts';
import type { Lesson, Place } from '../data/schema/index.ts';
import type { Block } from './paper/document.ts';

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

/** A value that only lessons ask for. */
export type LessonValue = ValueOf<LessonContext>;

/** Whether something is so; undefined where it is not known. */
export type Condition = (context: LessonContext, args: readonly string[]) => boolean | undefined;

/** Students get what is to be filled in; the key has it filled. */
export type Audience = 'students' | 'key';

/**
 * Makes blocks of a worksheet, handout or key from the data. An empty list means that the key has nothing
 * to add; undefined means that a value is not known.
 */
export type BlockGenerator = (
  context: LessonContext,
  of: readonly string[],
  audience: Audience,
) => Block[] | undefined;
