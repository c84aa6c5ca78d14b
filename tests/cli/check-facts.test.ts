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
