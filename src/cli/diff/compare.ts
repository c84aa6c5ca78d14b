import { commonItems } from './words.ts';

/** A step from a record to a value: a field, or an item of a list. */
export type Step = string | { item: unknown; index: number };

/** A value that differs. Undefined where there was or is none. */
export interface Difference {
  path: readonly Step[];
  before: unknown;
  after: unknown;
  /** The same items, in another order. */
  isOrder?: true;
}

/**
 * What differs between two values of parsed JSON. The order of fields means nothing. Texts in two languages,
 * citations and quotations are compared as wholes; items of a list are paired by their id, seat or member,
 * and otherwise by what they say.
 */
export function compareValues(
  before: unknown,
  after: unknown,
  path: readonly Step[] = [],
): Difference[] {
  if (isSame(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return compareItems(before, after, path);
  if (isBranch(before) && isBranch(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      compareValues(before[key], after[key], [...path, key]),
    );
  return [{ path, before, after }];
}

/** Whether two values of parsed JSON say the same. */
export function isSame(before: unknown, after: unknown): boolean {
  return textOf(before) === textOf(after);
}

/** JSON with its fields in one order. */
function textOf(value: unknown): string {
  if (value === undefined) return '';
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

type Fields = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isLocalized(value: unknown): value is { en: string; es: string } {
  return isObject(value) && typeof value.en === 'string' && typeof value.es === 'string';
}

export function isCitation(
  value: unknown,
): value is { source: string; at: string; quote?: string } {
  return isObject(value) && typeof value.source === 'string' && typeof value.at === 'string';
}

export function isQuote(
  value: unknown,
): value is { words: string; language: string; translation: string } {
  return isObject(value) && typeof value.words === 'string' && 'translation' in value;
}

/** An object that is compared field by field: a citation that says more than where is one. */
function isBranch(value: unknown): value is Fields {
  if (!isObject(value) || isLocalized(value) || isQuote(value)) return false;
  return !isCitation(value) || Object.keys(value).some((key) => !citationFields.includes(key));
}

const citationFields = ['source', 'at', 'quote'];

/** What tells an item of a list from the others, where something does. */
function keyOf(item: unknown): string | undefined {
  if (!isBranch(item)) return undefined;
  const key = item.id ?? item.seat ?? item.source ?? item.spelling;
  const within = [item.body, item.at].filter((part) => typeof part === 'string');
  return typeof key === 'string' ? [key, ...within].join(' ') : undefined;
}

function compareItems(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly Step[],
): Difference[] {
  const sorted = (items: readonly unknown[]) => items.map(textOf).sort().join('\n');
  if (sorted(before) === sorted(after)) return [{ path, before, after, isOrder: true }];
  const [oldKeys, keys] = [before, after].map((items) => items.map(keyOf)) as [
    (string | undefined)[],
    (string | undefined)[],
  ];
  if (isUnique(oldKeys) && isUnique(keys)) {
    const known = new Map(oldKeys.map((key, index) => [key, before[index]]));
    const now = new Set(keys);
    return [
      ...before.flatMap((item, index) =>
        now.has(oldKeys[index]) ? [] : itemGone(item, index, path),
      ),
      ...after.flatMap((item, index) =>
        known.has(keys[index])
          ? compareValues(known.get(keys[index]), item, [...path, { item, index }])
          : itemCome(item, index, path),
      ),
    ];
  }
  return compareRuns(before, after, path);
}

/** Items without keys: what both lists share stays, and what lies between is paired in order. */
function compareRuns(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly Step[],
): Difference[] {
  const pairs: [number, number][] = [
    ...commonItems(before.map(textOf), after.map(textOf)),
    [before.length, after.length],
  ];
  let [oldStart, start] = [0, 0];
  return pairs.flatMap(([oldEnd, end]) => {
    const gone = before.slice(oldStart, oldEnd);
    const come = after.slice(start, end);
    const found = Array.from({ length: Math.max(gone.length, come.length) }, (_, offset) => {
      if (offset >= come.length) return itemGone(gone[offset], oldStart + offset, path);
      if (offset >= gone.length) return itemCome(come[offset], start + offset, path);
      const step = { item: come[offset], index: start + offset };
      return compareValues(gone[offset], come[offset], [...path, step]);
    }).flat();
    [oldStart, start] = [oldEnd + 1, end + 1];
    return found;
  });
}

function itemGone(item: unknown, index: number, path: readonly Step[]): Difference[] {
  return [{ path: [...path, { item, index }], before: item, after: undefined }];
}

function itemCome(item: unknown, index: number, path: readonly Step[]): Difference[] {
  return [{ path: [...path, { item, index }], before: undefined, after: item }];
}

function isUnique(keys: readonly (string | undefined)[]): boolean {
  return keys.every((key) => key !== undefined) && new Set(keys).size === keys.length;
}
