import { fillText } from '../content/values/template.ts';
import { entryOf } from '../content/values/value.ts';
import type { Localized } from '../data/schema/index.ts';
import { formatNumber } from '../i18n/format.ts';
import type { LessonContext } from './context.ts';
import { conditions, lessonValues } from './values.ts';

/** What a text of a lesson comes to in the language of its paper, with numbers in digits: see `fillText`. */
export function fill(context: LessonContext, text: Localized) {
  return fillText(lessonValues, context, text[context.language], formatNumber);
}

/** A text that goes on where a value is not found, in words; undefined where one does not apply. */
export function say(context: LessonContext, text: Localized): string | undefined {
  return fill(context, text).text;
}

/** A text that asks or answers; undefined where a value of it is not found, or does not apply. */
export function fillAnswer(context: LessonContext, asked: Localized): string | undefined {
  const { text, missing } = fill(context, asked);
  return missing.length === 0 ? text : undefined;
}

/**
 * Whether a condition holds: `quorum-met second`, or `not quorum-met second`.
 * A condition on something that is not known does not hold, nor does its opposite.
 */
export function holds(context: LessonContext, condition: string): boolean {
  const [first = '', ...rest] = condition.split(' ');
  const isOpposite = first === 'not';
  const [name = '', ...args] = isOpposite ? rest : [first, ...rest];
  const value = entryOf(conditions, name, 'condition')(context, args);
  return value === undefined ? false : value !== isOpposite;
}
