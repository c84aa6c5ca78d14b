import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

/** A program that tests open the site with. */
export interface Tool {
  name: string;
  /** What the tests are about that need it. */
  use: string;
  /** The setting that says where it is. */
  setting: string;
  places: readonly string[];
  /** What makes it say its version, and end. */
  version: string;
  debian: readonly string[];
}

export type ToolName = 'Chromium' | 'Firefox' | 'w3m' | 'LibreOffice' | 'nginx';

/** Where nginx is unpacked: installing it would start a web server for good. */
export const unpacked = 'node_modules/.nginx';

/** Every program that a test needs. `npm test` gets Chromium alone. */
export const tools: Record<ToolName, Tool> = {
  Chromium: {
    name: 'Chromium',
    use: 'the pages in a browser',
    setting: 'CHROME_PATH',
    places: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    version: '--version',
    debian: ['chromium'],
  },
  Firefox: {
    name: 'Firefox',
    use: 'the pages in another browser',
    setting: 'FIREFOX_PATH',
    places: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    version: '--version',
    debian: ['firefox-esr'],
  },
  w3m: {
    name: 'w3m',
    use: 'the pages as text',
    setting: 'W3M_PATH',
    places: ['/usr/bin/w3m', '/opt/homebrew/bin/w3m', '/usr/local/bin/w3m'],
    version: '-version',
    debian: ['w3m'],
  },
  LibreOffice: {
    name: 'LibreOffice',
    use: 'the Word files of the lessons',
    setting: 'SOFFICE_PATH',
    places: ['/usr/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    version: '--version',
    debian: ['libreoffice-writer-nogui'],
  },
  nginx: {
    name: 'nginx',
    use: 'the site on a host',
    setting: 'NGINX_PATH',
    places: ['/usr/sbin/nginx', resolve(unpacked, 'usr/sbin/nginx')],
    version: '-v',
    debian: ['nginx', 'nginx-common'],
  },
};

const paths = new Map<ToolName, string | undefined>();

/** Where a program is, looked for once; undefined where it is not installed or does not run. */
export function findTool(name: ToolName): string | undefined {
  if (!paths.has(name)) paths.set(name, placesOf(name).find(runs(tools[name])));
  return paths.get(name);
}

/** Forgets what was found: something was installed since. */
export function lookAgain(): void {
  paths.clear();
}

function placesOf(name: ToolName): string[] {
  const { setting, places } = tools[name];
  const own = process.env[setting];
  if (own) return [own];
  return name === 'Chromium' ? [...places, chromium.executablePath()] : [...places];
}

/** A name may lead to a program that is only a hint at how to install it. */
const runs =
  ({ version }: Tool) =>
  (path: string): boolean =>
    existsSync(path) &&
    // On Windows a browser answers by opening a window.
    (process.platform === 'win32' ||
      spawnSync(path, [version], { stdio: 'ignore', timeout: 30_000 }).status === 0);
