import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

/** A program that tests use. */
export interface Tool {
  name: string;
  /** What its tests cover. */
  use: string;
  /** The environment variable with its path. */
  setting: string;
  places: readonly string[];
  /** Arguments that print its version. */
  version: string;
  debian: readonly string[];
}

export type ToolName = 'Chromium' | 'Firefox' | 'w3m' | 'LibreOffice' | 'nginx';

/** Where nginx is unpacked, because installing it would start a server permanently. */
export const unpacked = 'node_modules/.nginx';

/** Every program that a test needs. `npm test` gets Chromium alone. */
export const tools: Record<ToolName, Tool> = {
  Chromium: {
    name: 'Chromium',
    use: 'the pages in a browser',
    setting: 'CHROME_PATH',
    places: [
      // Without a window's parts: the tests take two thirds of the time.
      '/usr/bin/chromium-headless-shell',
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    version: '--version',
    debian: ['chromium-headless-shell'],
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
    use: 'the Word files and slides of the lessons',
    setting: 'SOFFICE_PATH',
    places: ['/usr/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    version: '--version',
    debian: ['libreoffice-writer-nogui', 'libreoffice-impress-nogui'],
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

/** The path of a program; undefined if it is not installed or does not run. Cached. */
export function findTool(name: ToolName): string | undefined {
  if (!paths.has(name)) paths.set(name, placesOf(name).find(runs(tools[name])));
  return paths.get(name);
}

/** Clears the cache after an installation. */
export function lookAgain(): void {
  paths.clear();
}

function placesOf(name: ToolName): string[] {
  const { setting, places } = tools[name];
  const own = process.env[setting];
  if (own) return [own];
  return name === 'Chromium' ? [...places, chromium.executablePath()] : [...places];
}

/** Some systems have a stub that only explains how to install the program. */
const runs =
  ({ version }: Tool) =>
  (path: string): boolean =>
    existsSync(path) &&
    // On Windows, asking a browser for its version opens a window.
    (process.platform === 'win32' ||
      spawnSync(path, [version], { stdio: 'ignore', timeout: 30_000 }).status === 0);
