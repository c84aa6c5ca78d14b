import { describe, expect, test } from 'vitest';
import { siteSettings } from '../../src/urls/site-settings.ts';

describe('who publishes a copy', () => {
  test.each([
    ['Example League, ledger@example.org', 'Example League', 'mailto:ledger@example.org'],
    [
      ' Liga Ñandú, Tampa, https://example.org/contacto ',
      'Liga Ñandú, Tampa',
      'https://example.org/contacto',
    ],
  ])('%s', (setting, name, contact) => {
    expect(siteSettings('', { SITE_PUBLISHER: setting }).publisher).toEqual({ name, contact });
  });

  test.each([undefined, '', '  '])('is not named by %j', (setting) => {
    expect(siteSettings('', { SITE_PUBLISHER: setting }).publisher).toBeUndefined();
  });

  test.each([
    'Example League',
    ', https://example.org',
    'Example, http://example.org',
    'Example, javascript:alert(1)',
    'Example, nobody',
    'Example <b>, https://example.org',
    'Example, a@b@c',
  ])('is not read from %s, and the fault says what was expected', (setting) => {
    expect(() => siteSettings('', { SITE_PUBLISHER: setting })).toThrow(
      `SITE_PUBLISHER: found "${setting}"; expected a name and an address, as "Example League, ledger`,
    );
  });
});

describe('the offline edition', () => {
  test.each([
    [undefined, true],
    ['', true],
    ['yes', true],
    ['no', false],
  ])('OFFLINE_ZIP=%s', (setting, isThere) => {
    expect(siteSettings('', { OFFLINE_ZIP: setting }).hasOfflineZip).toBe(isThere);
  });

  test.each(['0', 'false', 'No'])('is not read from %s', (setting) => {
    expect(() => siteSettings('', { OFFLINE_ZIP: setting })).toThrow(
      `OFFLINE_ZIP: found "${setting}"; expected no, or yes`,
    );
  });
});

describe('the day of a build', () => {
  test.each([
    ['2026-12-24', '2026-12-24'],
    ['2026-01-01', '2026-11-30'],
    [undefined, '2026-11-30'],
    ['', '2026-11-30'],
  ])('%s, for facts of November 30, is %s', (setting, day) => {
    expect(siteSettings('2026-11-30', { BUILD_DATE: setting }).builtOn).toBe(day);
  });

  test.each(['2026-02-30', 'today', '2026-1-1'])('is not read from %s', (setting) => {
    expect(() => siteSettings('2026-11-30', { BUILD_DATE: setting })).toThrow(
      `BUILD_DATE: found "${setting}"; expected a day, as 2026-11-30`,
    );
  });
});
