import { describe, expect, test } from 'vitest';
import {
  grouped,
  inWords,
  isoDay,
  pathInWords,
  problemInWords,
  slug,
} from '../../../src/cli/desk/page/words.ts';

describe('a message of the check', () => {
  test.each([
    [
      '"x" is not in data/sources.json; did you mean "y"?',
      '"x" is not among the sources; did you mean "y"?',
    ],
    ['"x" is in data/roll-calls.json already', '"x" is among the roll calls already'],
    ['"x" is not in data/roster/agencies.json', '"x" is not among the agencies'],
    ['or a vote to correct in data/roll-calls.json', 'or a vote to correct in the roll calls'],
    ['the id of a document in data/sources.json', 'the id of a document in the sources'],
  ])('names collections, not files: %s', (message, expected) => {
    expect(inWords(message)).toBe(expected);
  });
  test.each(['found ""', 'found "[TODO]": this is not filled in yet', 'found "todo"'])(
    'says of %s that nothing is written yet',
    (found) => {
      expect(problemInWords({ found, expected: 'expected text' })).toBe(
        'Nothing is written here yet.',
      );
    },
  );
  test('says what was found and expected of anything else', () => {
    expect(problemInWords({ found: 'found 5', expected: 'expected 4' })).toBe(
      'found 5; expected 4',
    );
  });
  test('says where, by the number of the item', () => {
    expect(pathInWords(['votes', 3, 'citations', 0, 'source'])).toBe(
      'Vote 4 › Citation 1 › Source',
    );
    expect(pathInWords(['alsoCalled', 'en'])).toBe('Also called › English');
  });
  test('is said once for what is the same in many places of a record', () => {
    const problem = { part: 'rollCalls', record: 'a', found: 'found 1', expected: 'expected 2' };
    const groups = grouped([
      { ...problem, path: [0] },
      { ...problem, path: [1] },
      { ...problem, record: 'b', path: [0] },
    ]);
    expect(groups.map(({ problem: { record }, count }) => [record, count])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
});

test.each([
  ['7/20/2026', '2026-07-20'],
  ['July 20, 2026', '2026-07-20'],
  ['Sept. 3, 2026', '2026-09-03'],
  ['jun 3 2026', '2026-06-03'],
  ['2026-07', '2026-07'],
  ['20 julio', '20 julio'],
  ['Ju 3, 2026', 'Ju 3, 2026'],
])('a day written as %s is read as %s', (text, day) => {
  expect(isoDay(text)).toBe(day);
});

test('a name makes an id', () => {
  expect(slug(' Concejo de Cañón, No. 2 ')).toBe('concejo-de-canon-no-2');
});
