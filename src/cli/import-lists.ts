import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblems } from '../data/load/problem.ts';
import { readData } from '../data/load/collections.ts';
import { rosterPartNames } from '../data/schema/roster.ts';
import { spellingsMeanOneAgency } from '../data/rules/roster.ts';
import {
  listsAreUnique,
  printsNameLists,
  recordsFitTheirDigests,
} from '../data/rules/roster-lists.ts';
import { describeChanges } from './import-lists/describe-changes.ts';
import { importLists } from './import-lists/import.ts';
import { describeSheetProblems } from './import-lists/problem.ts';
import { unreadableFiles } from './import-lists/unreadable-files.ts';
import { changedFiles } from './import-lists/changed-files.ts';
import { replaceFiles } from './replace-files.ts';

const usage = `Usage: npm run roster:import -- [--dry-run] FILE…

Merges ICE's spreadsheets (.xlsx) into data/roster/. Any order, any number of times: the result is the same.
With any problem nothing is written.

  --dry-run   say what would change, and write nothing`;

process.exitCode = await run(process.cwd(), process.argv.slice(2));

async function run(root: string, words: string[]): Promise<number> {
  const { isDryRun, paths } = parseOptions(words);
  if (paths.length === 0) return refuse(usage);
  const { roster: before, problems: faults, locate } = readData(root, rosterPartNames);
  // What was changed by hand would be signed by the import.
  const misfits = [
    spellingsMeanOneAgency,
    listsAreUnique,
    printsNameLists,
    recordsFitTheirDigests,
  ].flatMap((rule) => rule({ roster: before, places: [] }));
  const broken = [...faults, ...misfits.map(locate)];
  if (broken.length > 0) return refuse(describeProblems(broken));

  const unreadable = unreadableFiles(paths);
  const files = paths
    .filter((path) => unreadable.every(({ file }) => file !== path))
    .map((path) => ({ name: basename(path), path, read: () => readFileSync(path) }));
  const { roster, problems } = await importLists(files, before, progress(files.length));
  const all = [...unreadable, ...problems];
  if (!roster || all.length > 0) return refuse(describeSheetProblems(all));

  const changed = changedFiles(root, roster);
  for (const line of describeChanges(before, roster)) console.log(line);
  if (!isDryRun) replaceFiles(root, changed);
  const verb = isDryRun ? 'Dry run; would change' : 'Wrote';
  const names = changed.map(({ file }) => file).join(', ');
  console.log(names === '' ? 'Nothing to write.' : `${verb} ${names}.`);
  return 0;
}

/** Parses options; an unknown one shows the usage. */
function parseOptions(args: string[]): { isDryRun: boolean; paths: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { 'dry-run': { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    return { isDryRun: values['dry-run'], paths: positionals };
  } catch {
    return { isDryRun: true, paths: [] };
  }
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

/** A progress counter on a terminal; otherwise one line per fifty files. */
function progress(total: number): (count: number) => void {
  if (total < 10) return () => {};
  return (count) => {
    const line = `Read ${count} of ${total} files`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${count === total ? '\n' : ''}`);
    else if (count % 50 === 0 || count === total) console.error(line);
  };
}
