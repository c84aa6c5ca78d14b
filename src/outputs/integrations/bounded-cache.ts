import type { AstroIntegration } from 'astro';
import { keptFiles } from '../cache/made-files.ts';

/** Room for the images and documents of several editions of the site. */
const most = 250_000_000;

/** Keeps the folder of files made before from growing with every build. */
export function boundKeptFiles(): AstroIntegration {
  return {
    name: 'kept-files',
    hooks: { 'astro:build:done': () => keptFiles.prune(most) },
  };
}
