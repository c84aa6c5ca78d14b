// Finds LibreOffice or gets it, for the test that opens the Word files. Without it that test is skipped.
import { existsSync } from 'node:fs';
import { getFromDebian } from './debian.mjs';

const program = process.env.SOFFICE_PATH ?? '/usr/bin/soffice';
if (!existsSync(program)) {
  console.log('Getting LibreOffice from Debian (once; a minute or two)…');
  getFromDebian('libreoffice-writer-nogui');
}
if (!existsSync(program))
  console.log(
    'No LibreOffice: the test that opens the Word files is skipped. Set SOFFICE_PATH to run it.',
  );
