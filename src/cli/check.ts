import { checkData } from '../data/dataset.ts';
import { describeProblems } from '../data/problem.ts';
import { unformattedFiles } from './format-files.ts';
import { checkProse } from '../content/check.ts';
import { checkLessons } from '../lessons/check.ts';

// Every problem of data and prose at once; exits 1 if there is one.
const root = process.cwd();
const { dataset, roster, problems, place } = checkData(root);
const prose =
  problems.length === 0
    ? [...checkProse(root, dataset, roster), ...checkLessons(dataset, roster).map(place)]
    : [];
const all = [...problems, ...prose];
const unformatted = problems.length === 0 ? unformattedFiles(root) : [];

if (all.length > 0) console.error(describeProblems(all));
for (const file of unformatted)
  console.error(`${file}: not in canonical form; run "npm run format"`);
if (all.length + unformatted.length > 0) process.exitCode = 1;
else {
  const counts = Object.entries({ ...dataset, lists: roster.lists, listings: roster.listings })
    .filter(([, records]) => Array.isArray(records))
    .map(([name, records]) => `${(records as unknown[]).length} ${name}`);
  console.log(`The data holds together: ${counts.join(', ')}.`);
}
