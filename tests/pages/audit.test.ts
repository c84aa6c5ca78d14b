import { globSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { chartChecks } from './checks/charts.ts';
import type { Check } from './checks/check.ts';
import { citationChecks } from './checks/citations.ts';
import { documentChecks } from './checks/document.ts';
import { linkChecks } from './checks/links.ts';
import { policyChecks } from './checks/policy.ts';
import { wordChecks } from './checks/words.ts';
import { pageOf } from './pages.ts';

// Every page is read and parsed once, and all checks look at it before the next.
const checks = [
  ...documentChecks,
  ...policyChecks,
  ...linkChecks,
  ...chartChecks,
  ...citationChecks,
  ...wordChecks,
];
const problems = new Map<Check, string[]>(checks.map((check) => [check, []]));
const count = { en: 0, es: 0 };

beforeAll(() => {
  for (const file of globSync('**/*.html', { cwd: 'dist' }).toSorted()) {
    const page = pageOf(file.replaceAll('\\', '/'), readFileSync(`dist/${file}`, 'utf8'));
    count[page.path.startsWith('/es/') ? 'es' : 'en'] += 1;
    for (const check of checks)
      problems.get(check)!.push(...check.page(page).map((problem) => `${page.path} ${problem}`));
  }
  for (const check of checks) problems.get(check)!.push(...(check.end?.() ?? []));
});

test('there are pages to test, as many in Spanish, but for the page of missing addresses', () => {
  expect(count.es).toBeGreaterThan(100);
  expect(count.en).toBe(count.es + 1);
});

test.each(checks)('$name', (check) => {
  expect(problems.get(check)!.slice(0, 20)).toEqual([]);
});
