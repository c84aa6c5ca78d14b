import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/data/format/canonical.ts';
import { mergeLists, type MergeOptions } from '../../../src/cli/import-lists/merge.ts';
import { morePlaces as places } from './example-places.ts';
import { agencies, city, list, sheriff, signed, today, town } from './example.ts';
import type { TestCell } from './xlsx.ts';

const command = resolve('src/cli/import-lists.ts');
const march = 'participatingAgencies03062025am.xlsx';
const may = 'participatingAgencies05122025pm.xlsx';
const june = 'participatingAgencies06062025am.xlsx';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lists-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('lists are merged', () => {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const kept = () => readdirSync(join(root, 'data/roster')).sort();
  const files = new Map<string, Buffer>([
    [march, list([city])],
    [may, list([city, sheriff, town])],
    [june, list([['FLORIDA', 'Nobody at All', 'County', undefined, 'Task Force Model', signed]])],
  ]);
  const merge = (names: readonly string[], more: Partial<MergeOptions> = {}) =>
    mergeLists(
      root,
      names.map((name) => ({ name, read: () => files.get(name)! })),
      { today, check: () => [], ...more },
    );
  const merged = async (names: readonly string[], more: Partial<MergeOptions> = {}) => {
    const outcome = await merge(names, more);
    if ('refusal' in outcome) throw new Error(outcome.refusal);
    return outcome;
  };
  const refused = async (names: readonly string[], more: Partial<MergeOptions> = {}) => {
    const outcome = await merge(names, more);
    return 'refusal' in outcome ? outcome.refusal : 'it was merged';
  };
  const withRow = (name: string, ...row: TestCell[]) => files.set(name, list([city, sheriff, row]));

  beforeEach(() => {
    mkdirSync(join(root, 'data/roster'), { recursive: true });
    writeFileSync(join(root, 'data/roster/agencies.json'), canonicalJson('agencies', agencies));
    writeFileSync(join(root, 'data/places.json'), canonicalJson('places', places));
  });

  test('and what is new is said, with every answer that changes', async () => {
    const { report, changed } = await merged([march, may]);
    expect(report.join('\n')).toContain('2 new lists');
    expect(report.join('\n')).toContain(
      '- Example City (municipality example-city): unknown → listed: task-force 2025-03-05',
    );
    expect(changed).toEqual([
      'data/roster/listings.json',
      'data/roster/lists.json',
      'data/roster/list-answers.csv',
    ]);
    expect(kept()).toEqual(['agencies.json', 'list-answers.csv', 'listings.json', 'lists.json']);
    expect(read('data/roster/list-answers.csv')).toContain(
      'municipality,example-city,Example City,listed,task-force 2025-03-05\n',
    );
  });

  test('once: the second time there is nothing to write', async () => {
    await merged([march, may]);
    const before = read('data/roster/listings.json');
    expect(await merged([may, march])).toMatchObject({ report: ['No list is new.'], changed: [] });
    expect(read('data/roster/listings.json')).toBe(before);
  });

  test('all or none: one bad row, and nothing is written', async () => {
    const refusal = await refused([march, june]);
    expect(refusal).toContain('nothing was written');
    expect(refusal).toContain(`${june} › sheet "Sheet1" › row 2 › B2: found Florida agency`);
    expect(kept()).toEqual(['agencies.json']);
  });

  test('not when the check of all facts fails, which says where', async () => {
    const at = { file: 'data/events.json', line: 12, record: 'a', field: 'b' };
    const drafts: string[] = [];
    const refusal = await refused([march], {
      check: (_, changed) => {
        drafts.push(...changed.keys());
        return [{ ...at, found: 'found x', expected: 'expected y' }];
      },
    });
    expect(drafts).toContain('data/roster/listings.json');
    expect(refusal).toContain('data/events.json:12 › a › b: found x; expected y');
    expect(refusal).toContain('Nothing was written: the check does not pass.');
    expect(kept()).toEqual(['agencies.json']);
  });

  test('not in a dry run, which says the same', async () => {
    const dry = await merged([march], { isDryRun: true });
    expect(kept()).toEqual(['agencies.json']);
    expect(await merged([march])).toEqual(dry);
  });

  test('not into a roster that was changed by hand', async () => {
    await merged([march]);
    const path = join(root, 'data/roster/listings.json');
    writeFileSync(
      path,
      read('data/roster/listings.json').replace('2025-03-06-am', '2025-03-07-am'),
    );
    expect(await refused([may])).toMatch(
      /data\/roster\/listings\.json:\d+ › example-city-police-department-task-force › prints\[0\]\.lists\[0\]/,
    );
  });

  describe('with a name that nobody has', () => {
    const spelled = [
      'FLORIDA',
      'Sample Town PD',
      'Municipality',
      '#N/A',
      'Task Force Model',
      signed,
    ];

    test('the likely meaning is suggested, and taken over only when asked', async () => {
      withRow(june, ...spelled);
      const refusal = await refused([june]);
      expect(refusal).toContain(
        '- "Sample Town PD" is another spelling of Sample Town Police Department (sample-town-police-department)',
      );
      expect(refusal).toContain('--accept-suggestions');
      expect(kept()).toEqual(['agencies.json']);
      const { report, changed } = await merged([june], { acceptsSuggestions: true });
      expect(changed).toContain('data/roster/agencies.json');
      expect(report.join('\n')).toContain(
        '"Sample Town PD" is now read as Sample Town Police Department',
      );
      expect(read('data/roster/agencies.json')).toContain('"Sample Town PD"');
    });

    test('the police of a town that had none on a list are a new agency', async () => {
      withRow(
        june,
        'FLORIDA',
        'Mystery Town Police Department',
        'Municipality',
        '#N/A',
        'Task Force Model',
        signed,
      );
      const { report } = await merged([june], { acceptsSuggestions: true });
      expect(report.join('\n')).toContain(
        'Mystery Town Police Department (mystery-town-police-department), a new agency',
      );
      expect(report.join('\n')).toContain(
        '- Mystery Town (municipality mystery-town): unknown → listed: task-force 2025-03-05',
      );
    });

    test.each([
      ['Some Town Police Department', 'a town that no record has'],
      ['Twin Town Police Department', 'two towns of one name'],
      ['Nobody', 'nothing'],
    ])('nothing is suggested for %s, which is %s', async (name) => {
      withRow(june, 'FLORIDA', name, 'Municipality', '#N/A', 'Task Force Model', signed);
      expect(await refused([june], { acceptsSuggestions: true })).toContain('found Florida agency');
    });

    test('the county that ICE prints tells two towns of one name apart', async () => {
      withRow(
        june,
        'FLORIDA',
        'Twin Town Police Department',
        'Municipality',
        'Far County',
        'Task Force Model',
        signed,
      );
      await merged([june], { acceptsSuggestions: true });
      expect(read('data/roster/agencies.json')).toContain('"place": "1299906"');
    });
  });

  describe('and are warned of where nothing is wrong but something is strange', () => {
    test.each([
      ['Spaceport', 'Example County', 'TYPE "Spaceport" was on no list before'],
      ['Municipality', 'Atlantis County', 'COUNTY "Atlantis County" is none of Florida’s'],
      ['Municipality', 'Far County', 'COUNTY "Far County" is not where we have'],
    ])('type %s, county %s', async (type, county, warning) => {
      await merged([march]);
      withRow(
        june,
        'FLORIDA',
        'Sample Town Police Department',
        type,
        county,
        'Task Force Model',
        signed,
      );
      const { warnings } = await merged([june]);
      expect(warnings.join('\n')).toContain(warning);
    });

    test('not where a list says what lists said before', async () => {
      await merged([may]);
      files.set(june, list([city, town]));
      expect((await merged([june])).warnings).toEqual([]);
    });
  });
});

