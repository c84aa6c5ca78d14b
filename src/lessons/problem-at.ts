import type { Problem } from '../data/load/problem.ts';
import type { Lesson } from '../data/schema/index.ts';

/** Where in a lesson a problem is. */
export type Path = (string | number)[];

/** A problem of a lesson: where it is, what was found, what was expected. */
export function problemAt({ id }: Lesson, path: Path, found: string, expected: string): Problem {
  return { collection: 'lessons', record: id, path, found, expected };
}
