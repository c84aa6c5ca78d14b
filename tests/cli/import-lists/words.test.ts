import { afterEach, expect, test, vi } from 'vitest';
import words from '../../../src/cli/import-lists/words.json' with { type: 'json' };
import { city, emptyRoster, heads, today } from './example.ts';
import { xlsx } from './xlsx.ts';

afterEach(() => {
  vi.doUnmock('../../../src/cli/import-lists/words.json');
  vi.resetModules();
});

/** Imports a list with other words known, as an editor of the file of words would have them. */
async function importedWith(more: Partial<typeof words>, rows: Parameters<typeof xlsx>[0]) {
  vi.resetModules();
  vi.doMock('../../../src/cli/import-lists/words.json', () => ({ default: { ...words, ...more } }));
  const { importLists } = await import('../../../src/cli/import-lists/import.ts');
  const file = { name: 'participatingAgencies07012025pm.xlsx', read: () => xlsx(rows) };
  return importLists([file], emptyRoster, { today });
}

test('a reworded column is read once its words are added to the file of words', async () => {
  const columns = { ...words.columns, 'DATE SIGNED': 'signed' } as typeof words.columns;
  const renamed = heads.map((head) => (head === 'SIGNED' ? 'Date  Signed' : head));
  const { roster, problems } = await importedWith({ columns }, { rows: [renamed, city] });
  expect(problems).toEqual([]);
  expect(roster?.listings[0]?.prints[0]?.signed).toBe('2025-03-05');
});

test('a new column that holds nothing we keep is left out once it is named there', async () => {
  const rows = [
    [...heads, 'EXPIRES'],
    [...city.slice(0, 7), undefined, 'never'],
  ];
  const { roster, problems } = await importedWith({ leftOut: ['EXPIRES'] as never[] }, { rows });
  expect(problems).toEqual([]);
  expect(roster?.lists[0]?.columns).toContain('EXPIRES');
});

test('a reworded model is read once its words are added there', async () => {
  const models = { ...words.models, 'Tribal Task Force Model': 'task-force' };
  const row = city.map((cell) => (cell === 'Task Force Model' ? 'TRIBAL task force model' : cell));
  const { roster } = await importedWith({ models }, { rows: [heads, row] });
  expect(roster?.listings[0]?.model).toBe('task-force');
});

test('a word that means something we do not know is refused when it is added', async () => {
  const columns = { ...words.columns, EXPIRES: 'expiry' } as typeof words.columns;
  await expect(importedWith({ columns }, { rows: [heads, city] })).rejects.toThrow(
    /expiry|enum|Invalid option/,
  );
});
