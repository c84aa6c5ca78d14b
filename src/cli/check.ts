import { checkData } from '../data/load/dataset.ts';
import { describeProblem, describeProblems } from '../data/load/problem.ts';
import { unformattedFiles } from './format-files.ts';
import { checkProse } from '../content/check/index.ts';
import { checkHabits } from '../content/check/habits/check.ts';
import { checkLessons } from '../lessons/check.ts';

// Every problem of data and prose at once; exits 1 if there is one. Habits of style are warnings, and fail nothing.
const root = process.cwd();
const { dataset, roster, problems, locate } = checkData(root);
const prose =
  problems.length === 0
    ? [...checkProse(root, dataset, roster), ...checkLessons(dataset, roster).map(locate)]
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
    .map(([name, records]) => `${name}: ${(records as unknown[]).length}`);
  const habits = checkHabits(root, dataset, locate);
  for (const each of habits) console.warn(`warning: ${describeProblem(each)}`);
  console.log(`The data holds together (${counts.join(', ')}).`);
  if (habits.length > 0)
    console.log(
      `Warnings about style: ${habits.length}. They do not fail the check; see CONTRIBUTING.md, “Words.”`,
    );
}
