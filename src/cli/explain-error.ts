import { DataError } from '../data/load/problem.ts';
import { SettingError } from '../urls/site-address.ts';
import { describeFileError } from './file-error.ts';
import { missingPackages, packagesProblem } from './installed.mjs';

/**
 * What a command prints when it fails: a line for what a person can put right, and the whole error for what only
 * a developer can.
 * @param root the project's folder: names of files are given from there.
 */
export function explainError(error: unknown, root: string): string {
  if (error instanceof DataError || error instanceof SettingError) return error.message;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  // Tools say in many ways that their native code is not there.
  const isPackage = /Cannot find|could not be found|native binding|Could not load/i.test(text);
  const missing = isPackage ? packagesProblem(missingPackages(root)) : undefined;
  return describeFileError(error, root) ?? missing ?? text;
}
