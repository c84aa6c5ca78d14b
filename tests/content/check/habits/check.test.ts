import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { habitsOf } from '../../../../src/content/check/habits/check.ts';
import { replacedLabels } from '../../../../src/content/check/habits/labels.ts';
import {
  textsOfData,
  textsOfProse,
  textsOfStrings,
} from '../../../../src/content/check/habits/texts.ts';
import { broken } from '../../../fixtures/example.ts';

function folderWith(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'habits-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

test('a warning says where, what was found and what to write instead', () => {
  const root = folderWith({
    'src/i18n/strings/en/site.json':
      '{\n  "list.none": "A row stands below.",\n  "list.one": "One row is below."\n}\n',
  });
  expect(habitsOf(textsOfStrings(root))).toEqual([
    {
      file: 'src/i18n/strings/en/site.json',
      line: 2,
      record: 'list.none',
      field: '',
      found: '"stands"',
      expected: 'suggested: is, appears, has',
    },
  ]);
});

test('prose is read paragraph by paragraph, without its citations', () => {
  const root = folderWith({
    'src/content/explainers/es/example.mdx':
      '---\ntitle: Una nota\n---\n\n## Dos\n\nNo se halló el acta.<Cite of="a@line 1" /> Fueron <Tally of="b" />.\n',
  });
  const found = habitsOf(textsOfProse(root)).map(({ line, found }) => [line, found]);
  expect(found).toEqual([
    [2, '"Una nota"'],
    [7, '"halló"'],
  ]);
});

test('records are read in both languages; what a correction quotes and other names are not', () => {
  const dataset = broken(({ motions }) => {
    motions[0]!.note = { en: 'It stood.', es: 'No se halló.' };
    motions[0]!.alsoCalled = [{ en: 'the vote of June 10', es: 'la nota' }];
  });
  const placed = textsOfData(dataset, ({ record, path }) => ({
    file: 'data/motions.json',
    line: 1,
    record,
    field: path.join('.'),
    found: '',
    expected: '',
  }));
  const found = habitsOf(placed).map(({ record, field, found }) => [record, field, found]);
  expect(found).toEqual([
    ['example-city-2025-06-10-end', 'note.en', '"stood"'],
    ['example-city-2025-06-10-end', 'note.es', '"halló"'],
  ]);
});

test('a label that was replaced is found as a whole label only, in each language', () => {
  for (const language of ['en', 'es'] as const)
    for (const [old, label] of Object.entries(replacedLabels[language])) {
      const at = () => ({ file: 'x', line: 1, record: '', field: '' });
      const said = habitsOf([{ at, language, text: old }]).map(({ expected }) => expected);
      expect(said).toContain(`suggested: "${label}"`);
      const others = habitsOf([{ at, language, text: `${old} (2025)` }]).map(
        ({ expected }) => expected,
      );
      expect(others).not.toContain(`suggested: "${label}"`);
    }
});
