import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs packages of Debian, where that is possible: as root, on a system that has apt. */
export function getFromDebian(...packages) {
  if (refreshDebian()) apt('install', '-y', '--no-install-recommends', ...packages);
}

/** Brings the list of Debian's packages up to date, where that is possible. Returns whether it is. */
export function refreshDebian() {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false;
  apt('update');
  return true;
}

function apt(...args) {
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
