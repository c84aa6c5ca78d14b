import { describe, expect, test } from 'vitest';
import { indexAgencies } from '../../../src/cli/import-lists/agency-index.ts';
import { readList } from '../../../src/cli/import-lists/read-list.ts';
import {
  agencies,
  city,
  elsewhere,
  heads,
  list,
  pendingHeads,
  sheriff,
  signed,
  town,
} from './example.ts';
import { xlsx, xlsxParts, type TestCell } from './xlsx.ts';
import { zip } from './zip.ts';

async function read(bytes: Buffer) {
  const { reading, problems } = await readList('list.xlsx', bytes, indexAgencies(agencies));
  expect(problems).toEqual([]);
  return reading!;
}

const printedIn = async (bytes: Buffer) =>
  (await read(bytes)).florida.map(({ printed }) => printed);

describe('the six ways that ICE has laid out its lists', () => {
  const row: Record<string, TestCell> = {
    STATE: 'FLORIDA',
    'LAW ENFORCEMENT AGENCY': 'Example City Police Department',
    TYPE: 'Municipality',
    COUNTY: 'Example County',
    'SUPPORT TYPE': 'Task Force Model',
    SIGNED: signed,
    MOA: 'link',
  };
  test.each([
    ['participating', heads.filter((head) => head !== 'COUNTY' && head !== 'ADDENDUM')],
    ['participating', heads.slice(0, 7)],
    ['participating', heads],
    ['pending', pendingHeads.filter((head) => head !== 'COUNTY')],
    ['pending', pendingHeads],
    ['pending', [...pendingHeads, 'MOA']],
  ])('a %s list with the columns %s', async (kind, columns) => {
    const reading = await read(xlsx({ rows: [columns, columns.map((column) => row[column])] }));
    expect(reading).toMatchObject({ kind, columns, rows: 1 });
    expect(reading.florida[0]!.printed).toEqual({
      agency: 'Example City Police Department',
      type: 'Municipality',
      ...(columns.includes('COUNTY') && { county: 'Example County' }),
      support: 'Task Force Model',
      ...(kind === 'participating' && { signed: '2025-03-05' }),
    });
  });

  test('columns are found by their heads, wherever they stand', async () => {
    const rows = [
      ['SIGNED', ' support  type ', 'STATE', 'TYPE', 'LAW ENFORCEMENT\u00a0AGENCY'],
      [signed, 'Task Force Model', 'FLORIDA', 'Municipality', 'Example City Police Department'],
    ];
    expect(await printedIn(xlsx({ rows }))).toEqual([
      {
        agency: 'Example City Police Department',
        type: 'Municipality',
        support: 'Task Force Model',
        signed: '2025-03-05',
      },
    ]);
  });
});

describe('rows', () => {
  test('hidden rows are rows, and blank rows are not', async () => {
    const reading = await read(
      list([city, [], elsewhere, ['', '\u00a0'], sheriff, [undefined]], { hidden: [2, 4] }),
    );
    expect(reading.rows).toBe(3);
    expect(reading.florida.map(({ signedCell }) => signedCell)).toEqual(['F2', 'F6']);
  });

  test('a pending list without agencies is a list', async () => {
    expect(await read(xlsx({ rows: [pendingHeads, [], []] }))).toMatchObject({
      kind: 'pending',
      rows: 0,
      florida: [],
    });
  });

  test('a pending row may leave its model out', async () => {
    const rows = [
      pendingHeads,
      ['FLORIDA', 'Sample Town Police Department', 'Municipality', 'Example County'],
    ];
    expect((await printedIn(xlsx({ rows })))[0]).not.toHaveProperty('support');
  });

  test('a second worksheet without these columns is passed over', async () => {
    const scratch = {
      name: 'Sheet2',
      rows: [
        ['Total', 'JEM', 'TFM', 'WSO'],
        ['TEXAS', 'TEXAS', 3, 4],
      ],
    };
    expect((await read(xlsx([scratch, { name: 'Sheet 1', rows: [heads, city] }]))).sheet).toBe(
      'Sheet 1',
    );
  });

  test('what other states print wrong does not matter', async () => {
    const odd = ['PENNSLYVANIA ', 'Anybody', 'x', 'y', 'Some Model', '05/082025', 'Cons'];
    expect((await read(list([odd, city]))).rows).toBe(2);
  });
});

