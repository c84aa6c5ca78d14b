import { describe, expect, test } from 'vitest';
import { city, heads, list, refusal } from './example.ts';
import { xlsxParts, type TestCell } from './xlsx.ts';
import { zip } from './zip.ts';

const good = list([city]);

describe('a file that is no list is refused, with the reason', () => {
  test('an empty file is refused', async () => {
    expect(await refusal(Buffer.alloc(0))).toContain('the file is empty');
  });

  test('text named .xlsx is refused', async () => {
    expect(await refusal(Buffer.from('STATE,AGENCY\nFLORIDA,Example City\n'))).toContain(
      'it is text, such as .csv',
    );
  });

  test('a web page that was saved instead', async () => {
    expect(await refusal(Buffer.from('<!DOCTYPE html><title>Not found</title>'))).toContain(
      'it is a web page',
    );
  });

  test('an old or encrypted spreadsheet is refused', async () => {
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toContain(
      'old .xls file, or locked',
    );
  });

  test('any other file type is refused', async () => {
    expect(await refusal(Buffer.from([0x89, 0x50, 0, 1, 2]))).toContain('it is not a spreadsheet');
  });

  test('a truncated file is refused', async () => {
    expect(await refusal(good.subarray(0, good.length - 200))).toContain('cut short');
    expect(await refusal(good.subarray(0, 40))).toContain('cut short');
  });

  test('a file with a damaged part', async () => {
    const bytes = Buffer.from(good);
    const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 60;
    bytes.fill(0xff, at, at + 8);
    expect(await refusal(bytes)).toMatch(/damaged/);
  });

  const changed = (change: (sheet: string) => string) => {
    const parts = xlsxParts([{ rows: [heads, city] }]);
    const sheet = 'xl/worksheets/sheet1.xml';
    return zip({ ...parts, [sheet]: change(parts[sheet]!) });
  };

  test('a row that stands twice, of which one would be lost', async () => {
    const twice = changed((sheet) => sheet.replace('<row r="2">', '<row r="1">'));
    expect(await refusal(twice)).toContain('sheet "Sheet1": row 1 stands twice');
  });

  test('a cell whose shared text the file does not have', async () => {
    const lost = changed((sheet) => sheet.replace(/(r="B2" t="s"><v>)\d+/, '$1999'));
    expect(await refusal(lost)).toMatch(/cell B2 names shared text 999; expected one of the \d+/);
  });

  test('a zip archive of something else', async () => {
    expect(await refusal(zip({ 'readme.txt': 'hello' }))).toContain(
      'a zip archive, but not a spreadsheet',
    );
  });

  test('a duplicate part is refused', async () => {
    const parts = Object.entries(xlsxParts([{ rows: [heads] }]));
    expect(await refusal(zip([...parts, parts[4]!]))).toContain('twice');
  });
});

describe('a file that is not safe is refused, with the reason', () => {
  test('a zip bomb is refused by its compression ratio', async () => {
    const parts = xlsxParts([{ rows: [heads] }]);
    const bomb = zip({ ...parts, 'xl/media/zeros.bin': Buffer.alloc(5_000_000) });
    expect(await refusal(bomb)).toMatch(
      /"xl\/media\/zeros\.bin" is packed \d+ to 1; expected at most 60 to 1/,
    );
  });

  test('more bytes unpacked than the bound', async () => {
    const bytes = Buffer.from(good);
    const size = bytes.indexOf(Buffer.from('504b0102', 'hex')) + 24;
    bytes.writeUInt32LE(4_000_000_000, size);
    expect(await refusal(bytes)).toContain('it would unpack to');
  });

  test('a part that is larger than it says', async () => {
    const bytes = Buffer.from(good);
    const size = bytes.indexOf(Buffer.from('504b0102', 'hex')) + 24;
    bytes.writeUInt32LE(10, size);
    expect(await refusal(bytes)).toContain('damaged');
  });

  test('macros are refused', async () => {
    const parts = xlsxParts([{ rows: [heads, city] }]);
    expect(await refusal(zip({ ...parts, 'xl/vbaProject.bin': 'x' }))).toContain('it holds macros');
    const types =
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
    expect(await refusal(zip({ ...parts, '[Content_Types].xml': types }))).toContain(
      'made for macros (.xlsm)',
    );
  });

  test('a part that declares entities is refused', async () => {
    const parts = xlsxParts([{ rows: [heads, city] }]);
    const sheet = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>';
    expect(await refusal(zip({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).toContain(
      'declares a document type',
    );
  });

  test('deeply nested tags are refused', async () => {
    const parts = xlsxParts([{ rows: [heads, city] }]);
    const sheet = `<worksheet>${'<row>'.repeat(200)}`;
    expect(await refusal(zip({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).toContain(
      'its tags stand 101 deep',
    );
  });

  test('a malformed part is refused', async () => {
    const parts = xlsxParts([{ rows: [heads, city] }]);
    const sheet = '<worksheet><sheetData><row r="1"><c></row></worksheet>';
    expect(await refusal(zip({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).toContain(
      "can't be read",
    );
  });

  test('too many rows are refused', async () => {
    const rows: TestCell[][] = Array.from({ length: 20_001 }, (_, row) => [row * 7919]);
    expect(await refusal(list(rows))).toContain(
      'sheet "Sheet1": it has too many rows; expected at most 20000',
    );
  });

  test('too many columns are refused', async () => {
    const parts = xlsxParts([{ rows: [heads] }]);
    const sheet =
      '<worksheet><sheetData><row r="7"><c r="XFD7"><v>1</v></c></row></sheetData></worksheet>';
    expect(await refusal(zip({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).toContain(
      'row 7 reaches column XFD',
    );
  });

  test('a name of a part that leads out of the archive', async () => {
    const parts = xlsxParts([{ rows: [heads, city] }]);
    expect(await refusal(zip({ ...parts, '../outside.xml': 'x' }))).toContain('damaged');
  });
});
