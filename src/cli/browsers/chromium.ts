import { findTool } from './tools.ts';

/**
 * The path of Chromium.
 * @throws Error that says how to install it.
 */
export function chromiumPath(): string {
  const path = findTool('Chromium');
  if (!path)
    throw new Error(
      'Chromium is not installed: "npm test" gets it, or set CHROME_PATH to its program',
    );
  return path;
}

/** Headless, without background requests. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
