/** A way of writing that we no longer use: CONTRIBUTING.md, under Words. */
export interface Habit {
  /** Found in our own words: quotations, values and citations are taken out before. */
  pattern: RegExp;
  /** What to write instead. */
  use: string;
}

/** A habit where it was met. */
export interface HabitMet {
  found: string;
  use: string;
}
