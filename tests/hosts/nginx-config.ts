/**
 * The example for nginx with the lines changed that it says to change. All are found in one pass: a folder may
 * have the name that the example gives the path.
 * @param folder in full, without a slash at its end.
 * @param path of the site on its host: `/` or `/a/b/`.
 */
export function siteConfig(
  example: string,
  { port, folder, path }: { port: number; folder: string; path: string },
): string {
  return example
    .replace(/^.*# TOP$/m, (line) => (path === '/' ? '' : line))
    .replace(
      /listen 80;|\/srv\/sunshine-ledger\/([^;\s]*);|\/ledger(\/| )/g,
      (found, file: string | undefined, end: string | undefined) => {
        if (file !== undefined) return `${quoted(`${folder}/${file}`)};`;
        if (end !== undefined) return end === '/' ? path : `${path.slice(0, -1)} `;
        return found.replace('80', `127.0.0.1:${port}`);
      },
    );
}

/** As nginx reads a name with spaces. */
function quoted(name: string): string {
  return `"${name.replace(/["\\]/g, '\\$&')}"`;
}
