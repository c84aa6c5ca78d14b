import { buildIfStale } from './built-files.ts';
import { writeOffline } from '../offline/write.ts';

buildIfStale();
const { files, start } = writeOffline('dist', 'dist-offline');
console.log(`dist-offline/ holds ${files} files and the zip of them. Open ${start} in a browser.`);
