/** A package in the lock file. */
export interface LockedPackage {
  name: string;
  version: string;
  /** As its authors wrote it: mostly an SPDX expression. */
  license: string;
  /** Where it is installed, below the project. */
  folder: string;
  hasInstallScript: boolean;
}

interface LockEntry {
  version: string;
  license?: unknown;
  hasInstallScript?: boolean;
  name?: string;
}

/**
 * Every package that a lock file names, for all systems, in the order of their folders.
 * @param lock the text of `package-lock.json`.
 * @throws RangeError when it is of a version that has no licenses.
 */
export function lockedPackages(lock: string): LockedPackage[] {
  const { lockfileVersion, packages } = JSON.parse(lock) as {
    lockfileVersion: number;
    packages: Record<string, LockEntry>;
  };
  if (lockfileVersion !== 3)
    throw new RangeError(
      `package-lock.json: found lockfileVersion ${lockfileVersion}; expected 3, as npm 7 and later write it`,
    );
  return Object.entries(packages)
    .filter(([folder]) => folder !== '')
    .map(([folder, { name, version, license, hasInstallScript = false }]) => ({
      name: name ?? folder.replace(/^.*node_modules\//, ''),
      version,
      license: typeof license === 'string' ? license : JSON.stringify(license ?? 'none named'),
      folder,
      hasInstallScript,
    }));
}

/** The direct dependencies of `package.json`, with their versions. */
export function directDependencies(manifest: string): Record<string, string> {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(manifest) as Record<
    string,
    Record<string, string> | undefined
  >;
  return { ...dependencies, ...devDependencies, ...optionalDependencies };
}
