import { describe, expect, test } from 'vitest';
import { commentMark, markdownText } from '../../../src/cli/diff/markdown.ts';
import { reviewChange } from '../../../src/cli/diff/review.ts';
import { terminalText } from '../../../src/cli/diff/terminal.ts';
import { ends } from '../../fixtures/example.ts';
import { changed, exampleSnapshot } from './snapshots.ts';

const limits = { entries: 40, changes: 30 };
const titled = (en: string) =>
  reviewChange(
    exampleSnapshot(),
    changed('motions', ends, (motion) => {
      motion.title = { en, es: en };
    }),
    'main',
  );

describe('a comment', () => {
  test('begins with the mark by which the next run finds it', () => {
    expect(markdownText(titled('It ends'), limits)).toMatch(`${commentMark}\n`);
  });

  test.each([
    ['markup', '<img src=x onerror=alert(1)>', '<img'],
    ['an end of the mark', '--> <script>', '<script'],
    ['an image', '![x](https://example.org/x.png)', '!['],
    ['a link', '[here](https://example.org)', ']('],
    ['an address', 'see https://example.org now', 'https://'],
    ['a mention', 'thanks @someone', '@someone'],
    ['a number of another issue', 'as in #12', '#12'],
    ['code', 'a `b` c', ' `b` '],
    ['a heading', 'so\n# Big', '\n# Big'],
    ['a direction that turns text around', 'a\u202eb', '\u202e'],
  ])('shows %s as text', (_, text, harmful) => {
    expect(markdownText(titled(text), limits)).not.toContain(harmful);
  });

  test('is never longer than GitHub takes, and says that it was cut', () => {
    const after = exampleSnapshot({
      prose: Object.fromEntries(
        Array.from({ length: 400 }, (_, index) => [
          `src/content/explainers/en/page-${index}.mdx`,
          'word '.repeat(400),
        ]),
      ),
    });
    const text = markdownText(reviewChange(exampleSnapshot(), after, 'main'), {
      entries: 1000,
      changes: 1000,
    });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/… and \d+ more/);
  });
});

test('a terminal shows what could move its cursor as text', () => {
  const text = terminalText(titled('a\u001b[2Jb'), limits);
  expect(text).not.toContain('\u001b');
  expect(text).toContain('\\u{1b}');
});
