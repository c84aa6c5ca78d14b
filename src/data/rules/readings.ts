import type { Problem } from '../load/problem.ts';
import { questionsRead, readingSizes, type ReadingSize } from '../queries/sides.ts';
import { languages, type Dataset } from '../schema/index.ts';

/** How much shorter than the longest reading of a question another may be, in words. */
export const widestGap = 0.2;

/** How many sources, and how many laws, one side of a question may cite less than another. */
export const widestSupportGap = 1;

/** Readings of one question are about equally long, in each language. */
function readingsAreEquallyLong(dataset: Dataset): Problem[] {
  return questionsRead(dataset).flatMap((claim) => {
    const sizes = readingSizes(dataset, claim);
    return languages.flatMap((language) => {
      const longest = Math.max(...sizes.map(({ words }) => words[language]));
      const least = Math.ceil(longest * (1 - widestGap));
      return sizes
        .filter(({ words }) => words[language] < least)
        .map(({ reading, words }) => ({
          collection: 'readings' as const,
          record: reading.id,
          path: ['points'],
          found: `it has ${words[language]} words (${language}), another reading of "${claim}" has ${longest}`,
          expected: `expected at least ${least}, or a shorter text for the other`,
        }));
    });
  });
}

/** The sides of a question rest on as many documents, laws, quotes and points as each other, or nearly so. */
function sidesHaveEqualSupport(dataset: Dataset): Problem[] {
  const counted: [name: string, count: (size: ReadingSize) => number, gap: number][] = [
    ['sources', ({ sources }) => sources, widestSupportGap],
    ['laws', ({ statutes }) => statutes, widestSupportGap],
    ['quotes', ({ quotes }) => quotes, 0],
    ['points', ({ reading }) => reading.points.length, 0],
  ];
  return questionsRead(dataset).flatMap((claim) => {
    const sides = readingSizes(dataset, claim).filter(({ reading }) => reading.kind === 'side');
    return counted.flatMap(([name, count, gap]) => {
      const most = Math.max(...sides.map(count));
      return sides
        .filter((side) => most - count(side) > gap)
        .map((side) => ({
          collection: 'readings' as const,
          record: side.reading.id,
          path: ['points'],
          found: `it has ${count(side)} ${name}, the other side of "${claim}" has ${most}`,
          expected: `expected ${gap === 0 ? 'as many' : `a difference of at most ${gap}`}`,
        }));
    });
  });
}

/** A question with readings is open in the ledger, and has at least two sides. */
function readingsAreOfOpenQuestions(dataset: Dataset): Problem[] {
  const open = new Set(
    dataset.claims.filter(({ status }) => status === 'unresolved').map(({ id }) => id),
  );
  return questionsRead(dataset).flatMap((claim) => {
    const readings = dataset.readings.filter((reading) => reading.claim === claim);
    const at = { collection: 'readings' as const, record: readings[0]!.id };
    const sides = readings.filter(({ kind }) => kind === 'side').length;
    return [
      ...(open.has(claim)
        ? []
        : [
            {
              ...at,
              path: ['claim'],
              found: `"${claim}" is not an open question`,
              expected: 'expected an unresolved claim: what is settled has a finding, not sides',
            },
          ]),
      ...(sides >= 2
        ? []
        : [
            {
              ...at,
              path: ['kind'],
              found: `"${claim}" has ${sides} side`,
              expected: 'expected a second side, or no readings',
            },
          ]),
    ];
  });
}

export const readingsRules = {
  readingsAreOfOpenQuestions,
  readingsAreEquallyLong,
  sidesHaveEqualSupport,
};
