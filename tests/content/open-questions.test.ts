import { expect, test } from 'vitest';
import { parseMdx } from '../../src/content/check/mdx.ts';
import { openQuestionProblems } from '../../src/content/check/open-questions.ts';
import { broken, ends } from '../fixtures/example.ts';

const dataset = broken(({ claims }) => {
  Object.assign(claims[0]!, { status: 'unresolved', about: [`rollCalls/${ends}/tally`] });
});
const { id, number } = dataset.claims[0]!;
const problemsIn = (body: string) => openQuestionProblems(parseMdx(body).tree, dataset);

test('a figure on an open question stands inside the mark of its ledger row', () => {
  expect(problemsIn(`It voted <Claim id="${id}"><Tally of="${ends}" /></Claim>.`)).toEqual([]);
});

test('a figure on an open question without the mark is a problem that names the row', () => {
  expect(problemsIn(`First.\n\nIt voted <Tally of="${ends}" />.`)).toEqual([
    {
      line: 3,
      field: '<Tally>',
      found: `sources differ on this, and the question is open (${number})`,
      expected: `expected it inside <Claim id="${id}">`,
    },
  ]);
});

test('the mark of another row does not count', () => {
  expect(problemsIn(`<Claim id="another">It voted <Tally of="${ends}" />.</Claim>`)).toHaveLength(
    1,
  );
});

test('a figure on which no open question bears needs no mark', () => {
  expect(problemsIn(`It voted on <Day of="${ends}" />.`)).toEqual([]);
});
