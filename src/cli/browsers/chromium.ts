import { findTool } from './tools.ts';

/**
 * Where Chromium is.
 * @throws Error that says how to get it when it is not there.
 */
export function chromiumPath(): string {
  const path = findTool('Chromium');
  if (!path)
    throw new Error(
      'Chromium is not installed: "npm test" gets it, or set CHROME_PATH to its program',
    );
  return path;
}

/** Without a window, and quiet: nothing is asked of the network but the pages. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
