/** The number that each cited source has on the page being drawn. Set by the page before its prose is drawn. */
const numbers = new Map<string, ReadonlyMap<string, number>>();

/** @param pathname the page's own path. */
export function numberSources(pathname: string, sources: Iterable<string>): void {
  numbers.set(pathname, new Map([...sources].map((source, index) => [source, index + 1])));
}

/** @throws RangeError when a source is cited that the page did not number. */
export function sourceNumber(pathname: string, source: string): number {
  const number = numbers.get(pathname)?.get(source);
  if (number === undefined) throw new RangeError(`"${source}" has no number on ${pathname}`);
  return number;
}
