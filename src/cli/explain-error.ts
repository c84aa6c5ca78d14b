import { DataError } from '../data/load/problem.ts';
import { SettingError } from '../urls/site-address.ts';
import { describeFileError } from './file-error.ts';
import { missingPackages, packagesProblem } from './installed.mjs';

/**
 * The error message of a command: one line for problems that a user can fix, the whole error otherwise.
 * @param root the project's folder; paths are relative to it.
 */
export function explainError(error: unknown, root: string): string {
  if (error instanceof DataError || error instanceof SettingError) return error.message;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  // Tools word missing native code in many ways.
  const isPackage = /Cannot find|could not be found|native binding|Could not load/i.test(text);
  const missing = isPackage ? packagesProblem(missingPackages(root)) : undefined;
  return describeFileError(error, root) ?? missing ?? text;
}
