import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writeOffline } from '../outputs/offline/write.ts';
import { buildIfStale } from './build-site.ts';
import { replaceFolder } from './replace-folder.ts';

const target = 'dist-offline';
const draft = '.cache/offline';

buildIfStale();
try {
  const { files, start } = writeOffline('dist', draft);
  replaceFolder(draft, target);
  const first = join(target, relative(draft, start));
  console.log(`${target}/ holds ${files} files and the zip of them. Open ${first} in a browser.`);
} finally {
  rmSync(draft, { recursive: true, force: true });
}
