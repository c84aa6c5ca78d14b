import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFacts } from './check-facts.ts';
import { mergeLists } from './import-lists/merge.ts';
import { unreadableFiles } from './import-lists/unreadable-files.ts';

const usage = `Usage: npm run lists:import -- [--dry-run] [--accept-suggestions] [--accept-loss] FILE…

Merges ICE's spreadsheets (.xlsx) into data/roster/. Any order, any number of times: the result is the same.
With any problem, of a file or of the check, nothing is written.

  --dry-run             say what would change, and write nothing
  --accept-suggestions  write suggested spellings and agencies to data/roster/agencies.json
  --accept-loss         import a list that lost more than a tenth of the rows of the one before`;

if (process.env.npm_lifecycle_event === 'roster:import')
  console.error('The command is called "npm run lists:import" now; the old name still works.');
process.exitCode = await run(process.cwd(), process.argv.slice(2));

async function run(root: string, words: string[]): Promise<number> {
  const { paths, isDryRun, ...options } = parseOptions(words);
  if (paths.length === 0) return refuse(usage);
  const unreadable = unreadableFiles(paths);
  const files = paths
    .filter((path) => unreadable.every(({ file }) => file !== path))
    .map((path) => ({ name: basename(path), path, read: () => readFileSync(path) }));
  const outcome = await mergeLists(
    root,
    files,
    {
      ...options,
      isDryRun,
      today: new Date().toISOString().slice(0, 10),
      check: (at, drafts) => checkFacts(at, drafts).problems,
      onRead: progress(files.length),
    },
    unreadable,
  );
  if ('refusal' in outcome) return refuse(outcome.refusal);
  for (const line of outcome.report) console.log(line);
  for (const line of outcome.warnings) console.warn(`warning: ${line}`);
  const verb = isDryRun ? 'Dry run; would change' : 'Wrote';
  const names = outcome.changed.join(', ');
  console.log(names === '' ? 'Nothing to write.' : `${verb} ${names}.`);
  return 0;
}

/** Parses options; an unknown one shows the usage. */
function parseOptions(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        'dry-run': { type: 'boolean', default: false },
        'accept-suggestions': { type: 'boolean', default: false },
        'accept-loss': { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    return {
      isDryRun: values['dry-run'],
      acceptsSuggestions: values['accept-suggestions'],
      acceptsLoss: values['accept-loss'],
      paths: positionals,
    };
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
