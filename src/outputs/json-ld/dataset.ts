import type { DataDownload, Dataset } from 'schema-dts';
import type { Edition, Language } from '../../data/schema/index.ts';
import { fullAddress } from '../../urls/site-address.ts';
import { localPath } from '../../urls/routes.ts';
import { commonProperties, partOfSite } from './common.ts';

/** A file of the data: its address from the root (`/data/votes.csv`), and its media type. */
export interface DataFile {
  path: string;
  type: string;
}

/**
 * JSON-LD of the whole dataset, for the page that offers it. Without the site's address, files have no URL,
 * because a reader of the block may not know where it came from.
 * @param page the page's path without the language.
 */
export function datasetOf(
  {
    name,
    description,
    page,
    edition,
    files,
  }: {
    name: string;
    description: string;
    page: string;
    edition: Edition;
    files: readonly DataFile[];
  },
  language: Language,
  site?: string,
) {
  const url = fullAddress(localPath(language, page), site);
  const distribution = files.flatMap(({ path, type }): DataDownload[] => {
    const contentUrl = fullAddress(path, site);
    return contentUrl ? [{ '@type': 'DataDownload', encodingFormat: type, contentUrl }] : [];
  });
  return {
    '@type': 'Dataset',
    name,
    description,
    version: edition.version,
    spatialCoverage: { '@type': 'State', name: 'Florida' },
    ...commonProperties(language),
    // The texts of every record are in both.
    inLanguage: ['en', 'es'],
    ...partOfSite(language),
    ...(url ? { url } : {}),
    ...(distribution.length > 0 ? { distribution } : {}),
  } as const satisfies Dataset;
}
