import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findProblems, rules } from '../../../src/data/rules/index.ts';
import { collectionNames } from '../../../src/data/schema/index.ts';
import { broken, ends, starts, tallyOf } from '../../fixtures/example.ts';

const files = globSync('*.test.ts', { cwd: import.meta.dirname });
const blocks = files.flatMap((file) =>
  readFileSync(`${import.meta.dirname}/${file}`, 'utf8')
    .split(/^describeRule\(/m)
    .slice(1),
);
const nameOf = (block: string) => /^'(\w+)'/.exec(block)?.[1];

test('each rule is described once', () => {
  expect(blocks.map(nameOf).sort()).toEqual(Object.keys(rules).sort());
});

test.each(Object.keys(rules))('%s is shown a bad record', (name) => {
  const block = blocks.find((each) => nameOf(each) === name);
  expect(block).toMatch(/faults\(/);
  expect(block).toMatch(/fault\(/);
});

test('the faults that several rules find come together', () => {
  const found = findProblems(
    broken((data) => {
      tallyOf(data, ends).yes = 4;
      data.motions[2]!.weekday = 'monday';
    }),
  );
  expect(found.map(({ record, path }) => `${record} ${path.join('.')}`)).toEqual([
    `${ends} tally.yes`,
    `${ends} tally`,
    'june-tally findingValue',
    `${starts} weekday`,
  ]);
});

test.each(collectionNames)('rules bear with %s that is empty', (name) => {
  expect(() => findProblems(broken((data) => (data[name] = [])))).not.toThrow();
});
