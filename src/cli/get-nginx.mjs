// Finds nginx or gets it, for the tests that serve the site with it. Without it those are skipped.
// It is unpacked into node_modules rather than installed: installing would start a web server for good.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { refreshDebian } from './debian.mjs';

const folder = 'node_modules/.nginx';
const known = [process.env.NGINX_PATH, '/usr/sbin/nginx', `${folder}/usr/sbin/nginx`];
const works = () =>
  known.some((path) => path && spawnSync(path, ['-v'], { stdio: 'ignore' }).status === 0);

if (!works() && existsSync('/usr/bin/apt-get')) {
  console.log('Getting nginx from Debian (once; a few seconds)…');
  refreshDebian();
  mkdirSync(folder, { recursive: true });
  const packages = ['nginx', 'nginx-common'];
  const quiet = { cwd: folder, stdio: 'ignore' };
  spawnSync('apt-get', ['download', ...packages], quiet);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    spawnSync('dpkg-deb', ['-x', file, '.'], quiet);
    rmSync(`${folder}/${file}`);
  }
}
if (!works())
  console.log(
    'No nginx: the tests that serve the site with it are skipped. Set NGINX_PATH to run them.',
  );
