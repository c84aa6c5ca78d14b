import { sum } from 'd3';
/** A test file in vitest's JSON report. */
export interface TestFile {
  name: string;
  assertionResults: readonly { status: string }[];
}

/**
 * A line about skipped tests: how many, where, and which programs are missing.
 * @param missing the programs that are not installed.
 * @param root the folder that paths are relative to.
 * @returns undefined if none was skipped.
 */
export function skippedNotice(
  files: readonly TestFile[],
  missing: readonly string[],
  root: string,
): string | undefined {
  const counted = files
    .map(({ name, assertionResults }) => ({
      name: name.replace(root, '').replaceAll('\\', '/').replace(/^\//, ''),
      count: assertionResults.filter(({ status }) => status === 'skipped' || status === 'pending')
        .length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  if (counted.length === 0) return undefined;
  const total = sum(counted, ({ count }) => count);
  const first = counted.slice(0, 4).map(({ name, count }) => `${count} in ${name}`);
  const more = counted.length > 4 ? [`the rest in ${counted.length - 4} more files`] : [];
  const why = missing.length > 0 ? ` Not installed: ${missing.join(', ')}.` : '';
  return `${total} skipped: ${[...first, ...more].join(', ')}.${why}`;
}
