import { sort } from 'd3';
import type { Claim, Source } from '../schema/index.ts';
import { cellOf, type MatrixCell } from './voices.ts';

/** One source across all rows of the ledger. */
export interface MatrixRow {
  source: Source;
  /** In the order of the claims. */
  cells: readonly MatrixCell[];
  /** How many claims it says something about. */
  spoken: number;
}

/** The rows of the ledger by their number. */
export function byNumber(claims: readonly Claim[]): Claim[] {
  return sort(claims, ({ number }) => number);
}

/** The matrix of sources and claims; sources with the most claims come first. */
export function ledgerMatrix(claims: readonly Claim[], sources: readonly Source[]): MatrixRow[] {
  const rows = sources.map((source) => {
    const cells = claims.map((claim) => cellOf(claim, source.id));
    return { source, cells, spoken: cells.filter(({ voice }) => voice !== 'silent').length };
  });
  return sort(
    rows.filter(({ spoken }) => spoken > 0),
    ({ spoken }) => -spoken,
    ({ source }) => source.id,
  );
}
