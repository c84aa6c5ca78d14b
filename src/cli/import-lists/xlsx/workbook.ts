import { openArchive, type Archive } from './archive.ts';
import { bounds } from './bounds.ts';
import { SpreadsheetError } from '../problem.ts';
import { readRelationships, type Relationship } from './relationships.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readWorksheet, type Worksheet } from './worksheet.ts';
import { readXml } from './xml.ts';

/** An .xlsx file: values only. Macros, formulas, links and external parts are never followed. */
export interface Workbook {
  sheets: Worksheet[];
  /** Whether dates count from 1904, as on old Macs, and not from 1900. */
  from1904: boolean;
}

/**
 * Reads a workbook.
 * @throws SpreadsheetError with the reason if it is invalid, incomplete or unsafe.
 */
export async function readWorkbook(bytes: Buffer): Promise<Workbook> {
  const archive = await openArchive(bytes);
  const root = await readRelationships(archive, '');
  const main = [...root.values()].find(({ type }) => type === 'officeDocument')?.target;
  await refuseOtherDocuments(archive, main);
  const relationships = await readRelationships(archive, main!);
  const { sheets, from1904 } = readIndex(main!, await archive.read(main!), relationships);
  const shared = [...relationships.values()].find(({ type }) => type === 'sharedStrings')?.target;
  const strings = shared ? readSharedStrings(shared, await archive.read(shared)) : [];
  const read: Worksheet[] = [];
  for (const { name, part } of sheets) {
    const links = await readRelationships(archive, part);
    read.push(readWorksheet(name, part, await archive.read(part), strings, links));
  }
  return { sheets: read, from1904 };
}

async function refuseOtherDocuments(archive: Archive, main: string | undefined): Promise<void> {
  const expected = 'expected an .xlsx file as ICE publishes it';
  if ([...archive.names].some((name) => /vbaProject\.bin$|macrosheets\//i.test(name)))
    throw new SpreadsheetError('it holds macros', `${expected}, without macros`);
  if (main === undefined || !/workbook\.(xml|bin)$/i.test(main))
    throw new SpreadsheetError('it is a zip archive, but not a spreadsheet', expected);
  if (main.endsWith('.bin')) throw new SpreadsheetError('it is a binary .xlsb workbook', expected);
  if (!archive.names.has('[Content_Types].xml')) return;
  readXml('[Content_Types].xml', await archive.read('[Content_Types].xml'), {
    open(_, attributes) {
      if (/macroEnabled/i.test(attributes.get('ContentType') ?? ''))
        throw new SpreadsheetError('it is made for macros (.xlsm)', `${expected}, without macros`);
    },
  });
}

function readIndex(
  part: string,
  content: Buffer,
  relationships: ReadonlyMap<string, Relationship>,
): { sheets: { name: string; part: string }[]; from1904: boolean } {
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  readXml(part, content, {
    open(tag, attributes) {
      if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
      if (tag !== 'sheet') return;
      const target = relationships.get(attributes.get('id') ?? '');
      if (target?.type !== 'worksheet') return;
      sheets.push({ name: attributes.get('name') ?? '', part: target.target });
    },
  });
  if (sheets.length === 0)
    throw new SpreadsheetError('it has no worksheet', 'expected one with a list');
  if (sheets.length > bounds.sheets)
    throw new SpreadsheetError(
      `it has ${sheets.length} worksheets`,
      `expected at most ${bounds.sheets}`,
    );
  return { sheets, from1904 };
}
