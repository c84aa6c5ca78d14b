import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { findTool } from '../../src/cli/browsers/tools.ts';

/** Where LibreOffice is; undefined where it is not installed. */
export const office = findTool('LibreOffice');

/** Opens files in LibreOffice and prints each to a PDF of the same name, in the folder. */
export function printToPdf(folder: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  spawnSync(office!, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
}

/** The text of each page of a PDF. */
export async function pagesOf(pdf: string): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(readFileSync(pdf)));
  return (await extractText(document, { mergePages: false })).text;
}
