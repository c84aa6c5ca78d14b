import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { languages } from '../data/schema/shared.ts';
import type { StringsFile } from '../i18n/check-strings.ts';

const folder = 'src/i18n/strings';

/** The files of labels below `root`: each name in every language, without content where it is missing. */
export function readStrings(root: string): StringsFile[] {
  const names = new Set(
    globSync(`${folder}/*/*.json`, { cwd: root }).map((file) => basename(file)),
  );
  return [...names].sort().flatMap((name) =>
    languages.map((language) => {
      const file = `${folder}/${language}/${name}`;
      const path = join(root, file);
      const content = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      return { name, language, file, content };
    }),
  );
}
