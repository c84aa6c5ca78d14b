/** A path with its numbers in tenths of a pixel. */
export function tenths(path: string): string {
  return path.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
