import type { LessonContext } from './context.ts';

/** A value for the text of a lesson, in the page's language; undefined where it is not known. */
export type ValueResolver = (context: LessonContext, args: readonly string[]) => string | undefined;
/** Whether something is so; undefined where it is not known. */
export type Condition = (context: LessonContext, args: readonly string[]) => boolean | undefined;
