import { spawnSync } from 'node:child_process';

/** The program, or undefined where there is none: `node src/cli/get-text-browser.mjs` gets it. */
export const textBrowser = [process.env.W3M_PATH, '/usr/bin/w3m'].find(
  (path) => path && spawnSync(path, ['-version'], { stdio: 'ignore' }).status === 0,
);

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
