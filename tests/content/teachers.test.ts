import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { getDataset } from '../../src/data/load/dataset.ts';
import { languages } from '../../src/data/schema/index.ts';

const quoted = { en: /“([^”]+?)[.?]?”/g, es: /«([^»]+?)[.?]?»/g };

test.each(languages)('the page for teachers names lessons by their titles, in %s', (language) => {
  const text = readFileSync(`src/content/teach/${language}/teachers.mdx`, 'utf8');
  const titles = getDataset().lessons.map(({ title }) => title[language].replace(/[.?]$/, ''));
  const named = [...text.matchAll(quoted[language])].map(([, title]) => title!);
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((title) => !titles.includes(title))).toEqual([]);
});
