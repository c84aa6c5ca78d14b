import { describe, expect, test } from 'vitest';
import { basePath, fullAddress, siteAddress } from '../../src/i18n/address.ts';

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
    'https://example.org/?a=1',
    'javascript:alert(1)',
    'https://me@example.org/',
  ])('refuses %s, and says what was expected', (setting) => {
    expect(() => siteAddress(setting)).toThrow(/SITE_URL: found .*expected the address/);
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
});
