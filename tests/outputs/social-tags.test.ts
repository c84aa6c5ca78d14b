import { describe, expect, test } from 'vitest';
import { siteFacts } from '../../src/data/load/dataset.ts';
import { siteSettings } from '../../src/urls/site-settings.ts';
import { shareTags, type SharedPage } from '../../src/outputs/social-tags.ts';

const facts = { ...siteFacts(), settings: siteSettings('2026-11-22', {}) };
const site = 'https://example.org/ledger/';
const page = { title: 'The title', description: 'What it is.' };

/** The tags of a page, by name. */
function tagsOf(shared: Pick<SharedPage, 'pathname'> & Partial<SharedPage>, address?: string) {
  const tags = shareTags({ ...page, ...shared }, facts, address);
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

  test('every image comes with its size', () => {
    for (const pathname of [
      '/',
      '/es/places/alford/',
      '/votes/',
      '/agencies/key-west-police-department/',
    ])
      expect(tagsOf({ pathname }, site)).toMatchObject({
        'og:image:width': '1200',
        'og:image:height': '630',
      });
  });

  test('an image of many pages is described by its title and the number on its map', () => {
    expect(tagsOf({ pathname: '/map/' }, site)).toMatchObject({
      'og:image': `${site}cards/map.png`,
      'og:image:alt': expect.stringMatching(
        /^.+: \d+ of \d+ municipal police departments were on ICE’s .+ list\.$/,
      ) as string,
    });
    expect(tagsOf({ pathname: '/teach/five-articles/key/' }, site)['og:image:alt']).toBe(
      facts.dataset.lessons.find(({ id }) => id === 'five-articles')!.title.en,
    );
    expect(tagsOf({ pathname: '/explainers/who-decides/' }, site)['og:image:alt']).toBe(
      'The title',
    );
  });

  test('the image of a status is described by whom it is about and what the list says', () => {
    expect(tagsOf({ pathname: '/es/places/key-west/' }, site)).toMatchObject({
      'og:image': `${site}es/cards/agencies/key-west-police-department.png`,
      'og:image:alt': expect.stringMatching(
        /^Key West Police Department: .*según la lista del ICE\.$/,
      ) as string,
    });
    expect(tagsOf({ pathname: '/places/alford/' }, site)['og:image:alt']).toMatch(
      /^Jackson County: As of .*sheriff of Jackson County/,
    );
  });

  test('the 404 page has neither image nor address', () => {
    expect(Object.keys(tagsOf({ pathname: '/404/' }, site))).toHaveLength(4);
  });
});
