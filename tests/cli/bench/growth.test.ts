import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addPlaces } from '../../../src/cli/bench/builds.ts';
import { checkData } from '../../../src/data/load/dataset.ts';

test('data filled up with made-up places breaks no rule, so that it can be built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-growth-'));
  try {
    cpSync('data', join(folder, 'data'), { recursive: true });
    const file = join(folder, 'data', 'places.json');
    addPlaces(join(folder, 'data'), 700);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(700);
    expect(checkData(folder).problems).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
