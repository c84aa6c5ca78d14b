import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Language } from '../../data/schema/index.ts';
import { fillMessage } from '../../i18n/message.ts';
import { localPath } from '../../urls/routes.ts';
import { unpackNames } from '../look-up/match.ts';
import type { AskedFile } from './asked-file.ts';
import { Search } from './find.ts';
import type { TextFile } from './text-file.ts';
import type { TitlesFile } from './titles-file.ts';

/**
 * The search of a built site, as its page asks it, with titles, names and texts.
 * @param folder the built site.
 * @throws Error when it has no search files.
 */
export function builtSearch(folder: string, language: Language): Search {
  const unpacked = (name: string): unknown =>
    JSON.parse(gunzipSync(readFileSync(`${folder}/search/${name}`)).toString('utf8'));
  const names = JSON.parse(
    readFileSync(`${folder}${localPath(language, '/places/names.json')}`, 'utf8'),
  ) as Parameters<typeof unpackNames>[0];
  const search = new Search(
    unpacked(`${language}-titles.json.gz`) as TitlesFile,
    unpackNames(names, '', (message, values) => fillMessage(message, values, language)),
    language,
    names.kinds,
  );
  search.read(
    unpacked(`${language}.json.gz`) as TextFile,
    unpacked(`${language}-asked.json.gz`) as AskedFile,
  );
  return search;
}
