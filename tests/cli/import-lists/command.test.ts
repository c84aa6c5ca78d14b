import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/data/format/canonical.ts';
import { agencies, city, list, sheriff, town } from './example.ts';

const command = fileURLToPath(new URL('../../../src/cli/import-lists.ts', import.meta.url));
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'roster-'));
  mkdirSync(join(root, 'data/roster'), { recursive: true });
  writeFileSync(join(root, 'data/roster/agencies.json'), canonicalJson('agencies', agencies));
  writeFileSync(join(root, 'participatingAgencies03062025am.xlsx'), list([city]));
  writeFileSync(join(root, 'participatingAgencies05122025pm.xlsx'), list([city, sheriff, town]));
  writeFileSync(join(root, 'participatingAgencies06062025am.xlsx'), list([['FLORIDA', 'Nobody']]));
});

afterEach(() => rmSync(root, { recursive: true }));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const kept = () => readdirSync(join(root, 'data/roster')).sort();
const march = 'participatingAgencies03062025am.xlsx';
const may = 'participatingAgencies05122025pm.xlsx';
const bad = 'participatingAgencies06062025am.xlsx';

describe('the import command', () => {
  test('writes lists and listings, and says what is new', () => {
    const { status, stdout } = run(march, may);
    expect(status).toBe(0);
    expect(stdout).toContain('2 new lists');
    expect(stdout).toContain('Wrote data/roster/listings.json, data/roster/lists.json.');
    expect(kept()).toEqual(['agencies.json', 'listings.json', 'lists.json']);
  });

  test('has nothing to write the second time', () => {
    run(march, may);
    const before = readFileSync(join(root, 'data/roster/listings.json'), 'utf8');
    expect(run(may, march).stdout).toBe('No list is new.\nNothing to write.\n');
    expect(readFileSync(join(root, 'data/roster/listings.json'), 'utf8')).toBe(before);
  });

  test('writes nothing when one of several files has a problem, and names the problem', () => {
    const { status, stdout, stderr } = run(march, `./${bad}`, 'missing.xlsx', 'data');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('nothing was written');
    expect(stderr).toContain('missing.xlsx: there is no such file; expected a file');
    expect(stderr).toContain('data: it is a folder; expected files: data/*.xlsx');
    expect(stderr).toContain(
      `./${bad} › sheet "Sheet1" › row 2 › B2: found Florida agency "Nobody"`,
    );
    expect(kept()).toEqual(['agencies.json']);
  });

  test('with --dry-run says what would change and writes nothing', () => {
    const { status, stdout } = run('--dry-run', march);
    expect(status).toBe(0);
    expect(stdout).toContain(
      'Dry run; would change data/roster/listings.json, data/roster/lists.json.',
    );
    expect(kept()).toEqual(['agencies.json']);
  });

  test('with no files, or an option that it does not know, says how it is used', () => {
    for (const words of [[], ['--force', march]]) {
      const { status, stderr } = run(...words);
      expect(status).toBe(1);
      expect(stderr).toContain('Usage: npm run roster:import -- [--dry-run] FILE…');
    }
    expect(kept()).toEqual(['agencies.json']);
  });

  test('does not build on a roster that is broken', () => {
    run(march);
    const path = join(root, 'data/roster/listings.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('2025-03-06-am', '2025-03-07-am'));
    const { status, stderr } = run(may);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /data\/roster\/listings\.json:\d+ › example-city-police-department-task-force › prints\[0\]\.lists\[0\]/,
    );
  });

  test('counts the files up when there are many', () => {
    const many = Array.from({ length: 12 }, () => march);
    expect(run(...many).stderr).toBe('Read 12 of 12 files\n');
  });
});
