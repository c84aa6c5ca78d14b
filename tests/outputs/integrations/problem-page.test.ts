import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { problemPage } from '../../../src/outputs/integrations/problem-page.ts';

const problem = {
  file: 'data/votes.json',
  line: 7,
  record: 'a-vote',
  field: 'tally.yes',
  found: 'found <b>4</b> & "5"',
  expected: 'expected 5',
};

test('each problem is shown with its place, what was found and what was expected', () => {
  const $ = load(problemPage([problem, { ...problem, record: '', field: '' }]));
  expect($('title').text()).toBe('2 problems in the data');
  const items = $('li')
    .get()
    .map((item) => $(item).text());
  expect(items).toEqual([
    'data/votes.json:7 › a-vote › tally.yesfound <b>4</b> & "5";expected 5',
    'data/votes.json:7found <b>4</b> & "5";expected 5',
  ]);
  expect($('li b')).toHaveLength(0);
});

test('the page loads itself again', () => {
  expect(load(problemPage([problem]))('script').attr('src')).toBe('/@vite/client');
  expect(problemPage([problem])).toContain('1 problem in the data');
});
