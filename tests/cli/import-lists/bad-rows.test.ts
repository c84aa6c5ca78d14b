import { describe, expect, test } from 'vitest';
import { importLists } from '../../../src/cli/import-lists/import.ts';
import { describeSheetProblems } from '../../../src/cli/import-lists/problem.ts';
import {
  city,
  elsewhere,
  emptyRoster,
  file,
  heads,
  list,
  refusal,
  sheriff,
  today,
} from './example.ts';
import { xlsx } from './xlsx.ts';

const withCell = <Cell>(row: readonly Cell[], column: number, cell: Cell) =>
  row.map((old, at) => (at === column ? cell : old));

describe("a row that can't be read is named by file, sheet, row and cell", () => {
  test('an unknown agency is reported with the closest spellings', async () => {
    const problems = await refusal(list([withCell(city, 1, 'Exampel City Police Department')]));
    expect(problems).toContain(
      'participatingAgencies07012025pm.xlsx › sheet "Sheet1" › row 2 › B2: found Florida agency "Exampel City Police Department"; ' +
        'expected a known agency; nearest: "Example City Police Department", "Sample Town Police Department"',
    );
  });

  test('an empty agency is reported', async () => {
    expect(await refusal(list([withCell(city, 1, ' ')]))).toContain(
      'B2: the cell is empty; expected the name of an agency',
    );
  });

  test.each([
    [
      'an unknown support model',
      4,
      'Task Farce Model',
      'E2: found "Task Farce Model"; expected Jail Enforcement Model, Task Force Model, Warrant Service Officer; did you mean "Task Force Model"?. If it is one of them in other words, add the words to "models" in src/cli/import-lists/words.json',
    ],
    ['no support model', 4, '', 'E2: the cell is empty; expected Jail Enforcement Model'],
    ['a state never seen', 0, 'ATLANTIS', 'A2: found "ATLANTIS"; expected a state or territory'],
    [
      'a state near Florida, which is never guessed',
      0,
      'FLORDIA',
      'A2: found "FLORDIA"; expected a state or territory; did you mean "florida"?',
    ],
    [
      'the heads once more, in the middle of the list',
      0,
      'STATE',
      'A2: found "STATE"; expected a state or territory; the heads stand here once more',
    ],
    [
      'Florida, shortened',
      0,
      'Fla.',
      'A2: found "Fla."; expected a state or territory; if "Florida" is meant, ICE has changed',
    ],
    ['a row without its state', 0, '', 'A2: the cell is empty; expected a state'],
    ['a date that is no date', 5, 'soon', 'F2: found "soon"; expected a day such as 7/8/2025'],
    ['a date that is no day', 5, '2/30/2025', 'F2: found "2/30/2025"'],
    ['the year 20026', 5, '5/8/20026', 'F2: found "5/8/20026"'],
    ['a year before the law', 5, '5/8/1925', 'F2: found "5/8/1925"'],
    [
      'a year to come',
      5,
      '2/28/2028',
      'F2: found 2028-02-28; expected no later than 2025-07-01, the day of the list by its file-name',
    ],
    [
      'an e-mail address',
      3,
      'call a.person@example.gov',
      'D2: found an e-mail address; expected no e-mail address',
    ],
  ])('%s', async (_, column, cell, expected) => {
    expect(await refusal(list([withCell(city, column, cell)]))).toContain(expected);
  });

  test('a number too large for a date is reported', async () => {
    expect(await refusal(list([withCell(city, 5, 6_600_000)]))).toContain('F2: found "6600000"');
  });

  test('a link that a formula puts together from other cells is reported', async () => {
    const cell = { formula: 'HYPERLINK(A2&".pdf","LINK")', stored: 'LINK' };
    expect(await refusal(list([[...city.slice(0, 6), cell]]))).toContain(
      'G2: found a link that leads elsewhere; expected an address at www.ice.gov',
    );
  });

  test('a link to another site is reported', async () => {
    const bytes = list([city], {
      links: { G2: 'https://files.example.com/?mail=a.person@ice.dhs.gov' },
    });
    const problems = await refusal(bytes);
    expect(problems).toContain(
      'G2: found a link that leads elsewhere; expected an address at www.ice.gov',
    );
    expect(problems).not.toContain('a.person');
  });

  test('a value under no head is reported, so that it is not lost', async () => {
    expect(await refusal(list([[...city, undefined, 'see note']]))).toContain(
      'I2: found "see note" under no head; expected a head in row 1, or an empty cell',
    );
  });

  test('markup in a cell is printed as text', async () => {
    const problems = await refusal(list([withCell(city, 1, '<script>alert(1)</script>')]));
    expect(problems).toContain('found Florida agency "<script>alert(1)</script>"');
  });
});

describe('columns that are missing or renamed', () => {
  test('a renamed column is named, with what it may be', async () => {
    const renamed = withCell(heads, 5, 'DATE SIGNED');
    expect(await refusal(xlsx({ rows: [renamed, city] }))).toContain(
      'F1: found a column "DATE SIGNED"; expected one of: SIGNED. Add the head to src/cli/import-lists/words.json: to "columns" with what it means, or to "leftOut"',
    );
  });

  test('an unknown column is reported', async () => {
    expect(await refusal(xlsx({ rows: [[...heads, 'NOTES'], city] }))).toContain(
      'I1: found a column "NOTES"; expected only STATE,',
    );
  });

  test('a missing column is reported', async () => {
    const rows = [heads.filter((head) => head !== 'TYPE'), city];
    expect(await refusal(xlsx({ rows }))).toContain('row 1 › A1: there is no column "TYPE"');
  });

  test('a duplicate column is reported', async () => {
    expect(await refusal(xlsx({ rows: [[...heads, 'MOA'], city] }))).toContain(
      'I1: found a column "MOA"; expected it once; it is also G1',
    );
  });

  test('a file without a list is reported', async () => {
    expect(
      await refusal(
        xlsx({
          rows: [
            ['Total', 'JEM'],
            [1, 2],
          ],
        }),
      ),
    ).toContain('sheet "Sheet1": no list was found');
  });

  test('a file with two lists is reported', async () => {
    const sheet = { rows: [heads, city] };
    expect(await refusal(xlsx([sheet, sheet]))).toContain(
      'worksheets "Sheet1" and "Sheet2" are both lists',
    );
  });
});

test('every problem of every file is reported at once, and none hides the others', async () => {
  const bad = list([
    withCell(city, 1, 'Nobody'),
    elsewhere,
    withCell(sheriff, 4, 'Friendship'),
    withCell(city, 5, 'soon'),
  ]);
  const { roster, problems } = await importLists(
    [
      file('participatingAgencies07012025am.xlsx', bad),
      file('empty.xlsx', Buffer.alloc(0)),
      file('list.xlsx', list([city])),
    ],
    emptyRoster,
    { today },
  );
  expect(roster).toBeUndefined();
  expect(problems.map(({ file: name, cell }) => [name, cell])).toEqual([
    ['participatingAgencies07012025am.xlsx', 'B2'],
    ['participatingAgencies07012025am.xlsx', 'E4'],
    ['participatingAgencies07012025am.xlsx', 'F5'],
    ['empty.xlsx', undefined],
    ['list.xlsx', undefined],
  ]);
  expect(describeSheetProblems(problems)).toMatch(/^5 problems; nothing was written\n/);
  expect(describeSheetProblems(problems)).toContain(
    "list.xlsx: its name gives no day; expected ICE's name",
  );
});
