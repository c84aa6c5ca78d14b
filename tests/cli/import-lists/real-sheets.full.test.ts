import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { indexRoster, type RosterIndex } from '../../../src/data/queries/roster-index.ts';
import { rowsOn } from '../../../src/data/queries/roster.ts';
import { canonicalJson } from '../../../src/data/format/canonical.ts';
import { readData } from '../../../src/data/load/collections.ts';
import { rosterPartNames, type Roster, type RosterList } from '../../../src/data/schema/roster.ts';
import { indexAgencies } from '../../../src/cli/import-lists/agency-index.ts';
import { importLists } from '../../../src/cli/import-lists/import.ts';
import { today } from './example.ts';
import { readList } from '../../../src/cli/import-lists/read-list.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
// ICE's spreadsheets are not kept in this project: the folder that has them, with an index made by hand.
const sheets = process.env.ICE_SHEETS ?? '';
const isHere = existsSync(join(sheets, 'index.csv'));

const rowsOf = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

describe.skipIf(!isHere)("ICE's own spreadsheets", () => {
  const committed = readData(root, rosterPartNames).roster;
  const index = isHere ? rowsOf(readFileSync(join(sheets, 'index.csv'), 'utf8')) : [];
  let roster: Roster;
  let built: RosterIndex;
  const listOf = (hash: string): RosterList => roster.lists.find(({ sha256 }) => sha256 === hash)!;

  beforeAll(async () => {
    const files = readdirSync(sheets)
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => ({ name, read: () => readFileSync(join(sheets, name)) }));
    const result = await importLists(files, { ...committed, lists: [], listings: [] }, { today });
    expect(result.problems).toEqual([]);
    roster = result.roster!;
    built = indexRoster(roster);
  }, 60_000);

  test('give the roster that is kept here, byte for byte, when this has just these', () => {
    const known = new Set(index.map(({ sha256 }) => sha256));
    if (committed.lists.some(({ sha256 }) => !known.has(sha256))) return;
    for (const part of ['lists', 'listings'] as const)
      expect(canonicalJson(part, roster[part])).toBe(canonicalJson(part, committed[part]));
  });

  test('are each of the kind, the day and the columns that were found by hand', () => {
    const found = index.map(({ sha256 }) => {
      const { kind, date, columns } = listOf(sha256!);
      return [kind, date, columns.join('|')];
    });
    expect(found).toEqual(
      index.map((each) => [each.kind_by_content, each.snapshot_date, each.header]),
    );
  });

  test('have the rows, Florida rows and Florida names that were counted by hand', () => {
    const found = index.map(({ file, sha256 }) => {
      const { rows, florida } = listOf(sha256!);
      return [file, rows, florida.rows, florida.spellings];
    });
    expect(found).toEqual(
      index.map((each) => [
        each.file,
        Number(each.rows),
        Number(each.florida_rows),
        Number(each.florida_agencies),
      ]),
    );
  });

  test('can be printed again row by row from what is kept', async () => {
    const agencies = indexAgencies(roster.agencies);
    for (const { file, sha256 } of index) {
      const { reading } = await readList(file!, readFileSync(join(sheets, file!)), agencies);
      const sorted = (rows: object[]) =>
        rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
      expect(sorted(rowsOn(built, listOf(sha256!)).map(({ printed }) => printed))).toEqual(
        sorted(reading!.florida.map(({ printed }) => printed)),
      );
    }
  }, 60_000);

  test('leave no trace of a person: no e-mail address, no mail filter', () => {
    const text = canonicalJson('lists', roster.lists) + canonicalJson('listings', roster.listings);
    expect(text).not.toMatch(/@|%40|safelinks|chrome-extension|\d{3}[-.]\d{3}[-.]\d{4}/);
  });

  test('need a day put right for two of them: without it the import says which, and why', async () => {
    const names = ['participatingAgencies08022025pm.xlsx', 'participatingAgencies090022025am.xlsx'];
    const files = names.map((name) => ({ name, read: () => readFileSync(join(sheets, name)) }));
    const { problems } = await importLists(
      files,
      {
        ...committed,
        listDates: [],
        lists: [],
        listings: [],
      },
      { today },
    );
    expect(problems[0]).toMatchObject({ file: names[0], cell: 'F62', found: 'found 2025-08-28' });
    expect(problems.at(-1)).toMatchObject({ file: names[1], found: 'its name gives no day' });
  });
});