describe('a list that lost many rows', () => {
  const many = (count: number, state = 'TEXAS') =>
    Array.from({ length: count }, (_, index) => [
      state,
      `Agency ${index}`,
      'County',
      'A County',
      'Task Force Model',
      signed,
    ]);
  const merge = (rows: TestCell[][], acceptsLoss = false) => {
    const files = [
      { name: march, read: () => list([city, sheriff, ...many(60)]) },
      { name: may, read: () => list(rows) },
    ];
    mkdirSync(join(root, 'data/roster'), { recursive: true });
    writeFileSync(join(root, 'data/roster/agencies.json'), canonicalJson('agencies', agencies));
    writeFileSync(join(root, 'data/places.json'), '[]\n');
    return mergeLists(root, files, { today, acceptsLoss, check: () => [] });
  };

  test('is refused until it is said that the loss is real', async () => {
    const outcome = await merge([city, sheriff, ...many(50)]);
    expect(outcome).toHaveProperty('refusal');
    expect('refusal' in outcome && outcome.refusal).toMatch(
      /participatingAgencies05122025pm\.xlsx: found 52 rows; the list before \(2025-03-06-am-\w{7}\) has 62; expected at least 56\. .*--accept-loss/,
    );
    expect(await merge([city, sheriff, ...many(50)], true)).not.toHaveProperty('refusal');
  });

  test('is refused when all of Florida is gone, however few that was', async () => {
    const outcome = await merge(many(62));
    expect('refusal' in outcome && outcome.refusal).toContain('found 0 rows of Florida');
  });

  test('is taken when a few are gone', async () => {
    expect(await merge([city, ...many(58)])).not.toHaveProperty('refusal');
  });
});

