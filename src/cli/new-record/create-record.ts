import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { canonicalJson } from '../../data/format/canonical.ts';
import { describeProblems } from '../../data/load/problem.ts';
import { readData } from '../../data/load/collections.ts';
import { nothingIsUnfinished } from '../../data/rules/unfinished.ts';
import { fileOf, type Dataset } from '../../data/schema/index.ts';
import type { Given } from './ask.ts';
import { correctionFromForm } from './correction-form.ts';
import { begin, type NewRecord } from './scaffold.ts';
import { recordKinds } from './kinds.ts';
import { replaceFiles } from '../replace-files.ts';

/** The output of the command, and whether it refused. */
export interface CommandResult {
  text: string;
  isRefused: boolean;
}

/** The kind, the id and the options on a command line. */
export function parseWords(words: readonly string[]): Given {
  const { positionals, options } = parseOptions(words);
  return { kind: positionals[0], id: positionals[1], options };
}

/**
 * Creates the record that the arguments describe, in the files below `root`; writes everything or nothing.
 * @param today the day of a correction that is made from a form, unless the arguments give another.
 */
export function createRecord(root: string, words: readonly string[], today = ''): CommandResult {
  const { positionals, options, bare } = parseOptions(words);
  const [kind, id, extra] = positionals;
  if (kind === undefined) return refuse(usage());
  if (kind === 'correction' && options.from !== undefined)
    return createFromForm(root, options.from, options.date ?? today);
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

/** Creates a correction from the text of a reader's form. */
function createFromForm(root: string, file: string, date: string): CommandResult {
  if (!existsSync(resolve(root, file)))
    return refuse(
      `--from: found no file "${file}"; expected the text of an issue, saved as a file`,
    );
  const { dataset, roster, problems } = readData(root);
  if (problems.length > 0) return refuse(describeProblems(problems));
  const form = readFileSync(resolve(root, file), 'utf8');
  const result = correctionFromForm({ ...dataset, agencies: roster.agencies }, form, date);
  if ('faults' in result) return refuse([...result.faults, 'Nothing was written.'].join('\n'));
  const { begun, unread } = result;
  write(root, dataset, begun);
  const lines = ['What the form does not say:', ...unread.map((each) => `  ${each}`)];
  const { id } = begun[0]!.record;
  return {
    text: [report(root, 'correction', id, ['date'], begun), ...lines].join('\n'),
    isRefused: false,
  };
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
  const files = [...Map.groupBy(begun, ({ collection }) => collection)].map(
    ([collection, added]) => ({
      file: fileOf(collection),
      text: canonicalJson(collection, [
        ...dataset[collection],
        ...added.map(({ record }) => record),
      ]),
    }),
  );
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
  const open = nothingIsUnfinished(dataset)
    .filter(({ record, collection }) =>
      begun.some((each) => each.collection === collection && each.record.id === record),
    )
    .map(locate);
  const { assumed = [], next } = recordKinds[word]!;
  const usual = assumed.filter((name) => !given.includes(name));
  const firstLines = begun.map(({ collection, record }) => {
    const at = locate({ collection, record: record.id, path: [], found: '', expected: '' });
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
    'In a terminal, what is missing is asked for.',
    'A correction can come from a reader’s form: npm run new -- correction --from FILE',
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
