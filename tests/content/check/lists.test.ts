import { expect, test } from 'vitest';
import { checkTexts } from '../../../src/content/check/index.ts';
import { emptyDataset } from '../../fixtures/empty-dataset.ts';
import { agencies, listsOf } from '../../fixtures/lists-of.ts';

const lists = listsOf({
  '2025-07-01': [[agencies.city, 'task-force']],
  '2025-07-03': [[agencies.city, 'task-force']],
});

const faultsOf = (line: string) =>
  checkTexts(
    [
      {
        language: 'en',
        file: 'page.mdx',
        content: `---\ntitle: 'x'\n---\n\n<Signpost>${line}</Signpost>\n`,
      },
    ],
    true,
    { dataset: emptyDataset, lists },
  ).map(({ found, expected }) => `${found}; ${expected}`);

test('prose may ask for a count of a day that has a list', () => {
  expect(faultsOf('<Count what="agreements" of="2025-07-01" />')).toEqual([]);
  expect(faultsOf('<ListDay on="2025-07-03" style="short" />')).toEqual([]);
});

test('prose that asks for a day without a list is told the nearest one', () => {
  expect(faultsOf('<ListDay on="2025-07-02" />')).toEqual([
    expect.stringMatching(/found "2025-07-02".*2025-07-0[13]/),
  ]);
});

test('a chart’s days need no list, but they are days', () => {
  const days = (faults: string[]) => faults.filter((fault) => /a day, YYYY/.test(fault));
  expect(days(faultsOf('<ListedLine place="1" from="2025-06-27" to="2025-07-11" />'))).toEqual([]);
  expect(days(faultsOf('<ListedLine place="1" from="June" to="2025-07-32" />'))).toHaveLength(2);
});

test('a count that nobody knows is refused', () => {
  expect(faultsOf('<Count what="arrests" of="2025-07-01" />')).toEqual([
    expect.stringContaining('found "arrests"'),
  ]);
});
