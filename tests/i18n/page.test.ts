import { expect, test } from 'vitest';
import es from '../../src/i18n/strings/es/site.json' with { type: 'json' };
import { locatorText, usePage } from '../../src/i18n/page.ts';

const on = (path: string) => usePage({ url: new URL(path, 'https://example.org') });

test('a component speaks and links as the page it stands on', () => {
  const page = on('/es/votes/a/');
  expect(page).toMatchObject({ language: 'es', pathname: '/es/votes/a/' });
  expect(page.t('nav.law')).toBe(es['nav.law']);
  expect(page.say({ en: 'vote', es: 'voto' })).toBe('voto');
  expect(page.link('/law/')).toBe('../../../es/law/');
  expect(page.link('/votes/a/#said')).toBe('#said');
  expect(page.link('#said')).toBe('#said');
});

test('a place in a source is said in the language of the page', () => {
  const places = ['page 9', 'row Key West Police', 'letter'];
  const says = (path: string) => places.map((at) => locatorText(on(path).t, at));
  expect(says('/')).toEqual(['page 9', 'row Key West Police', 'quoting the letter']);
  expect(says('/es/')).toEqual([
    `${es['locator.page']} 9`,
    `${es['locator.row']} Key West Police`,
    es['locator.letter'],
  ]);
});
