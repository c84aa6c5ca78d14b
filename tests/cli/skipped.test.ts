import { expect, test } from 'vitest';
import { skippedNotice } from '../../src/cli/skipped.ts';

const file = (name: string, ...statuses: string[]) => ({
  name: `/un café/${name}`,
  assertionResults: statuses.map((status) => ({ status })),
});

test('where no test was skipped, nothing is said', () => {
  const files = [file('tests/a.test.ts', 'passed', 'failed'), file('tests/b.test.ts')];
  expect(skippedNotice(files, ['nginx'], '/un café')).toBeUndefined();
});

test('skipped tests are counted, with their files and the programs that are not installed', () => {
  const files = [
    file('tests/a.test.ts', 'passed', 'skipped'),
    file('tests/b.test.ts', 'skipped', 'pending', 'passed'),
  ];
  expect(skippedNotice(files, ['nginx', 'w3m'], '/un café')).toBe(
    '3 skipped: 2 in tests/b.test.ts, 1 in tests/a.test.ts. Not installed: nginx, w3m.',
  );
});

test('many files take one line', () => {
  const files = Array.from({ length: 9 }, (_, at) => file(`tests/${at}.test.ts`, 'skipped'));
  const notice = skippedNotice(files, [], '/un café')!;
  expect(notice).toMatch(/^9 skipped: 1 in tests\/0\.test\.ts, .*, the rest in 5 more files\.$/);
  expect(notice).not.toContain('\n');
});
