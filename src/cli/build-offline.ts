import { writeOffline } from '../offline/write.ts';
import { buildIfStale } from './build-site.ts';

buildIfStale();
const { files, start } = writeOffline('dist', 'dist-offline');
console.log(`dist-offline/ holds ${files} files and the zip of them. Open ${start} in a browser.`);
