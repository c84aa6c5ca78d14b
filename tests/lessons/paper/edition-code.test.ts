import { expect, test } from 'vitest';
import { editionCode } from '../../../src/lessons/paper/edition-code.ts';
import { answerKey, sheetOf } from '../../../src/lessons/paper/papers.ts';
import { broken } from '../../fixtures/example.ts';
import { exampleLesson } from '../example-lesson.ts';

const edition = exampleLesson().context.dataset.edition;
const codeIn = (dataset = exampleLesson().context.dataset, language: 'en' | 'es' = 'en') => {
  const { context, lesson } = exampleLesson(dataset, language);
  expect(answerKey(context, lesson).code).toBe(sheetOf(context, lesson).code);
  return sheetOf(context, lesson).code;
};

test('a sheet and its key have one code, in both languages', () => {
  expect(codeIn(undefined, 'es')).toBe(codeIn());
});

test('a changed fact, date or version changes the code', () => {
  const vote = broken(({ rollCalls }) => {
    rollCalls.find(({ id }) => id.endsWith('-start'))!.votes[0]!.option = 'no';
  });
  const version = broken((dataset) => {
    dataset.edition.version = '9.9.9';
  });
  expect(new Set([codeIn(), codeIn(vote), codeIn(version)]).size).toBe(3);
});

test('another county has another code, even where all its numbers are the same', () => {
  const code = (county: string) => editionCode(edition, ['map', county], ['the same']);
  expect(code('liberty-county')).not.toBe(code('union-county'));
});

test('a code has five signs, and none that another is mistaken for', () => {
  for (let number = 0; number < 500; number += 1)
    expect(editionCode(edition, [String(number)], [])).toMatch(/^[2-9BCDFGHJKMNPQRTVWXZ]{5}$/);
});
