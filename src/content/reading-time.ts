/** Words a minute that people read of plain prose, in either language. */
const pace = 200;

/** Words that take the place of a component without words of its own: a date, a tally, a name. */
const placeholder = 'x';

/**
 * Minutes to read MDX text, at least one. Counts its own words and those that `textsOf` finds for a
 * component that draws records, such as events or statements.
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
