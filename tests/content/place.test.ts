import { expect, test } from 'vitest';
import { exampleDataset } from '../fixtures/example.ts';
import { cite, problemsOf } from './page.ts';

const [place] = exampleDataset().places;
const page = (head: string) => `---\ntitle: 'A vote'\n${head}---\nIt was held.${cite}\n`;

test('an explainer may name the place that it is about', () => {
  const head = `place: ${place!.id}\n`;
  expect(problemsOf({ en: page(head), es: page(head) })).toEqual([]);
});

test('that place is one of the data', () => {
  expect(problemsOf({ en: page('place: atlantis\n') }).join()).toContain(
    'there is no place "atlantis"',
  );
});

test('every language names the same place, or none', () => {
  const named = page(`place: ${place!.id}\n`);
  expect(problemsOf({ en: named, es: page('') }).join()).toContain(`expected "${place!.id}"`);
  expect(problemsOf({ en: page(''), es: named }).join()).toContain('expected none');
});
