import { checkProse, recordsLeadToPages } from '../../content/check/index.ts';
import { problemsOf } from '../../data/load/dataset.ts';
import { describeProblem, type LocatedProblem } from '../../data/load/problem.ts';
import { dataParts, fileOf, type DataPart } from '../../data/schema/index.ts';
import { checkLessons } from '../../lessons/check.ts';
import { joinFiles, type Files } from './disk.ts';

/** A problem that the check finds, and the field that it belongs to. */
export interface FieldProblem {
  /** The part of the data; left out for a problem of the prose. */
  part?: DataPart;
  record: string;
  /** From the record to the field: `['votes', 3, 'option']`. */
  path: (string | number)[];
  found: string;
  expected: string;
  /** The whole of it, as `npm run check` prints it, without the line. */
  text: string;
  /** Whether it is there without the drafts. */
  isOld: boolean;
}

/**
 * What the check finds in the files: the schemas' faults or, where there are none, the rules'.
 * @param before the files without drafts, whose problems are nothing new.
 * @param prose the folder whose pages and lessons are compared with the facts too; left out, they are not.
 */
export function problemsIn(files: Files, before?: Files, prose?: string): FieldProblem[] {
  const all = locatedIn(files, prose);
  const old = new Set(before && all.length > 0 ? locatedIn(before, prose).map(withoutLine) : []);
  return all.map((problem) => {
    const part = dataParts.find((each) => fileOf(each) === problem.file);
    const text = withoutLine(problem);
    const { record, found, expected } = problem;
    return {
      ...(part && { part }),
      ...{ record, path: pathOf(problem.field), found, expected, text, isOld: old.has(text) },
    };
  });
}

function locatedIn(files: Files, prose: string | undefined): LocatedProblem[] {
  const parsed = joinFiles(files);
  if (parsed.problems.length > 0) return parsed.problems;
  const problems = problemsOf(parsed);
  if (problems.length > 0 || prose === undefined) return problems;
  const { dataset, roster, locate } = parsed;
  return [
    ...checkProse(prose, dataset, roster),
    ...recordsLeadToPages(prose, dataset, roster).map(locate),
    ...checkLessons(dataset, roster).map(locate),
  ];
}

/** A draft moves the lines of a file, and what stands on them is still the same. */
function withoutLine(problem: LocatedProblem): string {
  return describeProblem(problem).replace(/^([^\s:]+):\d+/, '$1');
}

/** `votes[3].option` as a path. */
function pathOf(field: string): (string | number)[] {
  return [...field.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? name! : Number(index),
  );
}
