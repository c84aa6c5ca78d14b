import { expect, test } from 'vitest';
import { useTranslations } from '../../src/i18n/index.ts';
import { languages } from '../../src/data/schema/index.ts';
import { readPage } from './pages.ts';

const { $ } = readPage('/404.html');

test.each(languages)(
  'the page for missing addresses takes words to the search page (%s)',
  (language) => {
    const t = useTranslations(language);
    const search = language === 'en' ? '/search/' : `/${language}/search/`;
    const form = $(`form[role=search][action="${search}"]`);
    expect(form).toHaveLength(1);
    expect(form.closest('[lang]').attr('lang')).toBe(language);
    const input = form.find('input[type=search][name=q]');
    expect(form.find(`label[for="${input.attr('id')}"]`).text()).toBe(t('search.label'));
    expect(form.find('button[type=submit]').text()).toBe(t('search.button'));
  },
);

test.each(languages)('without a script it leads to the index from A to Z (%s)', (language) => {
  const t = useTranslations(language);
  const az = language === 'en' ? '/search/a-z/' : `/${language}/search/a-z/`;
  expect($('form:not([hidden])')).toHaveLength(0);
  expect($('noscript').text()).toContain(t('search.noscript'));
  expect($(`main a[href="${az}"]`).text()).toBe(t('search.az.link'));
});
