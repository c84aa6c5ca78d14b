import { didYouMean } from '../../data/did-you-mean.ts';

/**
 * What a text is given in the place of `{name argument}`: words in its language, a number, or `not-found`
 * where the record does not have it. Undefined where the question does not apply, as that for the agencies
 * of a county without any.
 */
export type Value = string | number | undefined;

/** What a value is when the record does not have it. */
export const notFoundValue = 'not-found';

/** Works a value out from the facts; `args` are the names of records, then options. */
export type ValueOf<Context> = (context: Context, args: readonly string[]) => Value;

/**
 * The entry of a name.
 * @param what what it is, for the error.
 * @throws RangeError that names the closest name, or the names there are.
 */
export function entryOf<Entry>(
  entries: Readonly<Record<string, Entry>>,
  name: string,
  what: string,
): Entry {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (entry !== undefined) return entry;
  throw new RangeError(`there is no ${what} "${name}"; ${didYouMean(name, Object.keys(entries))}`);
}
