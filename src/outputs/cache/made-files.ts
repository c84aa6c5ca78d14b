import { codeVersion } from './code-version.ts';
import { ContentCache } from './content-cache.ts';

/** Made in earlier builds of this folder. */
export const keptFiles = new ContentCache('.cache/made');

const versions = new Map<string, string>();

/**
 * What a module of the project makes, made again only if its code or what it is made of has changed. While
 * the site is edited it is always made: there, code changes while it runs.
 * @param maker the module, from the root of the project. @param inputs all that the result depends on.
 */
export function kept(
  maker: string,
  inputs: unknown,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  if (process.env.LEDGER_COMMAND !== 'build') return make();
  const version = versions.get(maker) ?? codeVersion(maker);
  versions.set(maker, version);
  return keptFiles.get([maker, version, inputs], make);
}
