import { codeVersion } from './code-version.ts';
import { ContentCache } from './content-cache.ts';

/** Files from earlier builds. */
export const keptFiles = new ContentCache('.cache/made');

const versions = new Map<string, string>();

/**
 * The output of a module, cached until its code or inputs change. Not cached in development, where code
 * changes while it runs.
 * @param maker the module's path from the root.
 * @param inputs everything that the result depends on.
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
