import { describeProblem, describeProblems } from '../data/load/problem.ts';
import { stringsProblems } from '../i18n/check-strings.ts';
import { readStrings } from './strings-files.ts';

// Every problem of data, prose and labels at once; exits 1 if there is one. Habits of style are warnings, and
// fail nothing.
const root = process.cwd();
const labels = stringsProblems(readStrings(root));
if (labels.length > 0) {
  console.error(describeProblems(labels));
  process.exitCode = 1;
} else await check();

/** What checks facts is made with the labels, so it is loaded once they can be read. */
async function check(): Promise<void> {
  const [{ checkFacts }, { unformattedFiles }, { checkHabits }] = await Promise.all([
    import('./check-facts.ts'),
    import('./format-files.ts'),
    import('../content/check/habits/check.ts'),
  ]);
  const { dataset, roster, problems, locate } = checkFacts(root);
  const unformatted = problems.some(({ file }) => file.endsWith('.json'))
    ? []
    : unformattedFiles(root);

  if (problems.length > 0) console.error(describeProblems(problems));
  for (const file of unformatted)
    console.error(`${file}: not in canonical form; run "npm run format"`);
  if (problems.length + unformatted.length > 0) {
    process.exitCode = 1;
    return;
  }
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
