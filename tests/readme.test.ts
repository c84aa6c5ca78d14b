import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findProblems } from '../src/data/integrity.ts';
import { describeProblems } from '../src/data/problem.ts';
import { readData } from '../src/data/read.ts';
import { collectionNames, fileOf } from '../src/data/schema/index.ts';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

test('the problem that the README shows is what the check says of that mistake', () => {
  const example = /^ {4}(data\/.*\.json):\d+ › (\S+) › (\S+): found (\S+);.*$/m.exec(readme)!;
  const [line, file, id, field, mistake] = example;
  const { dataset, place } = readData('.');
  const collection = collectionNames.find((name) => fileOf(name) === file)!;
  const records: { id: string }[] = structuredClone(dataset[collection]);
  Object.assign(
    records.find((record) => record.id === id)!,
    { [field!]: mistake },
  );
  const problems = findProblems({ ...dataset, [collection]: records }).map(place);
  expect(describeProblems(problems)).toBe(`1 problem in the data\n${line.trim()}`);
});

test('every command that the README names is there', () => {
  const named = [...readme.matchAll(/npm (?:run ([a-z][\w:]*)|start|test)/g)].map(
    ([words, name]) => name ?? words.replace('npm ', ''),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('every file and folder that the README leads to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!);
  const folders = [...readme.matchAll(/^\| .*$/gm)].flatMap(([row]) =>
    [...row.matchAll(/`([\w./-]+\/)`/g)].map(([, path]) => path!),
  );
  expect(links.length).toBeGreaterThan(3);
  expect(folders.length).toBeGreaterThan(10);
  expect([...links, ...folders].filter((path) => !existsSync(path))).toEqual([]);
});
