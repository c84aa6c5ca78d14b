import { expect, test } from 'vitest';
import RollCallTable from '../../../src/components/votes/RollCallTable.astro';
import { siteFacts } from '../../../src/data/load/dataset.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import { english } from '../../charts/models/words-of.ts';
import { ends, park, starts } from '../../fixtures/example.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { render } from '../render.ts';

const { t } = english;
const textOf = (text: string) => text.replace(/\s+/g, ' ').trim();

test('one row a seat: mark, name, office and vote, and what became of it since the earlier vote', async () => {
  const $ = await render(RollCallTable, { of: starts }, { path: `/votes/${starts}/` });
  const rows = $('tbody tr')
    .get()
    .map((row) =>
      $(row)
        .children()
        .map((_, cell) => textOf($(cell).text()))
        .get(),
    );
  expect(rows).toHaveLength(5);
  // Who changed position comes first.
  expect(rows.map(([, , change]) => change)).toEqual([
    t('roll.since.changed'),
    t('roll.since.same'),
    t('roll.since.open'),
    t('roll.since.same'),
    t('roll.since.same'),
  ]);
  expect(rows[0]![0]).toMatch(/^Ana Rivera Mayor/);
  expect(rows[0]![1]).toBe('Yes, for having the agreement');
  expect($('tbody tr').first().find('td').first().attr('class')).toBe('for');
});

test('the first of two votes compares with none', async () => {
  const $ = await render(RollCallTable, { of: ends }, { path: `/votes/${ends}/` });
  expect($('thead th')).toHaveLength(2);
});

test('the strip has a mark for each seat, and the same in words', async () => {
  const $ = await render(RollCallTable, { of: starts }, { path: `/votes/${starts}/` });
  const marks = $('.strip i')
    .map((_, mark) => $(mark).attr('class'))
    .get();
  expect(marks).toEqual(['for', 'for', 'for', 'absent', 'against']);
  expect(textOf($('caption').text())).toMatch(
    /\. 3 for having the agreement \(yes\) · 1 absent · 1 against having the agreement \(no\)\./,
  );
});

test('sources that most votes share are said once, below the table', async () => {
  const $ = await render(RollCallTable, { of: ends }, { path: `/votes/${ends}/` });
  expect($('tbody a[href*="sources/"]')).toHaveLength(0);
  expect($('caption').text()).toContain(t('roll.sources', { count: 1 }));
});

test('a vote with a source of its own has it below the table, by the member’s name', async () => {
  const facts = exampleFacts(({ rollCalls }) => {
    byId(rollCalls, ends).votes[1]!.citations = [{ source: 'example-census', at: 'summary' }];
  });
  const $ = await render(RollCallTable, { of: ends }, { facts, path: `/votes/${ends}/` });
  expect($('tbody a[href*="sources/"]')).toHaveLength(0);
  expect($('.noted li a[href*="sources/example-census/"]')).toHaveLength(1);
  const name = byId(
    facts.dataset.officials,
    byId(facts.dataset.rollCalls, ends).votes[1]!.official!,
  ).short;
  expect(textOf($('.noted li').text())).toMatch(new RegExp(`^${name}:`));
  expect($('caption').text()).toContain(t('roll.sources.rest', { count: 1 }));
});

test('where fewer than half of the votes are known, there is no drawing, and the page says what is missing', async () => {
  const facts = exampleFacts(({ rollCalls }) => {
    byId(rollCalls, park).tally = 'not-found';
  });
  const $ = await render(RollCallTable, { of: park }, { facts, path: `/votes/${park}/` });
  expect($('.strip')).toHaveLength(0);
  expect($('p').first().text()).toBe('We don’t know how four of the five members voted.');
});

test('a note after a name has no capital in Spanish', async () => {
  const vote = 'key-west-2025-07-08-enter';
  const $ = await render(
    RollCallTable,
    { of: vote },
    { facts: siteFacts(), path: `/es/votes/${vote}/` },
  );
  expect(textOf($('.noted').text())).toMatch(/^Kaufman: estaba /);
});
