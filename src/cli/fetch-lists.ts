import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFacts } from './check-facts.ts';
import { addressesFile, readAddresses } from './fetch-lists/addresses.ts';
import { fetchAndMerge } from './fetch-lists/command.ts';
import { takeLock } from './lock.ts';

const usage = `Usage: npm run lists:fetch -- [--dry-run] [--accept-suggestions] [--accept-loss] [--addresses FILE] [--keep FOLDER]

Gets the lists that ICE's page links to, and imports them as lists:import does. With any problem nothing changes in
data/. What changed is printed in Markdown, for the person who reviews it; everything else goes to the error output.

  --dry-run             say what would change, and write nothing
  --accept-suggestions  write suggested spellings and agencies to data/roster/agencies.json
  --accept-loss         import a list that lost more than a tenth of the rows of the one before
  --addresses FILE      other addresses and limits than ${addressesFile}
  --keep FOLDER         where fetched files are kept (.cache/lists)`;

process.exitCode = await run(process.cwd(), process.argv.slice(2));

async function run(root: string, words: string[]): Promise<number> {
  const options = parseOptions(words);
  if (!options) {
    console.error(usage);
    return 1;
  }
  const release = await takeLock(join(root, '.cache/lists.lock'), (holder) =>
    console.error(`Waiting for process ${holder}, which fetches lists too.`),
  );
  try {
    const { isDryRun, acceptsSuggestions, acceptsLoss } = options;
    const outcome = await fetchAndMerge({
      root,
      addresses: readAddresses(options.addresses ?? join(root, addressesFile)),
      folder: options.keep ?? join(root, '.cache/lists'),
      now: Date.now,
      tell: (line) => console.error(line),
      merge: {
        isDryRun,
        acceptsSuggestions,
        acceptsLoss,
        check: (at, drafts) => checkFacts(at, drafts).problems,
      },
    });
    for (const line of outcome.report) console.log(line);
    if (outcome.refusal !== undefined) console.error(outcome.refusal);
    return outcome.refusal === undefined ? 0 : 1;
  } finally {
    release();
  }
}

/** The options, or nothing if one is unknown. */
function parseOptions(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        'dry-run': { type: 'boolean', default: false },
        'accept-suggestions': { type: 'boolean', default: false },
        'accept-loss': { type: 'boolean', default: false },
        addresses: { type: 'string' },
        keep: { type: 'string' },
      },
    });
    return {
      isDryRun: values['dry-run'],
      acceptsSuggestions: values['accept-suggestions'],
      acceptsLoss: values['accept-loss'],
      addresses: values.addresses,
      keep: values.keep,
    };
  } catch {
    return undefined;
  }
}
