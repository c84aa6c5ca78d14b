import { expect, test } from 'vitest';
import type { FieldProblem } from '../../../src/cli/desk/problems.ts';
import { faultsOfVote } from '../../../src/cli/desk/vote-faults.ts';
import type { VoteAnswers } from '../../../src/cli/desk/vote-answers.ts';

const text = { en: 'Words', es: 'Palabras' };
const document = {
  id: 'new-one',
  title: 'A',
  publisher: 'B',
  kind: 'opinion',
  language: 'en',
} as const;
const member = { name: 'José Peña', short: 'Peña', role: text };
const answers: VoteAnswers = {
  ...{ id: 'a-vote', body: 'a-body', date: '2025-06-24', effect: 'ends', result: 'pass' },
  ...{ title: text, question: text, yes: text, source: document, at: 'page 4' },
  isCountStated: true,
  seats: [
    { seat: 'mayor', member: 'ana-ruiz', option: 'yes' },
    { seat: 'ward-1', member, option: 'no' },
  ],
};
const problem = (
  part: FieldProblem['part'],
  path: FieldProblem['path'],
  change: Partial<FieldProblem> = {},
): FieldProblem => ({
  ...{ part: part!, record: 'a-vote', path, found: 'found this', expected: 'expected that' },
  ...{ text: 'all of it', isOld: false },
  ...change,
});
const early = { found: '"new-one" was published on 2025-06-23, before 2025-06-24' };

test.each<[string, FieldProblem]>([
  ['date', problem('motions', ['when', 'date'])],
  ['title-es', problem('motions', ['title', 'es'])],
  ['yes-en', problem('motions', ['yes', 'en'])],
  ['agency', problem('motions', ['agency'])],
  ['result', problem('motions', ['result'])],
  ['id', problem('motions', [])],
  ['at', problem('motions', ['citations', 0, 'at'])],
  ['quote', problem('rollCalls', ['tally', 'citations', 0, 'quote'])],
  ['source', problem('motions', ['citations', 0, 'source'])],
  ['source-published', problem('motions', ['citations', 0, 'source'], early)],
  ['source-url', problem('sources', ['url'])],
  ['count-no', problem('rollCalls', ['tally', 'no'])],
  ['count-yes', problem('rollCalls', ['tally'])],
  ['method', problem('rollCalls', ['method'])],
  ['seats', problem('rollCalls', ['votes'])],
  ['seat-ward-1-row', problem('rollCalls', ['votes', 1, 'official'])],
  ['seat-mayor-row', problem('officials', ['terms', 0, 'attested'], { record: 'ana-ruiz' })],
  ['seat-ward-1-row', problem('officials', ['name'], { record: 'jose-pena' })],
])('a problem belongs to the field %s', (name, each) => {
  expect(faultsOfVote([each], answers)).toEqual([`${name}: ${each.found}; ${each.expected}`]);
});

test('a problem that no field of the form makes is told whole', () => {
  expect(faultsOfVote([problem('motions', ['fate'])], answers)).toEqual(['all of it']);
});

test('one wrong day of a source is told once, though every vote cites it', () => {
  const faults = [0, 1].map((index) =>
    problem('rollCalls', ['votes', index, 'citations', 0, 'source'], early),
  );
  expect(faultsOfVote(faults, answers)).toEqual([
    `source-published: ${early.found}; expected that`,
  ]);
});
