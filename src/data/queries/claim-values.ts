import { findOrThrow } from './lookup.ts';
import { yesToNo } from './votes.ts';
import type { ClaimValue } from '../schema/index.ts';

const valueTypes = ['tally', 'date', 'count', 'name', 'text'] as const;
export type ValueType = (typeof valueTypes)[number];

/** The type of a value, which is its only key. */
export function typeOfValue(value: ClaimValue): ValueType {
  return findOrThrow(valueTypes, (type) => type in value, 'kind of value');
}

/** A value as one short text: `6-1`, `2025-03-04`, `12`, a name, or the English text. Equal values have equal texts. */
export function valueText(value: ClaimValue): string {
  if ('tally' in value) return yesToNo(value.tally);
  if ('date' in value) return value.date;
  if ('count' in value) return String(value.count);
  return 'name' in value ? value.name : value.text.en;
}

/** Whether two values can both be right: a month fits each of its days; all else fits only itself. */
export function valuesFit(one: ClaimValue, other: ClaimValue): boolean {
  const [a, b] = [valueText(one), valueText(other)];
  if (typeOfValue(one) !== typeOfValue(other)) return false;
  return 'date' in one ? a.startsWith(b) || b.startsWith(a) : a === b;
}
