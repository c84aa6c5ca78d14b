/**
 * What a list can't exceed. The largest real ones have 1,843 rows in 13 columns, 1.5 MB unpacked
 * from 0.3 MB, no part packed tighter than 14 to 1.
 */
export const bounds = {
  fileBytes: 20_000_000,
  parts: 500,
  unpackedBytes: 30_000_000,
  /** Unpacked to packed size, for parts over `ratioFrom` bytes. */
  ratio: 60,
  ratioFrom: 200_000,
  /** Tags within tags, in one part. */
  depth: 100,
  sheets: 30,
  rows: 20_000,
  columns: 100,
  cellText: 2_000,
} as const;
