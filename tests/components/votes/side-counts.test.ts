import { expect, test } from 'vitest';
import SideCounts from '../../../src/components/votes/SideCounts.astro';
import { widestGap, widestSupportGap } from '../../../src/data/rules/readings.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { render } from '../render.ts';

test('the limits beside the counts are those of the check, for the rows that they bind', async () => {
  const facts = exampleFacts();
  facts.dataset.readings[1]!.kind = 'in-court';
  const $ = await render(SideCounts, {}, { facts });
  expect([widestGap, widestSupportGap]).toEqual([0.2, 1]);
  expect($('p').first().text()).toContain('more than 20 percent shorter');
  expect($('p').first().text()).toContain('at most one source and one law');
  expect(
    $('tbody td:last-child')
      .toArray()
      .map((cell) => $(cell).text()),
  ).toEqual(['all', 'length only']);
});

test('every number that the check compares has a column', async () => {
  const $ = await render(SideCounts, {}, { path: '/es/about/neutrality/' });
  const columns = $('thead th')
    .toArray()
    .map((cell) => $(cell).text());
  expect(columns.slice(3, 7)).toEqual(['Citas', 'Puntos', 'Fuentes', 'Leyes']);
  expect($('tbody tr').first().find('td')).toHaveLength(columns.length - 1);
});
