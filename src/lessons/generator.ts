import type { LessonContext } from './context.ts';
import type { Block } from './paper/document.ts';

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
