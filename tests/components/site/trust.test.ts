import { expect, test } from 'vitest';
import Trust from '../../../src/components/site/Trust.astro';
import WhoAnswers from '../../../src/components/site/WhoAnswers.astro';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { render } from '../render.ts';

const { asOf } = exampleFacts().dataset.edition;
const settings = (contact: string | undefined, builtOn = asOf) => ({
  publisher: contact === undefined ? undefined : { name: 'Example League', contact },
  builtOn,
  hasOfflineZip: true,
});

test.each(['/votes/', '/es/votes/'])(
  'below a headline stands the day of the edition, whatever the day of the build (%s)',
  async (path) => {
    const $ = await render(Trust, {}, { path, settings: settings(undefined, '2030-01-01') });
    expect($('time').attr('datetime')).toBe(asOf);
    expect($.text()).not.toContain('2030');
    expect($('a').first().attr('href')).toMatch(/about\/$/);
  },
);

test('an error is reported to the publisher, in an email that says which page it is on', async () => {
  const report = async (contact: string | undefined) =>
    (await render(Trust, {}, { path: '/votes/', settings: settings(contact) }))('a')
      .last()
      .attr('href');
  expect(await report('mailto:ledger@example.org')).toBe(
    'mailto:ledger@example.org?subject=An%20error%20on%20%2Fvotes%2F',
  );
  expect(await report('https://example.org/contact')).toBe('https://example.org/contact');
});

test('where no publisher is named, the link leads to what can be done instead', async () => {
  const $ = await render(Trust, {}, { path: '/votes/a/', settings: settings(undefined) });
  expect($('a').last().attr('href')).toBe('../../about/corrections/#report');
  const none = await render(WhoAnswers, {}, { settings: settings(undefined) });
  expect(none('#report').text()).toContain('does not name its publisher');
  const named = await render(WhoAnswers, {}, { settings: settings('https://example.org/contact') });
  expect(named('#report').text()).toContain('Example League');
});
