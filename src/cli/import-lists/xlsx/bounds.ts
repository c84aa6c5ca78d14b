/**
 * Limits of a file. The largest real ones have 1,843 rows in 13 columns and 1.5 MB unpacked from 0.3 MB,
 * with compression ratios up to 14.
 */
export const bounds = {
  fileBytes: 20_000_000,
  parts: 500,
  unpackedBytes: 30_000_000,
  /** Compression ratio, for parts over `ratioFrom` bytes. */
  ratio: 60,
  ratioFrom: 200_000,
  /** Nesting depth of a part. */
  depth: 100,
  sheets: 30,
  rows: 20_000,
  columns: 100,
  cellText: 2_000,
} as const;
