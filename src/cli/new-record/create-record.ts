import { parseArgs } from 'node:util';
import { canonicalJson } from '../../data/format/canonical.ts';
import { describeProblems } from '../../data/load/problem.ts';
import { readData } from '../../data/load/collections.ts';
import { nothingIsUnfinished } from '../../data/rules/unfinished.ts';
import { fileOf, type Dataset } from '../../data/schema/index.ts';
import { begin, type NewRecord } from './scaffold.ts';
import { recordKinds } from './kinds.ts';
import { replaceFiles } from '../replace-files.ts';

/** The output of the command, and whether it refused. */
export interface CommandResult {
  text: string;
  isRefused: boolean;
}

/** Creates the record that the arguments describe, in the files below `root`; writes everything or nothing. */
export function createRecord(root: string, words: readonly string[]): CommandResult {
  const { positionals, options, bare } = parseOptions(words);
  const [kind, id, extra] = positionals;
  if (kind === undefined) return refuse(usage());
  if (id === undefined && Object.hasOwn(recordKinds, kind)) return refuse(usageOf(kind));
  if (bare !== undefined) return refuse(`--${bare}: it has no value; expected one after it`);
  if (extra !== undefined)
    return refuse(`"${extra}": expected nothing after the id but options, such as --source ID`);

  const { dataset, problems } = readData(root);
  if (problems.length > 0) return refuse(describeProblems(problems));
  const result = begin(dataset, kind, id ?? '', options);
  if ('faults' in result) return refuse([...result.faults, 'Nothing was written.'].join('\n'));
  write(root, dataset, result.begun);
  return { text: report(root, kind, id!, Object.keys(options), result.begun), isRefused: false };
}

interface NewRecordOptions {
  positionals: string[];
  options: Record<string, string>;
  /** An option without a value. */
  bare: string | undefined;
}

/** `kind id --body name --date=2025-07-08`. Every option takes a value; which there are depends on the kind. */
function parseOptions(words: readonly string[]): NewRecordOptions {
  const names = words.flatMap((word) => /^--([^=]+)/.exec(word)?.[1] ?? []);
  const { values, positionals } = parseArgs({
    args: [...words],
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
    strict: false,
    allowPositionals: true,
  });
  const isValue = (value: unknown): value is string =>
    typeof value === 'string' && value !== '' && !value.startsWith('--');
  const bare = Object.entries(values).find(([, value]) => !isValue(value))?.[0];
  const options = Object.entries(values).flatMap(([name, value]) =>
    isValue(value) ? [[name, value] as const] : [],
  );
  return { positionals, options: Object.fromEntries(options), bare };
}

/** Writes all files or none, with the new records in their sorted positions. */
function write(root: string, dataset: Dataset, begun: readonly NewRecord[]): void {
  const files = begun.map(({ collection, record }) => ({
    file: fileOf(collection),
    text: canonicalJson(collection, [...dataset[collection], record]),
  }));
  replaceFiles(root, files);
}

/** Lists the new records and every placeholder to fill in. */
function report(
  root: string,
  word: string,
  id: string,
  given: string[],
  begun: readonly NewRecord[],
): string {
  const { dataset, locate } = readData(root);
  const collections = begun.map(({ collection }) => collection);
  const open = nothingIsUnfinished(dataset)
    .filter(
      ({ record, collection }) => record === id && collections.some((each) => each === collection),
    )
    .map(locate);
  const { assumed = [], next } = recordKinds[word]!;
  const usual = assumed.filter((name) => !given.includes(name));
  const firstLines = collections.map((collection) => {
    const at = locate({ collection, record: id, path: [], found: '', expected: '' });
    return `${at.file}:${at.line}`;
  });
  return [
    `Began ${id}: ${firstLines.join(', ')}`,
    'Fill in, in English and Spanish:',
    ...open.map(({ file, line, field }) => `  ${file}:${line} › ${field}`),
    ...(usual.length > 0 ? [`Check these, which hold the usual value: ${usual.join(', ')}.`] : []),
    ...(next ? [next] : []),
    'Until then "npm run check" refuses it. What each field means: data/README.md',
  ].join('\n');
}

function usage(): string {
  return [
    'Usage: npm run new -- KIND ID --OPTION VALUE…',
    '',
    'Begins a record in data/: what is not known says so, and what a person has to write is marked.',
    `KIND is one of: ${Object.keys(recordKinds).join(', ')}. "npm run new -- vote" says what a vote needs.`,
  ].join('\n');
}

function usageOf(word: string): string {
  const { needs, takes } = recordKinds[word]!;
  const line = ([name, what]: [string, string]) => `  --${name}: ${what}`;
  return [
    `Usage: npm run new -- ${word} ID${Object.keys(needs)
      .map((name) => ` --${name} …`)
      .join('')}`,
    '',
    'ID: lower-case words and digits joined by hyphens; it becomes an address and stays.',
    ...Object.entries(needs).map(line),
    ...(Object.keys(takes).length > 0
      ? ['If they are known:', ...Object.entries(takes).map(line)]
      : []),
  ].join('\n');
}

function refuse(text: string): CommandResult {
  return { text, isRefused: true };
}
