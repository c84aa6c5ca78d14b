import { join } from 'node:path';
import Papa from 'papaparse';
import type { Drafts, ParsedData } from '../data/load/collections.ts';
import { checkData } from '../data/load/dataset.ts';
import { readBytes } from '../data/load/json-with-lines.ts';
import type { LocatedProblem } from '../data/load/problem.ts';
import { listAnswers } from '../data/queries/list-answers.ts';
import { indexRoster } from '../data/queries/roster-index.ts';
import { replaceFiles } from './replace-files.ts';

/** What the newest lists answer for each place and agency, in one table: a change of it is seen in review. */
export const answersFile = 'data/roster/list-answers.csv';

/** The table as it is kept: one line for each place and agency. */
export function answersTable({ dataset, roster }: Pick<ParsedData, 'dataset' | 'roster'>): string {
  const rows = listAnswers(dataset.places, indexRoster(roster)).map(
    ({ of, id, name, answer, agreements }) => [of, id, name, answer, agreements.join('; ')],
  );
  const fields = ['of', 'id', 'name', 'answer', 'agreements'];
  return `${Papa.unparse({ fields, data: rows }, { newline: '\n' })}\n`;
}

/** The first line of the table that is not what lists and places give. */
export function answersProblems(
  root: string,
  facts: Pick<ParsedData, 'dataset' | 'roster'>,
  drafts: Drafts = new Map(),
): LocatedProblem[] {
  const bytes = readBytes(join(root, answersFile));
  const kept = (drafts.get(answersFile) ?? new TextDecoder().decode(bytes)).split(/\r?\n/);
  const wanted = answersTable(facts).split('\n');
  const line = wanted.findIndex((text, index) => text !== kept[index]);
  if (line === -1 && kept.length === wanted.length) return [];
  const at = line === -1 ? wanted.length - 1 : line;
  return [
    {
      file: answersFile,
      line: at + 1,
      record: '',
      field: '',
      found: `found ${kept[at] ? `"${kept[at]}"` : 'nothing'}`,
      expected: `expected ${wanted[at] ? `"${wanted[at]}"` : 'nothing'}, as lists and places give it. If this answer is meant to change, run "npm run format" and review the difference`,
    },
  ];
}

/** Writes the table anew where lists and places can be read; returns its name if it changed. */
export function writeAnswers(root: string): string[] {
  const facts = checkData(root);
  if (facts.problems.length > 0 || answersProblems(root, facts).length === 0) return [];
  replaceFiles(root, [{ file: answersFile, text: answersTable(facts) }]);
  return [answersFile];
}
