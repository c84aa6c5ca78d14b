import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Drafts } from '../../data/load/collections.ts';
import { readData } from '../../data/load/collections.ts';
import { describeProblems, type LocatedProblem } from '../../data/load/problem.ts';
import { spellingsMeanOneAgency } from '../../data/rules/roster.ts';
import {
  listsAreUnique,
  printsNameLists,
  recordsFitTheirDigests,
} from '../../data/rules/roster-lists.ts';
import type { Place } from '../../data/schema/places.ts';
import { rosterPartNames, type Roster } from '../../data/schema/roster.ts';
import { answersFile, answersTable } from '../list-answers.ts';
import { replaceFiles, type NewFile } from '../replace-files.ts';
import { changedFiles } from './changed-files.ts';
import { describeChanges } from './describe-changes.ts';
import { importLists, type ImportOptions, type ImportResult, type ListFile } from './import.ts';
import { describeSheetProblems, type SheetProblem } from './problem.ts';
import { accept, describeSuggestion, suggest, type Suggestion } from './suggestions.ts';
import { importWarnings } from './warnings.ts';

/** How to merge lists into `data/roster/`. */
export interface MergeOptions extends ImportOptions {
  /** Takes suggested spellings and agencies over, and says so. */
  acceptsSuggestions?: boolean;
  /** Says what would change, and writes nothing. */
  isDryRun?: boolean;
  /** Checks all facts with the changed files in place of those on disk. */
  check: (root: string, drafts: Drafts) => readonly LocatedProblem[];
}

/** What came of it: either what is wrong, and then nothing was written, or what changed. */
export type MergeOutcome =
  | { refusal: string }
  | {
      /** What changed, in words for a reviewer. */
      report: string[];
      /** What a person should look at. */
      warnings: string[];
      /** The files that were written, or would be. */
      changed: string[];
      /** The lists with what was merged. */
      roster: Roster;
    };

/** Merges spreadsheets into `data/roster/` below `root`: all of them, checked, or nothing. */
export async function mergeLists(
  root: string,
  files: readonly ListFile[],
  options: MergeOptions,
  unreadable: readonly SheetProblem[] = [],
): Promise<MergeOutcome> {
  const {
    dataset,
    roster: before,
    problems: faults,
    locate,
  } = readData(root, [...rosterPartNames, 'places']);
  // What was changed by hand would be signed by the import.
  const misfits = [
    spellingsMeanOneAgency,
    listsAreUnique,
    printsNameLists,
    recordsFitTheirDigests,
  ].flatMap((rule) => rule({ roster: before, places: [] }));
  const broken = [...faults, ...misfits.map(locate)];
  if (broken.length > 0) return { refusal: describeProblems(broken) };

  const { places } = dataset;
  const { roster, problems, suggestions } = await importWithSuggestions(
    files,
    before,
    places,
    options,
  );
  const all = [...unreadable, ...problems];
  if (!roster || all.length > 0)
    return { refusal: [describeSheetProblems(all), ...hints(suggestions)].join('\n') };

  const changed = changedFiles(root, roster);
  const drafts = new Map(changed.map(({ file, text }) => [file, text]));
  const answers = { file: answersFile, text: answersTable({ dataset, roster }) };
  const found =
    changed.length === 0 ? [] : options.check(root, drafts.set(answersFile, answers.text));
  if (found.length > 0)
    return { refusal: `${describeProblems(found)}\nNothing was written: the check does not pass.` };
  const isAnswered = changed.length === 0 || readText(join(root, answersFile)) === answers.text;
  const written: NewFile[] = isAnswered ? changed : [...changed, answers];
  if (!options.isDryRun) replaceFiles(root, written);
  return {
    report: describeChanges(before, roster, places),
    warnings: importWarnings(before, roster, places),
    changed: written.map(({ file }) => file),
    roster,
  };
}

function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Imports; where names are unknown and suggestions are taken, once more with them. */
async function importWithSuggestions(
  files: readonly ListFile[],
  before: Roster,
  places: readonly Place[],
  options: MergeOptions,
): Promise<Omit<ImportResult, 'unknown'> & { suggestions: Suggestion[] }> {
  const first = await importLists(files, before, options);
  const byName = new Map(first.unknown.map((each) => [each.printed, each]));
  const suggestions = [...byName.values()].flatMap(
    (unknown) => suggest(unknown, before, places) ?? [],
  );
  if (!options.acceptsSuggestions || suggestions.length === 0) return { ...first, suggestions };
  const agencies = accept(before.agencies, suggestions);
  return { ...(await importLists(files, { ...before, agencies }, options)), suggestions: [] };
}

function hints(suggestions: readonly Suggestion[]): string[] {
  if (suggestions.length === 0) return [];
  return [
    'Suggestions:',
    ...suggestions.map((each) => `- ${describeSuggestion(each)}`),
    'If they are right, run this again with --accept-suggestions: it writes them to data/roster/agencies.json.',
  ];
}
