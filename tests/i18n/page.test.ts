import { expect, test } from 'vitest';
import en from '../../src/i18n/strings/en/site.json' with { type: 'json' };
import es from '../../src/i18n/strings/es/site.json' with { type: 'json' };
import { usePage } from '../../src/i18n/page.ts';

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
  expect(on('/').at({ at: 'page 9' })).toBe(`${en['locator.page']} 9`);
  expect(on('/es/').at({ at: 'page 9' })).toBe(`${es['locator.page']} 9`);
  expect(on('/es/').at({ at: 'row Key West Police' })).toBe(`${es['locator.row']} Key West Police`);
  expect(on('/').at({ at: 'letter' })).toBe(en['locator.letter']);
});
