import { createHash } from 'node:crypto';
import type { Roster } from '../../data/schema/roster.ts';
import { fileOf } from '../../data/schema/index.ts';
import { indexAgencies, type AgencyIndex } from './agency-index.ts';
import { buildRoster } from './build-roster.ts';
import { importedLists, type ImportedList } from './imported-list.ts';
import { resolveListDate, type ResolvedListDate } from './list-date.ts';
import { losses } from './losses.ts';
import { show, type SheetProblem } from './problem.ts';
import { readList, type ParsedList } from './read-list.ts';
import type { UnknownAgency } from './suggestions.ts';

/** A file to import, read lazily. */
export interface ListFile {
  /** Without folders; it is stored with the list. */
  name: string;
  /** The path for messages; defaults to the name. */
  path?: string;
  read: () => Buffer;
}

interface NewList {
  file: string;
  reading: ParsedList;
}

/** How to import. */
export interface ImportOptions {
  /** Today, `YYYY-MM-DD`: no list is of a later day. */
  today: string;
  /** Whether a list may have lost more than a tenth of the rows of the one before. */
  acceptsLoss?: boolean;
  /** Called after each file with the number read so far. */
  onRead?: (count: number) => void;
}

/** The merged roster, or every problem of every file. */
export interface ImportResult {
  roster?: Roster;
  problems: SheetProblem[];
  /** Names in the files that no agency has; each is among the problems. */
  unknown: UnknownAgency[];
}

/** Merges files into a roster. */
export async function importLists(
  files: readonly ListFile[],
  roster: Roster,
  { today, acceptsLoss = false, onRead = () => {} }: ImportOptions,
): Promise<ImportResult> {
  const agencies = indexAgencies(roster.agencies);
  const known = importedLists(roster);
  const problems = problemsOf(known, agencies);
  const unknown: UnknownAgency[] = [];
  const added = new Map<string, NewList>();
  for (const [index, { name, path = name, read }] of files.entries()) {
    const bytes = read();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const list = known.get(sha256);
    if (list) list.names.add(name);
    else {
      const { reading, problems: faults, unknown: names } = await readList(path, bytes, agencies);
      problems.push(...faults);
      unknown.push(...names);
      if (reading) {
        known.set(sha256, toKnown(sha256, name, reading));
        added.set(sha256, { file: path, reading });
      }
    }
    onRead(index + 1);
  }
  const dated = [...known.values()].flatMap((list) => {
    const dating = resolveListDate(list.sha256, list.names, roster.listDates);
    const file = added.get(list.sha256)?.file ?? [...list.names][0]!;
    if (!dating) problems.push(undated(file, list.sha256));
    else if (dating.date > today) problems.push(toCome(file, dating, today, list.sha256));
    else problems.push(...signedLater(file, added.get(list.sha256)?.reading, dating, list.sha256));
    return dating ? [{ ...list, dating }] : [];
  });
  if (problems.length > 0) return { problems, unknown };
  const merged = { ...roster, ...buildRoster(dated, agencies) };
  const lost = acceptsLoss
    ? []
    : losses(merged, new Map([...added].map(([sha256, { file }]) => [sha256, file])));
  return lost.length > 0 ? { problems: lost, unknown } : { roster: merged, problems, unknown };
}

function toKnown(sha256: string, name: string, reading: ParsedList): ImportedList {
  const { kind, columns, rows, florida } = reading;
  return {
    sha256,
    names: new Set([name]),
    kind,
    columns,
    rows,
    florida: florida.map(({ printed }) => printed),
  };
}

/** Spellings of earlier imports are checked too, because they may have been removed from `agencies.json`. */
function problemsOf(
  known: ReadonlyMap<string, ImportedList>,
  agencies: AgencyIndex,
): SheetProblem[] {
  const printed = new Set(
    [...known.values()].flatMap(({ florida }) => florida.map(({ agency }) => agency)),
  );
  return [...printed]
    .filter((spelling) => !agencies.find(spelling))
    .map((spelling) => ({
      file: fileOf('agencies'),
      found: `no agency has the spelling ${show(spelling)}, which a list imported before prints`,
      expected: 'expected it under the agency that it means',
    }));
}

function undated(file: string, sha256: string): SheetProblem {
  return {
    file,
    found: 'its name gives no day',
    expected:
      "expected ICE's name (participatingAgenciesMMDDYYYYam.xlsx) or the time of capture " +
      `(participatingAgencies-YYYYMMDDhhmmss.xlsx), or a day in ${fileOf('listDates')} for sha256 ${sha256}`,
  };
}

/** Would be the newest list for good, and every list to come an older one. */
function toCome(
  file: string,
  { date, dateFrom }: ResolvedListDate,
  today: string,
  sha256: string,
): SheetProblem {
  return {
    file,
    found: `found ${date} as the day of the list, by its ${dateFrom}`,
    expected: `expected no later than today, ${today}; put the right day into ${fileOf('listDates')} for sha256 ${sha256}`,
  };
}

/** An agreement can't be signed after the list's date: either the cell or the date is wrong. */
function signedLater(
  file: string,
  reading: ParsedList | undefined,
  { date, dateFrom }: ResolvedListDate,
  sha256: string,
): SheetProblem[] {
  return (reading?.florida ?? [])
    .filter(({ printed }) => printed.signed !== undefined && printed.signed > date)
    .map(({ printed, signedCell }) => ({
      file,
      sheet: reading!.sheet,
      cell: signedCell,
      found: `found ${printed.signed}`,
      expected:
        `expected no later than ${date}, the day of the list by its ${dateFrom}; if that day is wrong, ` +
        `put the right one into ${fileOf('listDates')} for sha256 ${sha256}`,
    }));
}
