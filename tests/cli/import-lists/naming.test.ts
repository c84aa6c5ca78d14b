import { describe, expect, test } from 'vitest';
import { readFileName } from '../../../src/cli/import-lists/file-name.ts';
import { resolveListDate } from '../../../src/cli/import-lists/list-date.ts';
import { readState } from '../../../src/cli/import-lists/states.ts';
import { readSupportModel } from '../../../src/cli/import-lists/words.ts';
import { readAddress } from '../../../src/cli/import-lists/address.ts';

const hash = '0123456789abcdef'.repeat(4);

describe('what a file name says', () => {
  test.each([
    ['participatingAgencies07012025pm.xlsx', { date: '2025-07-01', label: 'pm' }],
    ['pendingAgencies10152025mid.xlsx', { date: '2025-10-15', label: 'mid' }],
    ['participatingAgencies05122025amB.xlsx', { date: '2025-05-12', label: 'amB' }],
    ['pendingAgencies07112025am_b.xlsx', { date: '2025-07-11', label: 'am_b' }],
    ['participatingAgencies08122025pm2.xlsx', { date: '2025-08-12', label: 'pm2' }],
    ['participatingAgencies08122025.xlsx', { date: '2025-08-12' }],
    ['participatingAgencies08122025am copy.xlsx', { date: '2025-08-12', label: 'am' }],
    ['participatingAgencies08122025am (1).xlsx', { date: '2025-08-12', label: 'am' }],
    ['participatingAgencies-20250221214937.xlsx', { captured: '2025-02-21T21:49:37' }],
    ['participatingAgencies090022025am.xlsx', { label: 'am' }],
    ['participatingAgencies13012025am.xlsx', { label: 'am' }],
    [
      'participatingAgencies07032025pm__335cc15.xlsx',
      { date: '2025-07-03', label: 'pm', isLater: true },
    ],
    ['ParticipatingAgencies08282026pm.xlsx', { date: '2026-08-28', label: 'pm' }],
    ['participatingAgencies06222026.xlsx', { date: '2026-06-22' }],
    ['287gParticipatingAgencies091526pm.xlsx', { date: '2026-09-15', label: 'pm' }],
    ['ParticipatingAgency091826am.xlsx', { date: '2026-09-18', label: 'am' }],
    ['287(g) Participating Agencies List 09-18-2026.xlsx', { date: '2026-09-18' }],
    ['participatingAgencies_9_8_26.xlsx', { date: '2026-09-08' }],
    ['participatingAgencies2026-09-18pm.xlsx', { date: '2026-09-18', label: 'pm' }],
    [
      'participatingAgencies10092026-20261009193334.xlsx',
      { date: '2026-10-09', captured: '2026-10-09T19:33:34' },
    ],
    ['287g-list-20261009193334.xlsx', { captured: '2026-10-09T19:33:34' }],
    ['participatingAgencies-20261009253334.xlsx', {}],
    ['agencies.xlsx', {}],
    ['agencies09182026.xlsx', {}],
  ])('%s', (name, expected) => {
    expect(readFileName(name)).toEqual({ isLater: false, ...expected });
  });
});

describe('the day of a list', () => {
  test("ICE's own name wins over the time of capture, and both are kept", () => {
    const names = [
      'participatingAgencies-20250306174937.xlsx',
      'participatingAgencies03062025am.xlsx',
    ];
    expect(resolveListDate(hash, names, [])).toEqual({
      id: '2025-03-06-am-0123456',
      date: '2025-03-06',
      dateFrom: 'file-name',
      label: 'am',
      captured: ['2025-03-06T17:49:37'],
    });
  });

  test('a list put back up under a later name keeps its first day', () => {
    const names = ['participatingAgencies04212025am.xlsx', 'participatingAgencies03062025am.xlsx'];
    expect(resolveListDate(hash, names, [])?.date).toBe('2025-03-06');
  });

  test('the time of capture serves where there is nothing better', () => {
    expect(resolveListDate(hash, ['pendingAgencies-20250313172004.xlsx'], [])).toMatchObject({
      id: '2025-03-13-172004-0123456',
      dateFrom: 'capture-time',
    });
  });

  test('a correction wins over every name', () => {
    const basis = {
      en: 'Its rows are those of September.',
      es: 'Sus filas son las de septiembre.',
    };
    const correction = { id: 'misdated', sha256: hash, date: '2025-09-02', basis };
    expect(
      resolveListDate(hash, ['participatingAgencies08022025pm.xlsx'], [correction]),
    ).toMatchObject({
      id: '2025-09-02-pm-0123456',
      dateFrom: 'correction',
    });
  });

  test('a later list under a name used before comes after it', () => {
    const [first, second] = [
      'participatingAgencies07032025pm.xlsx',
      'participatingAgencies07032025pm__335cc15.xlsx',
    ].map((name) => resolveListDate(hash, [name], [])!.id);
    expect(second! > `${first!.slice(0, -7)}fffffff`).toBe(true);
  });

  test('a name without a day gives none', () => {
    expect(resolveListDate(hash, ['list.xlsx'], [])).toBeUndefined();
  });
});

test.each([
  ['Task Force Model ', 'task-force'],
  ['Task Force Officer ', 'task-force'],
  ['Warrant Services Officer', 'warrant-service-officer'],
  ['Warrant Service Office', 'warrant-service-officer'],
  ['Jail Enforcment Model ', 'jail-enforcement'],
  ['Task Farce Model', undefined],
])('the support model %s is read as %s', (text, model) => {
  expect(readSupportModel(text)).toBe(model);
});

test.each([
  ['FLORIDA', 'florida'],
  [' Florida\u00a0', 'florida'],
  ['FLORDIA', undefined],
  ['FLA', undefined],
  ['PENNSLYVANIA', 'pennsylvania'],
  ['WEST VIRIGINIA', 'west virginia'],
  ['UTAHJ', 'utah'],
  ['NORTHERN MARIANA ISLANDS', 'northern mariana islands'],
  ['PUERTO RICO', 'puerto rico'],
  ['ATLANTIS', undefined],
])('the state %s is read as %s', (text, state) => {
  expect(readState(text)).toBe(state);
});

test.each([
  'javascript:alert(1)',
  'mailto:a.person@ice.dhs.gov',
  'https://ice.gov.example.com/a.pdf',
  'https://www.ice.gov@example.com/a.pdf',
  'https://www.ice.gov:8443/a.pdf',
  'https://www.ice.gov/to/a.person@ice.dhs.gov',
  'https://gcc02.safelinks.protection.outlook.com/?data=A.Person%40ice.dhs.gov',
  'ftp://www.ice.gov/a.pdf',
  'file:///C:/Users/a.pdf',
  '#Sheet2!A1',
])('the link %s has no address to keep', (link) => {
  expect(readAddress(link)).toBeUndefined();
});

test('nothing behind a question mark is kept', () => {
  expect(readAddress("https://www.ice.gov/a'b.pdf?who=a.person#p")).toBe(
    'https://www.ice.gov/a%27b.pdf',
  );
});
