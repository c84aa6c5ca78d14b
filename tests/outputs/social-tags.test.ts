import { describe, expect, test } from 'vitest';
import { getDataset } from '../../src/data/load/dataset.ts';
import { shareTags, type SharedPage } from '../../src/outputs/social-tags.ts';

const site = 'https://example.org/ledger/';
const page = { title: 'The title', description: 'What it is.' };

/** The tags of a page, by name. */
function tagsOf(shared: Pick<SharedPage, 'pathname'> & Partial<SharedPage>, address?: string) {
  const tags = shareTags({ ...page, ...shared }, getDataset(), address);
  return Object.fromEntries(
    tags.map((tag) => ['property' in tag ? tag.property : tag.name, tag.content]),
  );
}

describe('where the site’s address is not known', () => {
  test('a page has no image and no address, which must be absolute', () => {
    expect(tagsOf({ pathname: '/es/votes/' })).toEqual({
      'og:title': 'The title',
      'og:description': 'What it is.',
      'og:type': 'website',
      'og:locale': 'es_US',
    });
  });
});

describe('where the site’s address is known', () => {
  test('a vote is shared with its image, and with all that the image says in words', () => {
    const pathname = '/es/votes/key-west-2025-06-30-void/';
    expect(tagsOf({ pathname, cardAlt: 'Aprobada: 6 sí, 1 no.' }, site)).toMatchObject({
      'og:url': `${site}es/votes/key-west-2025-06-30-void/`,
      'og:image': `${site}es/cards/votes/key-west-2025-06-30-void.png`,
      'og:image:alt': 'Aprobada: 6 sí, 1 no.',
      'twitter:card': 'summary_large_image',
    });
  });

  test('a shared image is described by its text', () => {
    expect(tagsOf({ pathname: '/places/key-west/' }, site)).toMatchObject({
      'og:image': `${site}cards/places.png`,
      'og:image:alt': 'Your city or county',
    });
    expect(tagsOf({ pathname: '/teach/five-articles/key/' }, site)['og:image:alt']).toBe(
      getDataset().lessons.find(({ id }) => id === 'five-articles')!.title.en,
    );
    expect(tagsOf({ pathname: '/explainers/key-west/' }, site)['og:image:alt']).toBe('The title');
  });

  test('the 404 page has neither image nor address', () => {
    expect(Object.keys(tagsOf({ pathname: '/404/' }, site))).toHaveLength(4);
  });
});
