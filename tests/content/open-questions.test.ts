import { expect, test } from 'vitest';
import { parseMdx } from '../../src/content/check/mdx.ts';
import { openQuestionProblems } from '../../src/content/check/open-questions.ts';
import { broken, ends, starts } from '../fixtures/example.ts';

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

test('a figure inside the mark of a row about another vote is a problem', () => {
  const marked = (component: string) =>
    problemsIn(`It was <Claim id="${id}">${component}</Claim>.`);
  for (const component of ['Tally', 'Day'])
    expect(marked(`<${component} of="${starts}" />`)).toEqual([
      {
        ...{ line: 1, field: `<${component}>`, expected: `expected "${ends}"` },
        found: `"${starts}" inside <Claim id="${id}">, which is about another vote`,
      },
    ]);
  expect(marked(`<Day of="${ends}" />`)).toEqual([]);
});

test('a row that is about no vote has nothing to say of votes inside its mark', () => {
  const about = broken(({ claims }) => (claims[0]!.about = ['events/any/when']));
  const { tree } = parseMdx(`It was <Claim id="${id}"><Day of="${starts}" /></Claim>.`);
  expect(openQuestionProblems(tree, about)).toEqual([]);
});
