import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFacts } from '../../src/cli/check-facts.ts';

const file = 'data/motions.json';
const text = readFileSync(file, 'utf8');

test('the facts that are kept here hold together', () => {
  expect(checkFacts('.').problems).toEqual([]);
});

test('a draft is checked in place of the file on disk, which stays as it is', () => {
  const draft = text.replace(/"body": "[^"]+"/, '"body": "nobody"');
  const { problems } = checkFacts('.', new Map([[file, draft]]));
  expect(problems.map((each) => each.field)).toContain('body');
  expect(problems.every((each) => each.line > 1)).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a draft that is not JSON is a problem with its line', () => {
  const { problems } = checkFacts('.', new Map([[file, '[\n  {,\n]']]));
  expect(problems[0]).toMatchObject({ file, line: 2 });
});

test('an answer for a place that changes is a problem until its table changes with it', () => {
  const table = readFileSync('data/roster/list-answers.csv', 'utf8');
  const draft = table.replace('Key West,listed', 'Key West,own-police-not-listed');
  const { problems } = checkFacts('.', new Map([['data/roster/list-answers.csv', draft]]));
  expect(problems).toHaveLength(1);
  expect(problems[0]!.line).toBe(
    table.slice(0, table.indexOf('Key West,listed')).split('\n').length,
  );
  expect(problems[0]!.found).toContain('Key West,own-police-not-listed');
  expect(problems[0]!.expected).toContain('npm run format');
});

test('a table of answers that lacks its last lines is a problem', () => {
  const table = readFileSync('data/roster/list-answers.csv', 'utf8').split('\n');
  const short = `${table.slice(0, -3).join('\n')}\n`;
  const { problems } = checkFacts('.', new Map([['data/roster/list-answers.csv', short]]));
  expect(problems).toMatchObject([
    { file: 'data/roster/list-answers.csv', line: table.length - 2 },
  ]);
});
