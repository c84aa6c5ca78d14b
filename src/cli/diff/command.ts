import { parseArgs } from 'node:util';
import { DataError } from '../../data/load/problem.ts';
import { BaseError, filesAt, filesIn, findBase } from './git.ts';
import { markdownText } from './markdown.ts';
import { reviewChange } from './review.ts';
import { readSnapshot } from './snapshot.ts';
import { terminalText } from './terminal.ts';

const usage = `Usage: npm run diff -- [--base REF] [--markdown] [--all]

Says what a change to data, prose and labels means: who, what, from, to, in both languages.

  --base REF   compare with this branch, tag or commit (default: where this branch left main)
  --markdown   print a comment for a pull request
  --all        print everything, however much it is`;

/** What is printed of each section and record unless everything is asked for. */
const limits = { entries: 40, changes: 30 };
const everything = { entries: Infinity, changes: Infinity };

class UsageError extends Error {}

/**
 * What `npm run diff` prints for these words of the command line.
 * @param root the project's folder.
 * @returns the report; or, refused, why there is none: the words, the base or a broken file.
 */
export function runDiff(
  root: string,
  words: string[],
  hasColor = false,
): { text: string; isRefused: boolean } {
  try {
    const { base: asked, markdown, all } = parseOptions(words);
    const base = findBase(root, asked);
    const before = readSnapshot(filesAt(root, base));
    const after = readSnapshot(filesIn(root));
    const name = base.slice(0, 9);
    const report = reviewChange(before, after, asked ? `${asked} (${name})` : name);
    const shown = all ? everything : limits;
    const text = markdown ? markdownText(report, shown) : terminalText(report, shown, hasColor);
    return { text, isRefused: false };
  } catch (error) {
    const isTold = [BaseError, DataError, UsageError].some((kind) => error instanceof kind);
    if (!isTold) throw error;
    return { text: (error as Error).message, isRefused: true };
  }
}

function parseOptions(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        base: { type: 'string' },
        markdown: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`, { cause: error });
  }
}
