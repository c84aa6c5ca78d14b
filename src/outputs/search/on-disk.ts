/** The text of each file that search reads, by its name without a folder. */
export type HeldFiles = Readonly<Record<string, string>>;

/** The last part of an address: `en.json.gz`. */
export function fileName(address: string): string {
  return address.split('/').at(-1)!;
}

/** Where the script that makes search work on a disk is, from the root of the site. */
export function onDiskPath(language: string): string {
  return `search/on-disk-${language}.js`;
}

/**
 * A classic script that holds all of search. A page that is opened from a disk can load a script and nothing else:
 * no module and no data.
 * @param engine the code of `engine.ts`, bundled as one expression under the name `searchEngine`.
 */
export function onDiskScript(engine: string, files: HeldFiles): string {
  return `var searchFiles=${JSON.stringify(files)};\n${engine}`;
}
