import { describe, expect, test } from 'vitest';
import { basePath, fullAddress, siteAddress } from '../../src/urls/site-address.ts';

describe('the address of the site', () => {
  test('is not known unless the host sets it', () => {
    expect(siteAddress('')).toBeUndefined();
    expect(fullAddress('/votes/', undefined)).toBeUndefined();
  });

  test.each([
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/a/b', 'https://example.org/a/b/'],
    ['http://localhost:8080/', 'http://localhost:8080/'],
  ])('%s becomes %s', (setting, expected) => {
    expect(siteAddress(setting)).toBe(expected);
  });

  test.each([
    'example.org',
    'ftp://example.org/',
    'https:example.org',
    'https://example.org/?a=1',
    'https://example.org/#a',
    'https://example.org/index.html',
    'https://example.org/../x',
    'https://example.org/%2e%2e/x',
    'https://example.org//x',
    'https://example.org/a b/',
    'https://example.org/"x',
    'https://example.org/<x>',
    'https://example.org/%zz/',
    'https://example.org\\x',
    'https://example.org:99999/',
    'https://exa"mple.org/',
    ' https://example.org/',
    'javascript:alert(1)',
    'https://me@example.org/',
  ])('refuses %s, and says what was expected', (setting) => {
    expect(() => siteAddress(setting)).toThrow(/^SITE_URL: found .*expected the address/);
  });

  test('stands before the path of a page, with the folder that the site is in', () => {
    expect(fullAddress('/es/votes/', 'https://example.org/a/b/')).toBe(
      'https://example.org/a/b/es/votes/',
    );
    expect(fullAddress('/', 'https://example.org/')).toBe('https://example.org/');
  });

  test('gives the base path, unless that is set on its own', () => {
    expect(basePath('', 'https://example.org/a/b/')).toBe('/a/b/');
    expect(basePath('ledger', 'https://example.org/')).toBe('/ledger/');
    expect(basePath('/ledger/', undefined)).toBe('/ledger/');
    expect(basePath('', undefined)).toBe('/');
  });

  test.each([
    ['ledger/a', '/ledger/a/'],
    ['/~me/v1.2_b/', '/~me/v1.2_b/'],
    ['/café/', '/caf%C3%A9/'],
    ['/caf%C3%A9', '/caf%C3%A9/'],
  ])('a base path %s becomes %s', (setting, expected) => {
    expect(basePath(setting, undefined)).toBe(expected);
  });

  test.each([
    '../x',
    '/a/../b',
    '/a/./b',
    '/%2e%2e/',
    '/a%2Fb/',
    '//example.org',
    'ledger//',
    'https://example.org/ledger/',
    'javascript:alert(1)',
    'a b',
    '"x',
    "'x",
    '<x>',
    '\\x',
    '/a?b',
    '/a#b',
    '/%ff/',
    '/a%00b/',
    '/index.html',
  ])('refuses a base path %s, and says what was expected', (setting) => {
    expect(() => basePath(setting, undefined)).toThrow(/^BASE_PATH: found .*expected the path/);
  });
});
