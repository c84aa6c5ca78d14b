import type { Localized } from '../data/schema/index.ts';
import type { LessonContext } from './context.ts';
import { conditions, fills } from './values/index.ts';

const pattern = /\{([^{}]*)\}/g;

/** The values that a text asks for, as written between braces. */
export function askedFor(text: string): string[] {
  return [...text.matchAll(pattern)].map(([, asked]) => asked!);
}

/**
 * A text with its values filled in; undefined where one of them is not known.
 * @throws RangeError on a value that does not exist, or is asked of a record that does not.
 */
export function fill(context: LessonContext, text: string): string | undefined {
  const unknown: string[] = [];
  const filled = text.replace(pattern, (_, asked: string) => {
    const [name = '', ...args] = asked.split(' ');
    const value = lookUp(fills, name, 'value')(context, args);
    if (value === undefined) unknown.push(asked);
    return value ?? '';
  });
  return unknown.length === 0 ? filled : undefined;
}

/** As `fill`, for a text that is kept in every language. */
export function say(context: LessonContext, text: Localized): string | undefined {
  return fill(context, text[context.language]);
}

/**
 * Whether a condition holds: `passes-with-added-no second`, or `not passes-with-added-no second`.
 * A condition on something that is not known does not hold, nor does its opposite.
 */
export function holds(context: LessonContext, condition: string): boolean {
  const [first = '', ...rest] = condition.split(' ');
  const isOpposite = first === 'not';
  const [name = '', ...args] = isOpposite ? rest : [first, ...rest];
  const value = lookUp(conditions, name, 'condition')(context, args);
  return value === undefined ? false : value !== isOpposite;
}

function lookUp<Entry>(entries: Record<string, Entry>, name: string, what: string): Entry {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (!entry)
    throw new RangeError(
      `there is no ${what} "${name}"; there are ${Object.keys(entries).join(', ')}`,
    );
  return entry;
}
