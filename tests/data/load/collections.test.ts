import { describe, expect, test } from 'vitest';
import { checkData, loadData } from '../../../src/data/load/dataset.ts';
import { DataError } from '../../../src/data/load/problem.ts';
import {
  exampleFiles,
  exampleFolder,
  messages,
  readExample,
} from '../../fixtures/example-files.ts';
import { ends, exampleDataset } from '../../fixtures/example.ts';

describe('reading', () => {
  test('files without a fault give the dataset', () => {
    expect(readExample({})).toMatchObject({ dataset: exampleDataset(), problems: [] });
    expect(loadData(exampleFolder()).dataset).toEqual(exampleDataset());
  });

  test('the faults of all files come at once, each with its line, record and field', () => {
    const bodies = exampleFiles().bodies.replace(/"quorum": \{[^}]*\}[^}]*\}/, '"quorum": "three"');
    const rollCalls = exampleFiles().rollCalls.replace('"option": "no"', '"option": "nay"');
    const edition = exampleFiles().edition.replace('2025-12-31', '2025-12-32');
    expect(messages(readExample({ bodies, rollCalls, edition }))).toEqual([
      'data/bodies.json:47 › example-city-commission › quorum: found "three"; expected a rule, or "not-found"',
      `data/roll-calls.json:58 › ${ends} › votes[3].option: found "nay"; expected one of: yes, no, abstain, present, nonvoting, absent, recused, vacant, unrecorded, unknown`,
      'data/edition.json:3 › edition › asOf: found "2025-12-32"; expected a real day written YYYY-MM-DD',
    ]);
  });
});

describe('checking', () => {
  const tally = (file: string) => file.replace('"yes": 3', '"yes": 4');
  const folder = (change: (rollCalls: string) => string) =>
    exampleFolder({ rollCalls: change(exampleFiles().rollCalls) });

  test('a rule’s fault gets its file and line', () => {
    expect(messages(checkData(folder(tally)))).toEqual([
      `data/roll-calls.json:5 › ${ends} › tally.yes: found 4; expected 3, the number of "yes" votes listed, or a vote to correct; what was announced beside it goes under "announced"`,
      `data/roll-calls.json:4 › ${ends} › tally: the counts add up to 6; expected 5, the seats of example-city-commission`,
      expect.stringMatching(
        /^data\/claims\.json:\d+ › june-tally › findingValue: found 3-2; expected 4-2, /,
      ),
    ]);
  });

  test('a fault of a whole record stands on the record’s first line', () => {
    const { problems } = checkData(
      exampleFolder({ rollCalls: '[]', claims: '[]', corrections: '[]', readings: '[]' }),
    );
    expect(problems.find(({ record, field }) => record === ends && field === '')).toMatchObject({
      file: 'data/motions.json',
      line: 2,
      record: ends,
      field: '',
    });
  });

  test('a misspelled reference gets the nearest id', () => {
    const misspell = (file: string) => file.replace('"official": "okafor"', '"official": "okafur"');
    expect(messages(checkData(folder(misspell)))).toContain(
      `data/roll-calls.json:45 › ${ends} › votes[2].official: "okafur" is not in data/officials.json; did you mean "okafor"?`,
    );
  });

  test('rules wait until the schemas hold', () => {
    const both = (file: string) => tally(file).replace('"option": "no"', '"option": "nay"');
    expect(messages(checkData(folder(both)))).toHaveLength(1);
  });

  test('loading throws every problem in one error', () => {
    const load = () => loadData(folder(tally));
    expect(load).toThrow(DataError);
    expect(load).toThrow(/^3 problems in the data\ndata\/roll-calls\.json:5 › .*\ndata\/roll/);
  });
});
