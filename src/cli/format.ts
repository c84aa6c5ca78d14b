import { DataError } from '../data/load/problem.ts';
import { formatFiles } from './format-files.ts';

try {
  const changed = formatFiles(process.cwd());
  console.log(
    changed.length === 0 ? 'The data was in canonical form.' : `Formatted ${changed.join(', ')}.`,
  );
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
