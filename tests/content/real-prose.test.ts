import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkProse } from '../../src/content/check/index.ts';
import { describeProblems } from '../../src/data/load/problem.ts';
import { loadData } from '../../src/data/load/dataset.ts';

const { dataset, roster } = loadData('.');

test('the prose has no problems', () => {
  expect(describeProblems(checkProse('.', dataset, roster))).toBe('0 problems in the data');
});

test('a page that is taken away in one language is missed', () => {
  const root = mkdtempSync(join(tmpdir(), 'ledger-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const folder of ['src/content', 'src/pages', 'public'])
    cpSync(folder, join(root, folder), { recursive: true });
  rmSync(join(root, 'src/content/explainers/es/key-west.mdx'));
  rmSync(join(root, 'src/content/about/en/privacy.mdx'));
  const found = checkProse(root, dataset, roster).map(
    ({ file, found: what }) => `${file}: ${what}`,
  );
  expect(found).toEqual([
    'src/content/explainers/es/key-west.mdx: the file is missing',
    'src/content/about/en/privacy.mdx: the file is missing',
  ]);
});
