import { expect, test } from 'vitest';
import TallyBar from '../../../src/components/charts/TallyBar.astro';
import { byId } from '../../../src/data/queries/lookup.ts';
import { english } from '../../charts/models/words-of.ts';
import { ends, starts } from '../../fixtures/example.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { render } from '../render.ts';

test.each([
  [ends, 'It passed, 3-2'],
  [starts, 'It passed, 3-1'],
])('the vote page of %s labels its tally "%s"', async (of, label) => {
  const $ = await render(TallyBar, { of }, { path: `/votes/${of}/` });
  expect($('h2').text()).toBe(label);
});

test('in Spanish, the label of the tally is Spanish, and the table counts those absent', async () => {
  const $ = await render(TallyBar, { of: starts }, { path: `/es/votes/${starts}/` });
  expect($('h2').text()).toBe('Se aprobó por 3 a 1');
  expect(
    $('tbody tr')
      .get()
      .map((row) => $(row).text()),
  ).toEqual(['Sí3', 'No1', 'Ausente1']);
});

test('a tally that nobody found is not drawn, and the page says so', async () => {
  const facts = exampleFacts(({ rollCalls }) => {
    byId(rollCalls, starts).tally = 'not-found';
  });
  const $ = await render(TallyBar, { of: starts }, { facts });
  expect($('svg')).toHaveLength(0);
  expect($.text().trim()).toBe(english.t('tally.notFound'));
});
