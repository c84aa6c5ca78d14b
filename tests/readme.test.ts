import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemsOf } from '../src/data/load/dataset.ts';
import { describeProblems } from '../src/data/load/problem.ts';
import { readData } from '../src/data/load/collections.ts';
import { collectionNames, fileOf } from '../src/data/schema/index.ts';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

test('the README shows what the check says of that mistake', () => {
  const lines = readme.match(/^ {4}data\/.*\.json:.*$/gm)!.map((line) => line.trim());
  const [, file, id, field, mistake] = /^(.*):\d+ › (\S+) › (\S+): found (\S+);/.exec(lines[0]!)!;
  const facts = readData('.');
  const collection = collectionNames.find((name) => fileOf(name) === file)!;
  const records: readonly { id: string }[] = structuredClone(facts.dataset[collection]);
  Object.assign(
    records.find((record) => record.id === id)!,
    { [field!]: mistake },
  );
  const dataset = { ...facts.dataset, [collection]: records };
  const problems = problemsOf({ ...facts, dataset });
  expect(describeProblems(problems).split('\n').slice(1)).toEqual(lines);
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
