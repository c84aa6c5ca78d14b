import { gzipSync } from 'node:zlib';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { Language } from '../../data/schema/index.ts';
import { askedFile } from './asked-file.ts';
import type { SearchRecord } from './records.ts';
import { textFile } from './text-file.ts';
import { titlesFile } from './titles-file.ts';

/**
 * The index of a language as the files that the page reads, by their names in `search/`. They are compressed here
 * because some hosts don't, and without a timestamp, so that the same records give the same bytes.
 */
export function indexFiles(
  records: readonly SearchRecord[],
  facts: SiteFacts,
  language: Language,
): { file: string; bytes: Uint8Array }[] {
  const pack = (content: unknown) => gzipSync(JSON.stringify(content), { level: 9 });
  return [
    { file: `${language}-titles.json.gz`, bytes: pack(titlesFile(records, facts, language)) },
    { file: `${language}-asked.json.gz`, bytes: pack(askedFile(records, facts, language)) },
    { file: `${language}.json.gz`, bytes: pack(textFile(records, language)) },
  ];
}
