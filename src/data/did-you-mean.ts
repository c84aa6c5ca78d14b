import { distance } from 'fastest-levenshtein';

/** A hint for an error: the closest of the known ids or, if none is close, the first few. */
export function didYouMean(id: string, known: readonly string[]): string {
  if (known.length === 0) return 'expected nothing: the collection is empty';
  const ranked = [...known].sort((a, b) => distance(id, a) - distance(id, b));
  const best = ranked[0]!;
  const close = distance(id, best) <= Math.max(3, id.length / 3);
  if (close) return `did you mean "${best}"?`;
  const shown = [...known].sort().slice(0, 8).join(', ');
  return `expected one of: ${shown}${known.length > 8 ? ', …' : ''}`;
}
