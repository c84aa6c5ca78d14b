/** A way of writing that we avoid: CONTRIBUTING.md, under Words. */
export interface Habit {
  /** Applied to our own words only: quotations, values and citations are removed first. */
  pattern: RegExp;
  /** What to write instead. */
  use: string;
}

/** An occurrence of a habit. */
export interface HabitMet {
  found: string;
  use: string;
}
