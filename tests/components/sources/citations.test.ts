import { expect, test } from 'vitest';
import Citations from '../../../src/components/sources/Citations.astro';
import { byId } from '../../../src/data/queries/lookup.ts';
import { english } from '../../charts/models/words-of.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { render } from '../render.ts';

const citations = [
  { source: 'example-gazette', at: 'article' },
  { source: 'example-minutes-2025-06-10', at: 'page 3' },
];

test('citations link each source from where the page is, and say where in it, in the page’s language', async () => {
  const $ = await render(Citations, { citations }, { path: '/es/votes/any/' });
  expect($('span').text()).toBe('Publisher of example-gazette, artículo; Example City, página 3');
  expect(
    $('a')
      .get()
      .map((link) => $(link).attr('href')),
  ).toEqual([
    '../../../es/sources/example-gazette/',
    '../../../es/sources/example-minutes-2025-06-10/',
  ]);
});

test('minutes that the body has not approved are marked as a draft wherever they are cited', async () => {
  const facts = exampleFacts(({ sources }) => {
    byId(sources, 'example-minutes-2025-06-10').minutes = 'draft';
  });
  const $ = await render(Citations, { citations }, { facts });
  expect($('span').text()).toContain('Example City, page 3 (draft minutes)');
});

test('without a citation, it says that none was found', async () => {
  const $ = await render(Citations, { citations: [] });
  expect($.text().trim()).toBe(english.t('notFound'));
});

test('a publisher that looks like markup stays text', async () => {
  const publisher = '<img src=x onerror=alert(1)> & Sons';
  const facts = exampleFacts(({ sources }) => {
    byId(sources, 'example-gazette').publisher = publisher;
  });
  const $ = await render(Citations, { citations }, { facts });
  expect($('img')).toHaveLength(0);
  expect($('a').first().text()).toBe(publisher);
});
