import { describe, expect, test } from 'vitest';
import { askForRest, isIncomplete, type Given } from '../../../src/cli/new-record/ask.ts';
import { recordKinds } from '../../../src/cli/new-record/kinds.ts';
import { createRecord } from '../../../src/cli/new-record/create-record.ts';
import { formatFiles } from '../../../src/cli/format-files.ts';
import { readData } from '../../../src/data/load/collections.ts';
import { exampleDataset } from '../../fixtures/example.ts';
import { exampleFolder } from '../../fixtures/example-files.ts';

const data = exampleDataset();
const body = data.bodies[0]!;

/** Gives the answers one after the other, and keeps the questions. */
async function talk(given: Given, answers: string[]) {
  const questions: string[] = [];
  const left = [...answers];
  const words = await askForRest(data, given, (question) => {
    questions.push(question);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`nobody answers "${question}"`);
    return Promise.resolve(answer);
  });
  expect(left).toEqual([]);
  return { words, questions };
}

test('only what is missing is asked for', async () => {
  const given = { kind: 'source', id: 'new-one', options: { kind: 'opinion', language: 'es' } };
  const { words, questions } = await talk(given, ['']);
  expect(questions).toEqual([expect.stringContaining('url: its address')]);
  expect(words).toEqual(['source', 'new-one', '--kind=opinion', '--language=es']);
});

test('a vote is begun by answers alone', async () => {
  const needed = ['vote', 'new-one', body.id, '2025-06-24', 'ends', 'pass'];
  const { words } = await talk({ options: {} }, [
    ...needed,
    ...Object.keys(recordKinds['vote']!.takes).map(() => ''),
  ]);
  const root = exampleFolder();
  formatFiles(root);
  expect(createRecord(root, words)).toMatchObject({ isRefused: false });
  expect(readData(root).dataset.motions.map(({ id }) => id)).toContain('new-one');
});

describe('an answer that does not fit is asked for again, with the reason', () => {
  const given = { kind: 'event', id: 'new-one', options: { date: '2025-06' } };
  test.each([
    [
      'a word that is not offered',
      { kind: 'source', options: {} },
      ['new-one', 'opnion', 'opinion', '', ''],
      'did you mean "opinion"?',
    ],
    [
      'a record that is not there',
      given,
      ['', 'nowhere', '', '', ''],
      '"nowhere" is not in data/places.json',
    ],
    [
      'an id with capitals',
      { kind: 'term', options: {} },
      ['New One', 'new-one', ''],
      'expected lower-case words',
    ],
    [
      'nothing, where something is needed',
      { kind: 'answer', id: 'new-one', options: {} },
      ['', '2025-06-24', ''],
      'expected the first day',
    ],
    [
      'a kind that is not there',
      { options: {} },
      ['trem', 'term', 'new-one', ''],
      'did you mean "term"?',
    ],
  ])('%s', async (_, from, answers, reason) => {
    const { questions } = await talk(from, answers);
    expect(questions.filter((question) => question.includes(reason))).toHaveLength(1);
  });
});

test.each([
  ['nothing', {}, true],
  ['a kind alone', { kind: 'term' }, true],
  ['all that is needed', { kind: 'term', id: 'new-one' }, false],
  ['less than is needed', { kind: 'vote', id: 'new-one' }, true],
  ['a reader’s form', { kind: 'correction', options: { from: 'form.md' } }, false],
  ['a kind that is not there', { kind: 'voet' }, false],
])('with %s, questions are asked: %3$s', (_, given, isAsked) => {
  expect(isIncomplete({ options: {}, ...given })).toBe(isAsked);
});
