/** Average reading speed in words per minute. */
const pace = 200;

/** Stands for a component that prints a single word: a date, a tally, a name. */
const placeholder = 'x';

/**
 * Minutes to read MDX text, at least one. Includes the words that `textsOf` returns for components that
 * print records.
 */
export function readingMinutes(
  body: string,
  textsOf: (component: string, ids: readonly string[]) => readonly string[],
): number {
  const drawn = [...body.matchAll(/<(\w+)\s[^>]*?\bof="([^"]*)"[^>]*\/>/g)].flatMap(
    ([, component, of]) => textsOf(component!, of!.split(' ')),
  );
  const own = body
    .replace(/<Cite\b[^>]*\/>/g, '')
    .replace(/<\w+\b[^>]*\/>/g, placeholder)
    .replace(/<[^>]*>/g, '')
    .replace(/\]\([^)]*\)/g, ']');
  const words = [own, ...drawn].join(' ').match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  return Math.max(1, Math.round(words.length / pace));
}
