import type { Claim, Source } from '../schema/index.ts';
import { cellOf, type Cell } from './voices.ts';

/** One source across all rows of the ledger. */
export interface MatrixRow {
  source: Source;
  /** In the order of the claims. */
  cells: readonly Cell[];
  /** In how many rows it speaks. */
  spoken: number;
}

/** The rows of the ledger by their number. */
export function byNumber(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));
}

/** Which source says what in which row: the sources that speak in most rows come first. */
export function ledgerMatrix(claims: readonly Claim[], sources: readonly Source[]): MatrixRow[] {
  return sources
    .map((source) => {
      const cells = claims.map((claim) => cellOf(claim, source.id));
      return { source, cells, spoken: cells.filter(({ voice }) => voice !== 'silent').length };
    })
    .filter(({ spoken }) => spoken > 0)
    .sort((a, b) => b.spoken - a.spoken || (a.source.id < b.source.id ? -1 : 1));
}
