import { expect, test } from 'vitest';
import { readPage } from './pages.ts';

test('a page is cited by its own title', () => {
  const { $ } = readPage('/votes/key-west-2025-06-30-void/');
  const title = $('title').first().text().split(' · ')[0]!;
  expect($('details:has(pre) i').first().text()).toBe(
    title.replace(/[?!.]$/, '') + (/[?!.]$/.exec(title)?.[0] ?? ''),
  );
});
