import type { Language } from '../../data/schema/index.ts';
import { afterColon, capitalize, uncapitalize } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { uncountedText } from '../../i18n/votes.ts';
import { entryOf, notFoundValue, type ValueOf } from './value.ts';

const pattern = /\{([^{}]*)\}/g;

/** How a language writes a number: in words below ten, or in digits. */
export type WriteNumber = (value: number, language: Language) => string;

/** The values that a text asks for, as written between braces. */
export function askedFor(text: string): string[] {
  return [...text.matchAll(pattern)].map(([, asked]) => asked!);
}

/** What a text with values came to. */
export interface Filled {
  /** The text, in words also where a value was not found; undefined where one of them does not apply. */
  text: string | undefined;
  /** The values that were not found, as written between braces. */
  missing: readonly string[];
  /** The values that do not apply. */
  unfit: readonly string[];
}

/**
 * Fills `{name argument}` by the value of that name; `{Name argument}` begins with a capital. In Spanish, a
 * sentence after a colon loses its own.
 * @throws RangeError on a value that does not exist, or is asked of a record that does not.
 */
export function fillText<Context extends { language: Language }>(
  values: Readonly<Record<string, ValueOf<Context>>>,
  context: Context,
  text: string,
  writeNumber: WriteNumber,
): Filled {
  const missing: string[] = [];
  const unfit: string[] = [];
  const filled = text.replace(pattern, (_, asked: string, at: number) => {
    const [written = '', ...args] = asked.split(' ').filter(Boolean);
    const name = uncapitalize(written);
    const value = entryOf(values, name, 'value')(context, args);
    if (value === undefined) unfit.push(asked);
    if (value === notFoundValue) missing.push(asked);
    const words = writeValue(name, value ?? '', context.language, writeNumber);
    if (name !== written) return capitalize(words);
    return text.slice(0, at).endsWith(': ') ? afterColon(words, context.language) : words;
  });
  return {
    text: unfit.length === 0 ? punctuated(filled, context.language) : undefined,
    missing,
    unfit,
  };
}

/** A filled text: in English, a comma or period after a quoted value goes inside the quotation marks. */
function punctuated(text: string, language: Language): string {
  return language === 'en' ? text.replace(/”([,.])/g, '$1”') : text;
}

/** The value of a name as it stands in a sentence; in words where it was not found. */
export function writeValue(
  name: string,
  value: string | number,
  language: Language,
  writeNumber: WriteNumber,
): string {
  if (typeof value === 'number') return writeNumber(value, language);
  if (value !== notFoundValue) return value;
  const t = useTranslations(language);
  return name === 'tally' ? uncountedText({ t }) : uncapitalize(t('notFound'));
}