describe('cells', () => {
  const row = (agency: TestCell, date: TestCell = signed, county?: TestCell): TestCell[] => [
    'FLORIDA',
    agency,
    'County ',
    county,
    'Task Force Model ',
    date,
  ];

  test.each<[string, TestCell]>([
    ['rich text', { rich: ['Example City ', 'Police', ' Department'] }],
    ['text in the cell', { inline: 'Example City Police Department' }],
    ['spaces that do not break, and spaces around', '\u00a0Example City\u00a0 Police Department '],
    ["signs that can't be seen", 'Example City\u200b Police_x000D_ Department'],
    [
      'a formula: its stored value, never worked out',
      { formula: 'WEBSERVICE("https://example.com")', stored: 'Example City Police Department' },
    ],
  ])('%s', async (_, cell) => {
    expect((await printedIn(list([row(cell)])))[0]).toMatchObject({
      agency: 'Example City Police Department',
      type: 'County',
      support: 'Task Force Model',
    });
  });

  test('a curly apostrophe is kept as printed and read as a straight one', async () => {
    expect((await printedIn(list([row('Example County Sheriff’s Office')])))[0]!.agency).toBe(
      'Example County Sheriff’s Office',
    );
  });

  test('capitals do not make another agency', async () => {
    expect(await printedIn(list([row('EXAMPLE CITY police department')]))).toHaveLength(1);
  });

  test.each<[TestCell, string | undefined]>([
    [{ error: '#N/A' }, '#N/A'],
    ['#NA', '#NA'],
    [undefined, undefined],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    [{ formula: 'HYPERLINK("https://example.com","x")', stored: '=1+1' }, '=1+1'],
  ])('a county printed %o is kept as %s', async (cell, county) => {
    expect((await printedIn(list([row('Example City PD', signed, cell)])))[0]!.county).toBe(county);
  });

  test.each<[TestCell, string, string?]>([
    [45721, '2025-03-05'],
    [45721.75, '2025-03-05'],
    ['3/5/2025', '2025-03-05', '3/5/2025'],
    [' 03/052025 ', '2025-03-05', '03/052025'],
    ['7/72025', '2025-07-07', '7/72025'],
    ['8/282025', '2025-08-28', '8/282025'],
    ['2025-03-05', '2025-03-05', '2025-03-05'],
    [43580, '2019-04-25'],
  ])('a date printed %o is read as %s', async (cell, date, text) => {
    const [printed] = await printedIn(list([row('Example City PD', cell)]));
    expect([printed!.signed, printed!.signedText]).toEqual([date, text]);
  });

  test('days counted from 1904 are the same days', async () => {
    const bytes = xlsx(
      { rows: [heads, row('Example City PD', signed - 1462)] },
      { date1904: true },
    );
    expect((await printedIn(bytes))[0]!.signed).toBe('2025-03-05');
  });

  test('cells and rows without references follow each other', async () => {
    const parts = xlsxParts([{ rows: [heads, town] }]);
    const sheet = parts['xl/worksheets/sheet1.xml']!.replaceAll(/ r="[A-Z]*\d+"/g, '');
    expect(await printedIn(zip({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).toHaveLength(1);
  });
});

describe('links', () => {
  const address = 'https://www.ice.gov/doclib/287gMOA/ExampleCity_TFM_MOA_03052025.pdf';
  const moaOf = async (link: string) =>
    (await printedIn(list([city], { links: { G2: link } })))[0]!.moa;

  test.each([
    ['a plain address', address],
    ['one without encryption', address.replace('https:', 'http:')],
    ['one with a slash missing', address.replace('https://', 'https:/')],
    [
      'one inside a mail filter, which holds an e-mail address',
      `https://gcc02.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=05%7C02%7CA.Person%40ice.dhs.gov%7C306&reserved=0`,
    ],
    [
      'one inside a browser extension',
      `chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/${address}`,
    ],
  ])('%s is kept as the real address', async (_, link) => {
    expect(await moaOf(link)).toBe(address);
  });

  test('spaces in an address are encoded', async () => {
    expect(await moaOf('https://www.ice.gov/doclib/A City 508.pdf')).toBe(
      'https://www.ice.gov/doclib/A%20City%20508.pdf',
    );
  });

  test.each<[TestCell]>([
    [{ formula: `HYPERLINK("${address}","LINK")`, stored: 'LINK' }],
    [{ formula: `=HYPERLINK( "${address}" )`, stored: 'link' }],
  ])('a link written as a formula is read: %j', async (cell) => {
    expect((await printedIn(list([[...city.slice(0, 6), cell]])))[0]!.moa).toBe(address);
  });

  test('a link over several cells belongs to each of them', async () => {
    const printed = await printedIn(list([city, sheriff], { links: { 'G2:H3': address } }));
    expect(printed.map(({ moa, addendum }) => [moa, addendum])).toEqual([
      [address, address],
      [address, address],
    ]);
  });

  test('"link pending" is said to be pending; "link" without an address says nothing', async () => {
    const printed = await printedIn(list([sheriff, city]));
    expect(printed.map(({ moa }) => moa)).toEqual(['pending', undefined]);
  });

  test('an address typed as text is one', async () => {
    expect((await printedIn(list([[...city.slice(0, 6), address]])))[0]!.moa).toBe(address);
  });
});
