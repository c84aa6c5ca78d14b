import { distance } from 'fastest-levenshtein';

/** The closest known spelling, or the start of the list. */
export function didYouMean(id: string, known: readonly string[]): string {
  if (known.length === 0) return 'expected nothing: the collection is empty';
  const ranked = [...known].sort((a, b) => distance(id, a) - distance(id, b));
  const best = ranked[0]!;
  const close = distance(id, best) <= Math.max(3, id.length / 3);
  if (close) return `did you mean "${best}"?`;
  const shown = [...known].sort().slice(0, 8).join(', ');
  return `expected one of: ${shown}${known.length > 8 ? ', …' : ''}`;
}
