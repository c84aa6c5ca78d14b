/** A problem in prose, without its file, which the caller adds. */
export interface ProseProblem {
  line: number;
  field: string;
  found: string;
  expected: string;
}
