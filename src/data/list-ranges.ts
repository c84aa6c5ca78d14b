/**
 * Compresses sorted positions to spans of ids: `[1, 2, 3, 5]` becomes `['b/d', 'f']`. A span that reaches
 * the last id stays open (`e/`), so that importing a newer list changes only what ended.
 */
export function toSpans(positions: Iterable<number>, ids: readonly string[]): string[] {
  const sorted = [...new Set(positions)].sort((a, b) => a - b);
  return runs(sorted).map(([first, last]) => {
    if (last === ids.length - 1) return `${ids[first]}/`;
    return first === last ? ids[first]! : `${ids[first]}/${ids[last]}`;
  });
}

/**
 * Expands spans to positions.
 * @throws RangeError if a span has an unknown id or runs backward.
 */
export function fromSpans(
  spans: readonly string[],
  positionOf: ReadonlyMap<string, number>,
): number[] {
  return spans.flatMap((span) => {
    const [from, to = from] = span.split('/') as [string, string?];
    const first = positionOf.get(from);
    const last = to === '' ? positionOf.size - 1 : positionOf.get(to);
    if (first === undefined || last === undefined || last < first)
      throw new RangeError(`"${span}" is not a span of known lists`);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** Groups sorted positions into consecutive runs: first and last of each. */
export function runs(sorted: readonly number[]): [number, number][] {
  return sorted.reduce<[number, number][]>((found, position) => {
    const open = found.at(-1);
    if (open && open[1] === position - 1) open[1] = position;
    else found.push([position, position]);
    return found;
  }, []);
}
