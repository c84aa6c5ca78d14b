import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { Language } from '../../data/schema/index.ts';
import { listCounts } from '../../data/queries/list-counts.ts';
import { formatCount } from '../../i18n/format.ts';
import { proseContext, type ValueContext } from './context.ts';
import { listValues } from './lists.ts';
import { recordCounts, recordValues } from './records.ts';
import { signerCounts } from './signers.ts';
import { fillText, writeValue, type Filled } from './template.ts';
import { entryOf, type Value, type ValueOf } from './value.ts';
import { voteCounts, voteValues } from './votes.ts';

/**
 * Every value that a text can ask the facts for, by name. Components of prose, titles and lessons ask for the
 * same ones, and each lesson has some of its own in `src/lessons/`.
 */
export const values: Readonly<Record<string, ValueOf<ValueContext>>> = {
  ...listValues,
  ...recordValues,
  ...signerCounts,
  ...voteValues,
};

/** The numbers that `<Count>` may ask for. */
export const countNames: readonly string[] = [
  ...Object.keys(voteCounts),
  ...Object.keys(recordCounts),
  ...Object.keys(signerCounts),
  ...Object.keys(listCounts),
];

/**
 * A value by its name.
 * @throws RangeError on a name or a record that does not exist.
 */
export function valueNamed(context: ValueContext, name: string, args: readonly string[]): Value {
  return entryOf(values, name, 'value')(context, args);
}

/** A value as prose prints it: numbers below ten in words; in words, too, where it was not found. */
export function proseValue(context: ValueContext, name: string, args: readonly string[]): string {
  return writeValue(name, valueNamed(context, name, args) ?? '', context.language, formatCount);
}

/**
 * The values of a title filled in: `{days A B}` in words, `{Days A B}` capitalized, `{tally A}`,
 * `{day A short}`. What is not found stands there in words; the check refuses such a title.
 * @throws RangeError on a value or a record that does not exist.
 */
export function fillTitle(
  facts: Pick<SiteFacts, 'dataset' | 'lists'>,
  text: string,
  language: Language,
): Filled & { text: string } {
  const filled = fillText(values, proseContext(facts, language), text, formatCount);
  return { ...filled, text: filled.text ?? '' };
}
