import { DataError } from '../data/load/problem.ts';
import { formatFiles } from './format-files.ts';
import { writeAnswers } from './list-answers.ts';

try {
  const root = process.cwd();
  const changed = [...formatFiles(root), ...writeAnswers(root)];
  console.log(
    changed.length === 0 ? 'The data was in canonical form.' : `Formatted ${changed.join(', ')}.`,
  );
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
