import { readData } from '../data/load/collections.ts';
import { describeProblems } from '../data/load/problem.ts';
import { addressesFile, readAddresses } from './fetch-lists/addresses.ts';
import { checkCited } from './upkeep/cited.ts';
import { describeUpkeep, dueOn } from './upkeep/report.ts';

// npm run upkeep: what has aged without anybody's doing. Cited addresses that are gone or moved, and answers and
// laws that are due to be read again. Prints Markdown, or nothing; changes nothing.
const { dataset, problems } = readData(process.cwd());
if (problems.length > 0) {
  console.error(describeProblems(problems));
  process.exitCode = 1;
} else {
  const cited = await checkCited(dataset.sources, readAddresses(addressesFile), (line) =>
    console.error(line),
  );
  const today = new Date().toISOString().slice(0, 10);
  for (const line of describeUpkeep(cited, dueOn(dataset, today))) console.log(line);
}
