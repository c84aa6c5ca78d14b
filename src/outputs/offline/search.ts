import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'fflate';
import { languages } from '../../data/schema/index.ts';
import { bundleEngine } from '../search/bundle.ts';
import { localPath } from '../../urls/routes.ts';
import { fileName, onDiskPath, onDiskScript } from '../search/on-disk.ts';

/**
 * What makes search work in the offline edition, for each language: a script with its index inside.
 * @param built the folder of the built site.
 */
export async function searchOnDisk(built: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  const engine = new TextDecoder().decode(await bundleEngine('iife'));
  return languages.map((language) => {
    const index = globSync(`search/${language}{,-*}.json.gz`, { cwd: built }).sort();
    const names = localPath(language, '/places/names.json').slice(1);
    const texts = [...index, names].map((file) => {
      const bytes = readFileSync(join(built, file));
      const text = new TextDecoder().decode(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
      return [fileName(file), text] as const;
    });
    const script = onDiskScript(engine, Object.fromEntries(texts));
    return { name: onDiskPath(language), bytes: Buffer.from(script) };
  });
}
