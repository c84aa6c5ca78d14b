import { describe, expect, test } from 'vitest';
import { changedAnswers, listAnswers } from '../../../src/data/queries/list-answers.ts';
import { indexRoster } from '../../../src/data/queries/roster-index.ts';
import {
  city,
  file,
  imported,
  list,
  pendingHeads,
  sheriff,
  town,
} from '../../cli/import-lists/example.ts';
import { places } from '../../cli/import-lists/example-places.ts';
import { xlsx } from '../../cli/import-lists/xlsx.ts';

const march = file('participatingAgencies03062025am.xlsx', list([city, sheriff]));
const may = file('participatingAgencies05122025am.xlsx', list([city]));
const pending = file(
  'pendingAgencies05122025am.xlsx',
  xlsx({ rows: [pendingHeads, town.slice(0, 5)] }),
);

const answersOf = async (...files: Parameters<typeof imported>[0]) =>
  listAnswers(places, indexRoster(await imported(files)));
const said = (answers: Awaited<ReturnType<typeof answersOf>>) =>
  Object.fromEntries(answers.map(({ of, id, answer }) => [`${of} ${id}`, answer]));

describe('what the newest lists answer', () => {
  test('for each place by its own police, for a county by its sheriff, and for each agency', async () => {
    expect(said(await answersOf(march, may, pending))).toEqual({
      'municipality example-city': 'listed',
      'county example-county': 'no-longer-listed',
      'municipality mystery-town': 'unknown',
      'municipality sample-town': 'pending',
      'municipality test-village': 'policed-by-others',
      'agency example-city-police-department': 'listed',
      'agency example-county-sheriffs-office': 'no-longer-listed',
      'agency sample-town-police-department': 'pending',
    });
  });

  test('with each agreement and the day that ICE prints', async () => {
    const [answer] = await answersOf(march);
    expect(answer).toMatchObject({ name: 'Example City', agreements: ['task-force 2025-03-05'] });
  });

  test('is unknown, or never, without a list', () => {
    const answers = listAnswers(
      places,
      indexRoster({ agencies: [], listDates: [], lists: [], listings: [] }),
    );
    expect(new Set(answers.map(({ answer }) => answer))).toEqual(
      new Set(['unknown', 'never-listed']),
    );
  });
});

describe('what changes from one table to another', () => {
  test('is each answer that differs, and nothing else', async () => {
    const [before, after] = [await answersOf(march), await answersOf(march, may)];
    expect(changedAnswers(before, before)).toEqual([]);
    expect(
      changedAnswers(before, after).map((each) => [
        each.before?.answer,
        each.after?.answer,
        each.after?.id,
      ]),
    ).toEqual([
      ['listed', 'no-longer-listed', 'example-county'],
      ['listed', 'no-longer-listed', 'example-county-sheriffs-office'],
    ]);
  });

  test('is also a place that is new or gone', async () => {
    const all = await answersOf(march);
    expect(changedAnswers(all.slice(1), all)).toEqual([{ before: undefined, after: all[0] }]);
    expect(changedAnswers(all, all.slice(1))).toEqual([{ before: all[0], after: undefined }]);
  });
});
