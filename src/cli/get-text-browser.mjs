// Finds w3m or gets it, for the tests that read the site as text. Without it those are skipped.
import { existsSync } from 'node:fs';
import { getFromDebian } from './debian.mjs';

const program = process.env.W3M_PATH ?? '/usr/bin/w3m';
if (!existsSync(program)) {
  console.log('Getting w3m from Debian (once; a few seconds)…');
  getFromDebian('w3m');
}
if (!existsSync(program))
  console.log(
    'No w3m: the tests that read the site as text are skipped. Set W3M_PATH to run them.',
  );
