import { expect, test } from 'vitest';
import OfflineEdition from '../../../src/components/site/OfflineEdition.astro';
import { zipPath } from '../../../src/urls/offline-zip.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { render } from '../render.ts';

const builtOn = exampleFacts().dataset.edition.asOf;

test.each([
  [true, [`../..${zipPath}`]],
  [false, []],
])(
  'a site that holds its zip (%s) leads to it, and no other does',
  async (hasOfflineZip, links) => {
    const $ = await render(
      OfflineEdition,
      {},
      { path: '/about/host/', settings: { publisher: undefined, builtOn, hasOfflineZip } },
    );
    expect(
      $('a')
        .map((_, link) => $(link).attr('href'))
        .get(),
    ).toEqual(links);
    expect($('h2')).toHaveLength(links.length);
  },
);
