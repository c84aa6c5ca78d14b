import { expect, test } from 'vitest';
import Law from '../../../src/components/places/Law.astro';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { render } from '../render.ts';

const named = [
  'fl-166-021',
  'fl-908-11-1',
  'fl-908-11-1-termination',
  'fl-908-103',
  'fl-908-104-1',
];

/** The example with the laws that the box names, one of them read again long before the others. */
const facts = exampleFacts((data) => {
  const [statute] = data.statutes;
  const [claim] = data.claims;
  data.statutes.push(
    ...named.map((id) => ({
      ...statute!,
      id,
      citation: `§ ${id}`,
      checked: id === 'fl-908-103' ? '2025-11-02' : '2025-12-31',
    })),
  );
  data.claims.push({ ...claim!, id: 'voluntary-or-required' });
});

test('the law box of a place gives the day when the law was read that was read longest ago', async () => {
  const $ = await render(Law, { kind: 'municipality' }, { facts });
  expect($('p').text()).toMatch(/November 2, 2025/);
});

test.each(['municipality', 'county'] as const)(
  'the law box of a %s links every law that it names',
  async (kind) => {
    const $ = await render(Law, { kind }, { facts, path: '/places/any/' });
    const laws = $('a[lang="en"]').get();
    expect(new Set(laws.map((law) => $(law).text()))).toEqual(
      new Set(named.map((id) => `§ ${id}`)),
    );
    for (const law of laws)
      expect($(law).attr('href')).toBe(`../../law/${$(law).text().slice(2)}/`);
  },
);

test('the law box begins with the office of the page: the city, or the county’s sheriff', async () => {
  const first = async (kind: string) => (await render(Law, { kind }, { facts }))('dt').first();
  expect((await first('municipality')).text()).toMatch(/city|town|municipal/i);
  expect((await first('county')).text()).toMatch(/sheriff/i);
});
