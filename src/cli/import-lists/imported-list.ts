import { getOrThrow } from '../../data/queries/lookup.ts';
import { ascending } from 'd3';
import type { ListKind, SheetRow, Roster } from '../../data/schema/roster.ts';
import { fromSpans } from '../../data/list-ranges.ts';

/** A list before it is dated and compared. */
export interface ImportedList {
  sha256: string;
  names: Set<string>;
  kind: ListKind;
  columns: readonly string[];
  rows: number;
  /** Florida's rows as printed, duplicates included. */
  florida: SheetRow[];
}

/** Splits a roster into lists, by hash. `buildRoster` is its exact inverse. */
export function importedLists({ lists, listings }: Roster): Map<string, ImportedList> {
  const known = new Map<string, ImportedList>();
  const byKind = { participating: new Map<string, number>(), pending: new Map<string, number>() };
  const hashes: Record<ListKind, string[]> = { participating: [], pending: [] };
  for (const list of [...lists].sort((a, b) => ascending(a.id, b.id))) {
    const { id, sha256, names, kind, columns, rows } = list;
    byKind[kind].set(id, byKind[kind].size);
    hashes[kind].push(sha256);
    known.set(sha256, { sha256, names: new Set(names), kind, columns, rows, florida: [] });
  }
  for (const { kind, prints } of listings)
    for (const { times = 1, lists: spans, ...printed } of prints)
      for (const position of fromSpans(spans, byKind[kind]))
        getOrThrow(known, hashes[kind][position]!).florida.push(
          ...Array<SheetRow>(times).fill(printed),
        );
  return known;
}
