import type { ValueOf } from '../content/values/value.ts';
import type { LessonContext } from './context.ts';

/** A value that only lessons ask for. */
export type LessonValue = ValueOf<LessonContext>;
/** Whether something is so; undefined where it is not known. */
export type Condition = (context: LessonContext, args: readonly string[]) => boolean | undefined;
