import { zip } from './zip.ts';

/** A cell by what it holds: shared text, a number, an Excel error, a formula with its stored value, rich text. */
export type TestCell =
  | string
  | number
  | undefined
  | { error: string }
  | { formula: string; stored?: string }
  | { inline: string }
  | { rich: string[] };

export interface TestSheet {
  name?: string;
  rows: TestCell[][];
  /** Rows that a filter hides, counted from 1. */
  hidden?: number[];
  /** Addresses behind cells, by reference. */
  links?: Record<string, string>;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The parts of a workbook, for tests that change one of them. */
export function xlsxParts(sheets: TestSheet[], { date1904 = false } = {}): Record<string, string> {
  const strings: string[] = [];
  const parts: Record<string, string> = {};
  sheets.forEach((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    parts[part] = sheetXml(sheet, strings);
    if (sheet.links)
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(
        Object.values(sheet.links).map((target) => ['hyperlink', target, ' TargetMode="External"']),
      );
  });
  const named = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escape(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml', '']]),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index): [string, string, string] => [
        'worksheet',
        `worksheets/sheet${index + 1}.xml`,
        '',
      ]),
      ['sharedStrings', '/xl/sharedStrings.xml', ''],
    ]),
    ...parts,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${strings.join('')}</sst>`,
  };
}

/** A workbook as bytes. */
export function xlsx(
  sheets: TestSheet[] | TestSheet,
  options: { date1904?: boolean } = {},
): Buffer {
  return zip(xlsxParts(Array.isArray(sheets) ? sheets : [sheets], options));
}

function sheetXml({ rows, hidden = [], links = {} }: TestSheet, strings: string[]): string {
  const body = rows.map((cells, index) => {
    const row = index + 1;
    const inner = cells.map((cell, column) =>
      cellXml(cell, `${String.fromCharCode(65 + column)}${row}`, strings),
    );
    return `<row r="${row}"${hidden.includes(row) ? ' hidden="1"' : ''}>${inner.join('')}</row>`;
  });
  const anchors = Object.keys(links).map(
    (reference, index) => `<hyperlink ref="${reference}" r:id="rId${index + 1}"/>`,
  );
  return `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${body.join('')}</sheetData>${
    anchors.length > 0 ? `<hyperlinks>${anchors.join('')}</hyperlinks>` : ''
  }</worksheet>`;
}

function cellXml(cell: TestCell, reference: string, strings: string[]): string {
  if (cell === undefined) return `<c r="${reference}" s="1"/>`;
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return shared(`<t xml:space="preserve">${escape(cell)}</t>`, reference, strings);
  if ('error' in cell) return `<c r="${reference}" t="e"><v>${cell.error}</v></c>`;
  if ('inline' in cell)
    return `<c r="${reference}" t="inlineStr"><is><t>${escape(cell.inline)}</t></is></c>`;
  if ('rich' in cell) {
    const runs = cell.rich.map(
      (run) => `<r><rPr><b/></rPr><t xml:space="preserve">${escape(run)}</t></r>`,
    );
    return shared(`${runs.join('')}<rPh sb="0" eb="1"><t>reading</t></rPh>`, reference, strings);
  }
  const value = cell.stored === undefined ? '' : `<v>${escape(cell.stored)}</v>`;
  return `<c r="${reference}" t="str"><f>${escape(cell.formula)}</f>${value}</c>`;
}

function shared(inner: string, reference: string, strings: string[]): string {
  strings.push(`<si>${inner}</si>`);
  return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`;
}

function relationships(list: [type: string, target: string, more: string][]): string {
  const inner = list.map(
    ([type, target, more], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${escape(target)}"${more}/>`,
  );
  return `${head}<Relationships xmlns="${packaged}">${inner.join('')}</Relationships>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
