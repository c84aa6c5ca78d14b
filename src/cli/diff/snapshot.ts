import { readJson } from '../../data/load/json-with-lines.ts';
import { DataError, type LocatedProblem } from '../../data/load/problem.ts';
import { dataParts, fileOf, type DataPart } from '../../data/schema/index.ts';

/** A record as it is written, whether or not a schema holds for it: the base may be of another schema. */
export type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** Facts, prose and labels at one time. */
export interface Snapshot {
  records: ReadonlyMap<DataPart, readonly AnyRecord[]>;
  /** MDX, by file. */
  prose: ReadonlyMap<string, string>;
  /** Labels, by file and key. */
  labels: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** Files that can be read by name. */
export interface FileSet {
  /** What messages add to a file's name: "at 1a2b3c4"; empty for the working tree. */
  suffix: string;
  names: readonly string[];
  read: (name: string) => string;
}

const proseFile = /^src\/content\/[a-z-]+\/(en|es)\/[a-z0-9-]+\.mdx$/;
const labelFile = /^src\/i18n\/strings\/(en|es)\/[a-z0-9-]+\.json$/;

/**
 * Reads what a review compares. A file of `data/` that is not there is an empty one.
 * @throws DataError with every file that is not JSON, or holds no records.
 */
export function readSnapshot(files: FileSet): Snapshot {
  const problems: LocatedProblem[] = [];
  const parse = (name: string): unknown => {
    const shown = files.suffix ? `${name} ${files.suffix}` : name;
    const { value, problems: faults } = readJson(shown, files.read(name));
    problems.push(...faults);
    return value;
  };
  const refuse = (name: string, line: number, found: string, expected: string) =>
    problems.push({
      file: files.suffix ? `${name} ${files.suffix}` : name,
      ...{ line, record: '', field: '', found, expected },
    });
  const readPart = (part: DataPart): readonly AnyRecord[] => {
    const name = fileOf(part);
    const value = files.names.includes(name) ? parse(name) : [];
    if (value === undefined) return [];
    const list = part === 'edition' ? [value].flat().map(editionRecord) : value;
    if (Array.isArray(list) && list.every(isRecord)) return list;
    refuse(name, 1, 'it is not a list of records with an id', 'expected [ { "id": … }, … ]');
    return [];
  };
  const records = dataParts.map((part) => [part, readPart(part)] as const);
  const labels = files.names
    .filter((name) => labelFile.test(name))
    .map((name) => [name, (parse(name) ?? {}) as Record<string, string>] as const);
  if (problems.length > 0) throw new DataError(problems);
  const prose = files.names
    .filter((name) => proseFile.test(name))
    .map((name) => [name, files.read(name)] as const);
  return { records: new Map(records), prose: new Map(prose), labels: new Map(labels) };
}

/** The edition is one record without an id. */
function editionRecord(value: unknown): unknown {
  return { id: 'edition', ...(value as object) };
}

function isRecord(value: unknown): value is AnyRecord {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
  );
}

/** The records of a part; none where it has none. */
export function recordsOf({ records }: Snapshot, part: DataPart): readonly AnyRecord[] {
  return records.get(part) ?? [];
}
