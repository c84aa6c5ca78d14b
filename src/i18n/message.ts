import type { Language } from '../data/schema/index.ts';
import { formatCount, formatNumber, pluralForm } from './format.ts';

export type MessageValues = Readonly<Record<string, string | number>>;

/** A form of a plural. It may hold other parts, but no plural. */
const form = String.raw`(=\d+|zero|one|two|few|many|other) \{((?:[^{}]|\{[^{}]*\})*)\}`;
const forms = new RegExp(form, 'g');
const part = new RegExp(String.raw`\{(\w+)(?:, (spellout)|, plural,((?: ${form})+))?\}(’s)?`, 'g');

/**
 * Formats a message in the subset of ICU MessageFormat that we use: `{name}`, `{count, spellout}` (spelled
 * out below ten) and `{count, plural, =0 {no votes} one {# vote} other {# votes}}`. Numbers get the
 * language's separators. A name that ends in s takes an apostrophe alone before an English "’s", as in AP style.
 * @throws RangeError when a value is missing or has the wrong type.
 */
export function fillMessage(message: string, values: MessageValues, language: Language): string {
  return message.replace(part, (...[, name, spellout, plural, , , own = '']: string[]) => {
    const text = valueText(values, language, name!, spellout, plural);
    return own && text.endsWith('s') ? `${text}’` : `${text}${own}`;
  });
}

function valueText(
  values: MessageValues,
  language: Language,
  name: string,
  spellout: string | undefined,
  plural: string | undefined,
): string {
  const value = values[name];
  if (value === undefined) throw new RangeError(`needs a value for {${name}}`);
  if (!spellout && !plural)
    return typeof value === 'number' ? formatNumber(value, language) : value;
  if (typeof value !== 'number')
    throw new RangeError(`needs a number for {${name}}, found "${value}"`);
  if (!plural) return formatCount(value, language);
  const chosen = chooseForm(plural, value, language);
  return fillMessage(chosen, values, language).replaceAll('#', formatNumber(value, language));
}

/** The names of the values that a message asks for, each once, and whether it asks for a number. */
export function messageValues(message: string): Map<string, 'any' | 'number'> {
  const names = new Map<string, 'any' | 'number'>();
  for (const [, name, spellout, plural] of message.matchAll(part)) {
    const inner = plural ? messageValues(plural.replace(forms, '$2')) : [];
    for (const [each, kind] of [[name!, spellout || plural ? 'number' : 'any'] as const, ...inner])
      if (names.get(each) !== 'number') names.set(each, kind);
  }
  return names;
}

/** The values whose plural has no form for "other", which most numbers take. */
export function unfinishedPlurals(message: string): string[] {
  return [...message.matchAll(part)].flatMap(([, name, , plural]) => {
    if (plural === undefined) return [];
    return [...plural.matchAll(forms)].some(([, own]) => own === 'other') ? [] : [name!];
  });
}

/** The message without its placeholders. A brace that remains is a mistake. */
export function messageText(message: string): string {
  return message.replace(part, '');
}

function chooseForm(plural: string, value: number, language: Language): string {
  const found = new Map([...plural.matchAll(forms)].map(([, name, text]) => [name!, text!]));
  const chosen =
    found.get(`=${value}`) ?? found.get(pluralForm(value, language)) ?? found.get('other');
  if (chosen === undefined) throw new RangeError(`needs a form for "other" in "${plural.trim()}"`);
  return chosen;
}
