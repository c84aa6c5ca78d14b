import { parseArgs } from 'node:util';
import { checkDamaged } from './checked.ts';
import { readCorpus } from './corpus.ts';
import { damages } from './mutation.ts';
import { leadOf } from './location-accuracy.ts';
import { operators } from './operators/index.ts';
import { describeMutation } from './describe.ts';

// `npm run damage -- --seed 7 --count 1000` damages the real data, in memory, and prints what the check does
// not see. `--only WORDS` takes the operators whose name has them; `--verbose` prints each damage.
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '400' },
    only: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
  },
});
const corpus = readCorpus();
const chosen = operators.filter(({ name }) => name.includes(values.only));
const rows = new Map<string, { tried: number; caught: number }>();
const missed: string[] = [];
const reasons = new Map<string, number>();
const totals = {
  tried: 0,
  caught: 0,
  unknowable: 0,
  unknowableCaught: 0,
  harmless: 0,
  alarms: 0,
  lost: 0,
};
const start = performance.now();

for (const damage of damages(corpus, chosen, Number(values.seed), Number(values.count))) {
  const outcome = checkDamaged(corpus, damage);
  const isCaught = outcome.problems.length > 0;
  const row = rows.get(damage.operator) ?? { tried: 0, caught: 0 };
  row.tried += 1;
  if (isCaught) row.caught += 1;
  rows.set(damage.operator, row);
  if (damage.keepsMeaning !== undefined) {
    totals.harmless += 1;
    if (isCaught) totals.alarms += 1;
  } else if (damage.unknowable !== undefined) {
    totals.unknowable += 1;
    reasons.set(damage.unknowable, (reasons.get(damage.unknowable) ?? 0) + 1);
    if (isCaught) totals.unknowableCaught += 1;
  } else {
    totals.tried += 1;
    if (isCaught) totals.caught += 1;
    else missed.push(`not seen: ${describeMutation(corpus, damage)}`);
  }
  if (isCaught && leadOf(corpus, damage, outcome) === 'nowhere') {
    totals.lost += 1;
    const [first] = outcome.problems;
    missed.push(
      `leads nowhere: ${describeMutation(corpus, damage)}\n    ${first!.file}:${first!.line} › ${first!.record} › ${first!.field}: ${first!.found}; ${first!.expected}`,
    );
  }
  if (values.verbose) {
    const [first] = outcome.problems;
    console.log(
      `${describeMutation(corpus, damage)}\n    ${first ? `${first.file}:${first.line} › ${first.record} › ${first.field}: ${first.found}; ${first.expected}` : '-'}`,
    );
  }
}

for (const [name, { tried, caught }] of rows)
  console.log(`${String(caught).padStart(4)} of ${String(tried).padStart(4)}  ${name}`);
if (reasons.size > 0) console.log('\nOnly the document, or a reader, can tell:');
for (const [why, tried] of reasons) console.log(`${String(tried).padStart(12)}  ${why}`);
if (missed.length > 0) console.log(`\n${missed.join('\n')}`);
console.log(
  `\n${totals.caught} of ${totals.tried} that change the meaning are seen (${((totals.caught / totals.tried) * 100).toFixed(1)} %); ` +
    `${totals.lost} messages lead nowhere; ${totals.unknowableCaught} of ${totals.unknowable} that only the document can tell; ` +
    `${totals.alarms} alarms on ${totals.harmless} harmless edits; ${Math.round((performance.now() - start) / totals.tried)} ms each`,
);
