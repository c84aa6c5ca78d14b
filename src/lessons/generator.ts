import type { LessonContext } from './context.ts';
import type { Block } from './paper/document.ts';

/** Students get what is to be filled in; the key has it filled. */
export type Audience = 'students' | 'key';

/**
 * Something worked out from the data for a sheet, a handout or a key. Empty where the key has nothing
 * to add; undefined where a value that it needs is not known.
 */
export type BlockGenerator = (
  context: LessonContext,
  of: readonly string[],
  audience: Audience,
) => Block[] | undefined;
