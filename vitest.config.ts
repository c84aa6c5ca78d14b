import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

const full = ['tests/**/*.full.test.ts'];
const built = { globalSetup: 'tests/pages/built.ts' };

/** Lets a test render a component; the site's own configuration is for whole builds. */
const withAstro = (config: object) =>
  getViteConfig(config, { configFile: false, logLevel: 'error' });

/**
 * `unit` needs no build; `pages` reads the built site; `browser` and `hosts` do what only they can.
 * `--mode full` adds the files named `*.full.test.ts`, and lets those that take a sample take all.
 */
export default defineConfig(({ mode }) => {
  const project = (
    name: string,
    options: { include: string[]; exclude?: string[] },
    more = {},
  ) => ({
    extends: true as const,
    test: {
      name,
      include: options.include,
      exclude: [...(options.exclude ?? []), ...(mode === 'full' ? [] : full)],
      ...more,
    },
  });
  const folder = (name: string) => `tests/${name}/**/*.test.ts`;
  const others = ['pages', 'browser', 'hosts'];
  return {
    test: {
      maxWorkers: 2,
      // No test changes what another reads: a worker reads the data and the modules once.
      isolate: false,
      // Style sheets that are read as text, as for image files.
      css: { include: [/\.css\?raw$/] },
      testTimeout: 60_000,
      // A busy machine takes its time; what never comes true fails all the same.
      expect: { poll: { timeout: 15_000 } },
      hookTimeout: 240_000,
      projects: [
        withAstro(
          project('unit', { include: ['tests/**/*.test.ts'], exclude: others.map(folder) }),
        ),
        ...others.map((name) => project(name, { include: [folder(name)] }, built)),
      ],
    },
  };
});
