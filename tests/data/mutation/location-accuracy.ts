import type { JsonFile } from '../../../src/data/load/json-with-lines.ts';
import type { LocatedProblem } from '../../../src/data/load/problem.ts';
import type { Listing } from '../../../src/data/schema/roster.ts';
import { fromSpans } from '../../../src/data/list-ranges.ts';
import { fieldOf, valueAt, valueOf, type Corpus } from './corpus.ts';
import { edited, type Damage } from './mutation.ts';
import type { Outcome } from './checked.ts';

/**
 * How well a message leads to the damage. All but `nowhere` do:
 * - `field`: it names the file, the record and the field that were damaged, or one inside the other;
 * - `record`: it names the file and the record, and another field of it;
 * - `related`: it names another record, which names the damaged one or is named by it, or the message
 *   itself says the id or the value that was damaged.
 * - `related`, too: it counts the records of a file that has lost one, or the rows of a list that a listing
 *   was put on or taken off.
 * In each, the line is one of the record that the message names, in that record's file.
 */
const leads = ['field', 'record', 'related', 'nowhere'] as const;
export type Lead = (typeof leads)[number];

/** The best lead among the problems of an outcome. */
export function leadOf(corpus: Corpus, damage: Damage, outcome: Outcome): Lead {
  const ranks = outcome.problems.map((problem) =>
    leads.indexOf(leadOfOne(corpus, damage, outcome, problem)),
  );
  return leads[Math.min(...ranks, leads.length - 1)]!;
}

/** The problems whose line is none of the record that they name. */
export function misplaced(corpus: Corpus, { problems, file }: Outcome): LocatedProblem[] {
  return problems.filter((problem) => !isOnLine(corpus, file, problem));
}

function leadOfOne(
  corpus: Corpus,
  damage: Damage,
  outcome: Outcome,
  problem: LocatedProblem,
): Lead {
  const { spot, change } = damage;
  if (!isOnLine(corpus, outcome.file, problem)) return 'nowhere';
  if ('text' in change) {
    if (problem.file === spot.file) return 'field';
    return problem.expected.includes(`${spot.file}:`) ? 'related' : 'nowhere';
  }
  const index = spot.path[0]!;
  const before =
    spot.record === 'edition'
      ? valueOf(corpus, spot.file)
      : valueAt(valueOf(corpus, spot.file), [index]);
  const after =
    spot.record === 'edition' ? outcome.file!.value : valueAt(outcome.file!.value, [index]);
  const ids = [...keysOf(before), ...keysOf(after), spot.record];
  if (
    problem.file === spot.file &&
    (ids.includes(problem.record) || problem.record === `record ${Number(index) + 1}`)
  ) {
    const [named = ''] = problem.field.split(/[.[]/);
    const damagedFields = change.edits.map(
      ({ path }) => fieldOf({ record: spot.record, path }).split('.')[0]!,
    );
    return named === '' || damagedFields.some((field) => field === named || field === '')
      ? 'field'
      : 'record';
  }
  const said = ` ${problem.record} ${problem.field} ${problem.found} ${problem.expected} `;
  const values = [spot.value, valueAt(edited(valueOf(corpus, spot.file), change.edits), spot.path)]
    .filter((value) => typeof value === 'string' && value.length >= 4)
    .map(String);
  if ([...ids, ...values].some((word) => says(said, word))) return 'related';
  const isGone = change.edits.some((edit) => edit.path.length === 1 && !('to' in edit));
  if (isGone && problem.file === spot.file && /^there are \d+ /.test(problem.found))
    return 'related';
  if (isListGainedOrLost(corpus, problem, before, after)) return 'related';
  const other = recordOf(corpus, outcome.file, problem);
  if (ids.some((id) => other.includes(id))) return 'related';
  return [before, after].some((record) => JSON.stringify(record ?? '').includes(problem.record)) &&
    problem.record !== ''
    ? 'related'
    : 'nowhere';
}

/** A list whose count is wrong since the damaged listing was put on it or taken off it. */
function isListGainedOrLost(
  { roster }: Corpus,
  { file, record }: LocatedProblem,
  before: unknown,
  after: unknown,
): boolean {
  if (file !== 'data/roster/lists.json') return false;
  const of = (listing: unknown) =>
    roster.lists
      .filter(({ kind }) => kind === (listing as Listing | undefined)?.kind)
      .map(({ id }) => id);
  const on = (listing: unknown) => {
    const positions = new Map(of(listing).map((id, index) => [id, index]));
    const prints = (listing as Listing | undefined)?.prints ?? [];
    return prints
      .map((print) => fromSpans(print.lists, positions).includes(positions.get(record) ?? -1))
      .filter(Boolean).length;
  };
  return on(before) !== on(after);
}

/** What others call a record: its id, and the GEOID of a place. */
function keysOf(record: unknown): string[] {
  const { id, geoid } = (record ?? {}) as { id?: unknown; geoid?: unknown };
  return [id, geoid].filter((key) => typeof key === 'string' && key !== '').map(String);
}

function says(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at > 0 && !/[\w-]/.test(text[at - 1]!) && !/[\w-]/.test(text[at + word.length] ?? ' ');
}

function isOnLine(
  corpus: Corpus,
  damaged: JsonFile | undefined,
  { file, line, record }: LocatedProblem,
): boolean {
  const page = corpus.prose.get(file);
  if (page !== undefined) return line >= 1 && line <= page.split('\n').length + 2;
  const json = fileNamed(corpus, damaged, file);
  if (!json) return false;
  // A file that can't be read has its lines where they were.
  const readable = json.value === undefined ? fileNamed(corpus, undefined, file)! : json;
  const range = rangeOf(readable, record);
  return range !== undefined && line >= range[0] && line <= range[1];
}

function fileNamed(
  corpus: Corpus,
  damaged: JsonFile | undefined,
  file: string,
): JsonFile | undefined {
  return damaged?.name === file ? damaged : corpus.files.get(file)?.file;
}

/** The first and the last line of the record of that id, or that is called `record 3`. */
function rangeOf(json: JsonFile, record: string): [number, number] | undefined {
  if (!Array.isArray(json.value)) return record === 'edition' ? [1, 100] : undefined;
  const records = json.value as ({ id?: unknown } | null)[];
  const numbered = /^record (\d+)$/.exec(record)?.[1];
  const index = numbered ? Number(numbered) - 1 : records.findIndex((each) => each?.id === record);
  if (index < 0 || index >= records.length) return undefined;
  const next = index + 1 < records.length ? json.lineOf([index + 1]) - 1 : Number.MAX_SAFE_INTEGER;
  return [json.lineOf([index]), next];
}

/** The text of the record that a problem names, or of the lines of prose about it. */
function recordOf(
  corpus: Corpus,
  damaged: JsonFile | undefined,
  { file, line, record }: LocatedProblem,
): string {
  const page = corpus.prose.get(file);
  if (page !== undefined)
    return page
      .split('\n')
      .slice(line - 1, line + 6)
      .join('\n');
  const value = fileNamed(corpus, damaged, file)?.value;
  const found = Array.isArray(value)
    ? (value as { id?: unknown }[]).find(({ id }) => id === record)
    : value;
  return JSON.stringify(found ?? '');
}
