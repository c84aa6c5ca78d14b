import { expect, test } from 'vitest';
import { listName } from '../../src/i18n/lists.ts';
import type { RosterList } from '../../src/data/schema/roster.ts';
import { inTitle } from '../../src/i18n/format.ts';
import { paperTitle } from '../../src/lessons/paper/document.ts';
import { english, spanish } from '../charts/models/words-of.ts';

const list = { date: '2025-06-27', label: 'am', sha256: 'a'.repeat(64) } as RosterList;

test('a list is called by its day and the mark of its file', () => {
  expect(listName(english, list)).toBe('June 27, 2025 (file marked “am”)');
  expect(listName(spanish, list)).toBe('27 de junio de 2025 (archivo «am»)');
});

test('a list with no mark is called by its day alone', () => {
  expect(listName(english, { date: list.date, sha256: list.sha256 } as RosterList)).toBe(
    'June 27, 2025',
  );
});

test('a role after a name has no capital in Spanish', () => {
  expect(inTitle('Comisionada, Distrito 1', 'es')).toBe('comisionada, Distrito 1');
  expect(inTitle('Commissioner, District 1', 'en')).toBe('Commissioner, District 1');
});

test('the title of a paper has one colon', () => {
  expect(paperTitle({ of: 'Map your county: Baker County', title: 'Answer key' })).toBe(
    'Map your county: Baker County, answer key',
  );
  expect(paperTitle({ of: 'Read the roll call', title: 'Answer key' })).toBe(
    'Read the roll call: Answer key',
  );
});
