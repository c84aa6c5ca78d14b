import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeScore, readQueries, scoreQueries } from '../../src/cli/search-queries/score.ts';
import { languages } from '../../src/data/schema/index.ts';
import { builtSearch } from '../../src/outputs/search/built-search.ts';

test.each(languages)(
  'of what readers ask for, at least 90 percent has the wanted page first (%s)',
  (language) => {
    const search = builtSearch('dist', language);
    const list = readFileSync(`tests/outputs/search/queries/${language}.json`, 'utf8');
    const queries = readQueries(list, language);
    expect(queries.length).toBeGreaterThanOrEqual(45);
    const [score] = scoreQueries(queries, (query) =>
      search.find(query).found.map(({ path }) => path),
    );
    expect(score!.right / score!.count, describeScore(score!)).toBeGreaterThanOrEqual(0.9);
    expect(
      score!.misses.map(({ query }) => query),
      describeScore(score!),
    ).toEqual([]);
  },
);
