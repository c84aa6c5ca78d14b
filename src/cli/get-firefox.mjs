// Finds Firefox or gets it, for the tests that read the site with it. Without it those are skipped.
import { spawnSync } from 'node:child_process';
import { getFromDebian } from './debian.mjs';

const known = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'];
const works = () =>
  known.some((path) => path && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0);

if (!works()) {
  console.log('Getting Firefox from Debian (once; half a minute)…');
  getFromDebian('firefox-esr');
}
if (!works())
  console.log(
    'No Firefox: the tests that read the site with it are skipped. Set FIREFOX_PATH to run them.',
  );
