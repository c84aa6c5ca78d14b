import type { AstroIntegration } from 'astro';
import { checkProse } from '../../content/check/index.ts';
import { dataRoot } from '../../data/load/collections.ts';
import { handOver, loadData } from '../../data/load/dataset.ts';
import { checkLessons } from '../../lessons/check.ts';
import { DataError } from '../../data/load/problem.ts';

/** Stops the build if data or prose has problems. */
export function checkedData(): AstroIntegration {
  return {
    name: 'checked-data',
    hooks: {
      // The policy in every page is left out only where the tools of the development server need it.
      'astro:config:setup': ({ command }) => {
        process.env.LEDGER_COMMAND = command;
      },
      'astro:build:start': () => {
        const { dataset, roster, locate } = loadData(dataRoot());
        handOver({ dataset, roster });
        const problems = [
          ...checkProse(process.cwd(), dataset, roster),
          ...checkLessons(dataset, roster).map(locate),
        ];
        if (problems.length > 0) throw new DataError(problems);
      },
    },
  };
}
