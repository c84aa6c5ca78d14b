import { globSync, readFileSync } from 'node:fs';
import { joinParts, readPart, type ParsedPart } from '../../../src/data/load/collections.ts';
import { dataParts, fileOf, type Dataset } from '../../../src/data/schema/index.ts';
import type { Roster } from '../../../src/data/schema/roster.ts';

export type Path = readonly (string | number)[];

/** A value somewhere in the facts, the lists or the prose. */
export interface Spot {
  file: string;
  /** The id of its record; `edition` in the edition; empty in prose. */
  record: string;
  /** From the top of the file: the record's index, then its fields. In prose: where the text starts. */
  path: Path;
  value: unknown;
}

/** The real data and prose, read once. */
export interface Corpus {
  /** The files of `data/`, by their names. */
  files: ReadonlyMap<string, ParsedPart>;
  prose: ReadonlyMap<string, string>;
  dataset: Dataset;
  roster: Roster;
  /** Every value of facts and lists that holds no other. */
  leaves: readonly Spot[];
  /** Every list and object in them, records included. */
  branches: readonly Spot[];
}

/** Reads the project's own data and prose. */
export function readCorpus(): Corpus {
  const parts = dataParts.map((part) => readPart(part, readFileSync(fileOf(part), 'utf8')));
  const spots = parts.flatMap(({ file }) =>
    spotsIn(file.name, file.value, [], Array.isArray(file.value) ? '' : 'edition'),
  );
  const isBranch = ({ value }: Spot) => typeof value === 'object' && value !== null;
  return {
    files: new Map(parts.map((parsed) => [parsed.file.name, parsed])),
    prose: new Map(
      globSync('src/content/*/*/*.mdx')
        .map((file) => file.replaceAll('\\', '/'))
        .sort()
        .map((file) => [file, readFileSync(file, 'utf8')]),
    ),
    ...joinParts(parts),
    leaves: spots.filter((spot) => !isBranch(spot)),
    branches: spots.filter((spot) => isBranch(spot) && spot.path.length > 0),
  };
}

function spotsIn(file: string, value: unknown, path: Path, record: string): Spot[] {
  const own = { file, record, path, value };
  if (typeof value !== 'object' || value === null) return [own];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    spotsIn(
      file,
      item,
      [...path, Array.isArray(value) ? Number(key) : key],
      path.length === 0 && record === '' ? String((item as { id?: unknown }).id) : record,
    ),
  );
  return [own, ...inner];
}

/** The fields of a path, with `*` for every place in a list: `votes.*.option`. */
export function fieldOf({ path, record }: Pick<Spot, 'path' | 'record'>): string {
  const inRecord = record === 'edition' || record === '' ? path : path.slice(1);
  return inRecord.map((part) => (typeof part === 'number' ? '*' : part)).join('.');
}

/** The value of a file of data. */
export function valueOf(corpus: Corpus, file: string): unknown {
  return corpus.files.get(file)?.file.value;
}

/** What stands at a path. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key],
    value,
  );
}
