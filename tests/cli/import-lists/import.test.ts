import { describe, expect, test } from 'vitest';
import { importLists } from '../../../src/cli/import-lists/import.ts';
import { describeChanges } from '../../../src/cli/import-lists/describe-changes.ts';
import { canonicalJson } from '../../../src/data/format/canonical.ts';
import type { Roster } from '../../../src/data/schema/roster.ts';
import {
  agencies,
  city,
  elsewhere,
  emptyRoster,
  file,
  imported,
  list,
  pendingHeads,
  sheriff,
  signed,
  today,
  town,
} from './example.ts';
import { xlsx } from './xlsx.ts';

const redated = [...city.slice(0, 5), signed + 3, 'link pending'];
const pending = xlsx({
  rows: [
    pendingHeads,
    [
      'FLORIDA',
      'Sample Town Police Department',
      'Municipality',
      'Example County',
      'Task Force Model',
    ],
  ],
});

const march = file('participatingAgencies03062025am.xlsx', list([city, sheriff, elsewhere]));
const april = file('participatingAgencies04292025pm.xlsx', list([redated, redated, elsewhere]));
const may = file('participatingAgencies05122025amB.xlsx', list([redated, sheriff, town]));
const swapped = file('participatingAgencies04302025am.xlsx', pending);
const all = [march, april, may, swapped];

const bytesOf = (roster: Roster) =>
  canonicalJson('lists', roster.lists) + canonicalJson('listings', roster.listings);

describe('the result of an import', () => {
  test('does not depend on the order of files', async () => {
    const expected = bytesOf(await imported(all));
    for (const order of [
      [3, 1, 0, 2],
      [2, 3, 1, 0],
      [1, 0, 3, 2],
    ])
      expect(bytesOf(await imported(order.map((at) => all[at]!)))).toBe(expected);
  });

  test('does not depend on the number of imports', async () => {
    let roster = emptyRoster;
    for (const each of [may, march, swapped, april]) roster = await imported([each], roster);
    expect(bytesOf(roster)).toBe(bytesOf(await imported(all)));
  });

  test('does not depend on how often a file is imported', async () => {
    const once = await imported(all);
    expect(bytesOf(await imported([...all, march, march], once))).toBe(bytesOf(once));
    expect(describeChanges(once, once, [])).toEqual(['No list is new.']);
  });
});

describe('a list is identified by its bytes', () => {
  test('the same bytes under two names are one list with two names', async () => {
    const again = file('participatingAgencies04212025am.xlsx', march.read());
    const { lists } = await imported([again, march]);
    expect(lists).toHaveLength(1);
    expect(lists[0]).toMatchObject({
      date: '2025-03-06',
      names: ['participatingAgencies03062025am.xlsx', 'participatingAgencies04212025am.xlsx'],
    });
  });

  test('a new name for a known list changes its day for all that was on it', async () => {
    const late = file('participatingAgencies04212025am.xlsx', march.read());
    const first = await imported([late, may]);
    expect(bytesOf(await imported([march], first))).toBe(
      bytesOf(await imported([march, may, late])),
    );
  });

  test('two lists under one name are two lists', async () => {
    const other = file(march.name, list([town]));
    const { lists } = await imported([march, other]);
    expect(lists.map(({ names }) => names)).toEqual([[march.name], [march.name]]);
  });

  test('its kind is what its columns say, not what its name says', async () => {
    const { lists } = await imported([swapped]);
    expect(lists[0]).toMatchObject({
      kind: 'pending',
      names: ['participatingAgencies04302025am.xlsx'],
    });
  });
});

describe('a listing is an agency and a model', () => {
  test('every date of signing is kept with the lists that print it, and none makes another listing', async () => {
    const { listings, lists } = await imported(all);
    const listing = listings.find(({ id }) => id === 'example-city-police-department-task-force')!;
    const [first, second] = lists
      .filter(({ kind }) => kind === 'participating')
      .map(({ id }) => id);
    expect(
      listing.prints.map(({ signed: date, moa, times, lists: spans }) => [date, moa, times, spans]),
    ).toEqual([
      ['2025-03-05', undefined, undefined, [first]],
      ['2025-03-08', 'pending', 2, [second]],
      ['2025-03-08', 'pending', undefined, [`${lists.at(-1)!.id}/`]],
    ]);
  });

  test('an agreement that left the list and came back has two spans', async () => {
    const { listings, lists } = await imported(all);
    const listing = listings.find(({ agency }) => agency === 'example-county-sheriffs-office')!;
    expect(listing.prints[0]!.lists).toEqual([lists[0]!.id, `${lists.at(-1)!.id}/`]);
  });

  test('a pending listing is a separate one', async () => {
    const { listings } = await imported(all);
    expect(listings.map(({ id }) => id)).toContain(
      'sample-town-police-department-task-force-pending',
    );
    expect(listings.map(({ id }) => id)).toContain('sample-town-police-department-task-force');
  });

  test('rows, names and agencies are counted separately', async () => {
    const short = ['FLORIDA', 'Example City PD', ...city.slice(2)];
    const { lists } = await imported([
      file(march.name, list([city, short, sheriff, sheriff, elsewhere])),
    ]);
    expect(lists[0]).toMatchObject({ rows: 5, florida: { rows: 4, agencies: 2, spellings: 3 } });
  });
});

describe('what is kept by hand may change between imports', () => {
  test('a corrected day moves a list that was imported before', async () => {
    const before = await imported([march, may]);
    const basis = { en: 'Its rows are those of June.', es: 'Sus filas son las de junio.' };
    const listDates = [
      { id: 'misdated', sha256: before.lists[0]!.sha256, date: '2025-06-01', basis },
    ];
    const after = await imported([may], { ...before, listDates });
    expect(after.lists.map(({ date, dateFrom }) => [date, dateFrom])).toEqual([
      ['2025-05-12', 'file-name'],
      ['2025-06-01', 'correction'],
    ]);
    expect(bytesOf(after)).toBe(
      bytesOf(await imported([march, may], { ...emptyRoster, listDates })),
    );
  });

  test('removing a spelling that a list uses is a problem', async () => {
    const before = await imported([march]);
    const { roster, problems } = await importLists(
      [may],
      {
        ...before,
        agencies: agencies.slice(1),
      },
      { today },
    );
    expect(roster).toBeUndefined();
    expect(problems.map(({ file: name, found }) => `${name}: ${found}`)).toContain(
      'data/roster/agencies.json: no agency has the spelling "Example City Police Department", which a list imported before prints',
    );
  });
});

test('an import says what each new list changed, and whose answer with it', async () => {
  const before = await imported([march]);
  expect(describeChanges(before, await imported([may], before), [])).toEqual([
    '1 new list, 0 known lists with a new name or count.',
    '',
    '### ICE’s participating list of May 12, 2025 (amB)',
    '',
    'Florida has 3 rows of 3 agencies, of 3 rows in all. Its day is from its file name.',
    expect.stringMatching(/^Since the list before \(2025-03-06-am-\w{7}\):$/),
    '',
    'Added:',
    '',
    '- Sample Town Police Department (Task Force Model)',
    '',
    'Day of signing changed:',
    '',
    '- Example City Police Department (Task Force Model): 2025-03-05 → 2025-03-08',
    '',
    'Answers that change: 2:',
    '',
    '- Example City Police Department (agency example-city-police-department): listed: task-force 2025-03-05 → listed: task-force 2025-03-08',
    '- Sample Town Police Department (agency sample-town-police-department): never-listed → listed: task-force 2025-03-05',
  ]);
});
