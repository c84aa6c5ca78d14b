import { expect, test } from 'vitest';
import { filterCss, type FilterGroup } from '../../../src/components/votes/vote-filter.ts';

const option = (value: string) => ({ value, label: value, count: 1 });
const groups: FilterGroup[] = [
  { name: 'result', options: [option('pass'), option('fail')] },
  { name: 'month', options: [option('2025-03'), option('2025-04')] },
];
const listed = [
  { result: 'pass', month: '2025-03' },
  { result: 'pass', month: '2025-03' },
  { result: 'fail', month: '2025-04' },
];
const css = filterCss(groups, listed);

test('each choice hides what has another value', () => {
  expect(css).toContain(
    '.filtered:has(#month-2025-03:checked) [data-month]:not([data-month="2025-03"])',
  );
  expect(css.match(/:not\(\[data-/g)).toHaveLength(4);
});

test('the line that says nothing fits is hidden by every kind of vote there is, once', () => {
  const kinds = css.match(/[^,{}]*(\([^)]*\)[^,{}]*)*\.nothing(?=[,{])/g)!;
  const hiding = kinds.filter((rule) => rule.includes(':is('));
  expect(hiding).toHaveLength(2);
  expect(hiding[0]).toContain(':has(:is(#result-all,#result-pass):checked)');
});

test('a browser without :has() is given no rule at all', () => {
  expect(css.startsWith('@supports selector(:has(a)){')).toBe(true);
  expect(css.endsWith('}}')).toBe(true);
});
