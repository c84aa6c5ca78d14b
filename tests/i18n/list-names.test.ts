import { expect, test } from 'vitest';
import { distinctLabel, labelValue, listName } from '../../src/i18n/lists.ts';
import type { RosterList } from '../../src/data/schema/roster.ts';
import { inTitle } from '../../src/i18n/format.ts';
import { paperTitle } from '../../src/lessons/paper/document.ts';
import { english, spanish } from '../charts/models/words-of.ts';

const list = { date: '2025-06-27', label: 'am', sha256: 'a'.repeat(64) } as RosterList;

test('a list is called by its day and the mark of its file', () => {
  expect(listName(english, list)).toBe('June 27, 2025 (file marked “am”)');
  expect(listName(spanish, list)).toBe('27 de junio de 2025 (archivo marcado «am»)');
});

test('a list with no mark is called by its day alone', () => {
  expect(listName(english, { date: list.date, sha256: list.sha256 } as RosterList)).toBe(
    'June 27, 2025',
  );
});

test('a list with no mark is called by the Florida time of its copy', () => {
  const copied = (captured: string) =>
    listName(english, { date: list.date, captured: [captured], sha256: list.sha256 } as RosterList);
  expect(copied('2025-06-27T23:10:34')).toBe('June 27, 2025 (copied at 7:10 p.m. Eastern time)');
  expect(copied('2025-06-27T14:00:09')).toBe('June 27, 2025 (copied at 10 a.m. Eastern time)');
  // Past midnight in UTC, it is still the evening before in Florida.
  expect(copied('2025-06-27T01:30:00')).toBe(
    'June 27, 2025 (copied on June 26, 2025, at 9:30 p.m. Eastern time)',
  );
});

test('the data keeps the mark of a list or the moment of its copy in UTC', () => {
  expect(labelValue(list)).toBe('am');
  expect(labelValue({ captured: ['2025-03-18T23:10:34'] })).toBe('2025-03-18T23:10:34Z');
  expect(labelValue({})).toBe('');
});

test('lists of one day with one mark are told apart by the file', () => {
  const twin = { ...list, sha256: 'b'.repeat(64) };
  expect(distinctLabel(english, list, [list, twin])).toBe('file marked “am” with file ID aaaaaaa');
  expect(distinctLabel(english, list, [list])).toBe('file marked “am”');
});

test('a role after a name has no capital, but a district keeps its own', () => {
  expect(inTitle('Comisionada, Distrito 1')).toBe('comisionada, Distrito 1');
  expect(inTitle('Council member, Ward 2')).toBe('council member, Ward 2');
  expect(inTitle('Vice Mayor, Seat 2')).toBe('vice mayor, Seat 2');
  expect(inTitle('District 3')).toBe('District 3');
});

test('the title of a paper has one colon', () => {
  expect(paperTitle({ of: 'Map your county: Baker County', title: 'Answer key' })).toBe(
    'Map your county: Baker County, answer key',
  );
  expect(paperTitle({ of: 'Mock meeting', title: 'Packet: the law and the facts' })).toBe(
    'Mock meeting, packet: the law and the facts',
  );
  expect(paperTitle({ of: 'Read the roll call', title: 'Answer key' })).toBe(
    'Read the roll call, answer key',
  );
  expect(paperTitle({ of: 'Who decides?', title: 'Answer key' })).toBe('Who decides? Answer key');
});
