/** What a rule of prose reports; the file is added when it is placed. */
export interface ProseProblem {
  line: number;
  field: string;
  found: string;
  expected: string;
}