describe('npm run lists:import', () => {
  let name = 'lists:import';
  function run(...words: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, npm_lifecycle_event: name },
    });
    return { status, stdout, stderr };
  }

  test('with no files, or an option that it does not know, says how it is used', () => {
    for (const words of [[], ['--force', march]]) {
      const { status, stderr } = run(...words);
      expect(status).toBe(1);
      expect(stderr).toContain('Usage: npm run lists:import -- [--dry-run]');
    }
  });

  test('says its new name where it is called by the old one', () => {
    name = 'roster:import';
    expect(run().stderr).toMatch(/^The command is called "npm run lists:import" now/);
    name = 'lists:import';
    expect(run().stderr).toMatch(/^Usage/);
  });

  test('reads files, checks all facts with what they change, and writes', () => {
    cpSync('data', join(root, 'data'), { recursive: true });
    for (const folder of ['src', 'public', 'node_modules'])
      symlinkSync(resolve(folder), join(root, folder));
    const bytes = list([
      [
        'FLORIDA',
        'Key West Police Department',
        'Municipality',
        'Monroe County',
        'Task Force Model',
        signed,
      ],
    ]);
    const file = join(root, 'pendingAgencies05192026am.xlsx');
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = run(`${root}/missing.xlsx`, file);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('missing.xlsx: there is no such file; expected a file');
    const loss = run(file);
    expect(loss.stderr).toContain('run this again with --accept-loss');
    const dry = run('--accept-loss', '--dry-run', file);
    expect(dry.stderr).toBe('');
    expect(dry.stdout).toContain('### ICE’s participating list of May 19, 2026 (am)');
    expect(dry.stdout).toContain('Dry run; would change data/roster/listings.json');
    expect(basename(file)).toBe('pendingAgencies05192026am.xlsx');
  });

  test('counts the files up when there are many', () => {
    mkdirSync(join(root, 'data/roster'), { recursive: true });
    writeFileSync(join(root, 'data/roster/agencies.json'), canonicalJson('agencies', agencies));
    writeFileSync(join(root, 'data/places.json'), '[]\n');
    writeFileSync(join(root, march), list([city]));
    const many = Array.from({ length: 12 }, () => march);
    expect(run(...many).stderr).toContain('Read 12 of 12 files\n');
  });
});
