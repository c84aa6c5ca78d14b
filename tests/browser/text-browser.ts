import { spawnSync } from 'node:child_process';
import { findTool } from '../../src/cli/browsers/tools.ts';

/** The program, or undefined where there is none. */
export const textBrowser = findTool('w3m');

/**
 * A page of the built site as w3m prints it, its lines joined.
 * @param path from the root: `/votes/`.
 */
export function asText(path: string): string {
  const file = `dist${path}index.html`;
  const options = ['-dump', '-cols', '200', '-T', 'text/html', '-I', 'UTF-8', '-O', 'UTF-8'];
  return String(spawnSync(textBrowser!, [...options, file]).stdout)
    .replaceAll('\u2060', '')
    .replace(/\s+/g, ' ');
}
